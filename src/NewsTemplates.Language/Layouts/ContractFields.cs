using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Layouts;

/// <summary>Joins the fields of pages with those that their contracts bring, as the contracts' standard rules find them.</summary>
internal sealed class ContractFields
{
    private readonly IReadOnlyList<LayoutSource> _files;
    private readonly SiteModel _model;
    private readonly MappingSyntax? _contracts;
    private readonly Dictionary<string, LayoutSyntax> _standard = new(StringComparer.Ordinal);
    private readonly Dictionary<MappingEntry, ContractField> _brought = [];

    /// <param name="files">The layout's file, and those of its families.</param>
    /// <param name="root">The layout with all that it inherits.</param>
    /// <param name="model">What it means.</param>
    public ContractFields(IEnumerable<LayoutSource> files, MappingSyntax root, SiteModel model)
    {
        _files = [.. files];
        _model = model;
        _contracts = root.Find("contracts")?.Value as MappingSyntax;
    }

    /// <summary>The entries that contracts brought.</summary>
    public IReadOnlyDictionary<MappingEntry, ContractField> Brought => _brought;

    /// <summary>What the standard rules of the language's own contracts were read from.</summary>
    public IEnumerable<LayoutSource> Sources => _standard.Values.Select(syntax => syntax.Source);

    /// <summary>A page with the fields that its contracts bring and it does not write itself.</summary>
    public MappingEntry Join(MappingEntry page)
    {
        PageModel? model = _model.Pages.FirstOrDefault(known => known.NameSpan == page.Key.Span);
        MappingEntry[] brought = model is null ? [] : [.. Entries(model)];
        if (page.Value is not MappingSyntax keys || brought.Length == 0)
        {
            return page;
        }

        var inherited = new MappingSyntax(keys.Span, isFlow: false, brought);
        IEnumerable<MappingEntry> joined = keys.Find("fields") is { } fields
            ? keys.Entries.Select(entry => entry == fields ? entry.With(Join(entry.Value, inherited)) : entry)
            : keys.Entries.Append(new MappingEntry(FieldsKey(page.Key), inherited));
        return page.With(new MappingSyntax(keys.Span, keys.IsFlow, [.. joined]));
    }

    /// <summary>Fields with those of contracts. One that a family has, too, replaces the family's: that is nearer.</summary>
    private static SyntaxNode Join(SyntaxNode fields, MappingSyntax inherited) => Inheritance.Fields(fields, inherited) is MappingSyntax joined
        ? new MappingSyntax(joined.Span, joined.IsFlow, [.. joined.Entries.Select(entry => Replacing(fields, entry.Key) ?? entry)])
        : fields;

    private static MappingEntry? Replacing(SyntaxNode fields, ScalarSyntax key) =>
        (fields as MappingSyntax)?.Entries.FirstOrDefault(entry => entry.Key == key && entry.Replaced is not null);

    /// <summary>The key <c>fields</c> of a page that does not write it.</summary>
    private ScalarSyntax FieldsKey(ScalarSyntax page)
    {
        LayoutSource file = _files.First(source => source.Path == page.Span.Path);
        return new ScalarSyntax(file, page.Span.Start, page.Span.Start, "fields", ScalarStyle.Plain, isFixed: true);
    }

    /// <summary>The fields of a page's contracts that have standard rules. A capture takes no rules of a contract.</summary>
    private IEnumerable<MappingEntry> Entries(PageModel page)
    {
        IEnumerable<ContractField> fields = page.Contracts
            .SelectMany(contract => contract.Fields.Select(field => new ContractField(contract.Name, field)))
            .GroupBy(field => field.Field.Name, StringComparer.Ordinal)
            .Select(same => same.First())
            .Where(field => page.Content == PageContent.Html && field.Field.Rules.Count > 0);
        foreach (ContractField field in fields)
        {
            if (Written(page.Contracts.First(contract => contract.Name == field.Contract), field.Field) is { } written)
            {
                // The contract's own entry is not the page's.
                var entry = new MappingEntry(written.Key, written.Value);
                _brought.Add(entry, field);
                yield return entry;
            }
        }
    }

    /// <summary>A contract's field as it is written, or would be.</summary>
    private MappingEntry? Written(ContractModel contract, FieldModel field)
    {
        if (contract.Owner is not null)
        {
            return (_contracts?.Find(contract.Name)?.Value as MappingSyntax)?.Entries.FirstOrDefault(entry => entry.Key.Span == field.NameSpan);
        }

        if (!_standard.TryGetValue(contract.Name, out LayoutSyntax? standard))
        {
            standard = StandardSyntax.Of(contract);
            _standard.Add(contract.Name, standard);
        }

        return standard.Root?.Find(StandardSyntax.KeyOf(field));
    }
}
