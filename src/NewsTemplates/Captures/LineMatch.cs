using System;
using System.Collections.Generic;

namespace NewsTemplates.Captures;

/// <summary>Lines that fit a <see cref="LinePattern"/>, and what its placeholders took of them. Immutable.</summary>
internal sealed class LineMatch
{
    private readonly IReadOnlyList<string> _placeholders;
    private readonly string?[] _values;

    internal LineMatch(int firstLine, int endLine, IReadOnlyList<string> placeholders, string?[] values)
    {
        FirstLine = firstLine;
        EndLine = endLine;
        _placeholders = placeholders;
        _values = values;
    }

    /// <summary>The first of the lines.</summary>
    public int FirstLine { get; }

    /// <summary>The line after the last of them.</summary>
    public int EndLine { get; }

    /// <summary>What a placeholder took, trimmed; null if it was optional and took nothing, or the pattern has no such placeholder.</summary>
    public string? this[string placeholder]
    {
        get
        {
            for (int i = 0; i < _values.Length; i++)
            {
                if (string.Equals(_placeholders[i], placeholder, StringComparison.Ordinal))
                {
                    return _values[i];
                }
            }

            return null;
        }
    }
}
