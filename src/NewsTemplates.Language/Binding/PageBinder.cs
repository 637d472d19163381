using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads pages: their addresses and conditions, the fields of each variant, and the record that these make up.</summary>
internal sealed class PageBinder
{
    private readonly BindingContext context;
    private readonly FieldBinder fields;
    private readonly Dictionary<string, IReadOnlyList<FieldModel>> declared = new(StringComparer.Ordinal);

    public PageBinder(BindingContext context, FieldBinder fields)
    {
        this.context = context;
        this.fields = fields;
    }

    /// <summary>Reads <c>pages</c>. A page that fills another's record is read after that one.</summary>
    public IReadOnlyList<PageModel> Bind(MappingSyntax? pages)
    {
        var entries = new List<(MappingEntry Entry, MappingReader Keys)>();
        foreach (MappingEntry entry in pages?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (!CSharpNames.IsTypeName(entry.Key.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, entry.Key, entry.Key.Value, "a page", "a capital");
            }
            else if (entry.Value is MappingSyntax mapping)
            {
                entries.Add((entry, context.Read(mapping, LayoutKeys.Page, entry.Key.Span)));
            }
        }

        var bound = new Dictionary<string, PageModel>(StringComparer.Ordinal);
        string[] names = entries.Select(entry => entry.Entry.Key.Value).ToArray();
        foreach ((MappingEntry entry, MappingReader keys) in entries.OrderBy(entry => entry.Keys.Has("record") ? 1 : 0))
        {
            bound.Add(entry.Key.Value, Bind(entry.Key, keys, names));
        }

        return names.Select(name => RecordBinder.WithRecord(context, bound[name], names.Select(other => bound[other]).ToArray())).ToArray();
    }

    public static IReadOnlyList<RefusalModel> Refusals(BindingContext context, FieldSetting setting, SequenceSyntax? list)
    {
        var refusals = new List<RefusalModel>();
        foreach (MappingSyntax item in list?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader keys = context.Read(item, LayoutKeys.Refusal, item.Span);
            if (SourceBinder.Condition(context, setting, keys.Text("when")) is { } when && keys.Text("reason") is { } reason)
            {
                refusals.Add(new RefusalModel(when, reason.Value));
            }
        }

        return refusals;
    }

    private PageModel Bind(ScalarSyntax name, MappingReader keys, IReadOnlyCollection<string> pages)
    {
        ContentKind content = keys.Text("reads")?.Value == "text" ? ContentKind.Text : ContentKind.Html;
        IReadOnlyList<UrlPattern> urls = Urls(keys);
        var setting = new FieldSetting($"page {name.Value}", content, urls, InBlock: false);
        (IReadOnlyList<FieldModel> contract, IReadOnlyList<string> contracts) = Contract(name, keys, content);
        string record = Record(name, keys, pages);
        IReadOnlyList<FieldModel> inherited = record == name.Value ? contract : declared[record];
        var removed = new HashSet<string>(StringComparer.Ordinal);
        List<FieldModel> own = FieldsOf(setting, keys.MappingOf("fields"), inherited, removed);
        FieldModel[] shared = Merge(contract.Where(field => !removed.Contains(field.Name)), own).ToArray();
        IReadOnlyList<VariantModel> variants = Variants(setting, keys, shared, inherited);
        RecordBinder.CheckNames(context, name, variants);
        declared[name.Value] = variants.SelectMany(variant => variant.Fields).GroupBy(field => field.Name).Select(group => group.First()).ToArray();
        return new PageModel
        {
            Name = name.Value,
            NameSpan = name.Span,
            Description = keys.Text("description")?.Value,
            Content = content,
            RecordName = record,
            Contracts = contracts,
            Urls = urls.Select(url => url.ToString()).ToArray(),
            When = SourceBinder.Condition(context, setting, keys.Text("when")),
            Unless = SourceBinder.Condition(context, setting, keys.Text("unless")),
            Refusals = Refusals(context, setting, keys.List("refuse")),
            Record = Array.Empty<FieldModel>(),
            Variants = variants,
            Skipped = keys.Texts("skip").Select(text => SourceBinder.Pattern(context, text)).OfType<LinePatternModel>().ToArray(),
        };
    }

    private IReadOnlyList<UrlPattern> Urls(MappingReader keys)
    {
        var urls = new List<UrlPattern>();
        foreach (ScalarSyntax text in keys.Texts("urls"))
        {
            if (UrlPattern.TryParse(text.Value, out UrlPattern? pattern, out UrlPatternError error))
            {
                urls.Add(pattern);
            }
            else
            {
                context.ReportPart(LayoutDiagnostics.InvalidUrlPattern, text, error.Offset, error.Length, text.Value, error.Message);
            }
        }

        return urls;
    }

    private (IReadOnlyList<FieldModel> Fields, IReadOnlyList<string> Names) Contract(ScalarSyntax name, MappingReader keys, ContentKind content)
    {
        foreach (ScalarSyntax contract in keys.Texts("implements"))
        {
            if (contract.Value == ArticleContract.Name)
            {
                IReadOnlyList<FieldModel> all = ArticleContract.Fields(contract.Span, context.Culture, context.TimeZone);

                // A capture has no metadata: of the contract it takes the names and types.
                return (content == ContentKind.Html ? all : all.Select(field => field with { Rules = Array.Empty<RuleModel>() }).ToArray(), new[] { ArticleContract.Name });
            }

            context.Report(LayoutDiagnostics.UnknownContract, contract, contract.Value, BindingContext.Hint(contract.Value, new[] { ArticleContract.Name }));
        }

        return (Array.Empty<FieldModel>(), Array.Empty<string>());
    }

    private string Record(ScalarSyntax name, MappingReader keys, IReadOnlyCollection<string> pages)
    {
        if (keys.Text("record") is not { } record || record.Value == name.Value)
        {
            return name.Value;
        }

        if (declared.ContainsKey(record.Value))
        {
            return record.Value;
        }

        if (pages.Contains(record.Value))
        {
            context.Report(LayoutDiagnostics.InvalidValue, record, record.Value, "a page with a record of its own: it fills another's record too");
        }
        else
        {
            context.Report(LayoutDiagnostics.UnknownPage, record, record.Value, BindingContext.Hint(record.Value, pages.Where(page => page != name.Value)));
        }

        return name.Value;
    }

    private List<FieldModel> FieldsOf(FieldSetting setting, MappingSyntax? mapping, IReadOnlyList<FieldModel> inherited, ICollection<string> removed) =>
        mapping is null
            ? new List<FieldModel>()
            : fields.BindAll(setting, mapping, name => inherited.FirstOrDefault(field => field.Name == name), removed);

    /// <summary>The fields in order; one that is written again stands in its old place.</summary>
    private static IEnumerable<FieldModel> Merge(IEnumerable<FieldModel> inherited, IReadOnlyList<FieldModel> own)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldModel field in inherited)
        {
            names.Add(field.Name);
            yield return own.FirstOrDefault(candidate => candidate.Name == field.Name) ?? field;
        }

        foreach (FieldModel field in own.Where(field => !names.Contains(field.Name)))
        {
            yield return field;
        }
    }

    private IReadOnlyList<VariantModel> Variants(FieldSetting setting, MappingReader keys, FieldModel[] shared, IReadOnlyList<FieldModel> inherited)
    {
        var variants = new List<VariantModel>();
        var names = new Dictionary<string, ScalarSyntax>(StringComparer.Ordinal);
        VariantModel? catchAll = null;
        foreach (MappingSyntax item in keys.List("variants")?.Items.OfType<MappingSyntax>() ?? Enumerable.Empty<MappingSyntax>())
        {
            MappingReader variant = context.Read(item, LayoutKeys.Variant, item.Span);
            if (variant.Text("name") is not { } name)
            {
                continue;
            }

            if (!CSharpNames.IsTypeName(name.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, name, name.Value, "a variant", "a capital");
                continue;
            }

            if (names.ContainsKey(name.Value))
            {
                context.Report(LayoutDiagnostics.NameTaken, name, name.Value, "another variant of the page has this name");
                continue;
            }

            names.Add(name.Value, name);
            if (catchAll is not null)
            {
                context.Report(LayoutDiagnostics.UnreachableVariant, name, name.Value, catchAll.Name!);
            }

            var removed = new HashSet<string>(StringComparer.Ordinal);
            FieldModel[] known = Merge(inherited, shared).ToArray();
            List<FieldModel> own = FieldsOf(setting, variant.MappingOf("fields"), known, removed);
            var model = new VariantModel
            {
                Name = name.Value,
                When = SourceBinder.Condition(context, setting, variant.Text("when")),
                Unless = SourceBinder.Condition(context, setting, variant.Text("unless")),
                Since = Day(variant.Text("since")),
                Until = Day(variant.Text("until")),
                Fields = InReadingOrder(Merge(shared.Where(field => !removed.Contains(field.Name)), own)),
            };
            variants.Add(model);
            if (!variant.Has("when") && !variant.Has("unless") && !variant.Has("since") && !variant.Has("until"))
            {
                catchAll ??= model;
            }
        }

        if (variants.Count == 0)
        {
            variants.Add(new VariantModel { Fields = InReadingOrder(shared) });
        }

        return variants;
    }

    /// <summary>The fields that something can find, the body first: pictures are covers by where the text begins.</summary>
    private static FieldModel[] InReadingOrder(IEnumerable<FieldModel> all) =>
        all.Where(field => field.Rules.Count > 0).OrderBy(field => field.Type is BodyType ? 0 : 1).ToArray();

    private DateTime? Day(ScalarSyntax? text) => DayOf(context, text);

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
}
