using System;
using System.ComponentModel;

namespace NewsTemplates;

/// <summary>Where a site names its new pages. Immutable.</summary>
public sealed class Feed
{
    /// <summary>Describes a feed. Called by generated code.</summary>
    /// <param name="kind">How it is read.</param>
    /// <param name="url">Its absolute URL.</param>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    /// <exception cref="UriFormatException">The URL is not absolute.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Feed(FeedKind kind, string url)
    {
        Kind = kind;
        Url = new Uri(url ?? throw new ArgumentNullException(nameof(url)), UriKind.Absolute);
    }

    /// <summary>How it is read.</summary>
    public FeedKind Kind { get; }

    /// <summary>Its absolute URL, with <c>http</c> or <c>https</c>.</summary>
    public Uri Url { get; }

    /// <summary>The URL.</summary>
    public override string ToString() => Url.AbsoluteUri;
}
