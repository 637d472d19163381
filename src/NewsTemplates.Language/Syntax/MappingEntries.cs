using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Gathers the entries of one mapping: each key once, and no key that only a comma made.</summary>
internal sealed class MappingEntries
{
    private readonly LayoutSource _source;
    private readonly TreeDiagnostics _diagnostics;
    private readonly List<MappingEntry> _entries = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<ScalarSyntax> _grown = [];
    private readonly List<(int Index, LayoutDiagnosticDescriptor Descriptor, string KindName)> _continued = [];
    private int _count;

    public MappingEntries(LayoutSource source, TreeDiagnostics diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>Whether all there is is a text in braces, such as <c>{slug}</c>.</summary>
    public bool IsText => _count > 0 && _grown.Count == _count;

    /// <summary>Whether nothing that has been added is left out.</summary>
    public bool IsWhole => _count == _entries.Count;

    /// <summary>Whether a mistake in how that text is written has been reported already.</summary>
    public bool IsFixed => _grown.Exists(key => key.IsFixed);

    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="isGrown">Whether the key stands in braces without colon and value.</param>
    public void Add(SyntaxNode key, SyntaxNode value, bool isGrown)
    {
        _count++;
        if (key is not ScalarSyntax name)
        {
            _diagnostics.Report(LayoutDiagnostics.KeyNotText, key.Span, key.KindName);
        }
        else if (name.Value.Length == 0)
        {
            int colon = name.Span.Length > 0
                ? name.Span.Start
                : LineScan.BackToContent(_source.Text, LineScan.SkipSpace(_source.Text, name.Span.Start));
            string why = name.Style == ScalarStyle.Plain
                ? EntryMistakes.NoKeyHere
                : "This key is an empty text, and nothing is called that: a rule finds no empty text, so there is nothing to say about one";
            _diagnostics.Report(LayoutDiagnostics.EmptyKey, _source.Span(colon, Math.Max(name.Span.End, colon + 1)), why);
        }
        else if (name is { Style: ScalarStyle.Plain, Value: "<<" })
        {
            _diagnostics.Report(LayoutDiagnostics.MergeKeyRefused, name.Span);
        }
        else if (isGrown)
        {
            AddGrown(name);
        }
        else if (LacksColon(name, out int word) && !_lines.ContainsKey(name.Value.Substring(0, word)))
        {
            AddWithoutColon(name, word, _source.Span(name.Span.Start, value.Span.End));
        }
        else if (_lines.TryGetValue(name.Value, out int line))
        {
            _diagnostics.Report(LayoutDiagnostics.RepeatedKey, name.Span, Quoting.Shorten(name.Value), Quoting.Number(line + 1));
        }
        else
        {
            _lines.Add(name.Value, name.Span.StartLine);
            _entries.Add(new MappingEntry(name, value));
        }
    }

    /// <summary>The entries; call it once, at the end.</summary>
    public IReadOnlyList<MappingEntry> Finish()
    {
        if (_grown.Find(key => !key.IsFixed) is { } first)
        {
            _diagnostics.Report(LayoutDiagnostics.UnquotedComma, first.Span, Quoting.Quote(first.Value));
        }

        foreach ((int index, LayoutDiagnosticDescriptor descriptor, string kindName) in _continued)
        {
            SourceSpan whole = _entries[index].Value.Span;
            string text = _source.TextAt(whole);
            string quoted = Quoting.Quote(text);
            string[] arguments = descriptor == LayoutDiagnostics.UnquotedBrackets ? [kindName, Quoting.IfText, quoted] : [quoted];
            _diagnostics.Report(descriptor, whole, arguments);
        }

        return [.. _entries];
    }

    /// <summary>Whether a key is a key and the beginning of its value, the colon between them missing: <c>tags { each: .tag }</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="word">The length of what was meant to be the key.</param>
    public static bool LacksColon(SyntaxNode key, out int word)
    {
        word = -1;
        if (key is not ScalarSyntax { Style: ScalarStyle.Plain, IsFixed: false } name)
        {
            return false;
        }

        word = LineScan.KeyWithoutColon(name.Value, 0);
        int rest = word < 0 ? name.Value.Length : LineScan.SkipBlanks(name.Value, word);
        return rest < name.Value.Length && name.Value[rest] is '[' or '{' or '"' or '\'';
    }

    private void AddGrown(ScalarSyntax key)
    {
        int colon = key is { Style: ScalarStyle.Plain, IsFixed: false }
            ? LineScan.ColonWithoutBlank(_source.Text, key.Span.Start)
            : -1;
        if (colon >= 0 && colon < key.Span.End - 1
            && !IsPseudoClass(_source.Text.Substring(colon + 1, key.Span.End - colon - 1))
            && !_lines.ContainsKey(_source.Text.Substring(key.Span.Start, colon - key.Span.Start)))
        {
            AddSplit(key, colon);
        }
        else if (WordWithoutColon(key) is >= 0 and int word)
        {
            AddWithoutColon(key, word, key.Span);
        }
        else if (_entries.Count > 0 && Continued(_entries[_entries.Count - 1].Value, key) is { } descriptor)
        {
            int index = _entries.Count - 1;
            MappingEntry last = _entries[index];
            if (last.Value is not ScalarSyntax { IsFixed: true } && !key.IsFixed)
            {
                _continued.Add((index, descriptor, last.Value.KindName));
            }

            int start = last.Value.Span.Start;
            _entries[index] = new MappingEntry(last.Key, ScalarSyntax.Fixed(_source, start, key.Span.End));
        }
        else
        {
            _grown.Add(key);
        }
    }

    /// <summary>
    /// The length of the key at the start of <c>caption figcaption</c>, whose colon is missing, or -1: an element's name may begin a
    /// selector that goes on with the value before it, as in <c>{ from: h6, p .x }</c>.
    /// </summary>
    private int WordWithoutColon(ScalarSyntax key)
    {
        int word = key is { Style: ScalarStyle.Plain, IsFixed: false } ? LineScan.KeyWithoutColon(key.Value, 0) : -1;
        if (word < 0 || word == key.Value.Length || _lines.ContainsKey(key.Value.Substring(0, word)))
        {
            return -1;
        }

        bool mayGoOn = _entries.Count > 0 && Continued(_entries[_entries.Count - 1].Value, key) is not null;
        return mayGoOn && HtmlElements.Contains(key.Value.Substring(0, word)) ? -1 : word;
    }

    /// <summary>
    /// Which mistake it is if a key without value goes on with the value before it, as in <c>{ from: a, b }</c> and
    /// <c>{ from: [data-x] h1 }</c>; else null.
    /// </summary>
    private LayoutDiagnosticDescriptor? Continued(SyntaxNode before, ScalarSyntax key)
    {
        int between = key.Span.Start - before.Span.End;
        bool isSplit = between > 0 && _source.Text.IndexOf(',', before.Span.End, between) >= 0;
        return before switch
        {
            ScalarSyntax { Style: ScalarStyle.Plain, IsNull: false } when isSplit => LayoutDiagnostics.UnquotedComma,
            SequenceSyntax or MappingSyntax when !isSplit => LayoutDiagnostics.UnquotedBrackets,
            _ => null,
        };
    }

    /// <summary>Whether what follows a colon makes it a selector's: <c>p:not(.a</c>, <c>li:first-child</c>.</summary>
    private static bool IsPseudoClass(string text) =>
        text.IndexOf('(') >= 0
        || text is "empty" or "root" or "scope" or "hover" or "checked"
        || Array.Exists(["first-", "last-", "only-"], start => text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Reads <c>key value</c> as key and value.</summary>
    private void AddWithoutColon(ScalarSyntax key, int word, SourceSpan whole)
    {
        int end = key.Span.Start + word;
        ScalarSyntax name = ScalarSyntax.Fixed(_source, key.Span.Start, end);
        _diagnostics.Report(LayoutDiagnostics.MissingColon, key.Span, name.Value, "");
        _lines.Add(name.Value, name.Span.StartLine);
        _entries.Add(new MappingEntry(name, ScalarSyntax.Fixed(_source, LineScan.SkipBlanks(_source.Text, end), whole.End)));
    }

    /// <summary>Reads <c>key:value</c> as key and value.</summary>
    private void AddSplit(ScalarSyntax key, int colon)
    {
        _diagnostics.Report(LayoutDiagnostics.BlankAfterColonMissing, _source.Span(colon, colon + 1), Quoting.Shorten(key.Value));
        int start = key.Span.Start;
        ScalarSyntax name = ScalarSyntax.Fixed(_source, start, colon);
        ScalarSyntax value = ScalarSyntax.Fixed(_source, colon + 1, key.Span.End);
        _lines.Add(name.Value, name.Span.StartLine);
        _entries.Add(new MappingEntry(name, value));
    }
}
