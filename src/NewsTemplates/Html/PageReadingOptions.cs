namespace NewsTemplates.Html;

/// <summary>How pages are read, and how much of one is taken before it is refused. Immutable.</summary>
public sealed record PageReadingOptions
{
    /// <summary>What is used where nothing else is said.</summary>
    public static PageReadingOptions Default { get; } = new();

    /// <summary>Whether elements remember where in the source they stand (<see cref="PageDocument.Position"/>). Default: no.</summary>
    public bool KeepPositions { get; init; }
}
