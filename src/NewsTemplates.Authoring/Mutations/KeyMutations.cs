using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Keys and values that are misspelt, dropped or repeated, and lines that are indented wrongly.</summary>
internal static class KeyMutations
{
    public static IEnumerable<Mutant> Of(string text, IReadOnlyList<LayoutEntry> entries) =>
        entries.SelectMany(entry => OfEntry(text, entry)).Concat(OfLines(text));

    private static IEnumerable<Mutant> OfEntry(string text, LayoutEntry entry)
    {
        SourceSpan key = entry.Key.Span;
        if (Misspelling.Word(entry.Key.Value) is not null && entry.Key.Style == ScalarStyle.Plain)
        {
            yield return Edited("misspell a key", text, new TextEdit(key.Start, key.End, Misspelling.Of(entry.Key.Value)));
        }

        TextEdit dropped = WithoutEntry(text, entry);
        SourceSpan parent = entry.Parent;
        yield return new Mutant("drop an entry", dropped.Apply(text), [Shifted(parent, dropped)]);
        if (entry.Mapping.IsFlow)
        {
            string copy = text[key.Start..entry.Value.Span.End];
            int end = entry.Value.Span.End;
            yield return new Mutant("repeat an entry", text.Insert(end, ", " + copy), [key.Start..key.End, (end + 2)..(end + 2 + copy.Length)]);
        }
        else if (entry.Value is ScalarSyntax { Style: not ScalarStyle.Block })
        {
            string indent = new(' ', key.StartColumn);
            string copy = "\n" + indent + text[key.Start..entry.Value.Span.End];
            int end = LineEnd(text, entry.Value.Span.End);
            yield return new Mutant("repeat an entry", text.Insert(end, copy), [key.Start..key.End, end..(end + copy.Length)]);
        }

        foreach (ScalarSyntax value in entry.Texts.Where(value =>
            !entry.IsProse && value.Style is ScalarStyle.Plain && Misspelling.Word(value.Value) is not null))
        {
            Range word = Misspelling.Word(text, value.Span.Start)!.Value;
            var edit = new TextEdit(word.Start.Value, word.End.Value, Misspelling.Of(text[word]));
            yield return new Mutant("misspell a value", edit.Apply(text), [value.Span.Start..(value.Span.End - 1)]);
        }

        if (entry.Value is SequenceSyntax { IsFlow: true, Items: { Count: > 1 } items })
        {
            for (int index = 1; index < items.Count; index++)
            {
                var edit = new TextEdit(items[index - 1].Span.End, items[index].Span.End, "");
                yield return new Mutant("drop an item", edit.Apply(text), [At(key), entry.Value.Span.Start..edit.Start]);
            }
        }
    }

    private static IEnumerable<Mutant> OfLines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = LineEnd(text, start);
            string line = text[start..end];
            int indent = line.Length - line.TrimStart(' ').Length;
            if (indent > 0 && indent < line.Length && line[indent] != '#')
            {
                yield return new Mutant("indent by one more", text.Insert(start, " "), [start..(end + 1)]);
                yield return new Mutant("indent by one less", text.Remove(start, 1), [start..(end - 1)]);
            }

            start = end + 1;
        }
    }

    /// <summary>The text without an entry: its lines, or within braces its stretch and a comma.</summary>
    private static TextEdit WithoutEntry(string text, LayoutEntry entry)
    {
        SourceSpan key = entry.Key.Span;
        if (!entry.Mapping.IsFlow)
        {
            int lineStart = text.LastIndexOf('\n', Math.Max(0, key.Start - 1)) + 1;
            bool isFirstOfItem = text[lineStart..key.Start].Contains('-', StringComparison.Ordinal);
            int start = isFirstOfItem ? key.Start : lineStart;
            int end = Math.Min(text.Length, LineEnd(text, entry.Value.Span.End) + (isFirstOfItem ? 0 : 1));
            return new TextEdit(start, end, "");
        }

        int index = Enumerable.Range(0, entry.Mapping.Entries.Count).First(at => entry.Mapping.Entries[at].Key.Span == key);
        return index > 0
            ? new TextEdit(entry.Mapping.Entries[index - 1].Value.Span.End, entry.Value.Span.End, "")
            : new TextEdit(key.Start, entry.Mapping.Entries.Count > 1 ? entry.Mapping.Entries[1].Key.Span.Start : entry.Value.Span.End, "");
    }

    private static Range At(SourceSpan span) => span.Start..span.End;

    private static Range Shifted(SourceSpan span, TextEdit edit) =>
        span.Start >= edit.End ? (span.Start - (edit.End - edit.Start))..(span.End - (edit.End - edit.Start)) : At(span);

    private static Mutant Edited(string name, string text, TextEdit edit) => new(name, edit.Apply(text), [edit.Place]);

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;
}
