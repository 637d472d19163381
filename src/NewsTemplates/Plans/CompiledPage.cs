using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;

namespace NewsTemplates.Plans;

/// <summary>A page's plan, ready to run.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
/// <param name="Selectors">The selectors of the page's own rules.</param>
/// <param name="Fields">The fields as reports name them, and as they are declared.</param>
/// <param name="When">A source that must match, or null.</param>
/// <param name="Unless">A source that must not match, or null.</param>
/// <param name="Refusals">What is not data.</param>
/// <param name="Skipped">The lines of a text capture that no field wants.</param>
/// <param name="Variants">The looks of the page, newest first; at least one.</param>
internal sealed record CompiledPage<T>(
    SelectorSet Selectors,
    IReadOnlyDictionary<FieldInfo, FieldPlan> Fields,
    PageCondition? When,
    PageCondition? Unless,
    IReadOnlyList<PageRefusal> Refusals,
    IReadOnlyList<LinePattern> Skipped,
    IReadOnlyList<PageVariant<T>> Variants)
    where T : class, IJsonRecord
{
    public static CompiledPage<T> Of(PagePlan<T> plan, SiteDefaults defaults)
    {
        var page = new PageCompiler(plan.Content, defaults, plan.Enums);
        var scope = new ScopeCompiler(page);
        PageCondition? when = scope.Condition(plan.WhenSource);
        PageCondition? unless = scope.Condition(plan.UnlessSource);
        PageRefusal[] refusals = [.. plan.Refusals.Select(refusal => new PageRefusal(scope.Condition(refusal.When)!, refusal.Reason))];
        PageVariant<T>[] variants = [.. plan.Variants.Select(variant => Variant(plan, variant, scope))];
        return new CompiledPage<T>(scope.Selectors, page.Fields, when, unless, refusals, [.. plan.Skipped.Select(page.Pattern)], variants);
    }

    private static PageVariant<T> Variant(PagePlan<T> plan, VariantPlan variant, ScopeCompiler scope)
    {
        // Pictures are covers by where the text begins.
        var fields = new RecordReader(variant.Fields.OrderBy(field => field.Type is BodyFieldType ? 0 : 1), scope);
        return new PageVariant<T>(variant.Name, page => fields.Read(page) is { } values ? plan.Record(values) : null)
        {
            When = scope.Condition(variant.WhenSource),
            Unless = scope.Condition(variant.UnlessSource),
            Since = variant.FirstDay,
            Until = variant.LastDay,
            Fields = fields.Fields,
            Profile = variant.CommonProfile,
        };
    }
}
