using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;

namespace NewsTemplates.Selectors;

/// <summary>
/// Makes selectors that can be matched on a page without compiling C#. What they match is what the emitted code does.
/// As to AngleSharp, these differ, and follow the standard instead:
/// <list type="bullet">
/// <item>the root element is a first, last and only child;</item>
/// <item>only A to Z have a case to ignore, not É or ı;</item>
/// <item>on a page in quirks mode the case of classes and ids does not count;</item>
/// <item>names of embedded drawings are compared as written (AngleSharp ignores their case);</item>
/// <item>in <c>:has()</c> every alternative keeps its combinator, and all compounds stand below the element asked about
/// (or after it); AngleSharp also accepts ancestors outside, and loses combinators after a comma;</item>
/// <item><c>[name|=""]</c> finds an empty value;</item>
/// <item>a selection can find the scope's own element, by <c>:scope</c>.</item>
/// </list>
/// </summary>
internal static class SelectorEvaluator
{
    private delegate bool Test(PageDocument page, int element, int scope, int anchor);

    // Gives the leftmost element of the path, or -1 if the path does not hold.
    private delegate int Walk(PageDocument page, int element, int scope, int anchor);

    /// <summary>A selector whose test interprets the model.</summary>
    public static Selector ToSelector(this SelectorList selector)
    {
        ElementTest test = ToTest(selector.Alternatives);
        ElementTest testOnScope = SelectorKeys.AlternativesOfScope(selector) is { Count: > 0 } some ? ToTest(some) : test;
        return new Selector(selector.Text, test, testOnScope, [.. SelectorKeys.Of(selector)]);
    }

    /// <summary>Whether an element matches any of the alternatives.</summary>
    public static ElementTest ToTest(EquatableArray<ComplexSelector> alternatives)
    {
        Test test = AnyOf(alternatives);
        return (page, element, scope) => test(page, element, scope, -1);
    }

    private static Test AnyOf(EquatableArray<ComplexSelector> alternatives)
    {
        Walk[] walks = [.. alternatives.Select(alternative => ToWalk(SelectorPath.Of(alternative)))];
        return (page, element, scope, anchor) =>
        {
            foreach (Walk walk in walks)
            {
                if (walk(page, element, scope, anchor) >= 0)
                {
                    return true;
                }
            }

            return false;
        };
    }

    private static Walk ToWalk(SelectorPath path)
    {
        Test test = path.Compound is null ? (_, element, _, anchor) => element == anchor : AllOf(path.Compound);
        Walk[] steps = [.. path.Steps.Select(ToWalk)];
        return (page, element, scope, anchor) =>
        {
            if (!test(page, element, scope, anchor))
            {
                return -1;
            }

            foreach (Walk step in steps)
            {
                element = step(page, element, scope, anchor);
                if (element < 0)
                {
                    return -1;
                }
            }

            return element;
        };
    }

    private static Walk ToWalk(PathStep step)
    {
        Walk path = ToWalk(step.Path);
        Func<PageDocument, int, int> move = step.Combinator is Combinator.Child or Combinator.Descendant
            ? (page, element) => page.ParentElement(element)
            : (page, element) => page.PreviousElement(element);
        bool goesOn = step.Combinator is Combinator.Descendant or Combinator.SubsequentSibling;
        return (page, element, scope, anchor) =>
        {
            for (element = move(page, element); element >= 0; element = move(page, element))
            {
                int leftmost = path(page, element, scope, anchor);
                if (leftmost >= 0 || !goesOn)
                {
                    return leftmost;
                }
            }

            return -1;
        };
    }

    private static Test AllOf(CompoundSelector compound)
    {
        Test[] tests = [.. compound.Parts.Select(ToTest)];
        return (page, element, scope, anchor) =>
        {
            foreach (Test test in tests)
            {
                if (!test(page, element, scope, anchor))
                {
                    return false;
                }
            }

            return true;
        };
    }

    private static Test ToTest(SimpleSelector part)
    {
        switch (part)
        {
            case UniversalSelector:
                return (_, _, _, _) => true;
            case TypeSelector type:
                string[] names = [.. NameCase.Spellings(type.Name)];
                return (page, element, _, _) => page.IsElement(element, names[0]) || (names.Length > 1 && page.IsElement(element, names[1]));
            case IdSelector id:
                return (page, element, _, _) => ElementMatch.HasId(page, element, id.Id);
            case ClassSelector named:
                return (page, element, _, _) => ElementMatch.HasClass(page, element, named.Name);
            case AttributeSelector attribute:
                return ToTest(attribute);
            case IsSelector any:
                return AnyOf(any.Alternatives);
            case NotSelector none:
                Test excluded = AnyOf(none.Alternatives);
                return (page, element, scope, anchor) => !excluded(page, element, scope, anchor);
            case HasSelector has:
                Test[] tests = [.. has.Alternatives.Select(ToTest)];
                return (page, element, scope, anchor) => tests.Any(test => test(page, element, scope, anchor));
            case NthSelector place:
                return ToTest(place);
            case StateSelector state:
                return ToTest(state.State);
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    private static Test ToTest(AttributeSelector attribute)
    {
        string[] names = [.. NameCase.Spellings(attribute.Name)];
        Func<PageDocument, int, string, string, bool, bool> match = attribute.Operator switch
        {
            AttributeOperator.Exists => (page, element, name, _, _) => page.Attribute(element, name) is not null,
            AttributeOperator.Equal => AttributeMatch.Equal,
            AttributeOperator.Includes => AttributeMatch.Includes,
            AttributeOperator.DashMatch => AttributeMatch.DashMatch,
            AttributeOperator.StartsWith => AttributeMatch.StartsWith,
            AttributeOperator.EndsWith => AttributeMatch.EndsWith,
            AttributeOperator.Contains => AttributeMatch.Contains,
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
        return (page, element, _, _) =>
            match(page, element, names[0], attribute.Value, attribute.IgnoreCase)
            || (names.Length > 1 && match(page, element, names[1], attribute.Value, attribute.IgnoreCase));
    }

    // The element asked about is the anchor; an outer one plays no part, as ':has()' does not nest.
    private static Test ToTest(ComplexSelector relative)
    {
        HasSearch search = HasSearch.Of(relative);
        Walk walk = ToWalk(search.Path);
        return (page, element, scope, _) =>
        {
            foreach (int candidate in Candidates(page, element, search.Range))
            {
                if (walk(page, candidate, scope, element) >= 0)
                {
                    return true;
                }
            }

            return false;
        };
    }

    private static IEnumerable<int> Candidates(PageDocument page, int anchor, HasRange range)
    {
        switch (range)
        {
            case HasRange.Children:
            case HasRange.LaterSiblings:
                int sibling = range == HasRange.Children ? page.FirstElement(anchor) : page.NextElement(anchor);
                for (; sibling >= 0; sibling = page.NextElement(sibling))
                {
                    yield return sibling;
                }

                break;
            case HasRange.NextSibling:
                if (page.NextElement(anchor) is >= 0 and int next)
                {
                    yield return next;
                }

                break;
            case HasRange.Descendants:
            case HasRange.Following:
                int node = range == HasRange.Descendants ? anchor + 1 : page.End(anchor);
                int end = page.End(range == HasRange.Descendants ? anchor : page.Parent(anchor));
                for (; node < end; node++)
                {
                    if (page.Kind(node) == NodeKind.Element)
                    {
                        yield return node;
                    }
                }

                break;
        }
    }

    private static Test ToTest(NthSelector place)
    {
        int step = place.Step;
        int offset = place.Offset;
        if (place.Among.Count > 0)
        {
            ElementTest among = ToTest(place.Among);
            return place.FromEnd
                ? (page, element, scope, _) => ElementMatch.IsNthLastChild(page, element, step, offset, among, scope)
                : (page, element, scope, _) => ElementMatch.IsNthChild(page, element, step, offset, among, scope);
        }

        return (place.FromEnd, place.OfType) switch
        {
            (false, false) => (page, element, _, _) => ElementMatch.IsNthChild(page, element, step, offset),
            (true, false) => (page, element, _, _) => ElementMatch.IsNthLastChild(page, element, step, offset),
            (false, true) => (page, element, _, _) => ElementMatch.IsNthOfType(page, element, step, offset),
            (true, true) => (page, element, _, _) => ElementMatch.IsNthLastOfType(page, element, step, offset),
        };
    }

    private static Test ToTest(ElementState state) => state switch
    {
        ElementState.Root => (page, element, _, _) => element == page.Root,
        ElementState.Scope => (page, element, scope, _) => ElementMatch.IsScope(page, element, scope),
        ElementState.Empty => (page, element, _, _) => ElementMatch.IsEmpty(page, element),
        ElementState.OnlyChild => (page, element, _, _) => ElementMatch.IsOnlyChild(page, element),
        ElementState.OnlyOfType => (page, element, _, _) => ElementMatch.IsOnlyOfType(page, element),
        ElementState.Link => (page, element, _, _) => ElementMatch.IsLink(page, element),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
