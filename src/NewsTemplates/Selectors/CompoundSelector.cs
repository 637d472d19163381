using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>Simple selectors that one element must all match, such as <c>a.more[href]</c>.</summary>
/// <param name="Span">Where it stands in the text, without the combinator before it.</param>
/// <param name="Combinator">How it relates to what stands left of it.</param>
/// <param name="Parts">The simple selectors as written, at least one.</param>
internal sealed record CompoundSelector(SelectorSpan Span, Combinator Combinator, EquatableArray<SimpleSelector> Parts)
{
    /// <summary>Whether it asks for <c>:scope</c>.</summary>
    public bool UsesScope => Parts.Any(part => part.UsesScope);
}
