using System.Collections;
using System.Collections.Generic;

namespace NewsTemplates.Text;

/// <summary>The matches of a <see cref="LinePattern"/>, in order, none overlapping. Immutable.</summary>
internal sealed class LineMatches : IReadOnlyList<LineMatch>
{
    private readonly IReadOnlyList<LineMatch> _matches;

    internal LineMatches(IReadOnlyList<LineMatch> matches, bool timedOut)
    {
        _matches = matches;
        TimedOut = timedOut;
    }

    /// <summary>Whether the search was given up because it took too long: there may be more matches than these.</summary>
    public bool TimedOut { get; }

    /// <inheritdoc/>
    public int Count => _matches.Count;

    /// <inheritdoc/>
    public LineMatch this[int index] => _matches[index];

    /// <inheritdoc/>
    public IEnumerator<LineMatch> GetEnumerator() => _matches.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
