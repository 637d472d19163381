using System;
using System.Collections.Generic;

namespace NewsTemplates.Text;

/// <summary>Lines that fit a <see cref="LinePattern"/>, and what its placeholders took of them. Immutable.</summary>
internal sealed class LineMatch
{
    private readonly string?[] _values;

    internal LineMatch(int firstLine, int endLine, IReadOnlyList<string> placeholders, string?[] values)
    {
        FirstLine = firstLine;
        EndLine = endLine;
        Placeholders = placeholders;
        _values = values;
    }

    /// <summary>The first of the lines.</summary>
    public int FirstLine { get; }

    /// <summary>The line after the last of them.</summary>
    public int EndLine { get; }

    /// <summary>The names of the pattern's placeholders.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>What a placeholder took, trimmed; null if it was optional and took nothing.</summary>
    /// <exception cref="ArgumentException">The pattern has no such placeholder.</exception>
    public string? this[string placeholder]
    {
        get
        {
            for (int i = 0; i < _values.Length; i++)
            {
                if (string.Equals(Placeholders[i], placeholder, StringComparison.Ordinal))
                {
                    return _values[i];
                }
            }

            throw new ArgumentException($"The pattern has no placeholder '{placeholder}'.", nameof(placeholder));
        }
    }
}
