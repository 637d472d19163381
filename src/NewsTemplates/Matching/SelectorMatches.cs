using System;
using System.Collections.Generic;

namespace NewsTemplates.Matching;

/// <summary>What the selectors of a <see cref="SelectorSet"/> found.</summary>
public sealed class SelectorMatches
{
    private readonly List<int>?[] _elements;

    internal SelectorMatches(List<int>?[] elements) => _elements = elements;

    /// <summary>The number of selectors.</summary>
    public int Count => _elements.Length;

    /// <summary>The elements that a selector matched, in document order, each once; empty if none.</summary>
    /// <param name="selector">The selector's place in the set.</param>
    public IReadOnlyList<int> this[int selector] => (IReadOnlyList<int>?)_elements[selector] ?? Array.Empty<int>();
}
