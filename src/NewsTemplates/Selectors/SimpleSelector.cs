using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>One condition on an element.</summary>
/// <param name="Span">Where it stands in the text.</param>
internal abstract record SimpleSelector(SelectorSpan Span)
{
    /// <summary>Whether it asks for <c>:scope</c>.</summary>
    public virtual bool UsesScope => false;
}

/// <summary><c>*</c>: any element.</summary>
internal sealed record UniversalSelector(SelectorSpan Span) : SimpleSelector(Span);

/// <summary>
/// <c>name</c>: an element's local name. Elements of HTML have lower-case names and are meant in any case (A to Z);
/// those of embedded SVG are meant as written (<c>linearGradient</c>).
/// </summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Name">The name as written, escapes resolved.</param>
internal sealed record TypeSelector(SelectorSpan Span, string Name) : SimpleSelector(Span);

/// <summary><c>#id</c>.</summary>
internal sealed record IdSelector(SelectorSpan Span, string Id) : SimpleSelector(Span);

/// <summary><c>.name</c>.</summary>
internal sealed record ClassSelector(SelectorSpan Span, string Name) : SimpleSelector(Span);

/// <summary><c>[name]</c>, <c>[name=value]</c> and the like.</summary>
/// <param name="Span">Where it stands in the text, brackets included.</param>
/// <param name="Name">The attribute's name as written; its case counts as in <see cref="TypeSelector"/>.</param>
/// <param name="Operator">How the value is compared.</param>
/// <param name="Value">The value, escapes resolved; empty for <see cref="AttributeOperator.Exists"/>.</param>
/// <param name="IgnoreCase">
/// Whether the case of A to Z in the value does not count: by the flag <c>i</c>, or without a flag for the attributes
/// of which HTML says so (see <see cref="CaseInsensitiveAttributes"/>).
/// </param>
internal sealed record AttributeSelector(SelectorSpan Span, string Name, AttributeOperator Operator, string Value, bool IgnoreCase)
    : SimpleSelector(Span);

/// <summary><c>:is(…)</c>, also written <c>:where(…)</c> or <c>:matches(…)</c>: any of the alternatives.</summary>
internal sealed record IsSelector(SelectorSpan Span, EquatableArray<ComplexSelector> Alternatives) : SimpleSelector(Span)
{
    /// <inheritdoc/>
    public override bool UsesScope => Alternatives.Any(alternative => alternative.UsesScope);
}

/// <summary><c>:not(…)</c>: none of the alternatives.</summary>
internal sealed record NotSelector(SelectorSpan Span, EquatableArray<ComplexSelector> Alternatives) : SimpleSelector(Span)
{
    /// <inheritdoc/>
    public override bool UsesScope => Alternatives.Any(alternative => alternative.UsesScope);
}

/// <summary><c>:has(…)</c>: some element stands to this one as one of the alternatives says.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Alternatives">Relative selectors: the first compound's combinator is never <see cref="Combinator.None"/>.</param>
internal sealed record HasSelector(SelectorSpan Span, EquatableArray<ComplexSelector> Alternatives) : SimpleSelector(Span)
{
    /// <inheritdoc/>
    public override bool UsesScope => Alternatives.Any(alternative => alternative.UsesScope);
}

/// <summary>
/// A place among siblings: <c>:nth-child(an+b)</c>, <c>:nth-last-child</c>, <c>:nth-of-type</c>,
/// <c>:nth-last-of-type</c>, and their first and last forms, for which the step is 0 and the offset 1.
/// </summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Step">The a of an+b.</param>
/// <param name="Offset">The b of an+b.</param>
/// <param name="FromEnd">Whether places are counted from the last sibling.</param>
/// <param name="OfType">Whether only siblings of the same name count.</param>
/// <param name="Among">Selectors of the siblings that count (<c>of …</c>), or empty: all count.</param>
internal sealed record NthSelector(
    SelectorSpan Span,
    int Step,
    int Offset,
    bool FromEnd,
    bool OfType,
    EquatableArray<ComplexSelector> Among) : SimpleSelector(Span)
{
    /// <inheritdoc/>
    public override bool UsesScope => Among.Any(alternative => alternative.UsesScope);
}

/// <summary>A pseudo-class that is its name alone.</summary>
internal sealed record StateSelector(SelectorSpan Span, ElementState State) : SimpleSelector(Span)
{
    /// <inheritdoc/>
    public override bool UsesScope => State == ElementState.Scope;
}
