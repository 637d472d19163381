using System;
using NewsTemplates.Collections;

namespace NewsTemplates.Matching;

/// <summary>What the selectors of a <see cref="SelectorSet"/> found.</summary>
internal sealed class SelectorMatches
{
    private ElementList[] _elements = [];

    private SelectorSet _set = null!;

    /// <summary>Nothing yet.</summary>
    internal static SelectorMatches Of(SelectorSet set)
    {
        SelectorMatches matches = Spares<SelectorMatches>.Take();
        matches._set = set;
        if (matches._elements.Length < set.Count)
        {
            matches._elements = new ElementList[set.Count];
        }

        return matches;
    }

    /// <summary>Gives its memory back. What it has given out is not to be used any more.</summary>
    internal void Release()
    {
        for (int i = 0; i < _set.Count; i++)
        {
            _elements[i].Clear();
        }

        _set = null!;
        Spares<SelectorMatches>.Give(this);
    }

    /// <summary>Adds an element that a selector matched.</summary>
    internal void Add(int selector, int element) => _elements[selector].Add(element);

    /// <summary>The elements that a selector matched, in document order, each once; empty if none.</summary>
    /// <param name="selector">The selector's place in the set.</param>
    public ElementList this[int selector] => _elements[selector];

    /// <summary>The elements that a selector matched, in document order, each once; empty if none.</summary>
    /// <param name="selector">A selector of the set.</param>
    /// <exception cref="ArgumentException">The selector is not of the set.</exception>
    public ElementList this[Selector selector] => this[_set.PlaceOf(selector)];
}
