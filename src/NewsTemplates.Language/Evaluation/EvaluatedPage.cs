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
    private readonly Parts parts;

    private EvaluatedPage(Site site, PageModel model, SelectorSet selectors, Parts parts)
        : base(model.Name, model.Content == ContentKind.Text ? PageContent.Text : PageContent.Html, model.Urls.Select(url => url.Pattern.ToString()).ToArray(), selectors)
    {
        Site = site;
        RecordName = model.RecordName;
        this.parts = parts;
    }

    public override Site Site { get; }

    public override string RecordName { get; }

    protected override IReadOnlyList<PageVariant<LayoutRecord>> Variants => parts.Variants;

    protected override PageCondition? When => parts.When;

    protected override PageCondition? Unless => parts.Unless;

    protected override IReadOnlyList<PageRefusal> Refusals => parts.Refusals;

    protected override IReadOnlyList<LinePattern> Skipped => parts.Skipped;

    public static EvaluatedPage Create(Site site, SiteModel siteModel, PageModel model, FieldCompiler fields)
    {
        var selectors = new SelectorCollector();
        IReadOnlyList<RefusalModel> refused = model.Content == ContentKind.Html ? siteModel.Refusals.Concat(model.Refusals).ToArray() : model.Refusals;
        var parts = new Parts(
            Condition(model.When, selectors),
            Condition(model.Unless, selectors),
            refused.Select(refusal => new PageRefusal(Condition(refusal.When, selectors)!, refusal.Reason)).ToArray(),
            model.Skipped.Select(RuleCompiler.Pattern).ToArray(),
            model.Variants.Select(variant => Variant(model, variant, fields, selectors)).ToArray());
        return new EvaluatedPage(site, model, selectors.ToSet(), parts);
    }

    private static PageVariant<LayoutRecord> Variant(PageModel page, VariantModel variant, FieldCompiler fields, SelectorCollector selectors) =>
        new(variant.Name, Reader(page, variant, fields, selectors))
        {
            When = Condition(variant.When, selectors),
            Unless = Condition(variant.Unless, selectors),
            Since = variant.Since,
            Until = variant.Until,
        };

    private static PageCondition? Condition(RuleModel? rule, SelectorCollector selectors) =>
        rule is null ? null : new PageCondition(rule.Text, RuleCompiler.Source(rule.Source, selectors));

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

    /// <summary>What the page's model says beside its name and addresses, ready to run.</summary>
    private sealed record Parts(
        PageCondition? When,
        PageCondition? Unless,
        IReadOnlyList<PageRefusal> Refusals,
        IReadOnlyList<LinePattern> Skipped,
        IReadOnlyList<PageVariant<LayoutRecord>> Variants);
}
