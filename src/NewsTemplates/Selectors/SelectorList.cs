using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>A whole selector: alternatives separated by commas. It matches what any of them matches.</summary>
/// <param name="Text">The selector as written.</param>
/// <param name="Alternatives">At least one.</param>
internal sealed record SelectorList(string Text, EquatableArray<ComplexSelector> Alternatives)
{
    /// <summary>Each alternative as a selector of its own, with its part of the text.</summary>
    public IEnumerable<SelectorList> EachAlone() => Alternatives.Select(alternative =>
        new SelectorList(Text.Substring(alternative.Span.Offset, alternative.Span.Length), [alternative]));
}
