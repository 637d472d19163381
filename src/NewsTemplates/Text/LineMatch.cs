using System;
using System.Collections.Generic;

namespace NewsTemplates.Text;

/// <summary>Lines that fit a <see cref="LinePattern"/>, and what its holes took of them. Immutable.</summary>
internal sealed class LineMatch
{
    private readonly string?[] values;

    internal LineMatch(int firstLine, int endLine, IReadOnlyList<string> holes, string?[] values)
    {
        FirstLine = firstLine;
        EndLine = endLine;
        Holes = holes;
        this.values = values;
    }

    /// <summary>The first of the lines.</summary>
    public int FirstLine { get; }

    /// <summary>The line after the last of them.</summary>
    public int EndLine { get; }

    /// <summary>The names of the pattern's holes.</summary>
    public IReadOnlyList<string> Holes { get; }

    /// <summary>What a hole took, trimmed; null if it was optional and took nothing.</summary>
    /// <exception cref="ArgumentException">The pattern has no such hole.</exception>
    public string? this[string hole]
    {
        get
        {
            for (int i = 0; i < values.Length; i++)
            {
                if (string.Equals(Holes[i], hole, StringComparison.Ordinal))
                {
                    return values[i];
                }
            }

            throw new ArgumentException($"The pattern has no hole '{hole}'.", nameof(hole));
        }
    }
}
