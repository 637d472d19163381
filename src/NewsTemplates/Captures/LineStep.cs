namespace NewsTemplates.Captures;

/// <summary>What a <see cref="LineStep"/> does. A step that cannot leads back to the last choice.</summary>
internal enum LineStepKind
{
    /// <summary>Passes over a text.</summary>
    Literal,

    /// <summary>Passes over one of several texts, tried in order.</summary>
    OneOf,

    /// <summary>Passes over characters of a set: as many as it can, or as few if it is lazy, then one less or more.</summary>
    Repeat,

    /// <summary>Goes on with the next step, else elsewhere.</summary>
    Either,

    /// <summary>Goes on elsewhere.</summary>
    Jump,

    /// <summary>A placeholder begins to take.</summary>
    Open,

    /// <summary>A placeholder has taken.</summary>
    Close,

    /// <summary>Passes over what a placeholder took.</summary>
    Same,

    /// <summary>Goes on with the next step if a placeholder has taken something, else elsewhere.</summary>
    IfTaken,

    /// <summary>The next character is not of a set.</summary>
    NotNext,

    /// <summary>The character before is not of a set.</summary>
    NotPrevious,

    /// <summary>A word begins or ends.</summary>
    WordEdge,

    /// <summary>The line begins.</summary>
    LineStart,

    /// <summary>The line ends.</summary>
    LineEnd,

    /// <summary>The line ends, and there is another.</summary>
    NextLine,
}

/// <summary>One step of a line pattern. Immutable.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="To">How many steps from here it goes on elsewhere.</param>
/// <param name="Placeholder">The placeholder's index.</param>
/// <param name="Set">Characters; null for all.</param>
/// <param name="Least">The fewest characters.</param>
/// <param name="Most">The most characters.</param>
internal sealed record LineStep(
    LineStepKind Kind, int To = 0, int Placeholder = 0, CharacterSet? Set = null, int Least = 1, int Most = 1)
{
    /// <summary>The texts that may stand here; of <see cref="LineStepKind.Literal"/> one.</summary>
    public string[] Texts { get; init; } = [];

    /// <summary>Whether the fewest characters are tried first.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Whether what follows needs the line's end, so that nothing less than the rest of the line will do.</summary>
    public bool TakesRest { get; init; }

    /// <summary>The text that must follow, or null.</summary>
    public string? Until { get; init; }

    public static LineStep OfText(string text) => new(LineStepKind.Literal) { Texts = [text] };
}
