using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Model;
using NewsTemplates.Matching;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Evaluation;

/// <summary>A page layout that is run from the model, without generated code.</summary>
internal sealed class EvaluatedPage : PageLayout<LayoutRecord>
{
    private readonly PageModel model;

    private EvaluatedPage(Site site, PageModel model, SelectorSet selectors)
        : base(model.Name, model.Content == ContentKind.Text ? PageContent.Text : PageContent.Html, model.Urls, selectors)
    {
        Site = site;
        this.model = model;
    }

    public override Site Site { get; }

    public override string RecordName => model.RecordName;

    protected override IReadOnlyList<PageVariant<LayoutRecord>> Variants => PageVariants;

    protected override PageCondition? When => PageWhen;

    protected override PageCondition? Unless => PageUnless;

    protected override IReadOnlyList<PageRefusal> Refusals => PageRefusals;

    protected override IReadOnlyList<LinePattern> Skipped => PageSkipped;

    private required IReadOnlyList<PageVariant<LayoutRecord>> PageVariants { get; init; }

    private PageCondition? PageWhen { get; init; }

    private PageCondition? PageUnless { get; init; }

    private required IReadOnlyList<PageRefusal> PageRefusals { get; init; }

    private required IReadOnlyList<LinePattern> PageSkipped { get; init; }

    public static EvaluatedPage Create(Site site, SiteModel siteModel, PageModel model, FieldCompiler fields)
    {
        var selectors = new SelectorCollector();
        PageCondition? condition(RuleModel? rule) => rule is null ? null : new PageCondition(rule.Text, RuleCompiler.Source(rule.Source, selectors));
        IReadOnlyList<RefusalModel> refused = model.Content == ContentKind.Html ? siteModel.Refusals.Concat(model.Refusals).ToArray() : model.Refusals;
        PageCondition? when = condition(model.When);
        PageCondition? unless = condition(model.Unless);
        PageRefusal[] refusals = refused.Select(refusal => new PageRefusal(condition(refusal.When)!, refusal.Reason)).ToArray();
        PageVariant<LayoutRecord>[] variants = model.Variants
            .Select(variant => new PageVariant<LayoutRecord>(variant.Name, Reader(model, variant, fields, selectors))
            {
                When = condition(variant.When),
                Unless = condition(variant.Unless),
                Since = variant.Since,
                Until = variant.Until,
            })
            .ToArray();
        return new EvaluatedPage(site, model, selectors.ToSet())
        {
            PageWhen = when,
            PageUnless = unless,
            PageRefusals = refusals,
            PageSkipped = model.Skipped.Select(RuleCompiler.Pattern).ToArray(),
            PageVariants = variants,
        };
    }

    private static Func<Scope, LayoutRecord?> Reader(PageModel page, VariantModel variant, FieldCompiler fields, SelectorCollector selectors)
    {
        (string Name, bool IsOptional, Func<Scope, object?> Read)[] readers =
            variant.Fields.Select(field => (field.Name, field.IsOptional, fields.Compile(field, selectors))).ToArray();
        return scope =>
        {
            bool isComplete = true;
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach ((string name, bool isOptional, Func<Scope, object?> read) in readers)
            {
                object? value = read(scope);
                isComplete &= value is not null || isOptional;
                values.Add(name, value);
            }

            return isComplete
                ? new LayoutRecord(page.Record.Select(field => new KeyValuePair<string, object?>(field.Name, ValueOf(field, values))))
                : null;
        };
    }

    /// <summary>A list that the variant does not fill, and that may be empty, is empty.</summary>
    private static object? ValueOf(FieldModel field, Dictionary<string, object?> values) =>
        values.TryGetValue(field.Name, out object? value) ? value : field.IsList && !field.IsOptional && field.Key is null ? Array.Empty<object>() : null;
}
