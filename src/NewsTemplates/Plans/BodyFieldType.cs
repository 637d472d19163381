using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Guards;
using NewsTemplates.Matching;

namespace NewsTemplates.Plans;

/// <summary>The text of an article.</summary>
internal sealed class BodyFieldType : FieldType
{
    private delegate Body? Attempt(Scope scope, FieldReader reader, Region? region, int rule);

    public static BodyFieldType Instance { get; } = new();

    internal override string Word => nameof(LayoutPlan.Body);

    internal override Func<Scope, object?> Compile(ScopeCompiler scope, FieldPlan field, FieldInfo info)
    {
        Func<FieldReader, Region?> bounds = scope.Bounds(field);
        Func<Scope, FoundValues>[] sources = [.. field.Rules.Select(rule => rule.Source).OfType<string>().Select(scope.Source)];
        Attempt[] rules = [.. field.Rules.Select(rule => rule.Source is null ? OfLines(scope, rule) : OfElements(scope, rule))];
        return at =>
        {
            FieldReader reader = FieldReader.Of(at, info);
            Region? region = bounds(reader);
            for (int rule = 0; rule < rules.Length; rule++)
            {
                int served = at.Context.Served;
                if (rules[rule](at, reader, region, rule) is not { } body)
                {
                    continue;
                }

                if (!Notice.Is(body))
                {
                    return body;
                }

                at.Context.RollBack(served);
                reader.Drop(IssueKind.Notice, "the body is nothing but a notice to readers", body.Paragraphs[0]);
            }

            IEnumerable<int> containers = sources.SelectMany(source => source(at).Items).Select(found => found.Node).Where(node => node >= 0);
            if (at.Context.Page is { } page && ScriptShell.Is(page, [.. containers]))
            {
                reader.ReportScripted();
            }
            else
            {
                reader.ReportMissing();
            }

            return null;
        };
    }

    private static Attempt OfLines(ScopeCompiler scope, RulePlan rule)
    {
        var lines = new BodyReader(rule.HeadingsSelector is { } headings ? scope.Page.Pattern(headings) : null, scope.Steps(rule.Steps));
        return (_, reader, region, index) => lines.TryRead(reader, index, region ?? Region.All, out Body? body) ? body : null;
    }

    private static Attempt OfElements(ScopeCompiler scope, RulePlan rule)
    {
        Func<Scope, FoundValues> source = scope.Source(rule.Source!);
        Selector? summary = rule.SummarySelector is { } standfirst ? scope.Select(standfirst) : null;
        Selector? headings = rule.HeadingsSelector is { } written ? scope.Page.Selector(written) : null;
        BodyElements parts = rule.ParagraphsSelector is RulePlan.TextParagraphs or RulePlan.LineParagraphs
            ? new BodyElements(rule.ParagraphsSelector == RulePlan.LineParagraphs, headings, scope.Except(rule))
            : new BodyElements(scope.Page.Selector(rule.ParagraphsSelector), headings, scope.Except(rule));
        var elements = new BodyReader(parts, scope.Steps(rule.Steps));
        return (at, reader, region, index) =>
            elements.TryRead(reader, index, source(at), summary is null ? null : at.Select(summary), region ?? Region.All, out Body? body)
                ? body
                : null;
    }
}
