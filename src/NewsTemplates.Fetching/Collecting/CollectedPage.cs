using System;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Collecting;

/// <summary>A page that was collected: what its layout reads of it, or why there is nothing. Immutable.</summary>
public sealed record CollectedPage
{
    internal CollectedPage(Site site, Uri address)
    {
        Site = site;
        Address = address;
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The address that the site names the page by. Of a problem with a feed: the feed's.</summary>
    public Uri Address { get; }

    /// <summary>When the page was published or changed, as the feed says it; null where it does not.</summary>
    public DateTimeOffset? Time { get; internal init; }

    /// <summary>The page as it was fetched; null where <see cref="Problem"/> says why not.</summary>
    public FetchedPage? Page { get; internal init; }

    /// <summary>What the layout reads of the page, with its issues; null where the page was not fetched.</summary>
    public Extraction? Extraction { get; internal init; }

    /// <summary>Why there is no page; null where there is one.</summary>
    public FetchProblem? Problem { get; internal init; }
}
