using System;

namespace NewsTemplates.Captures;

/// <summary>What a placeholder took of a line.</summary>
internal struct LinePlace
{
    private int _line;
    private int _start;
    private int _end;

    /// <summary>Makes the place of a text within a line.</summary>
    public LinePlace(int line, int start, int end)
    {
        Open(line, start);
        Close(end);
    }

    /// <summary>Whether it took something, if only an empty text.</summary>
    public bool IsTaken { get; private set; }

    public void Open(int line, int start)
    {
        _line = line;
        _start = start;
    }

    public void Close(int end)
    {
        _end = end;
        IsTaken = true;
    }

    /// <summary>It took nothing after all; where it began to take still holds.</summary>
    public void TakeBack() => IsTaken = false;

    /// <summary>The text.</summary>
    public readonly ReadOnlySpan<char> In(TextDocument document) => document.Lines[_line].AsSpan(_start, _end - _start);

    /// <summary>The text without white space around it; null where nothing is left.</summary>
    public readonly string? ValueIn(TextDocument document)
    {
        if (!IsTaken)
        {
            return null;
        }

        string line = document.Lines[_line];
        ReadOnlySpan<char> value = In(document).Trim();
        return value.Length == 0 ? null : value.Length == line.Length ? line : value.ToString();
    }
}
