using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Selectors that are broken, or match something else.</summary>
internal static class SelectorMutations
{
    private static readonly Regex ClassName = new(@"\.[A-Za-z_][\w-]*(?=[^/]*$)", RegexOptions.CultureInvariant);

    private static readonly Regex Descendant = new(@"[\w\])] (?=[.#a-z\[])(?!as )", RegexOptions.CultureInvariant);

    private static readonly Regex Child = new(" > ", RegexOptions.CultureInvariant);

    public static IEnumerable<Mutant> Of(string text, IReadOnlyList<LayoutEntry> entries) => entries
        .Where(entry => entry.SaysSources)
        .SelectMany(entry => entry.Texts)
        .Where(source => !source.IsNull && !source.Value.Contains('{', StringComparison.Ordinal))
        .SelectMany(source => OfSource(text, source))
        .Concat(Swapped(text, entries));

    private static IEnumerable<Mutant> OfSource(string text, ScalarSyntax source)
    {
        (int start, int end) = (source.Span.Start, source.Span.End);
        foreach (Match name in ClassName.Matches(text[start..end]))
        {
            int at = start + name.Index;
            yield return Edit("break a selector", new TextEdit(at, at, "."));
            yield return Edit("rename a class", new TextEdit(at + 1, at + name.Length, Misspelling.Of(name.Value[1..])));
            yield return Edit("add a class", new TextEdit(at + name.Length, at + name.Length, ".is-new"));
            bool isAlone = name.Index == 0 || text[at - 1] is ' ' or '(' or '"' or '\'';
            bool isEnd = at + name.Length == end || text[at + name.Length] is ' ' or ')' or ',' or '"' or '\'';
            yield return Edit("drop a class", new TextEdit(at, at + name.Length, isAlone && isEnd ? "*" : ""));
        }

        foreach (Match gap in Descendant.Matches(text[start..end]))
        {
            int at = start + gap.Index + 1;
            yield return Edit("change a combinator", new TextEdit(at, at + 1, " > "));
        }

        foreach (Match child in Child.Matches(text[start..end]))
        {
            yield return Edit("change a combinator", new TextEdit(start + child.Index, start + child.Index + child.Length, " "));
        }

        Mutant Edit(string name, TextEdit edit) => new(name, edit.Apply(text), [start..(end + edit.New.Length - (edit.End - edit.Start))]);
    }

    /// <summary>Neighbouring fields whose short rules change places.</summary>
    private static IEnumerable<Mutant> Swapped(string text, IReadOnlyList<LayoutEntry> entries)
    {
        LayoutEntry[] fields = [.. entries.Where(entry => entry.IsField && entry.Value is ScalarSyntax { IsNull: false })];
        for (int index = 1; index < fields.Length; index++)
        {
            if (fields[index - 1].Mapping == fields[index].Mapping)
            {
                (SyntaxNode first, SyntaxNode second) = (fields[index - 1].Value, fields[index].Value);
                string one = text[first.Span.Start..first.Span.End];
                string other = text[second.Span.Start..second.Span.End];
                string changed = new TextEdit(second.Span.Start, second.Span.End, one).Apply(text);
                string swapped = new TextEdit(first.Span.Start, first.Span.End, other).Apply(changed);
                int shift = other.Length - one.Length;
                yield return new Mutant(
                    "swap two rules",
                    swapped,
                    [fields[index - 1].Key.Span.Start..(first.Span.Start + other.Length), (fields[index].Key.Span.Start + shift)..second.Span.End]);
            }
        }
    }
}
