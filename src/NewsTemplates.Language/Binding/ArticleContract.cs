using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>The contract <c>Article</c>: the fields of <see cref="IArticle"/>, with the standard rules that the run time has.</summary>
internal static class ArticleContract
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["title"] = "The headline.",
        ["summary"] = "The page's own short description.",
        ["authors"] = "The authors' names; empty when the page names none.",
        ["published"] = "When the article was published.",
        ["updated"] = "When the article was last changed.",
        ["section"] = "The section of the site.",
        ["topics"] = "Keywords; empty when there are none.",
        ["body"] = "The text.",
        ["images"] = "The pictures in page order; empty when there are none.",
        ["language"] = "The language as a BCP 47 tag.",
        ["canonicalUrl"] = "The page's canonical address.",
        ["isFree"] = "Whether the article can be read without paying; null when the page does not say.",
    };

    // Each layout has the fields at its own place; the rules are parsed once.
    private static readonly FieldPlan[] Plans = [.. StandardFields.Article(new LayoutPlan(StandardFields.ArticleName, ""), 0)];

    private static readonly Dictionary<string, SourceExpression> Expressions = Plans
        .SelectMany(plan => plan.Rules)
        .Select(rule => rule.Source!)
        .ToDictionary(source => source, source => SourceExpression.Parse(source).Value!, StringComparer.Ordinal);

    /// <summary>The contract's fields in order, with the standard rules in the site's culture.</summary>
    /// <param name="span">Where the page says that it implements the contract.</param>
    /// <param name="culture">The site's culture, or null.</param>
    /// <param name="timeZone">The site's time zone, or null.</param>
    public static EquatableArray<FieldModel> Fields(SourceSpan span, string? culture, string? timeZone)
    {
        return [.. Plans.Select(Field)];

        FieldModel Field(FieldPlan plan) => new()
        {
            Name = plan.Name,
            NameSpan = span,
            IsStandard = true,
            Description = Descriptions[plan.Name],
            IsOptional = plan.IsOptional,
            Type = PlanTypes.Of(plan.Type),
            Conversion = plan.Type == ScalarFieldType.DateTime ? new ConversionModel([], culture, timeZone) : null,
            IsList = plan.IsList,
            MinimumCount = plan.IsList ? plan.Minimum : 1,
            Steps = plan.Rules.Count == 0 ? StepsModel.None : Steps(plan.Rules[0]),
            Rules = [.. plan.Rules.Select(Rule)],
        };

        RuleModel Rule(RulePlan plan) => new()
        {
            Source = Source(Expressions[plan.Source!], span),
            Text = plan.Source!,
            Span = span,
            Origin = StandardFields.ArticleName,
            Steps = Steps(plan)
        };
    }

    private static StepsModel Steps(RulePlan rule) => new() { OnText = rule.Steps };

    private static SourceModel Source(SourceExpression source, SourceSpan span) => source switch
    {
        Sources.JsonLdExpression jsonLd => new Model.JsonLdSource(jsonLd.Type.Text, [.. jsonLd.Path.Select(key => key.Text)]),
        Sources.MetaExpression meta => new Model.MetaSource(meta.Name.Text),
        ElementExpression { Traversal: null, Selector: { } selector } elements =>
            new SelectorSource(null, SelectorBinder.Standard(selector.Text, span), elements.Attribute?.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
