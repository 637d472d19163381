using System;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>Pictures.</summary>
internal sealed class ImageFieldType : ValueFieldType<Image>
{
    public static ImageFieldType Instance { get; } = new();

    internal override string Word => nameof(LayoutPlan.Image);

    internal override ValueReader<Image> ReaderOf(ScopeCompiler scope, RulePlan rule)
    {
        var inside = new ScopeCompiler(scope.Page);
        Func<Scope, Findings>? url = rule.UrlRule is null ? null : inside.Source(rule.UrlRule.Source!);
        Func<Scope, Findings>? alt = Text(rule.AltRule);
        Func<Scope, Findings>? caption = rule.CaptionRule is null ? null : inside.Source(rule.CaptionRule.Source!);
        Func<Scope, Findings>? credit = Text(rule.CreditRule);
        Func<Scope, Findings>? cover = Text(rule.CoverRule);
        return new ImageReader(inside.Selectors)
        {
            Url = url,
            UrlSteps = inside.Steps((rule.UrlRule ?? rule).Steps),
            Alt = alt,
            Caption = caption,
            CaptionExcept = rule.CaptionRule?.ExceptSelector is { } except ? scope.Page.Selector(except) : null,
            CaptionSteps = rule.CaptionRule is { } captioned ? inside.Steps(captioned.Steps) : null,
            Credit = credit,
            Cover = cover,
        };

        // A part with steps is read as text; one without is taken as it is.
        Func<Scope, Findings>? Text(RulePlan? part)
        {
            if (part is null)
            {
                return null;
            }

            Func<Scope, Findings> found = inside.Source(part.Source!);
            if (part.ExceptSelector is null && part.Steps.Count == 0)
            {
                return found;
            }

            Func<Findings, Findings> read = inside.Read(part, (found, except) => found.Text(except));
            return at => read(found(at));
        }
    }
}
