using System;
using System.Collections.Generic;

namespace NewsTemplates.Language.Syntax;

/// <summary>How far a reading has come: what the mistake that stops it is explained from.</summary>
internal sealed class ReadingPlace
{
    private readonly Stack<(bool IsFlow, bool IsSequence, int Start)> _open = new();

    /// <summary>The offset after the last text, bracket or brace that was read.</summary>
    public int End { get; private set; }

    /// <summary>Where the last text or bracketed value that was read to its end starts.</summary>
    public int CompletedStart { get; private set; } = -1;

    /// <summary>The number of open lists and mappings.</summary>
    public int Depth => _open.Count;

    /// <summary>Whether a bracket or brace is open.</summary>
    public bool InFlow => _open.Count > 0 && _open.Peek().IsFlow;

    /// <summary>Whether the innermost open value is a list.</summary>
    public bool InSequence => _open.Count > 0 && _open.Peek().IsSequence;

    /// <summary>Where the innermost open value starts.</summary>
    public int OpenStart => _open.Count > 0 ? _open.Peek().Start : 0;

    /// <summary>A list or mapping begins.</summary>
    /// <param name="isFlow">Whether it stands in brackets or braces.</param>
    /// <param name="isSequence">Whether it is a list.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">The offset after what opens it.</param>
    public void Enter(bool isFlow, bool isSequence, int start, int end)
    {
        _open.Push((isFlow, isSequence, start));
        End = Math.Max(End, end);
        CompletedStart = -1;
    }

    /// <summary>The innermost list or mapping ends; one in brackets is a value like a text.</summary>
    public void Leave(int end, bool isBracketed)
    {
        int start = _open.Pop().Start;
        if (isBracketed)
        {
            Complete(start, end);
        }
    }

    /// <summary>A text, or a bracketed value, has been read.</summary>
    public void Complete(int start, int end)
    {
        End = Math.Max(End, end);
        CompletedStart = start;
    }
}
