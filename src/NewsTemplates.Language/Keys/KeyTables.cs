using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Keys;

/// <summary>All tables of keys of the language: what reading a mapping is checked against.</summary>
public sealed class KeyTables
{
    // A table has its most common keys first.
    private const int MostListed = 8;

    /// <summary>Creates the set.</summary>
    public KeyTables(params KeyTable[] tables)
    {
        Tables = [.. tables];
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<KeyTable> Tables { get; }

    /// <summary>
    /// Reads a mapping by its table, and reports unknown, misplaced and missing keys and values of a wrong kind.
    /// </summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="table">The keys it may have.</param>
    /// <param name="name">Where a missing key is reported: the name of what the mapping describes.</param>
    /// <param name="diagnostics">Where reports go.</param>
    public MappingReader Read(
        MappingSyntax mapping, KeyTable table, SourceSpan name, ICollection<LayoutDiagnostic> diagnostics)
    {
        var misspelt = new HashSet<string>();
        bool anyIsMeant = false;
        foreach (MappingEntry entry in mapping.Entries.Where(entry => table.Find(entry.Key.Value) is null))
        {
            string? meant = ReportUnknown(entry.Key, mapping, table, diagnostics);
            anyIsMeant |= meant is null;
            misspelt.Add(meant ?? entry.Key.Value);
        }

        foreach (KeyDefinition key in table.Keys)
        {
            // A required key that is misspelt has been reported as such, and one that nobody understands may be any.
            bool isReplaced = key.Unless is { } other && mapping.Find(other) is not null;
            if (key.IsRequired && !isReplaced && mapping.Find(key.Name) is null && !anyIsMeant && !misspelt.Contains(key.Name))
            {
                diagnostics.Add(new LayoutDiagnostic(LayoutDiagnostics.MissingKey, name, Quoting.Capital(table.Owner), key.Name));
            }
        }

        var values = new Dictionary<string, SyntaxNode>();
        foreach (MappingEntry entry in mapping.Entries)
        {
            string key = entry.Key.Value;
            if (table.Find(key) is { } known && Check(entry.Value, known.Shape, entry.Key, diagnostics))
            {
                values.Add(key, entry.Value);
            }
        }

        return new MappingReader(mapping, table, values);
    }

    /// <summary>
    /// Whether a value is of a kind that is allowed, and reports it if not; items of lists and values of named
    /// mappings are reported too, but do not change the answer. Mappings of known keys are left to
    /// <see cref="Read"/>.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">What it may be.</param>
    /// <param name="key">The key it belongs to.</param>
    /// <param name="diagnostics">Where reports go.</param>
    public static bool Check(
        SyntaxNode value, ValueShape shape, ScalarSyntax key, ICollection<LayoutDiagnostic> diagnostics)
    {
        string name = Quoting.Shorten(key.Value);
        switch (value)
        {
            case ScalarSyntax { IsNull: true }:
                SourceSpan place = value.Span.Length > 0 ? value.Span : key.Span;
                diagnostics.Add(new LayoutDiagnostic(LayoutDiagnostics.ValueMissing, place, name, shape.Expectation));
                return false;

            case ScalarSyntax text when shape.AllowsText:
                return CheckWord(text, shape, name, diagnostics);

            case SequenceSyntax list when shape.Items is { } items:
                foreach (SyntaxNode item in list.Items)
                {
                    Check(item, items, key, diagnostics);
                }

                return true;

            case MappingSyntax mapping when shape.AllowsMapping:
                if (shape.NamedValues is { } named)
                {
                    foreach (MappingEntry entry in mapping.Entries)
                    {
                        KeyDefinition? known = shape.KnownNames.FirstOrDefault(one => one.Name == entry.Key.Value);
                        Check(entry.Value, known?.Shape ?? named, entry.Key, diagnostics);
                    }
                }

                return true;

            case ScalarSyntax { IsFixed: true }:
                return false;

            default:
                diagnostics.Add(WrongKind(value, shape, name));
                return false;
        }
    }

    private static bool CheckWord(
        ScalarSyntax text, ValueShape shape, string name, ICollection<LayoutDiagnostic> diagnostics)
    {
        if (shape.Words.Count == 0 || shape.Words.Contains(text.Value))
        {
            return true;
        }

        if (!text.IsFixed)
        {
            diagnostics.Add(new LayoutDiagnostic(
                LayoutDiagnostics.UnknownWord, text.Span,
                name, Quoting.Shorten(text.Value), Hint(Spelling.Nearest(text.Value, shape.Words), shape.Words)));
        }

        return false;
    }

    /// <summary>A value of the wrong kind, or the slip in its writing that made it one.</summary>
    private static LayoutDiagnostic WrongKind(SyntaxNode value, ValueShape shape, string name)
    {
        if (shape.AllowsText && value is SequenceSyntax { LooksLikeUnquotedSelector: true } list)
        {
            return UnquotedSelector(list);
        }

        if (value is ScalarSyntax { Style: ScalarStyle.Plain } text
            && LineScan.ColonWithoutBlank(text.Value, 0) is >= 0 and int colon)
        {
            return new LayoutDiagnostic(
                LayoutDiagnostics.BlankAfterColonMissing, text.SpanOf(colon, 1), Quoting.Shorten(text.Value));
        }

        if (shape is { AllowsMapping: true, AllowsText: false } && value is ScalarSyntax { Style: ScalarStyle.Plain } line
            && LineScan.KeyWithoutColon(line.Value, 0) is > 0 and int word && word < line.Value.Length)
        {
            return new LayoutDiagnostic(LayoutDiagnostics.MissingColon, line.Span, line.Value.Substring(0, word), "");
        }

        return new LayoutDiagnostic(LayoutDiagnostics.WrongKind, value.Span, name, shape.Expectation, value.KindName);
    }

    /// <summary>The report that brackets are a selector whose quotes were forgotten.</summary>
    /// <param name="list">A list that <see cref="SequenceSyntax.LooksLikeUnquotedSelector"/>.</param>
    public static LayoutDiagnostic UnquotedSelector(SequenceSyntax list)
    {
        string written = list.Items.Count == 1 && list.Items[0] is ScalarSyntax item ? $"[{item.Value}]" : "[…]";
        return new LayoutDiagnostic(LayoutDiagnostics.UnquotedBrackets, list.Span, list.KindName, Quoting.IfText, Quoting.Quote(written));
    }

    /// <summary>Reports a key that the table does not have.</summary>
    /// <returns>The key of the table that is most likely meant, or null.</returns>
    private string? ReportUnknown(ScalarSyntax key, MappingSyntax mapping, KeyTable table, ICollection<LayoutDiagnostic> diagnostics)
    {
        if (key.IsFixed)
        {
            return null;
        }

        string? meant = KeySynonyms.Find(key.Value, table);
        string[] owners = meant is not null
            ? []
            : [.. Tables.Where(other => other.Find(key.Value) is not null).Select(other => other.Owner).Distinct()];
        if (owners.Length > 0)
        {
            diagnostics.Add(new LayoutDiagnostic(
                LayoutDiagnostics.MisplacedKey, key.Span, key.Value, ValueShape.Or(owners), table.Owner));
            return null;
        }

        // Beside a key of an image or a body those of the same are meant first.
        KeyUse? use = mapping.Entries.Select(entry => table.Find(entry.Key.Value)?.Use).FirstOrDefault(beside => beside is not null);
        string[] names = [.. table.Keys.OrderBy(known => use is not null && known.Use == use ? 0 : 1).Select(known => known.Name)];
        string? advice = KeySynonyms.Advice(key.Value);
        meant ??= advice is null ? Spelling.Nearest(key.Value, names) : null;
        diagnostics.Add(new LayoutDiagnostic(
            LayoutDiagnostics.UnknownKey, key.Span,
            Quoting.Capital(table.Owner), Quoting.Shorten(key.Value), advice ?? Hint(meant, names)));
        return meant;
    }

    private static string Hint(string? meant, IReadOnlyList<string> words) =>
        meant is not null ? $": did you mean '{meant}'?"
        : words.Count <= MostListed ? $"; possible: {string.Join(", ", words)}"
        : $"; possible: {string.Join(", ", words.Take(MostListed))}, … (LANGUAGE.md lists all {Quoting.Number(words.Count)})";
}
