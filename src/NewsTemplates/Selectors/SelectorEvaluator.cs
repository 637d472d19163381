using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Collections;
using NewsTemplates.Html;
using NewsTemplates.Markup;
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
    // Gives the leftmost element of the path, or -1 if the path does not hold.
    private delegate int Walk(MatchContext on, int element, int scope);

    /// <summary>A selector whose test interprets the model.</summary>
    public static Selector ToSelector(this SelectorList selector)
    {
        ElementTest test = ToTest(selector.Alternatives);
        ElementTest testOnScope = SelectorKeys.AlternativesOfScope(selector) is { Count: > 0 } some ? ToTest(some) : test;
        return new Selector(selector.Text, test, testOnScope, [.. SelectorKeys.Of(selector)]);
    }

    /// <summary>Whether an element matches any of the alternatives.</summary>
    private static ElementTest ToTest(EquatableArray<ComplexSelector> alternatives)
    {
        Walk[] walks = [.. alternatives.Select(alternative => ToWalk(SelectorPath.Of(alternative)))];
        return (on, element, scope) =>
        {
            foreach (Walk walk in walks)
            {
                if (walk(on, element, scope) >= 0)
                {
                    return true;
                }
            }

            return false;
        };
    }

    private static Walk ToWalk(SelectorPath path)
    {
        ElementTest test = ToTest(path.Compound);
        Walk[] steps = [.. path.Steps.Select(ToWalk)];
        return (on, element, scope) =>
        {
            if (!test(on, element, scope))
            {
                return -1;
            }

            foreach (Walk step in steps)
            {
                element = step(on, element, scope);
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
        return step.Combinator switch
        {
            Combinator.Child => (on, element, scope) => At(path, on, on.Page.ParentElement(element), scope),
            Combinator.NextSibling => (on, element, scope) => At(path, on, on.Page.PreviousElement(element), scope),
            Combinator.Descendant => ToAncestorWalk(path, step.Path.Compound),
            Combinator.SubsequentSibling => ToSiblingWalk(path, step.Path.UsesScope),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private static int At(Walk path, MatchContext on, int element, int scope) => element < 0 ? -1 : path(on, element, scope);

    private static Walk ToAncestorWalk(Walk path, CompoundSelector ancestor)
    {
        string? name = ancestor.Parts.OfType<TypeSelector>().FirstOrDefault()?.Name;
        Tag tag = name is null ? Tag.None : NameTable.TagOf(name);
        return tag == Tag.None
            ? (on, element, scope) => AtAncestor(path, on, element, scope)
            : (on, element, scope) => on.Page.MayStandIn(element, tag) ? AtAncestor(path, on, element, scope) : -1;
    }

    // A page's depth is limited, so this is not remembered as it is of siblings.
    private static int AtAncestor(Walk path, MatchContext on, int element, int scope)
    {
        int leftmost = -1;
        while (leftmost < 0 && (element = on.Page.ParentElement(element)) >= 0)
        {
            leftmost = path(on, element, scope);
        }

        return leftmost;
    }

    // What holds of the siblings before an element is remembered for it and for those passed on the way: however many
    // siblings there are, each is looked at once.
    private static Walk ToSiblingWalk(Walk path, bool usesScope)
    {
        object self = new();
        return (on, element, scope) =>
        {
            Dictionary<int, int> known = on.Memory<Dictionary<int, int>>(self, usesScope ? scope : 0, out _);
            int leftmost = -1;
            int at = element;
            while (at >= 0 && !known.TryGetValue(at, out leftmost))
            {
                int before = on.Page.PreviousElement(at);
                leftmost = At(path, on, before, scope);
                on.SpendMemory(1);
                known.Add(at, leftmost);
                at = leftmost >= 0 ? -1 : before;
            }

            for (int passed = element; leftmost >= 0 && known[passed] < 0; passed = on.Page.PreviousElement(passed))
            {
                known[passed] = leftmost;
            }

            return leftmost;
        };
    }

    private static ElementTest ToTest(CompoundSelector compound)
    {
        ElementTest[] tests = [.. compound.Parts.Select(ToTest)];
        return (on, element, scope) =>
        {
            on.Spend(1);
            foreach (ElementTest test in tests)
            {
                if (!test(on, element, scope))
                {
                    return false;
                }
            }

            return true;
        };
    }

    private static ElementTest ToTest(SimpleSelector part)
    {
        switch (part)
        {
            case UniversalSelector:
                return (_, _, _) => true;
            case TypeSelector type:
                string[] names = [.. NameCase.Spellings(type.Name)];
                int number = NameTable.NumberOfKnown(names[0]);
                return (on, element, _) => (number < 0 || on.Page.NameNumber(element) == number)
                    && (on.Page.IsElement(element, names[0]) || (names.Length > 1 && on.Page.IsElement(element, names[1])));
            case IdSelector id:
                byte[] value = Encoding.UTF8.GetBytes(id.Id);
                return (on, element, _) => ElementMatch.HasId(on, element, value);
            case ClassSelector named:
                byte[] word = Encoding.UTF8.GetBytes(named.Name);
                return (on, element, _) => ElementMatch.HasClass(on, element, word);
            case AttributeSelector attribute:
                return ToTest(attribute);
            case IsSelector any:
                return ToTest(any.Alternatives);
            case NotSelector none:
                ElementTest excluded = ToTest(none.Alternatives);
                return (on, element, scope) => !excluded(on, element, scope);
            case HasSelector has:
                ElementTest[] tests = [.. has.Alternatives.Select(ToHasTest)];
                return (on, element, scope) => tests.Any(test => test(on, element, scope));
            case NthSelector place:
                return ToTest(place);
            case StateSelector state:
                return ToTest(state.State);
            default:
                throw new ArgumentOutOfRangeException(nameof(part));
        }
    }

    private static ElementTest ToTest(AttributeSelector attribute)
    {
        AttributeName[] names = [.. NameCase.Spellings(attribute.Name).Select(name => new AttributeName(name))];
        byte[] value = Encoding.UTF8.GetBytes(attribute.Value);
        AttributeTest match = attribute.Operator switch
        {
            AttributeOperator.Exists => (_, _, _) => true,
            AttributeOperator.Equal => AttributeMatch.Equal,
            AttributeOperator.Includes => AttributeMatch.Includes,
            AttributeOperator.DashMatch => AttributeMatch.DashMatch,
            AttributeOperator.StartsWith => AttributeMatch.StartsWith,
            AttributeOperator.EndsWith => AttributeMatch.EndsWith,
            AttributeOperator.Contains => AttributeMatch.Contains,
            _ => throw new ArgumentOutOfRangeException(nameof(attribute)),
        };
        bool holds(MatchContext on, int element, AttributeName name) =>
            on.TryAttribute(element, name, out ReadOnlySpan<byte> actual) && match(actual, value, attribute.IgnoreCase);
        return (on, element, _) => holds(on, element, names[0]) || (names.Length > 1 && holds(on, element, names[1]));
    }

    // The elements of which a relative selector holds are found all at once: from its last compound, those that stand to
    // such an element as the combinator says, then of these the ones that the compound before describes, and so on.
    private static ElementTest ToHasTest(ComplexSelector relative)
    {
        HasStep[] compounds = [.. relative.Compounds.Select(compound => new HasStep(compound.Combinator, NameOf(compound), ToTest(compound)))];
        object self = new();
        bool usesScope = relative.UsesScope;
        return (on, element, scope) =>
        {
            HashSet<int> holders = on.Memory<HashSet<int>>(self, usesScope ? scope : 0, out bool isNew);
            if (isNew)
            {
                HashSet<int>? suitable = null;
                for (int last = compounds.Length - 1; last >= 0; last--)
                {
                    HashSet<int> found = last == 0 ? holders : [];
                    AddHolders(found, on, scope, compounds[last], suitable);
                    suitable = found;
                }
            }

            return holders.Contains(element);
        };
    }

    // From the end of the page, so that what is below an element or after it is known before the element is reached.
    private static void AddHolders(HashSet<int> holders, MatchContext on, int scope, HasStep step, HashSet<int>? suitable)
    {
        PageDocument page = on.Page;
        bool isBelow = step.Combinator is Combinator.Child or Combinator.Descendant;
        bool goesOn = step.Combinator is Combinator.Descendant or Combinator.SubsequentSibling;
        on.Spend(page.Count);
        for (int node = page.Count - 1; node > 0; node--)
        {
            if (page.Kind(node) == NodeKind.Element
                && ((goesOn && holders.Contains(node))
                    || (step.MayBe(page, node) && suitable?.Contains(node) != false && step.Test(on, node, scope)))
                && holders.Add(isBelow ? page.Parent(node) : page.PreviousElement(node)))
            {
                on.SpendMemory(1);
            }
        }
    }

    /// <summary>The number of the name that elements must have; -1 where that is any, or one that pages alone give numbers.</summary>
    private static int NameOf(CompoundSelector compound) =>
        compound.Parts.OfType<TypeSelector>().FirstOrDefault() is { } type ? NameTable.NumberOfKnown(NameCase.Spellings(type.Name).First()) : -1;

    private static ElementTest ToTest(NthSelector place)
    {
        int step = place.Step;
        int offset = place.Offset;
        if (place.Among.Count > 0)
        {
            return ToTestAmong(place);
        }

        return (place.FromEnd, place.OfType) switch
        {
            (false, false) => (on, element, _) => ElementMatch.IsNthChild(on.Page, element, step, offset),
            (true, false) => (on, element, _) => ElementMatch.IsNthLastChild(on.Page, element, step, offset),
            (false, true) => (on, element, _) => ElementMatch.IsNthOfType(on.Page, element, step, offset),
            (true, true) => (on, element, _) => ElementMatch.IsNthLastOfType(on.Page, element, step, offset),
        };
    }

    // The element passes the test, and its place is counted among the siblings that do.
    private static ElementTest ToTestAmong(NthSelector place)
    {
        ElementTest among = ToTest(place.Among);
        object self = new();
        return (on, element, scope) =>
        {
            Dictionary<int, int> places = on.Memory<Dictionary<int, int>>(self, place.UsesScope ? scope : 0, out bool isNew);
            if (isNew)
            {
                AddPlaces(places, on, scope, place.FromEnd, among);
            }

            return places.TryGetValue(element, out int index) && ElementMatch.IsNth(index, place.Step, place.Offset);
        };
    }

    private static void AddPlaces(Dictionary<int, int> places, MatchContext on, int scope, bool fromEnd, ElementTest among)
    {
        PageDocument page = on.Page;
        Dictionary<int, int> counts = [];
        on.Spend(page.Count);
        for (int i = 1; i < page.Count; i++)
        {
            int node = fromEnd ? page.Count - i : i;
            if (page.Kind(node) == NodeKind.Element && among(on, node, scope))
            {
                int parent = page.Parent(node);
                on.SpendMemory(1);
                places[node] = counts[parent] = counts.TryGetValue(parent, out int before) ? before + 1 : 1;
            }
        }
    }

    private static ElementTest ToTest(ElementState state) => state switch
    {
        ElementState.Root => (on, element, _) => element == on.Page.Root,
        ElementState.Scope => (on, element, scope) => ElementMatch.IsScope(on.Page, element, scope),
        ElementState.Empty => (on, element, _) => ElementMatch.IsEmpty(on, element),
        ElementState.OnlyChild => (on, element, _) => ElementMatch.IsOnlyChild(on.Page, element),
        ElementState.OnlyOfType => (on, element, _) => ElementMatch.IsOnlyOfType(on.Page, element),
        ElementState.Link => (on, element, _) => ElementMatch.IsLink(on, element),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>
    /// A compound of <c>:has()</c>, how it stands to what is before it, and the name that its elements must have (<see cref="NameOf"/>).
    /// </summary>
    private readonly record struct HasStep(Combinator Combinator, int Name, ElementTest Test)
    {
        /// <summary>Whether an element may pass the test: most have another name.</summary>
        public bool MayBe(PageDocument page, int element) => Name < 0 || page.NameNumber(element) == Name;
    }
}
