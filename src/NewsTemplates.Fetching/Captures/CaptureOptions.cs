using System;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Captures;

/// <summary>How much of a file is read. Immutable.</summary>
public sealed record CaptureOptions
{
    private readonly long _maximumArchiveBytes = 8L * 1024 * 1024 * 1024;
    private readonly int _maximumParts = 100_000;

    /// <summary>The defaults.</summary>
    public static CaptureOptions Default { get; } = new();

    /// <summary>
    /// The limits of a page, of which <see cref="PageReadingOptions.MaximumBytes"/> counts here: for a page, and for a file that
    /// holds one page, packed and unpacked.
    /// </summary>
    public PageReadingOptions Reading { get; init; } = PageReadingOptions.Default;

    /// <summary>How many bytes, unpacked, of a file with many pages are read. Default: 8 GiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long MaximumArchiveBytes
    {
        get => _maximumArchiveBytes;
        init => _maximumArchiveBytes = value > 0 ? value : throw NotPositive(value);
    }

    /// <summary>How many parts an MHTML file may have, and how many pages are taken of a file with many. Default: 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaximumParts
    {
        get => _maximumParts;
        init => _maximumParts = value > 0 ? value : throw NotPositive(value);
    }

    private static ArgumentOutOfRangeException NotPositive(long value) => new(nameof(value), value, "The value must be positive.");
}
