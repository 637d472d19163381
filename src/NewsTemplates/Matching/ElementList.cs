using System;
using System.Collections;
using System.Collections.Generic;

namespace NewsTemplates.Matching;

/// <summary>The elements that a selector matched, in document order, each once. Most selectors match none or one, which takes no memory.</summary>
internal struct ElementList : IReadOnlyList<int>
{
    private const int MostKept = 256;

    private int _first;
    private int[]? _more;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public readonly int this[int index] => (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index))
        : index == 0 ? _first
        : _more![index - 1];

    /// <summary>Adds an element, unless it was added last: a selector can be tried on an element more than once.</summary>
    public void Add(int element)
    {
        if (Count == 0)
        {
            _first = element;
        }
        else if (this[Count - 1] == element)
        {
            return;
        }
        else
        {
            _more ??= new int[4];
            if (Count > _more.Length)
            {
                Array.Resize(ref _more, _more.Length * 2);
            }

            _more[Count - 1] = element;
        }

        Count++;
    }

    /// <summary>Drops all; memory is kept for others, unless it is much.</summary>
    public void Clear()
    {
        Count = 0;
        if (_more?.Length > MostKept)
        {
            _more = null;
        }
    }

    /// <inheritdoc/>
    public readonly IEnumerator<int> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
