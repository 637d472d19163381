using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Selectors;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks the rules of a record's fields against each other: what was copied, what can never serve, what belongs together.</summary>
internal static class RuleChecks
{
    // What the elements of a list are, whose parts the fields of a block would be.
    private static readonly HashSet<string> ItemElements = new(StringComparer.OrdinalIgnoreCase) { "li", "tr", "dt", "dd", "figure", "option" };
    private static readonly HashSet<string> ItemWords = new(StringComparer.OrdinalIgnoreCase) { "item", "card", "teaser", "entry", "tile" };

    /// <summary>Checks the fields of a block, or of a look of a page.</summary>
    public static void Check(BindingContext context, IReadOnlyList<FieldModel> fields)
    {
        FieldModel[] own = fields
            .Where(field => !field.IsBroken && field.Rules.Count > 0 && field.Rules[0].Origin == context.OriginOf(field.NameSpan))
            .OrderBy(field => context.Position(field.NameSpan))
            .ToArray();
        foreach (FieldModel field in own)
        {
            CheckCovered(context, field);
        }

        HashSet<FieldModel> copies = CheckCopies(context, own);
        CheckParallelLists(context, own.Where(field => !copies.Contains(field)));
    }

    /// <summary>The rule of the field before this one that finds all that this one finds, or null.</summary>
    public static RuleModel? Covering(FieldModel field, int index)
    {
        RuleModel rule = field.Rules[index];
        return field.Rules
            .Take(Math.Min(index, Limits.ComparedRules))
            .FirstOrDefault(before => Covers(before, rule) && Changes(field, before) == Changes(field, rule));
    }

    private static void CheckCovered(BindingContext context, FieldModel field)
    {
        for (int index = 1; index < field.Rules.Count; index++)
        {
            if (Covering(field, index) is { } covering)
            {
                context.Report(LayoutDiagnostics.RuleCovered, field.Rules[index].Span, field.Rules[index].Text, covering.Text);
            }
        }
    }

    private static bool Covers(RuleModel rule, RuleModel later) =>
        rule.Text == later.Text
        || (rule.Source is SelectorSource { Traversal: null, Selector: { } selector, Attribute: var attribute }
            && later.Source is SelectorSource { Traversal: null, Selector: { } narrower } other
            && attribute == other.Attribute
            && narrower.List.Alternatives.All(alternative => selector.List.Alternatives.Any(any => Covers(selector, any, narrower, alternative))));

    /// <summary>Whether a selector without combinators asks no more of an element than another asks.</summary>
    private static bool Covers(SelectorModel selector, ComplexSelector wide, SelectorModel other, ComplexSelector narrow)
    {
        if (wide.Compounds.Count > 1)
        {
            return Written(selector, wide.Span) == Written(other, narrow.Span);
        }

        HashSet<string> asked = new(narrow.Subject.Parts.Select(part => Written(other, part.Span)), StringComparer.Ordinal);
        return wide.Subject.Parts.All(part => part is UniversalSelector || asked.Contains(Written(selector, part.Span)));
    }

    /// <summary>Reports fields of one type with the same first rule.</summary>
    private static HashSet<FieldModel> CheckCopies(BindingContext context, IEnumerable<FieldModel> fields)
    {
        var copies = new HashSet<FieldModel>();
        var seen = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in fields)
        {
            RuleModel rule = field.Rules[0];
            string identity = string.Join(
                "|", field.Type.Word, field.IsList, field.OpensGroups, rule.Text, Changes(field, rule),
                (rule.Source as PatternSource)?.Placeholder, Bounds(field));
            if (seen.TryGetValue(identity, out FieldModel? twin))
            {
                copies.Add(field);
                context.Report(LayoutDiagnostics.SameRule, rule.Span, field.Name, twin.Name, context.Line(twin.NameSpan, rule.Span));
            }
            else
            {
                seen.Add(identity, field);
            }
        }

        return copies;
    }

    /// <summary>
    /// Reports lists of the parts of one list's items: of the same elements, or of what stands in an element that by its
    /// name is an item.
    /// </summary>
    private static void CheckParallelLists(BindingContext context, IEnumerable<FieldModel> fields)
    {
        var seen = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in fields.Where(field => field.IsList && field.Type is ScalarType or EnumType))
        {
            if (field.Rules[0] is not { Source: SelectorSource { Traversal: null, Selector: { } selector } } rule || SelectorBinder.IsList(selector))
            {
                continue;
            }

            string[] items = Items(selector).ToArray();
            string? shared = items.FirstOrDefault(item => seen.ContainsKey(item + "|" + Bounds(field)));
            if (shared is not null)
            {
                FieldModel twin = seen[shared + "|" + Bounds(field)];
                context.Report(LayoutDiagnostics.ParallelLists, rule.Span, field.Name, twin.Name, context.Line(twin.NameSpan, rule.Span), shared);
                continue;
            }

            foreach (string item in items)
            {
                seen[item + "|" + Bounds(field)] = field;
            }
        }
    }

    /// <summary>The elements that the list may be about: those found, and those above them that are items by their names.</summary>
    private static IEnumerable<string> Items(SelectorModel selector)
    {
        ComplexSelector whole = selector.List.Alternatives[0];
        yield return Written(selector, whole.Span);
        for (int count = whole.Compounds.Count - 1; count > 0; count--)
        {
            if (whole.Compounds[count].Combinator is Combinator.Descendant or Combinator.Child && IsItem(whole.Compounds[count - 1]))
            {
                yield return Written(selector, whole.Prefix(count).Span);
            }
        }
    }

    private static bool IsItem(CompoundSelector compound) => compound.Parts.Any(part => part switch
    {
        TypeSelector element => ItemElements.Contains(element.Name),
        ClassSelector named => ItemWords.Contains(named.Name.Substring(named.Name.LastIndexOfAny(['-', '_']) + 1)),
        _ => false,
    });

    private static string Written(SelectorModel selector, SelectorSpan span) => selector.Text.Substring(span.Offset, span.Length);

    /// <summary>What becomes of the texts that a rule finds: its steps, its parts, its conversion.</summary>
    private static string Changes(FieldModel field, RuleModel rule)
    {
        ConversionModel? conversion = rule.Conversion ?? field.Conversion;
        IEnumerable<string?> all = new[] { "except", rule.Steps.Except?.Text }
            .Concat(rule.Steps.OnText.SelectMany(step => step.Arguments.Prepend(StepsBinder.KeyOf(step))))
            .Append("format").Concat(conversion?.Formats ?? [])
            .Concat(new[] { conversion?.Culture, conversion?.TimeZone })
            .Concat(new[] { rule.Body?.Paragraphs?.Text, rule.Body?.Headings?.Text, rule.Body?.Summary?.Text, rule.Body?.HeadingLines?.Text })
            .Concat(
                new[] { rule.Image?.Url, rule.Image?.Alt, rule.Image?.Caption, rule.Image?.Credit, rule.Image?.Cover }.Select(part => part?.Text));
        return string.Join("|", all);
    }

    private static string Bounds(FieldModel field) => Text(field.After) + "|" + Text(field.Until);

    private static string? Text(BoundModel? bound) => bound?.Selector?.Text ?? bound?.Pattern?.Text;
}
