using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads pages: their addresses and conditions, the fields of each variant, and the record that these make up.</summary>
internal sealed class PageBinder
{
    private readonly BindingContext _context;
    private readonly FieldBinder _fields;
    private readonly ContractBinder _contracts;
    private readonly VariantBinder _variants;
    private readonly Dictionary<string, Declared> _declared = new(StringComparer.Ordinal);
    private (string Name, SourceSpan Span)[] _names = [];
    private int _urlPatterns;

    public PageBinder(BindingContext context, FieldBinder fields, ContractBinder contracts)
    {
        _context = context;
        _fields = fields;
        _contracts = contracts;
        _variants = new VariantBinder(context, fields);
    }

    /// <summary>Reads <c>pages</c>. A page that fills another's record is read after that one.</summary>
    public EquatableArray<PageModel> Bind(MappingSyntax? pages)
    {
        var entries = new List<(ScalarSyntax Name, MappingReader Keys)>();
        foreach (MappingEntry entry in pages?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (!CSharpNames.IsTypeName(entry.Key.Value))
            {
                _context.Report(LayoutDiagnostics.InvalidName, entry.Key, entry.Key.Value, "a page", "a capital");
            }

            if (entry.Value is MappingSyntax mapping)
            {
                entries.Add((entry.Key, _context.Read(mapping, LayoutKeys.Page, entry.Key.Span)));
            }
        }

        _names = [.. pages?.Entries.Select(entry => (entry.Key.Value, entry.Key.Span)) ?? []];
        var bound = new Dictionary<string, PageModel>(StringComparer.Ordinal);
        foreach ((ScalarSyntax name, MappingReader keys) in entries.OrderBy(entry => entry.Keys.Has("record") ? 1 : 0))
        {
            bound.Add(name.Value, Bind(name, keys));
        }

        PageModel[] inOrder = entries.Select(entry => bound[entry.Name.Value]).ToArray();
        Dictionary<string, EquatableArray<FieldModel>> records = inOrder
            .GroupBy(page => page.RecordName)
            .ToDictionary(
                fillers => fillers.Key,
                fillers => RecordBinder.Bind(_context, bound[fillers.Key], InOrder(fillers, pages!.IsWhole)));

        // A page whose name C# would not take has been checked, but is not generated.
        return inOrder.Where(page => CSharpNames.IsTypeName(page.Name)).Select(page => page with { Record = records[page.RecordName] }).ToArray();
    }

    /// <summary>The page whose record it is, and then those that fill it. Where a page is left out, it may be another that was meant.</summary>
    private static PageModel[] InOrder(IEnumerable<PageModel> fillers, bool isWhole)
    {
        PageModel[] pages = [.. fillers.OrderBy(page => page.FillsOtherRecord ? 1 : 0)];
        return isWhole || pages.Length == 1 ? pages : Array.ConvertAll(pages, page => page with { HasUnknownKeys = true });
    }

    private PageModel Bind(ScalarSyntax name, MappingReader keys)
    {
        PageContent content = keys.Text("reads")?.Value == "text" ? PageContent.Text : PageContent.Html;
        EquatableArray<UrlModel> urls = Urls(keys);
        EquatableArray<ContractModel> implemented = _contracts.Implemented(keys);
        IReadOnlyList<FieldModel> contract = FieldsOf(implemented, content);
        string record = Record(name, keys);
        Declared? owner = record == name.Value ? null : _declared[record];
        Dictionary<string, FieldModel> ofContract = owner?.Contract ?? InheritedFields.ByName(contract);
        FieldContext fieldContext = new FieldContext($"page {name.Value}", content, urls.Select(url => url.Pattern).ToArray(), InBlock: false)
        {
            AddresslessSpan = keys.Has("urls") ? null : name.Span,
            Contract = ofContract
        };
        var removed = new HashSet<string>(StringComparer.Ordinal);
        List<FieldModel> own = InheritedFields.BindOwn(_fields, fieldContext, keys.MappingOf("fields"), owner?.Fields ?? ofContract, removed);
        FieldModel[] shared = InheritedFields.Merge(contract.Where(field => !removed.Contains(field.Name)), own).ToArray();
        EquatableArray<VariantModel> variants = _variants.Bind(fieldContext, keys, shared, owner?.Fields ?? new Dictionary<string, FieldModel>());
        Dictionary<string, FieldModel> all = InheritedFields.ByName(variants.SelectMany(variant => variant.Fields));
        _declared[name.Value] = new Declared(ofContract, all) { IsOwner = owner is null };
        if (content == PageContent.Html && keys.Entry("skip") is { } skip)
        {
            _context.Report(LayoutDiagnostics.KeyDoesNotFit, skip.Key, "skip", "pages that read text", $"page {name.Value} reads HTML");
        }

        return new PageModel
        {
            Name = name.Value,
            NameSpan = name.Span,
            FieldsSpan = keys.Entry("fields")?.Key.Span,
            HasUnknownKeys = keys.HasUnknown,
            Description = keys.Text("description")?.Value,
            Content = content,
            RecordName = record,
            Contracts = implemented,
            Urls = urls,
            When = SourceBinder.Condition(_context, fieldContext, keys.Text("when")),
            Unless = SourceBinder.Condition(_context, fieldContext, keys.Text("unless")),
            Refusals = RefusalBinder.Bind(_context, fieldContext, keys.List("refuse")),
            Record = Array.Empty<FieldModel>(),
            Variants = variants,
            Skipped = content == PageContent.Html
                ? Array.Empty<LinePatternModel>()
                : keys.Texts("skip").Select(text => SourceBinder.Pattern(_context, text)).OfType<LinePatternModel>().ToArray(),
        };
    }

    private EquatableArray<UrlModel> Urls(MappingReader keys)
    {
        var urls = new List<UrlModel>();
        foreach (ScalarSyntax text in keys.Texts("urls"))
        {
            if (text.Value.Length > Limits.UrlPatternLength)
            {
                _context.Report(LayoutDiagnostics.TooMany, text, "The URL pattern", "is too long", $"{Limits.UrlPatternLength} characters");
            }
            else if (!UrlPattern.TryParse(text.Value, out UrlPattern? pattern, out UrlPatternError error))
            {
                _context.ReportPart(LayoutDiagnostics.InvalidUrlPattern, text, error.Offset, error.Length, text.Value, error.Message);
            }
            else if (_urlPatterns++ < Limits.UrlPatterns)
            {
                urls.Add(new UrlModel(pattern, text.Span));
            }
            else if (_urlPatterns == Limits.UrlPatterns + 1)
            {
                _context.Report(LayoutDiagnostics.TooMany, text, "The pages", "have too many URL patterns", $"{Limits.UrlPatterns}");
            }
        }

        if (keys.List("urls") is { Items.Count: 0 } empty)
        {
            _context.Report(LayoutDiagnostics.NothingInIt, empty.Span, "'urls'", "write a path, such as /{slug}");
        }

        return [.. urls];
    }

    /// <summary>The fields of contracts, by name. A capture has no metadata: of a contract it takes the names and types.</summary>
    private static IReadOnlyList<FieldModel> FieldsOf(IReadOnlyList<ContractModel> contracts, PageContent content) => contracts
        .SelectMany(contract => contract.Fields)
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(same => content == PageContent.Html ? same.First() : same.First() with { Rules = Array.Empty<RuleModel>() })
        .ToArray();

    private string Record(ScalarSyntax name, MappingReader keys)
    {
        if (keys.Text("record") is not { } record || record.Value == name.Value)
        {
            return name.Value;
        }

        if (_declared.TryGetValue(record.Value, out Declared? owner) && owner.IsOwner)
        {
            return record.Value;
        }

        if (owner is not null || Array.Exists(_names, page => page.Name == record.Value))
        {
            _context.Report(LayoutDiagnostics.InvalidValue, record, record.Value, "a page with a record of its own: it fills another's record too");
        }
        else
        {
            _context.ReportUnknownName(
                LayoutDiagnostics.UnknownPage,
                record,
                new Slice(record.Value, 0),
                [.. _names.Where(page => page.Name != name.Value)],
                record.Value);
        }

        return name.Value;
    }

    /// <summary>What a page says of its fields, for pages that fill its record too.</summary>
    private sealed record Declared(Dictionary<string, FieldModel> Contract, Dictionary<string, FieldModel> Fields)
    {
        /// <summary>Whether the page has a record of its own.</summary>
        public required bool IsOwner { get; init; }
    }
}
