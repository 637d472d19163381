using System;
using System.Text;

namespace NewsTemplates.Html;

/// <summary>
/// How pages are read, and how much of one is taken before it is refused with a <see cref="PageLimitException"/>.
/// The defaults let every page through that a browser shows in reasonable time, and end all others within seconds.
/// Immutable.
/// </summary>
public sealed record PageReadingOptions
{
    private readonly int _maximumBytes = 64 * 1024 * 1024;
    private readonly int _maximumDepth = 512;
    private readonly int _maximumElements = 3_000_000;

    /// <summary>What is used where nothing else is said.</summary>
    public static PageReadingOptions Default { get; } = new();

    /// <summary>The largest page taken, in bytes (for a page given as text: in UTF-16 code units). Default: 64 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaximumBytes
    {
        get => _maximumBytes;
        init => _maximumBytes = Positive(value);
    }

    /// <summary>
    /// How many elements may be open at once, <c>html</c> being the first. Deeper ones are read as if they stood beside each other at that depth
    /// (<see cref="IssueKind.TooDeep"/>). Default: 512, where browsers stop nesting too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaximumDepth
    {
        get => _maximumDepth;
        init => _maximumDepth = Positive(value);
    }

    /// <summary>
    /// How many elements a page may have, those included that the parser makes up when it repairs misnested markup,
    /// which can be a hundred for each one written. Default: three million.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaximumElements
    {
        get => _maximumElements;
        init => _maximumElements = Positive(value);
    }

    /// <summary>
    /// The encoding of pages that say nothing about theirs and are not valid UTF-8.
    /// Null, the default, stands for windows-1252.
    /// </summary>
    public Encoding? DefaultEncoding { get; init; }

    /// <summary>Whether elements remember where in the source they stand (<see cref="PageDocument.Position"/>). Default: no.</summary>
    internal bool KeepPositions { get; init; }

    /// <summary>What makes the tree of the markup.</summary>
    internal IPageParser Parser { get; init; } = MarkupParser.Instance;

    private static int Positive(int value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit must be positive.");
}
