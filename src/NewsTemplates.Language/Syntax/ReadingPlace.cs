using System.Collections.Generic;

namespace NewsTemplates.Language.Syntax;

/// <summary>How far a reading has come: what the mistake that stops it is explained from.</summary>
internal sealed class ReadingPlace
{
    private readonly Stack<(bool IsFlow, bool IsSequence, int Start)> open = new();

    /// <summary>The offset after the last text, bracket or brace that was read.</summary>
    public int End { get; private set; }

    /// <summary>Where the last text or bracketed value that was read to its end starts.</summary>
    public int CompletedStart { get; private set; } = -1;

    /// <summary>The number of open lists and mappings.</summary>
    public int Depth => open.Count;

    /// <summary>Whether a bracket or brace is open.</summary>
    public bool InFlow => open.Count > 0 && open.Peek().IsFlow;

    /// <summary>Whether the innermost open value is a list.</summary>
    public bool InSequence => open.Count > 0 && open.Peek().IsSequence;

    /// <summary>Where the innermost open value starts.</summary>
    public int OpenStart => open.Count > 0 ? open.Peek().Start : 0;

    public void Enter(bool isFlow, bool isSequence, int start, int end)
    {
        open.Push((isFlow, isSequence, start));
        End = System.Math.Max(End, end);
        CompletedStart = -1;
    }

    public void Leave(int end)
    {
        (bool isFlow, _, int start) = open.Pop();
        if (isFlow)
        {
            Complete(start, end);
        }
    }

    public void Complete(int start, int end)
    {
        End = System.Math.Max(End, end);
        CompletedStart = start;
    }
}
