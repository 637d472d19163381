using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Writes the fields of a layout anew with other sources: all else that a field says stays as it is written.</summary>
internal sealed class FieldText
{
    private static readonly string[] SourceKeys = ["from", "each", "in", "groups"];

    // What holds where it is written alone.
    private static readonly string[] NotCopied = ["description", "ignore"];

    private readonly Dictionary<(string Path, int Start), MappingEntry> _entries = [];
    private readonly HashSet<MappingEntry> _variantEntries = [];
    private readonly Dictionary<string, LayoutSource> _sources;
    private readonly ISet<string> _contract;

    /// <summary>Prepares the writing.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="contract">The fields whose types a contract says.</param>
    public FieldText(Layout layout, ISet<string> contract)
    {
        _contract = contract;
        LayoutFile[] files = [layout.Lineage.File, .. layout.Lineage.Families];
        _sources = files.ToDictionary(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        foreach (LayoutFile file in files)
        {
            Gather(file.Syntax.Root);
        }
    }

    /// <summary>Where a field is written; null where a contract brings it.</summary>
    public MappingEntry? EntryOf(FieldModel field) =>
        !field.IsStandard && _entries.TryGetValue((field.NameSpan.Path, field.NameSpan.Start), out MappingEntry? entry) ? entry : null;

    /// <summary>A field's name as it is written: with a question mark where it is optional.</summary>
    public string KeyOf(FieldModel field) => EntryOf(field)?.Key.Value ?? field.Name;

    /// <summary>The fields that a variant itself has, beside those of its page, as they are written.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Lines)> OwnOf(VariantModel variant) => variant.Fields
        .Select(field => (field, EntryOf(field)))
        .Where(pair => pair.Item2 is not null && _variantEntries.Contains(pair.Item2))
        .Select(pair => (pair.field.Name, Lines(pair.Item2!, [], [])));

    /// <summary>A key and its value on one line.</summary>
    public string CopyOnOneLine(MappingEntry entry) => $"{entry.Key.Value}: {Flow(entry.Value, [])}";

    /// <summary>What a field says beside where it looks, by the keys, each on one line.</summary>
    public IReadOnlyDictionary<string, string> PartsOf(FieldModel field) => EntryOf(field)?.Value is MappingSyntax keys
        ? keys.Entries
            .Where(entry => !SourceKeys.Contains(entry.Key.Value) && !NotCopied.Contains(entry.Key.Value))
            .ToDictionary(entry => entry.Key.Value, entry => Flow(entry.Value, []), StringComparer.Ordinal)
        : new Dictionary<string, string>();

    /// <summary>A part of a field that looks elsewhere, with the steps that it has.</summary>
    /// <param name="field">The field.</param>
    /// <param name="part">The part's key.</param>
    /// <param name="source">Where it looks.</param>
    public string PartWith(FieldModel field, string part, string source) =>
        (EntryOf(field)?.Value as MappingSyntax)?.Find(part)?.Value is MappingSyntax own && own.Find("from") is { } from
            ? Flow(own, new() { [from.Value] = source })
            : YamlText.Flow(source);

    /// <summary>A field with one rule that looks elsewhere.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule whose steps stay; null for what the contract says.</param>
    /// <param name="source">Where it looks.</param>
    public IReadOnlyList<string> With(FieldModel field, RuleModel? rule, string source)
    {
        MappingEntry? entry = EntryOf(field);
        int index = rule is null ? -1 : field.Rules.ToList().IndexOf(rule);
        if (entry is null || index < 0)
        {
            string type = _contract.Contains(field.Name) || field.Type.Word == "text" ? "" : " as " + field.Type.Word;
            return [$"{KeyOf(field)}: {YamlText.Block((field.IsList ? "each " : "") + source + type)}"];
        }

        SyntaxNode rules = entry.Value is MappingSyntax keys ? SourceOf(keys) : entry.Value;
        string first = field.Rules[0].Text;
        if (rules is not SequenceSyntax list)
        {
            return Lines(entry, [], new() { [rules] = Replaced(((ScalarSyntax)rules).Value, first, source) });
        }

        SyntaxNode item = list.Items[index];
        string head = list.Items[0] is ScalarSyntax scalar ? Replaced(scalar.Value, first, source) : source;
        return item is MappingSyntax own && entry.Value is SequenceSyntax
                ? [$"{entry.Key.Value}: {WithEach(Flow(own, new() { [SourceOf(own)] = source }), field)}"]
            : item is MappingSyntax inner ? Lines(entry, new() { [list] = Flow(inner, new() { [SourceOf(inner)] = source }) }, [])
            : Lines(entry, [], new() { [list] = head });
    }

    private static SyntaxNode SourceOf(MappingSyntax keys) => SourceKeys.Select(keys.Find).First(entry => entry is not null)!.Value;

    private string WithEach(string rule, FieldModel field)
    {
        string each = field.IsList ? "{ each:" + rule.Substring("{ from:".Length) : rule;
        return field.Type.Word == "text" || _contract.Contains(field.Name)
            ? each
            : each.Substring(0, each.Length - 2) + $", as: {field.Type.Word} }}";
    }

    private static string Replaced(string text, string source, string other)
    {
        int place = text.IndexOf(source, StringComparison.Ordinal);
        return place < 0 ? other : text.Substring(0, place) + other + text.Substring(place + source.Length);
    }

    private IReadOnlyList<string> Lines(MappingEntry entry, Dictionary<SyntaxNode, string> written, Dictionary<SyntaxNode, string> texts) =>
        entry.Value is MappingSyntax keys
            ?
            [
                entry.Key.Value + ":",
                .. keys.Entries.Where(one => !NotCopied.Contains(one.Key.Value)).Select(one => $"  {one.Key.Value}: "
                    + (written.TryGetValue(one.Value, out string? flow) ? flow
                        : texts.TryGetValue(one.Value, out string? text) ? YamlText.Block(text)
                        : one.Value is ScalarSyntax scalar ? Scalar(scalar, isFlow: false)
                        : Flow(one.Value, []))),
            ]
            : [$"{entry.Key.Value}: {(texts.TryGetValue(entry.Value, out string? other) ? YamlText.Block(other)
                : entry.Value is ScalarSyntax whole ? Scalar(whole, isFlow: false)
                : Flow(entry.Value, []))}"];

    /// <summary>A part on one line.</summary>
    private string Flow(SyntaxNode node, Dictionary<SyntaxNode, string> texts) => node switch
    {
        _ when texts.TryGetValue(node, out string? text) => YamlText.Flow(text),
        MappingSyntax keys => "{ "
            + string.Join(", ", keys.Entries.Select(entry => $"{Scalar(entry.Key, isFlow: true)}: {Flow(entry.Value, texts)}"))
            + " }",
        SequenceSyntax list => "[" + string.Join(", ", list.Items.Select(item => Flow(item, texts))) + "]",
        _ => Scalar((ScalarSyntax)node, isFlow: true),
    };

    private string Scalar(ScalarSyntax scalar, bool isFlow)
    {
        string written = _sources[scalar.Span.Path].TextAt(scalar.Span);
        bool isSafe = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
            || (scalar.Style == ScalarStyle.Plain && (!isFlow || written.IndexOfAny([',', '[', ']', '{', '}']) < 0));
        return isSafe && written.IndexOf('\n') < 0 ? written : isFlow ? YamlText.Flow(scalar.Value) : YamlText.Block(scalar.Value);
    }

    private void Gather(SyntaxNode? node)
    {
        foreach (SyntaxNode part in node is SequenceSyntax list ? list.Items : [])
        {
            Gather(part);
        }

        foreach (MappingEntry entry in node is MappingSyntax keys ? keys.Entries : [])
        {
            _entries[(entry.Key.Span.Path, entry.Key.Span.Start)] = entry;
            if (entry is { Key.Value: "variants", Value: SequenceSyntax variants })
            {
                _variantEntries.UnionWith(variants.Items
                    .OfType<MappingSyntax>()
                    .Select(variant => variant.Find("fields")?.Value)
                    .OfType<MappingSyntax>()
                    .SelectMany(fields => fields.Entries));
            }

            Gather(entry.Value);
        }
    }
}
