using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Captures;

/// <summary>How much of a file is read. Immutable.</summary>
public sealed record CaptureOptions
{
    /// <summary>The defaults.</summary>
    public static CaptureOptions Default { get; } = new();

    /// <summary>
    /// The limits of a page, of which <see cref="PageReadingOptions.MaximumBytes"/> counts here: for a page, and for a file that
    /// holds one page, packed and unpacked.
    /// </summary>
    public PageReadingOptions Reading { get; init; } = PageReadingOptions.Default;

    /// <summary>How many bytes, unpacked, of a file with many pages are read. Default: 8 GiB.</summary>
    public long MaximumArchiveBytes { get; init; } = 8L * 1024 * 1024 * 1024;

    /// <summary>How many parts an MHTML file may have, and how many pages are taken of a file with many. Default: 100,000.</summary>
    public int MaximumParts { get; init; } = 100_000;
}
