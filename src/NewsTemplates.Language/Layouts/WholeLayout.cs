using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Layouts;

/// <summary>
/// A layout with all that it has from elsewhere, and where that is from: the tree that it makes up with its families, in
/// which each page's fields hold the standard ones that the page does not write itself.
/// </summary>
internal sealed class WholeLayout
{
    // What a merged mapping begins and ends with: own keys that are never inherited would else stand behind all others.
    private static readonly string[] First = ["site", "family", "extends", "name", "hosts", "description"];
    private static readonly string[] Last = ["enums", "blocks", "contracts", "fields", "variants", "pages", "samples"];

    private readonly string _path;
    private readonly Dictionary<string, LayoutSource> _sources;
    private readonly IReadOnlyDictionary<MappingEntry, ContractField> _brought;
    private readonly ILookup<SourceSpan, FieldModel> _fields;

    private WholeLayout(Layout layout, MappingSyntax root, ContractFields? contracts)
    {
        Root = root;
        _path = layout.Source.Path;
        _sources = FilesOf(layout)
            .Concat(contracts?.Sources ?? [])
            .GroupBy(source => source.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _brought = contracts?.Brought ?? new Dictionary<MappingEntry, ContractField>();
        _fields = FieldsOf(layout.Model).ToLookup(field => field.NameSpan);
    }

    /// <summary>The tree.</summary>
    public MappingSyntax Root { get; }

    /// <summary>The whole of a layout, as far as it can be read; null where its YAML cannot be read to its end.</summary>
    public static WholeLayout? Of(Layout layout)
    {
        if (layout.Lineage.File.Syntax.Root is null)
        {
            return null;
        }

        MappingSyntax root = Inheritance.Merge(layout.Lineage);
        ContractFields? contracts = layout.Model is { } model ? new ContractFields(FilesOf(layout), root, model) : null;
        bool isMerged = layout.Lineage.Families.Count > 0;
        return new WholeLayout(layout, Whole(root), contracts);

        MappingSyntax Whole(MappingSyntax mapping) => Each(InOrder(mapping), entry =>
            entry is { Key.Value: "pages", Value: MappingSyntax pages } ? entry.With(Each(pages, Page)) : entry);

        MappingEntry Page(MappingEntry page)
        {
            MappingEntry joined = contracts?.Join(page) ?? page;
            return joined.Value is MappingSyntax keys ? joined.With(InOrder(keys)) : joined;
        }

        MappingSyntax InOrder(MappingSyntax mapping) =>
            isMerged ? new MappingSyntax(mapping.Span, mapping.IsFlow, [.. mapping.Entries.OrderBy(entry => Rank(entry.Key.Value))]) : mapping;
    }

    /// <summary>The text of a part as it is written.</summary>
    public string TextOf(SyntaxNode node) => _sources[node.Span.Path].TextAt(node.Span);

    /// <summary>Whether a part is written in the layout itself.</summary>
    public bool IsOwn(SyntaxNode node) => node.Span.Path == _path;

    /// <summary>The contract's field that an entry of a page is, where the page does not write it; else null.</summary>
    public ContractField? BroughtBy(MappingEntry entry) => _brought.TryGetValue(entry, out ContractField? field) ? field : null;

    /// <summary>The field that an entry is; null where it is none.</summary>
    public FieldModel? FieldAt(MappingEntry entry) => BroughtBy(entry)?.Field ?? _fields[entry.Key.Span].FirstOrDefault();

    private static IEnumerable<LayoutSource> FilesOf(Layout layout) => layout.Lineage.FromFarthest.Select(file => file.Source);

    private static MappingSyntax Each(MappingSyntax mapping, Func<MappingEntry, MappingEntry> change) =>
        new(mapping.Span, mapping.IsFlow, [.. mapping.Entries.Select(change)]);

    private static int Rank(string key) => Array.IndexOf(First, key) switch
    {
        >= 0 and var first => first - First.Length,
        _ => Array.IndexOf(Last, key) + 1,
    };

    private static IEnumerable<FieldModel> FieldsOf(SiteModel? model) => model is null ? [] : model.Pages
        .SelectMany(page => page.Variants)
        .SelectMany(variant => variant.Fields)
        .Concat(model.Blocks.SelectMany(block => block.Fields));
}
