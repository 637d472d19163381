using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>A page, or a further sitemap, that a feed names. Immutable.</summary>
/// <param name="Address">Its absolute URL with <c>http</c> or <c>https</c>, without a fragment.</param>
/// <param name="Time">
/// When it was published or changed, as the feed says it: the latest where it says several. A time without an offset, and a day without
/// a time, counts as UTC. Null where the feed says none, or none that can be read.
/// </param>
/// <param name="Title">Its title as plain text, with its white space in order; null where the feed gives none.</param>
public sealed record FeedEntry(Uri Address, DateTimeOffset? Time, string? Title);
