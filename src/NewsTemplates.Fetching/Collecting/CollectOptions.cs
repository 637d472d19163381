using System;

namespace NewsTemplates.Fetching.Collecting;

/// <summary>Which pages are collected. Immutable.</summary>
public sealed record CollectOptions
{
    private readonly int _newPages = 10;
    private readonly int _maximumSitemaps = 5;

    /// <summary>The defaults.</summary>
    public static CollectOptions Default { get; } = new();

    /// <summary>How many pages of a site are read, the newest first. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int NewPages
    {
        get => _newPages;
        init => _newPages = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must be positive.");
    }

    /// <summary>How many sitemaps of an index are read, those that changed last first. Default: 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaximumSitemaps
    {
        get => _maximumSitemaps;
        init => _maximumSitemaps = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number must be positive.");
    }

    /// <summary>
    /// Says of an address whether it is passed over: it is known already, say. Null passes over none. May be called by several threads.
    /// </summary>
    public Predicate<Uri>? IsKnown { get; init; }
}
