using System;

namespace NewsTemplates.Matching;

/// <summary>What the selectors of a <see cref="SelectorSet"/> found.</summary>
internal sealed class SelectorMatches
{
    private readonly ElementList[] _elements;

    private readonly SelectorSet _set;

    internal SelectorMatches(SelectorSet set, ElementList[] elements)
    {
        _set = set;
        _elements = elements;
    }

    /// <summary>The elements that a selector matched, in document order, each once; empty if none.</summary>
    /// <param name="selector">The selector's place in the set.</param>
    public ElementList this[int selector] => _elements[selector];

    /// <summary>The elements that a selector matched, in document order, each once; empty if none.</summary>
    /// <param name="selector">A selector of the set.</param>
    /// <exception cref="ArgumentException">The selector is not of the set.</exception>
    public ElementList this[Selector selector] => this[_set.PlaceOf(selector)];
}
