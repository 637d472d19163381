using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads pages: their addresses and conditions, the fields of each variant, and the record that these make up.</summary>
internal sealed class PageBinder
{
    private readonly BindingContext _context;
    private readonly FieldBinder _fields;
    private readonly ContractBinder _contracts;
    private readonly Dictionary<string, Declared> _declared = new(StringComparer.Ordinal);
    private int _urlPatterns;

    public PageBinder(BindingContext context, FieldBinder fields, ContractBinder contracts)
    {
        _context = context;
        _fields = fields;
        _contracts = contracts;
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

        var names = new HashSet<string>(pages?.Entries.Select(entry => entry.Key.Value) ?? Array.Empty<string>(), StringComparer.Ordinal);
        var bound = new Dictionary<string, PageModel>(StringComparer.Ordinal);
        foreach ((ScalarSyntax name, MappingReader keys) in entries.OrderBy(entry => entry.Keys.Has("record") ? 1 : 0))
        {
            bound.Add(name.Value, Bind(name, keys, names));
        }

        PageModel[] inOrder = entries.Select(entry => bound[entry.Name.Value]).ToArray();
        Dictionary<string, EquatableArray<FieldModel>> records = inOrder
            .GroupBy(page => page.RecordName)
            .ToDictionary(fillers => fillers.Key, fillers => RecordBinder.Bind(_context, bound[fillers.Key], fillers.OrderBy(page => page.FillsOtherRecord ? 1 : 0).ToArray()));

        // A page whose name C# would not take has been checked, but is not generated.
        return inOrder.Where(page => CSharpNames.IsTypeName(page.Name)).Select(page => page with { Record = records[page.RecordName] }).ToArray();
    }

    public static EquatableArray<RefusalModel> Refusals(BindingContext context, FieldContext fieldContext, SequenceSyntax? list)
    {
        var refusals = new List<RefusalModel>();
        foreach (MappingSyntax item in list?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader keys = context.Read(item, LayoutKeys.Refusal, item.Span);
            if (SourceBinder.Condition(context, fieldContext, keys.Text("when")) is { } when && keys.Text("reason") is { } reason)
            {
                refusals.Add(new RefusalModel(when, reason.Value));
            }
        }

        return [.. refusals];
    }

    private PageModel Bind(ScalarSyntax name, MappingReader keys, IReadOnlyCollection<string> pages)
    {
        PageContent content = keys.Text("reads")?.Value == "text" ? PageContent.Text : PageContent.Html;
        EquatableArray<UrlModel> urls = Urls(keys);
        EquatableArray<ContractModel> implemented = _contracts.Implemented(keys);
        IReadOnlyList<FieldModel> contract = FieldsOf(implemented, content);
        string record = Record(name, keys, pages);
        Declared? owner = record == name.Value ? null : _declared[record];
        Dictionary<string, FieldModel> ofContract = owner?.Contract ?? ByName(contract);
        FieldContext fieldContext = new FieldContext($"page {name.Value}", content, urls.Select(url => url.Pattern).ToArray(), InBlock: false) { Contract = ofContract };
        var removed = new HashSet<string>(StringComparer.Ordinal);
        List<FieldModel> own = FieldsOf(fieldContext, keys.MappingOf("fields"), owner?.Fields ?? ofContract, removed);
        FieldModel[] shared = Merge(contract.Where(field => !removed.Contains(field.Name)), own).ToArray();
        EquatableArray<VariantModel> variants = Variants(fieldContext, keys, shared, owner?.Fields ?? new Dictionary<string, FieldModel>());
        RecordBinder.CheckNames(_context, name, variants);
        _declared[name.Value] = new Declared(ofContract, ByName(variants.SelectMany(variant => variant.Fields))) { IsOwner = owner is null };
        if (content == PageContent.Html && keys.Entry("skip") is { } skip)
        {
            _context.Report(LayoutDiagnostics.KeyDoesNotFit, skip.Key, "skip", "pages that read text", $"page {name.Value} reads HTML");
        }

        return new PageModel
        {
            Name = name.Value,
            NameSpan = name.Span,
            Description = keys.Text("description")?.Value,
            Content = content,
            RecordName = record,
            Contracts = implemented,
            Urls = urls,
            When = SourceBinder.Condition(_context, fieldContext, keys.Text("when")),
            Unless = SourceBinder.Condition(_context, fieldContext, keys.Text("unless")),
            Refusals = Refusals(_context, fieldContext, keys.List("refuse")),
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

    private string Record(ScalarSyntax name, MappingReader keys, IReadOnlyCollection<string> pages)
    {
        if (keys.Text("record") is not { } record || record.Value == name.Value)
        {
            return name.Value;
        }

        if (_declared.TryGetValue(record.Value, out Declared? owner) && owner.IsOwner)
        {
            return record.Value;
        }

        if (owner is not null || pages.Contains(record.Value))
        {
            _context.Report(LayoutDiagnostics.InvalidValue, record, record.Value, "a page with a record of its own: it fills another's record too");
        }
        else
        {
            _context.Report(LayoutDiagnostics.UnknownPage, record, record.Value, _context.Hint(record.Value, pages.Where(page => page != name.Value).ToArray()));
        }

        return name.Value;
    }

    private List<FieldModel> FieldsOf(FieldContext fieldContext, MappingSyntax? mapping, IReadOnlyDictionary<string, FieldModel> inherited, ICollection<string> removed) =>
        mapping is null
            ? new List<FieldModel>()
            : _fields.BindAll(fieldContext, mapping, name => inherited.TryGetValue(name, out FieldModel? field) ? field : null, removed);

    /// <summary>The fields in order; one that is written again stands in its old place.</summary>
    private static IEnumerable<FieldModel> Merge(IEnumerable<FieldModel> inherited, IReadOnlyList<FieldModel> own)
    {
        Dictionary<string, FieldModel> written = ByName(own);
        foreach (FieldModel field in inherited)
        {
            yield return written.TryGetValue(field.Name, out FieldModel? again) ? again : field;
            written.Remove(field.Name);
        }

        foreach (FieldModel field in own.Where(field => written.ContainsKey(field.Name)))
        {
            yield return field;
        }
    }

    /// <summary>The fields by name; of those with one name the first.</summary>
    private static Dictionary<string, FieldModel> ByName(IEnumerable<FieldModel> all)
    {
        var byName = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in all)
        {
            if (!byName.ContainsKey(field.Name))
            {
                byName.Add(field.Name, field);
            }
        }

        return byName;
    }

    private EquatableArray<VariantModel> Variants(FieldContext fieldContext, MappingReader keys, FieldModel[] shared, Dictionary<string, FieldModel> inherited)
    {
        MappingSyntax[] items = keys.List("variants")?.Items.OfType<MappingSyntax>().ToArray() ?? Array.Empty<MappingSyntax>();
        if (items.Length == 0)
        {
            return new[] { new VariantModel { Fields = InReadingOrder(shared) } };
        }

        if (items.Length > Limits.Variants)
        {
            _context.Report(LayoutDiagnostics.TooMany, keys.Entry("variants")!.Key, Capital(fieldContext.Owner), "has too many variants", $"{Limits.Variants}");
        }

        var variants = new List<VariantModel>();
        var whole = new List<VariantModel>();
        Dictionary<string, FieldModel> known = ByName(shared.Concat(inherited.Values));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (MappingSyntax item in items.Take(Limits.Variants))
        {
            MappingReader variant = _context.Read(item, LayoutKeys.Variant, item.Span);
            ScalarSyntax? name = variant.Text("name");
            CheckName(name, names);
            var removed = new HashSet<string>(StringComparer.Ordinal);
            List<FieldModel> own = FieldsOf(fieldContext, variant.MappingOf("fields"), known, removed);
            var model = new VariantModel
            {
                Name = name?.Value ?? "",
                NameSpan = name?.Span ?? item.Span,
                When = SourceBinder.Condition(_context, fieldContext, variant.Text("when")),
                Unless = SourceBinder.Condition(_context, fieldContext, variant.Text("unless")),
                Since = Day(variant.Text("since")),
                Until = Day(variant.Text("until")),
                Fields = InReadingOrder(Merge(shared.Where(field => !removed.Contains(field.Name)), own)),
            };
            CheckDays(model, variant);
            if (whole.Find(known => IsAlwaysBefore(known, model)) is { } before)
            {
                string why = before is { When: null, Unless: null } ? "has no condition and fits every page" : "fits every page that this one fits";
                _context.Report(LayoutDiagnostics.UnreachableVariant, name?.Span ?? item.Span, name?.Value ?? "This variant", before.Name!, why);
            }

            if (name is not null && !IsLost(variant, model))
            {
                whole.Add(model);
            }

            variants.Add(model);
        }

        return [.. variants];
    }

    /// <summary>Whether a condition is written that cannot be read: the variant seems to fit more than is meant.</summary>
    private static bool IsLost(MappingReader variant, VariantModel model) =>
        (variant.Has("when") && model.When is null) || (variant.Has("unless") && model.Unless is null)
        || (variant.Has("since") && model.Since is null) || (variant.Has("until") && model.Until is null);

    /// <summary>Whether a variant fits wherever a later one fits.</summary>
    private static bool IsAlwaysBefore(VariantModel variant, VariantModel later) =>
        (variant.When is null || variant.When.Text == later.When?.Text)
        && (variant.Unless is null || variant.Unless.Text == later.Unless?.Text)
        && (variant.Since is null || variant.Since <= later.Since)
        && (variant.Until is null || variant.Until >= later.Until);

    private void CheckDays(VariantModel variant, MappingReader keys)
    {
        if (variant.Since > variant.Until)
        {
            ScalarSyntax until = keys.Text("until")!;
            _context.Report(LayoutDiagnostics.InvalidValue, until, until.Value, $"a day on or after 'since', {keys.Text("since")!.Value}: the variant would fit no page");
        }
    }

    private void CheckName(ScalarSyntax? name, HashSet<string> names)
    {
        if (name is null)
        {
            return;
        }

        if (!CSharpNames.IsTypeName(name.Value))
        {
            _context.Report(LayoutDiagnostics.InvalidName, name, name.Value, "a variant", "a capital");
        }
        else if (!names.Add(name.Value))
        {
            _context.Report(LayoutDiagnostics.NameTaken, name, name.Value, "another variant of the page has this name");
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>The fields that something can find, the body first: pictures are covers by where the text begins.</summary>
    private static FieldModel[] InReadingOrder(IEnumerable<FieldModel> all) =>
        all.Where(field => field.Rules.Count > 0 || field.IsBroken).OrderBy(field => field.Type is BodyType ? 0 : 1).ToArray();

    private DateTime? Day(ScalarSyntax? text) => DayOf(_context, text);

    public static DateTime? DayOf(BindingContext context, ScalarSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return day;
        }

        context.Report(LayoutDiagnostics.InvalidValue, text, text.Value, "a day: write it as 2026-01-31");
        return null;
    }

    /// <summary>What a page says of its fields, for pages that fill its record too.</summary>
    private sealed record Declared(Dictionary<string, FieldModel> Contract, Dictionary<string, FieldModel> Fields)
    {
        /// <summary>Whether the page has a record of its own.</summary>
        public required bool IsOwner { get; init; }
    }
}
