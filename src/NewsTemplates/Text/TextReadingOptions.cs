namespace NewsTemplates.Text;

/// <summary>How much of a text capture is taken before it is refused. Immutable.</summary>
public sealed record TextReadingOptions
{
    /// <summary>What is used where nothing else is said.</summary>
    public static TextReadingOptions Default { get; } = new();

    /// <summary>The most characters (UTF-16 units) a capture may have. Default: 4 million.</summary>
    public int MaximumCharacters { get; init; } = 4_000_000;

    /// <summary>The most lines a capture may have, empty ones included. Default: 100,000.</summary>
    public int MaximumLines { get; init; } = 100_000;
}
