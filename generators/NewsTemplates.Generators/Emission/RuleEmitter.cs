using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes rules of a plan as C#.</summary>
/// <param name="layout">The expression for the layout's file.</param>
internal sealed class RuleEmitter(string layout)
{
    /// <summary>A rule: a text alone where it is no more than its source, on the line of its field.</summary>
    public string Write(RulePlan rule)
    {
        string calls = Calls(rule);
        return rule.Source is null ? $"{layout}.Lines(){calls}"
            : rule.Line is { } line ? $"{layout}.From({CSharpText.Literal(line)}, {CSharpText.Literal(rule.Source)}){calls}"
            : calls.Length > 0 ? $"{layout}.From({CSharpText.Literal(rule.Source)}){calls}"
            : CSharpText.Literal(rule.Source);
    }

    /// <summary>What a field says beside its rules, as calls.</summary>
    public string Calls(FieldPlan field)
    {
        var calls = new StringBuilder();
        if (field.IsList)
        {
            string bounds = field.Maximum != int.MaxValue ? $"{CSharpText.Literal(field.Minimum)}, {CSharpText.Literal(field.Maximum)}"
                : field.Minimum != 1 ? CSharpText.Literal(field.Minimum)
                : "";
            calls.Append($".{(field.OpensGroups ? nameof(FieldPlan.Groups) : nameof(FieldPlan.Each))}({bounds})");
        }

        if (field.IsUnique)
        {
            calls.Append($".Unique({(field.UniqueField is null ? "" : CSharpText.Literal(field.UniqueField))})");
        }

        AddText(calls, nameof(FieldPlan.After), field.AfterBound);
        AddText(calls, nameof(FieldPlan.Until), field.UntilBound);
        AddRule(calls, nameof(FieldPlan.Placeholder), field.PlaceholderRule);
        return calls.ToString();
    }

    private string Calls(RulePlan rule)
    {
        var calls = new StringBuilder();
        AddText(calls, nameof(RulePlan.Except), rule.ExceptSelector);
        foreach (StepPlan step in rule.Steps)
        {
            AddTexts(calls, step.Kind.ToString(), step.Arguments);
        }

        if (rule.Formats.Count > 0)
        {
            AddTexts(calls, nameof(RulePlan.Format), rule.Formats);
        }

        AddText(calls, nameof(RulePlan.Culture), rule.CultureName);
        AddText(calls, nameof(RulePlan.TimeZone), rule.TimeZoneName);
        AddRule(calls, nameof(RulePlan.Url), rule.UrlRule);
        AddRule(calls, nameof(RulePlan.Alt), rule.AltRule);
        AddRule(calls, nameof(RulePlan.Caption), rule.CaptionRule);
        AddRule(calls, nameof(RulePlan.Credit), rule.CreditRule);
        AddRule(calls, nameof(RulePlan.Cover), rule.CoverRule);
        AddText(calls, nameof(RulePlan.Paragraphs), rule.ParagraphsSelector == RulePlan.StandardParagraphs ? null : rule.ParagraphsSelector);
        string? headings = rule.Source is null ? null : RulePlan.StandardHeadings;
        if (rule.HeadingsSelector != headings)
        {
            calls.Append($".{nameof(RulePlan.Headings)}({(rule.HeadingsSelector is null ? "null" : CSharpText.Literal(rule.HeadingsSelector))})");
        }

        AddText(calls, nameof(RulePlan.Summary), rule.SummarySelector);
        return calls.ToString();
    }

    private void AddRule(StringBuilder calls, string call, RulePlan? rule)
    {
        if (rule is not null)
        {
            calls.Append($".{call}({Write(rule)})");
        }
    }

    private static void AddText(StringBuilder calls, string call, string? text)
    {
        if (text is not null)
        {
            AddTexts(calls, call, [text]);
        }
    }

    private static void AddTexts(StringBuilder calls, string call, IEnumerable<string> texts) =>
        calls.Append($".{call}({string.Join(", ", texts.Select(CSharpText.Literal))})");
}
