using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Feeds;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Collecting;

/// <summary>Collects the newest pages of sites: finds them by the sites' feeds, fetches them politely, and reads them by their layouts.</summary>
public sealed class Collector
{
    // What is fetched waits for who takes it; more is not fetched meanwhile.
    private const int MostWaiting = 16;

    private readonly PageFetcher _fetcher;

    /// <summary>Makes a collector.</summary>
    /// <param name="fetcher">Fetches the feeds and the pages; it stays whose it is.</param>
    /// <exception cref="ArgumentNullException">The fetcher is null.</exception>
    public Collector(PageFetcher fetcher)
    {
        _fetcher = fetcher ?? throw new ArgumentNullException(nameof(fetcher));
    }

    /// <summary>
    /// Collects the newest pages of sites, several sites side by side; the pages of a site one after the other, the newest first. What is
    /// wrong with a feed or a page is said in its place, and all else goes on.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="options">Which pages; null for <see cref="CollectOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the collecting.</param>
    /// <exception cref="ArgumentNullException">The sites are null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IAsyncEnumerable<CollectedPage> CollectAsync(
        IEnumerable<Site> sites, CollectOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sites);
        return CollectAllAsync([.. sites], options ?? CollectOptions.Default, cancellationToken);
    }

    private async IAsyncEnumerable<CollectedPage> CollectAllAsync(
        IReadOnlyList<Site> sites, CollectOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who stops taking stops the fetching.
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<CollectedPage> collected = Channel.CreateBounded<CollectedPage>(MostWaiting);
        Task all = CollectAsync(sites, options, collected.Writer, stop.Token);
        try
        {
            await foreach (CollectedPage page in collected.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return page;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CollectAsync(
        IReadOnlyList<Site> sites, CollectOptions options, ChannelWriter<CollectedPage> collected, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var pages = new NewPages(_fetcher, options);
            await Parallel.ForEachAsync(
                sites,
                new ParallelOptions { MaxDegreeOfParallelism = _fetcher.ParallelHosts, CancellationToken = cancellationToken },
                async (site, stop) => await CollectAsync(site, pages, collected, stop).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception ended)
        {
            failure = ended;
        }

        collected.Complete(failure);
    }

    private async Task CollectAsync(Site site, NewPages pages, ChannelWriter<CollectedPage> collected, CancellationToken cancellationToken)
    {
        (IReadOnlyList<FeedEntry> newest, IReadOnlyList<CollectedPage> problems) = await pages.OfAsync(site, cancellationToken).ConfigureAwait(false);
        foreach (CollectedPage problem in problems)
        {
            await collected.WriteAsync(problem, cancellationToken).ConfigureAwait(false);
        }

        foreach (FeedEntry entry in newest)
        {
            FetchResult result = await _fetcher.FetchAsync(entry.Address, cancellationToken).ConfigureAwait(false);
            await collected.WriteAsync(Read(site, entry, result), cancellationToken).ConfigureAwait(false);
        }
    }

    private static CollectedPage Read(Site site, FeedEntry entry, FetchResult result)
    {
        var collected = new CollectedPage(site, entry.Address) { Time = entry.Time, Page = result.Page, Problem = result.Problem };
        if (result.Page is not { } page)
        {
            return collected;
        }

        // A page that has moved within the site is read as what it is now; one that has left it is none of its pages.
        var reading = new ExtractionOptions { ContentType = page.ContentType, Captured = page.Fetched };
        Extraction? extraction = site.Extract(page.Content, page.Address, PageContent.Html, reading);
        return extraction is not null
            ? collected with { Extraction = extraction }
            : collected with
            {
                Page = null,
                Problem = new FetchProblem(FetchFault.Redirects, $"it leads to {page.Address}, which no layout of {site.Name} knows"),
            };
    }
}
