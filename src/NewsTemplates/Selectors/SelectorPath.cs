using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>
/// A complex selector as a walk from an element to the left: first the element itself is tested, then each step moves
/// to another element and tests that. No step is ever taken back:
/// <list type="bullet">
/// <item>The steps between two descendant combinators form one path of their own. The closest ancestor at which that
/// path holds is enough: a higher one has fewer ancestors, so it could not suit what stands further left better.</item>
/// <item>The same is true of <c>~</c> and the <c>+</c> that follow it to the left: earlier siblings share the parent
/// and have fewer siblings before them.</item>
/// </list>
/// So a match takes time in proportion to the ancestors and siblings it looks at, whatever the page.
/// </summary>
/// <param name="Compound">What the element itself must match.</param>
/// <param name="Steps">The steps to the left.</param>
internal sealed record SelectorPath(CompoundSelector Compound, EquatableArray<PathStep> Steps)
{
    /// <summary>Whether it asks for <c>:scope</c>.</summary>
    public bool UsesScope => Compound.UsesScope || Steps.Any(step => step.Path.UsesScope);

    /// <summary>The path of a selector that is not relative.</summary>
    public static SelectorPath Of(ComplexSelector selector)
    {
        int last = selector.Compounds.Count - 1;
        return Take(selector, ref last, combinator => true);
    }

    // Takes compounds from the right, as long as the combinator to the left belongs to this path.
    private static SelectorPath Take(ComplexSelector selector, ref int place, Predicate<Combinator> belongs)
    {
        CompoundSelector compound = selector.Compounds[place];
        List<PathStep> steps = [];
        while (selector.Compounds[place].Combinator is var combinator and not Combinator.None && belongs(combinator))
        {
            place--;
            Predicate<Combinator> inner = combinator switch
            {
                Combinator.Descendant => left => left != Combinator.Descendant,
                Combinator.SubsequentSibling => left => left == Combinator.NextSibling,
                _ => _ => false,
            };
            steps.Add(new PathStep(combinator, Take(selector, ref place, inner)));
        }

        return new SelectorPath(compound, [.. steps]);
    }
}

/// <summary>One step to the left: over the combinator to an element at which a path holds.</summary>
internal sealed record PathStep(Combinator Combinator, SelectorPath Path);
