using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Tests.Http;
using NewsTemplates.Language;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Fetching.Tests.Collecting;

public sealed class CollectorTests
{
    private static readonly FetchOptions Options = new("https://crawler.example/about") { AllowPrivateNetworks = true };

    [Fact]
    public async Task The_newest_pages_of_a_site_are_read_the_newest_first()
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 5));
        Site site = SiteAt(server, "rss: {0}feed.xml");

        CollectedPage[] pages = await CollectAsync([site], new CollectOptions { NewPages = 3 });

        Assert.Equal(["Day 5", "Day 4", "Day 3"], pages.Select(Title));
        Assert.Equal([5, 4, 3], pages.Select(page => page.Time?.Day));
        Assert.All(pages, page => Assert.Equal(page.Address, page.Page?.Address));
    }

    [Theory]
    [InlineData("rss: {0}feed.xml")]
    [InlineData("sitemap: {0}sitemap.xml")]
    [InlineData("sitemap: {0}index.xml")]
    [InlineData("page: {0}")]
    public async Task Pages_are_found_however_a_site_names_them(string feed)
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 2));
        CollectedPage[] pages = await CollectAsync([SiteAt(server, feed)]);
        Assert.Equal(["Day 1", "Day 2"], pages.Select(Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_several_feeds_name_is_fetched_once_and_what_is_known_never()
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 4));
        Site site = SiteAt(server, "rss: {0}feed.xml", "sitemap: {0}sitemap.xml");
        var options = new CollectOptions { IsKnown = address => address.AbsolutePath == "/story-4" };

        CollectedPage[] pages = await CollectAsync([site], options);

        Assert.Equal(["Day 3", "Day 2", "Day 1"], pages.Select(Title));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_broken_feed_and_a_lost_page_are_said_and_all_else_goes_on()
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 3, lost: 2));
        Site site = SiteAt(server, "rss: {0}gone.xml", "rss: {0}", "rss: {0}feed.xml");

        CollectedPage[] pages = await CollectAsync([site]);

        Assert.Equal(["Day 3", "Day 1"], pages.Where(page => page.Extraction is not null).Select(Title));
        Assert.Equal(
            [("/gone.xml", FetchFault.Status), ("/", FetchFault.Feed), ("/story-2", FetchFault.Status)],
            pages.Where(page => page.Problem is not null).Select(page => (page.Address.AbsolutePath, page.Problem!.Fault)));
    }

    [Fact]
    public async Task A_page_that_has_left_the_site_is_none_of_its_pages()
    {
        await using LocalSite other = await LocalSite.OpenAsync(context => context.Response.WriteAsync("<h1>Elsewhere</h1>"));
        await using LocalSite server = await LocalSite.OpenAsync(context =>
        {
            if (context.Request.Path == "/feed.xml")
            {
                return NewsOf(days: 1)(context);
            }

            context.Response.Redirect(new UriBuilder(other.Address) { Host = "localhost" }.Uri.AbsoluteUri);
            return Task.CompletedTask;
        });

        CollectedPage page = Assert.Single(await CollectAsync([SiteAt(server, "rss: {0}feed.xml")]));

        Assert.Equal(FetchFault.Redirects, page.Problem?.Fault);
        Assert.Null(page.Page);
    }

    [Fact]
    public async Task A_site_whose_layout_names_no_feeds_is_said()
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 1));
        CollectedPage page = Assert.Single(await CollectAsync([SiteAt(server)]));
        Assert.Equal(FetchFault.Feed, page.Problem?.Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Who_stops_taking_pages_stops_the_fetching()
    {
        await using LocalSite server = await LocalSite.OpenAsync(NewsOf(days: 28));
        using var fetcher = new PageFetcher(Options, new SwiftClock());
        await foreach (CollectedPage page in new Collector(fetcher).CollectAsync(
            [SiteAt(server, "rss: {0}feed.xml")], new CollectOptions { NewPages = 28 }))
        {
            Assert.Equal("Day 28", Title(page));
            break;
        }

        // Some wait to be taken.
        Assert.InRange(server.Requests.Count, 2, 20);
    }

    private static async Task<CollectedPage[]> CollectAsync(IEnumerable<Site> sites, CollectOptions? options = null)
    {
        using var fetcher = new PageFetcher(Options with { Retries = 0 }, new SwiftClock());
        List<CollectedPage> pages = [];
        await foreach (CollectedPage page in new Collector(fetcher).CollectAsync(sites, options))
        {
            pages.Add(page);
        }

        return [.. pages];
    }

    private static string? Title(CollectedPage page) => (page.Extraction?.Record as LayoutRecord)?["title"] as string;

    private static Site SiteAt(LocalSite server, params string[] feeds)
    {
        string named = feeds.Length == 0 ? ""
            : "feeds:\n" + string.Concat(feeds.Select(feed => "  - { " + string.Format(CultureInfo.InvariantCulture, feed, server.Address) + " }\n"));
        Layout layout = Layout.Read("local.layout.yaml", $$"""
            site: Local
            hosts: 127.0.0.1
            {{named}}
            pages:
              Front:
                urls: /
                fields: { stories: { each: a } }
              Story:
                urls: /story-{day:int}
                fields: { title: h1 }
            """);
        return layout.Site ?? throw new InvalidOperationException(string.Join("; ", layout.Diagnostics));
    }

    /// <summary>A site with a story for each day of a month, all named in all ways, and one of them lost.</summary>
    private static RequestDelegate NewsOf(int days, int lost = 0) => context =>
    {
        Uri root = new($"{context.Request.Scheme}://{context.Request.Host}/");
        int[] all = [.. Enumerable.Range(1, days)];
        string path = context.Request.Path;
        if (path.StartsWith("/story-", StringComparison.Ordinal) && int.Parse(path[7..], CultureInfo.InvariantCulture) is var day && day != lost)
        {
            return context.Response.WriteAsync($"<!DOCTYPE html><h1>Day {day}</h1>");
        }

        string? found = path switch
        {
            "/" => "<!DOCTYPE html>" + string.Concat(all.Select(number => $"<a href=story-{number}>{number}</a>"))
                + "<a href=/>front</a><a href=/about>about</a>",
            "/feed.xml" => "<rss version='2.0'><channel><title>News</title>" + string.Concat(all.Select(number =>
                $"<item><title>Day {number}</title><link>{root}story-{number}</link><pubDate>{number:00} Mar 2026 08:00:00 GMT</pubDate></item>"))
                + "</channel></rss>",
            "/sitemap.xml" => "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + string.Concat(all.Select(number =>
                $"<url><loc>{root}story-{number}</loc><lastmod>2026-03-{number:00}</lastmod></url>")) + "</urlset>",
            "/index.xml" => "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + $"<sitemap><loc>{root}sitemap.xml</loc></sitemap></sitemapindex>",
            _ => null,
        };
        context.Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return context.Response.WriteAsync(found ?? "");
    };
}
