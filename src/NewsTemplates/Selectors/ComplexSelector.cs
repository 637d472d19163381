using System;
using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>
/// Compound selectors joined by combinators, such as <c>div &gt; h3 a</c>; it matches elements that the last describes.
/// The first compound's <see cref="CompoundSelector.Combinator"/> is <see cref="Combinator.None"/>, except inside
/// <c>:has()</c>, where it says how the compound relates to the element asked about.
/// </summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Compounds">From left to right, at least one.</param>
internal sealed record ComplexSelector(SelectorSpan Span, EquatableArray<CompoundSelector> Compounds)
{
    /// <summary>The compound that describes the matching elements themselves.</summary>
    public CompoundSelector Subject => Compounds[Compounds.Count - 1];

    /// <summary>Whether it asks for <c>:scope</c>.</summary>
    public bool UsesScope => Compounds.Any(compound => compound.UsesScope);

    /// <summary>
    /// The selector made of the first compounds alone: of <c>div &gt; h3 a</c> the first two are <c>div &gt; h3</c>.
    /// Shows how far a selector that matches nothing still fits.
    /// </summary>
    /// <param name="compounds">How many to keep, from 1 to all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many compounds, or none would be kept.</exception>
    public ComplexSelector Prefix(int compounds)
    {
        if (compounds < 1 || compounds > Compounds.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(compounds));
        }

        int end = Compounds[compounds - 1].Span.End;
        return new ComplexSelector(SelectorSpan.Between(Span.Offset, end), [.. Compounds.AsSpan().Slice(0, compounds)]);
    }
}
