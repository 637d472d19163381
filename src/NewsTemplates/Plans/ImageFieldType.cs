using System;
using System.Linq;
using NewsTemplates.Extracting;

namespace NewsTemplates.Plans;

/// <summary>Pictures.</summary>
internal sealed class ImageFieldType : ValueFieldType<Image>
{
    public static ImageFieldType Instance { get; } = new();

    // A label may stand before all names or before each, and inside brackets.
    private static readonly StepPlan[] CreditNames = [.. new[]
    {
        StepKind.RemoveCredit, StepKind.SplitCredit, StepKind.RemoveCredit, StepKind.RemoveByline,
    }.Select(kind => new StepPlan(kind, []))];

    internal override string Word => nameof(LayoutPlan.Image);

    internal override ValueReader<Image> ReaderOf(ScopeCompiler scope, RulePlan rule)
    {
        ScopeCompiler inside = scope.Inside();
        Func<Scope, FoundValues>? url = rule.UrlRule is null ? null : inside.Source(rule.UrlRule.Source!);
        Func<Scope, FoundValues>? alt = Text(rule.AltRule);
        Func<Scope, FoundValues>? caption = rule.CaptionRule is null ? null : inside.Source(rule.CaptionRule.Source!);
        Func<Scope, FoundValues>? credit = Text(rule.CreditRule);
        Func<Scope, FoundValues>? cover = Text(rule.CoverRule);
        return new ImageReader(inside.Selectors, inside.Steps(CreditNames)!)
        {
            Url = url,
            UrlSteps = inside.Steps((rule.UrlRule ?? rule).Steps),
            Alt = alt,
            Caption = caption,
            CaptionExcept = inside.Except(rule.CaptionRule),
            CaptionSteps = rule.CaptionRule is { } captioned ? inside.Steps(captioned.Steps) : null,
            Credit = credit,
            Cover = cover,
        };

        // A part with steps is read as text; one without is taken as it is.
        Func<Scope, FoundValues>? Text(RulePlan? part)
        {
            if (part is null)
            {
                return null;
            }

            Func<Scope, FoundValues> found = inside.Source(part.Source!);
            if (part.ExceptSelector is null && part.Steps.Count == 0)
            {
                return found;
            }

            Func<FoundValues, FoundValues> read = inside.Read(part, (found, except) => found.Text(except));
            return at => read(found(at));
        }
    }
}
