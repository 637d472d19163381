using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Shrinking;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Feeds;
using NewsTemplates.Fetching.Health;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>Fetches pages of a site anew, those of its samples and new ones, and finds what has become of them.</summary>
/// <param name="fetcher">Fetches the pages.</param>
/// <param name="newPages">How many new pages are read, beside those of samples.</param>
internal sealed class SiteRefresh(PageFetcher fetcher, int newPages)
{
    /// <summary>Fetches and checks the pages of a site.</summary>
    /// <param name="project">The project of the layout.</param>
    /// <param name="layout">The site's layout, which has no errors.</param>
    /// <param name="read">Is told how it went with each page that was asked for.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<RefreshedSite> RunAsync(LayoutProject project, Layout layout, Action<HealthReading> read, CancellationToken cancellationToken)
    {
        IReadOnlyList<Sample> samples = LayoutFiles.ReadSamples(project, layout);
        Site site = layout.Site!;
        var asked = new List<RefreshedPage>();
        foreach ((Uri address, string? sample) in SampleAddresses(site, samples))
        {
            asked.Add(await FetchAsync(site, address, sample, read, cancellationToken));
        }

        if (newPages > 0 && site.Feeds.Count > 0)
        {
            await AddNewAsync(site, asked, read, cancellationToken);
        }

        FreshCheck check = FreshChecks.Run(layout, samples, [.. asked.Select(page => page.Fetched).OfType<Sample>()], cancellationToken);
        foreach (CheckedPage page in check.Pages.Where(page => page.Extraction is not null))
        {
            read(HealthReading.Of(page.Page.Url!, page.Extraction!, TimeProvider.System.GetUtcNow()));
        }

        Dictionary<Uri, CheckedPage> checkedPages = check.Pages.ToDictionary(page => page.Page.Url!);
        return new RefreshedSite(
            layout,
            [.. asked.Select(page => page.Fetched is null ? page : Judged(page, checkedPages[page.Address], samples))],
            check.Diagnostics);
    }

    private static RefreshedPage Judged(RefreshedPage page, CheckedPage found, IReadOnlyList<Sample> samples)
    {
        if (found.IsBroken)
        {
            return page with { State = PageState.Broken };
        }

        string[] changed = page.Sample is { } name && found.Extraction is { Record: not null } extraction
            ? [.. ChangedFields(samples.First(sample => sample.RelativePath == name), extraction)]
            : [];
        return page with { State = changed.Length > 0 ? PageState.Changed : PageState.Right, Changed = changed };
    }

    /// <summary>The fields of which a value is another than that approved for a sample, or for the page that it was made of.</summary>
    private static IEnumerable<string> ChangedFields(Sample sample, Extraction extraction)
    {
        using JsonDocument result = JsonDocument.Parse(ApprovedResult.Write(extraction));
        return [.. KnownOf(sample)!.ChangedFields(result.RootElement.GetProperty("data"))];
    }

    /// <summary>Where the pages of approved samples are, each address once.</summary>
    private static IEnumerable<(Uri Address, string Sample)> SampleAddresses(Site site, IReadOnlyList<Sample> samples) =>
        samples.Where(sample => sample.Content == PageContent.Html && sample.ApprovedText is not null)
            .Select(sample => (Address: KnownOf(sample)?.Url, sample.RelativePath))
            .Where(page => page.Address is { Scheme: "http" or "https" } address && site.Owns(address))
            .Select(page => (page.Address!, page.RelativePath))
            .DistinctBy(page => page.Item1);

    private static KnownValues? KnownOf(Sample sample) => KnownValues.Of(new RepairSample(sample, new OriginalSample(sample).Origin));

    private async Task AddNewAsync(Site site, List<RefreshedPage> asked, Action<HealthReading> read, CancellationToken cancellationToken)
    {
        HashSet<Uri> known = [.. asked.Select(page => page.Address)];
        var options = new CollectOptions { NewPages = newPages, IsKnown = known.Contains };
        (IReadOnlyList<FeedEntry> newest, IReadOnlyList<CollectedPage> problems) =
            await new NewPages(fetcher, options).OfAsync(site, cancellationToken);
        foreach (CollectedPage feed in problems)
        {
            read(HealthReading.NotFetched(site, feed.Address, feed.Problem!, TimeProvider.System.GetUtcNow()));
            asked.Add(new RefreshedPage(feed.Address, null, PageState.NotFetched) { Problem = feed.Problem!.Message });
        }

        foreach (FeedEntry entry in newest)
        {
            asked.Add(await FetchAsync(site, entry.Address, null, read, cancellationToken));
        }
    }

    private async Task<RefreshedPage> FetchAsync(
        Site site, Uri address, string? sample, Action<HealthReading> read, CancellationToken cancellationToken)
    {
        FetchResult result = await fetcher.FetchAsync(address, cancellationToken);
        if (result.Page is not { } page)
        {
            bool isGone = result.Problem!.Status is 404 or 410;
            if (!isGone)
            {
                read(HealthReading.NotFetched(site, address, result.Problem, TimeProvider.System.GetUtcNow()));
            }

            return new RefreshedPage(address, sample, isGone ? PageState.Gone : PageState.NotFetched) { Problem = result.Problem.Message };
        }

        if (site.Find(page.Address) is null && !site.Owns(page.Address))
        {
            return new RefreshedPage(address, sample, PageState.Gone) { Problem = $"it leads to {page.Address}, which is no page of {site.Name}" };
        }

        return new RefreshedPage(address, sample, PageState.Right) { Fetched = Fetched(address, page) };
    }

    /// <summary>The page as the checks take it; they name it by its address.</summary>
    private static Sample Fetched(Uri address, FetchedPage page)
    {
        var fetched = new Sample(address.AbsoluteUri, address.AbsoluteUri, "", "", null) { Url = address, Captured = page.Fetched };
        try
        {
            DecodedText decoded = PageReader.DecodePage(page.Content, page.ContentType);
            return fetched with { Text = decoded.Text, Encoding = decoded.Encoding };
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            return fetched with { Problem = unreadable.Message };
        }
    }
}
