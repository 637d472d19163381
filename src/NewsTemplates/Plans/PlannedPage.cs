using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;
using NewsTemplates.Text;

namespace NewsTemplates.Plans;

/// <summary>A page layout that walks a plan.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
internal sealed class PlannedPage<T> : PageLayout<T>
    where T : class, IJsonRecord
{
    private readonly Parts parts;

    private PlannedPage(Site site, PagePlan<T> plan, SelectorSet selectors, Parts parts)
        : base(plan.Name, plan.Content, plan.Urls, selectors)
    {
        Site = site;
        RecordName = plan.RecordName;
        this.parts = parts;
    }

    public override Site Site { get; }

    public override string RecordName { get; }

    /// <summary>The fields as reports name them, and as they are declared.</summary>
    internal IReadOnlyDictionary<FieldInfo, FieldPlan> Fields => parts.Fields;

    protected override IReadOnlyList<PageVariant<T>> Variants => parts.Variants;

    protected override PageCondition? When => parts.When;

    protected override PageCondition? Unless => parts.Unless;

    protected override IReadOnlyList<PageRefusal> Refusals => parts.Refusals;

    protected override IReadOnlyList<LinePattern> Skipped => parts.Skipped;

    /// <summary>Makes a plan ready to run.</summary>
    /// <param name="site">The site that the page belongs to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="defaults">What the site says.</param>
    public static PlannedPage<T> Create(Site site, PagePlan<T> plan, SiteDefaults defaults)
    {
        var page = new PageCompiler(plan.Content, defaults, plan.Enums);
        var scope = new ScopeCompiler(page);
        var parts = new Parts(
            page.Fields,
            scope.Condition(plan.When),
            scope.Condition(plan.Unless),
            [.. plan.Refusals.Select(refusal => new PageRefusal(scope.Condition(refusal.When)!, refusal.Reason))],
            [.. plan.Skipped.Select(page.Pattern)],
            [.. plan.Variants.Select(variant => Variant(plan, variant, scope))]);
        return new PlannedPage<T>(site, plan, scope.Selectors, parts);
    }

    private static PageVariant<T> Variant(PagePlan<T> plan, VariantPlan variant, ScopeCompiler scope)
    {
        // Pictures are covers by where the text begins.
        var fields = new RecordReader(variant.Fields.OrderBy(field => field.Type is BodyFieldType ? 0 : 1), scope);
        return new PageVariant<T>(variant.Name, page => fields.Read(page) is { } values ? plan.Record(values) : null)
        {
            When = scope.Condition(variant.When),
            Unless = scope.Condition(variant.Unless),
            Since = variant.Since,
            Until = variant.Until,
        };
    }

    private sealed record Parts(
        IReadOnlyDictionary<FieldInfo, FieldPlan> Fields,
        PageCondition? When,
        PageCondition? Unless,
        IReadOnlyList<PageRefusal> Refusals,
        IReadOnlyList<LinePattern> Skipped,
        IReadOnlyList<PageVariant<T>> Variants);
}
