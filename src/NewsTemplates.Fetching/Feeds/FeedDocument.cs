using System.Collections.Generic;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>What a feed names, as <see cref="FeedReader"/> has read it. Immutable.</summary>
public sealed class FeedDocument
{
    internal FeedDocument(IReadOnlyList<FeedEntry> entries, IReadOnlyList<FeedEntry> further, string? problem)
    {
        Entries = entries;
        Further = further;
        Problem = problem;
    }

    /// <summary>The pages, each once and in the order of the feed; empty where it names none.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; }

    /// <summary>
    /// The sitemaps that an index names, which have to be read for their pages: those that changed last first, those without a time
    /// last. Empty for all but an index.
    /// </summary>
    public IReadOnlyList<FeedEntry> Further { get; }

    /// <summary>
    /// What is wrong with the feed: a part of a sentence, beginning in lower case; null if nothing. What could be read all the same is there.
    /// </summary>
    public string? Problem { get; }
}
