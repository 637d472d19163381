using System;
using System.Collections.Generic;
using System.Globalization;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Gathers the entries of one mapping: each key once, and no key that only a comma made.</summary>
internal sealed class MappingEntries
{
    private readonly LayoutSource source;
    private readonly ICollection<LayoutDiagnostic> diagnostics;
    private readonly List<MappingEntry> entries = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private ScalarSyntax? grownFirst;
    private int count;

    public MappingEntries(LayoutSource source, ICollection<LayoutDiagnostic> diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// <summary>Whether all there is is a text in braces, such as <c>{slug}</c>.</summary>
    public bool IsOneGrownKey => count == 1 && grownFirst is not null;

    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="isGrown">Whether the key stands in braces without colon and value.</param>
    public void Add(SyntaxNode key, SyntaxNode value, bool isGrown)
    {
        count++;
        if (key is not ScalarSyntax name)
        {
            Report(LayoutDiagnostics.KeyNotText, key.Span, key.KindName);
        }
        else if (name.Value.Length == 0)
        {
            Report(LayoutDiagnostics.EmptyKey, source.Span(name.Span.Start, Math.Max(name.Span.End, name.Span.Start + 1)));
        }
        else if (name is { Style: ScalarStyle.Plain, Value: "<<" })
        {
            Report(LayoutDiagnostics.MergeKeyRefused, name.Span);
        }
        else if (isGrown)
        {
            AddGrown(name);
        }
        else if (lines.TryGetValue(name.Value, out int line))
        {
            Report(LayoutDiagnostics.RepeatedKey, name.Span, Quoting.Shorten(name.Value), Number(line + 1));
        }
        else
        {
            lines.Add(name.Value, name.Span.StartLine);
            entries.Add(new MappingEntry(name, value));
        }
    }

    /// <summary>The entries; call it once, at the end.</summary>
    public IReadOnlyList<MappingEntry> Finish()
    {
        if (grownFirst is { } key)
        {
            Report(LayoutDiagnostics.UnquotedComma, key.Span, Quoting.Quote(key.Value));
        }

        return [.. entries];
    }

    private void AddGrown(ScalarSyntax key)
    {
        int colon = key is { Style: ScalarStyle.Plain, IsMended: false }
            ? LineScan.ColonWithoutBlank(source.Text, key.Span.Start)
            : -1;
        if (colon >= 0 && colon < key.Span.End - 1 && !lines.ContainsKey(source.Text.Substring(key.Span.Start, colon - key.Span.Start)))
        {
            AddSplit(key, colon);
        }
        else if (entries.Count > 0 && entries[entries.Count - 1] is { Value: ScalarSyntax { IsNull: false, Style: ScalarStyle.Plain } before } last)
        {
            // `{ from: a, b }`: the value goes on behind its comma.
            int start = before.Span.Start;
            string meant = source.Text.Substring(start, key.Span.End - start);
            if (!before.IsMended)
            {
                Report(LayoutDiagnostics.UnquotedComma, source.Span(start, key.Span.End), Quoting.Quote(meant));
            }

            var whole = new ScalarSyntax(source, start, key.Span.End, meant, ScalarStyle.Plain, isMended: true);
            entries[entries.Count - 1] = new MappingEntry(last.Key, whole);
        }
        else
        {
            grownFirst ??= key;
        }
    }

    /// <summary>Reads <c>key:value</c> as key and value.</summary>
    private void AddSplit(ScalarSyntax key, int colon)
    {
        string text = source.Text;
        Report(LayoutDiagnostics.BlankAfterColonMissing, source.Span(colon, colon + 1), Quoting.Shorten(key.Value));
        int start = key.Span.Start;
        var name = new ScalarSyntax(source, start, colon, text.Substring(start, colon - start), ScalarStyle.Plain, isMended: true);
        var value = new ScalarSyntax(
            source, colon + 1, key.Span.End, text.Substring(colon + 1, key.Span.End - colon - 1), ScalarStyle.Plain, isMended: true);
        lines.Add(name.Value, name.Span.StartLine);
        entries.Add(new MappingEntry(name, value));
    }

    private void Report(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        diagnostics.Add(new LayoutDiagnostic(descriptor, span, arguments));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
