using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Feeds;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Collecting;

/// <summary>Finds the newest pages of a site by what its feeds name.</summary>
/// <param name="fetcher">Fetches the feeds.</param>
/// <param name="options">How many are wanted.</param>
internal sealed class NewPages(PageFetcher fetcher, CollectOptions options)
{
    /// <summary>The newest pages that the site's layout knows, and what is wrong with its feeds.</summary>
    public async Task<(IReadOnlyList<FeedEntry> Pages, IReadOnlyList<CollectedPage> Problems)> OfAsync(Site site, CancellationToken cancellationToken)
    {
        List<CollectedPage> problems = [];
        List<FeedEntry> named = [];
        foreach (Feed feed in site.Feeds)
        {
            named.AddRange(await EntriesAsync(site, feed, problems, cancellationToken).ConfigureAwait(false));
        }

        if (site.Feeds.Count == 0)
        {
            problems.Add(Problem(site, new Uri($"https://{site.Hosts[0].TrimStart('*', '.')}/"), $"the layout of {site.Name} names no feeds"));
        }

        // Of an address that several feeds name the latest time counts. What has no time stands last, in the order of its feed.
        FeedEntry[] newest =
        [
            .. named
                .GroupBy(entry => entry.Address)
                .Select(group => group.MaxBy(entry => entry.Time ?? DateTimeOffset.MinValue)!)
                .Where(entry => options.IsKnown?.Invoke(entry.Address) != true)
                .OrderByDescending(entry => entry.Time ?? DateTimeOffset.MinValue)
                .Take(options.NewPages),
        ];
        return (newest, problems);
    }

    private static CollectedPage Problem(Site site, Uri address, string message) =>
        new(site, address) { Problem = new FetchProblem(FetchFault.Feed, message) };

    private async Task<IEnumerable<FeedEntry>> EntriesAsync(Site site, Feed feed, List<CollectedPage> problems, CancellationToken cancellationToken)
    {
        List<FeedEntry> entries = [];
        var waiting = new Queue<Uri>([feed.Url]);
        var seen = new HashSet<Uri>();
        while (waiting.TryDequeue(out Uri? address) && seen.Count <= options.MaximumSitemaps)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            FetchResult result = await fetcher.FetchAsync(address, cancellationToken).ConfigureAwait(false);
            if (result.Page is not { } page)
            {
                problems.Add(new CollectedPage(site, address) { Problem = result.Problem });
                continue;
            }

            FeedDocument document = FeedReader.Read(feed.Kind, page.Content, page.Address, page.ContentType);
            if (document.Problem is { } problem)
            {
                problems.Add(Problem(site, address, problem));
            }

            entries.AddRange(document.Entries);
            foreach (FeedEntry sitemap in document.Further)
            {
                waiting.Enqueue(sitemap.Address);
            }
        }

        // Other front pages that a front page leads to are no news.
        PageLayout? own = site.Find(feed.Url);
        return entries.Where(entry => site.Owns(entry.Address)
            && site.Find(entry.Address) is { } layout
            && (feed.Kind != FeedKind.Page || layout != own));
    }
}
