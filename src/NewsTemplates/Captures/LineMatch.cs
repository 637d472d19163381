using System;

namespace NewsTemplates.Captures;

/// <summary>Lines that fit a <see cref="LinePattern"/>, and what its placeholders took of them. Immutable.</summary>
internal sealed class LineMatch
{
    private readonly TextDocument _document;
    private readonly string[] _placeholders;
    private readonly LinePlace[] _places;

    internal LineMatch(TextDocument document, int firstLine, int endLine, string[] placeholders, LinePlace[] places)
    {
        _document = document;
        FirstLine = firstLine;
        EndLine = endLine;
        _placeholders = placeholders;
        _places = places;
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
            int found = Array.IndexOf(_placeholders, placeholder);
            return found < 0 ? null : _places[found].ValueIn(_document);
        }
    }
}
