using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Tests.Http;

public sealed class PageFetcherTests
{
    private static readonly FetchOptions Options = new("https://crawler.example/about") { AllowPrivateNetworks = true };
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<h1>" + string.Concat(Enumerable.Repeat("news ", 2_000)) + "</h1>");

    [Fact]
    public async Task A_page_comes_with_its_address_its_time_and_its_headers()
    {
        var clock = new SwiftClock();
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=iso-8859-9";
            return context.Response.Body.WriteAsync(Page).AsTask();
        });
        using var fetcher = new PageFetcher(Options, clock);

        FetchResult result = await fetcher.FetchAsync(site["/a?b=c#d"]);

        Assert.True(result.IsFetched, result.Problem?.Message);
        Assert.Equal(Page, result.Page.Content.ToArray());
        Assert.Equal("text/html; charset=iso-8859-9", result.Page.ContentType);
        Assert.Equal(site["/a?b=c#d"], result.Page.Address);
        Assert.Equal(clock.GetUtcNow(), result.Page.Fetched);
        Assert.Contains("(+https://crawler.example/about)", Assert.Single(site.Requests).Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using LocalSite site = await LocalSite.OpenAsync(Write("page"), "User-agent: *\nDisallow: /private\n");
        using PageFetcher fetcher = Swift();

        FetchResult forbidden = await fetcher.FetchAsync(site["/private/1"]);
        FetchResult allowed = await fetcher.FetchAsync(site["/open"]);

        Assert.Equal(FetchFault.Disallowed, forbidden.Problem?.Fault);
        Assert.True(allowed.IsFetched);
        Assert.Equal(["/open"], site.Requests.Select(request => request.Path));
        Assert.Equal(1, site.RobotsRequests);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task Where_robots_txt_cannot_be_had_its_status_decides(int status, bool isAllowed)
    {
        await using LocalSite site = await LocalSite.OpenAsync(Write("page"), Status(status));
        using PageFetcher fetcher = Swift(Options with { Retries = 0 });
        Assert.Equal(isAllowed, (await fetcher.FetchAsync(site["/"])).IsFetched);
    }

    [Fact]
    public async Task A_redirect_is_followed_by_the_rules_of_where_it_leads()
    {
        await using LocalSite other = await LocalSite.OpenAsync(Write("page"), "User-agent: *\nDisallow: /no\n");
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Redirect(other[context.Request.Path].AbsoluteUri);
            return Task.CompletedTask;
        });
        using PageFetcher fetcher = Swift();

        FetchResult result = await fetcher.FetchAsync(site["/yes"]);

        Assert.Equal(other["/yes"], result.Page?.Address);
        Assert.Equal(site["/yes"], result.Requested);
        Assert.Equal(FetchFault.Disallowed, (await fetcher.FetchAsync(site["/no"])).Problem?.Fault);
    }

    [Theory]
    [InlineData("/circle", "in a circle")]
    [InlineData("/chain/0", "more than 10 redirects")]
    public async Task Redirects_without_end_end(string path, string message)
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            string asked = context.Request.Path;
            context.Response.Redirect(
                asked.StartsWith("/chain/", StringComparison.Ordinal) ? $"/chain/{int.Parse(asked[7..], CultureInfo.InvariantCulture) + 1}"
                : asked == "/circle" ? "/back"
                : "/circle");
            return Task.CompletedTask;
        });
        using PageFetcher fetcher = Swift();

        FetchProblem? problem = (await fetcher.FetchAsync(site[path])).Problem;

        Assert.Equal(FetchFault.Redirects, problem?.Fault);
        Assert.Contains(message, problem?.Message, StringComparison.Ordinal);
        Assert.InRange(site.Requests.Count, 2, 11);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    public async Task A_packed_page_is_unpacked(string encodings)
    {
        await using LocalSite site = await LocalSite.OpenAsync(WritePacked(Page, encodings));
        using PageFetcher fetcher = Swift();
        FetchResult result = await fetcher.FetchAsync(site["/"]);
        Assert.True(result.IsFetched, result.Problem?.Message);
        Assert.Equal(Page, result.Page.Content.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("zstd")]
    public async Task A_small_page_that_unpacks_to_a_large_one_is_refused(string encoding)
    {
        await using LocalSite site = await LocalSite.OpenAsync(WritePacked(new byte[2_000_000], encoding));
        using PageFetcher fetcher = Swift(Small(100_000));
        Assert.Equal(FetchFault.TooLarge, (await fetcher.FetchAsync(site["/"])).Problem?.Fault);
    }

    [Fact]
    public async Task A_page_without_end_is_refused()
    {
        await using LocalSite site = await LocalSite.OpenAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(Page, context.RequestAborted);
            }
        });
        using PageFetcher fetcher = Swift(Small(1_000_000));
        Assert.Equal(FetchFault.TooLarge, (await fetcher.FetchAsync(site["/"])).Problem?.Fault);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_asked_for_again_and_then_given_up()
    {
        await using LocalSite site = await LocalSite.OpenAsync(async context =>
        {
            context.Response.ContentLength = Page.Length;
            await context.Response.Body.WriteAsync(Page.AsMemory(0, 100));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using PageFetcher fetcher = Swift();

        FetchProblem? problem = (await fetcher.FetchAsync(site["/"])).Problem;

        Assert.Equal(FetchFault.Damaged, problem?.Fault);
        Assert.Equal(3, site.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_failure_that_passes_is_outlasted(int status)
    {
        int asked = 0;
        await using LocalSite site = await LocalSite.OpenAsync(context => Interlocked.Increment(ref asked) < 3
            ? Status(status)(context)
            : Write("page")(context));
        using PageFetcher fetcher = Swift();
        FetchResult result = await fetcher.FetchAsync(site["/"]);
        Assert.True(result.IsFetched, result.Problem?.Message);
        Assert.Equal(3, site.Requests.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(401)]
    [InlineData(204)]
    public async Task An_answer_that_stays_is_told_at_once(int status)
    {
        await using LocalSite site = await LocalSite.OpenAsync(Status(status));
        using PageFetcher fetcher = Swift();
        FetchProblem? problem = (await fetcher.FetchAsync(site["/"])).Problem;
        Assert.Equal((FetchFault.Status, status), (problem?.Fault, problem?.Status));
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task A_site_that_wants_to_be_asked_later_is()
    {
        var clock = new SwiftClock();
        int asked = 0;
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Headers.RetryAfter = "90";
            return Interlocked.Increment(ref asked) == 1 ? Status(429)(context) : Write("page")(context);
        });
        using var fetcher = new PageFetcher(Options, clock);
        Assert.True((await fetcher.FetchAsync(site["/"])).IsFetched);
        Assert.InRange(clock.Waited, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task A_site_that_wants_to_be_asked_much_later_is_not_asked_again()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Status(503)(context);
        });
        using PageFetcher fetcher = Swift();

        FetchProblem? problem = (await fetcher.FetchAsync(site["/"])).Problem;

        Assert.Equal(FetchFault.Later, problem?.Fault);
        Assert.Equal(TimeSpan.FromHours(1), problem?.RetryAfter);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up()
    {
        await using LocalSite site = await LocalSite.OpenAsync(async context =>
        {
            await context.Response.Body.WriteAsync(Page);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using PageFetcher fetcher = Swift(Options with { Timeout = TimeSpan.FromMilliseconds(300), Retries = 0 });
        Assert.Equal(FetchFault.TimedOut, (await fetcher.FetchAsync(site["/"])).Problem?.Fault);
    }

    [Fact]
    public async Task A_host_is_asked_for_one_page_at_a_time_with_a_pause_after_each()
    {
        var clock = new SwiftClock();
        await using LocalSite site = await LocalSite.OpenAsync(Slowly("page"), "User-agent: *\nCrawl-delay: 7\n");
        using var fetcher = new PageFetcher(Options, clock);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => fetcher.FetchAsync(site[$"/{number}"])));

        Assert.Equal(5, site.Requests.Count);
        Assert.Equal(1, site.MostAtOnce);

        // robots.txt, whose wish is not known yet, and after it five pages.
        Assert.Equal(TimeSpan.FromSeconds(1 + (4 * 7)), clock.Waited);
    }

    [Fact]
    public async Task A_host_is_left_alone_for_as_long_before_it_is_asked_again()
    {
        var clock = new SwiftClock();
        var asked = new ConcurrentQueue<DateTimeOffset>();
        await using LocalSite site = await LocalSite.OpenAsync(
            context =>
            {
                asked.Enqueue(clock.GetUtcNow());
                return Status(503)(context);
            },
            "User-agent: *\nCrawl-delay: 7\n");
        using var fetcher = new PageFetcher(Options with { Retries = 4 }, clock);

        await fetcher.FetchAsync(site["/"]);

        // Twice as long each time, but never less than it wants.
        Assert.Equal([7, 7, 7, 8], asked.Zip(asked.Skip(1), (first, second) => (second - first).TotalSeconds));
    }

    [Fact]
    public async Task Several_hosts_are_asked_side_by_side()
    {
        using var together = new Barrier(2);
        RequestDelegate meet = context => Task.Run(() =>
        {
            Assert.True(together.SignalAndWait(TimeSpan.FromSeconds(30)));
            return context.Response.WriteAsync("page");
        });
        await using LocalSite one = await LocalSite.OpenAsync(meet);
        await using LocalSite other = await LocalSite.OpenAsync(meet);
        using PageFetcher fetcher = Swift();
        FetchResult[] results = await Task.WhenAll(fetcher.FetchAsync(one["/"]), fetcher.FetchAsync(other["/"]));
        Assert.All(results, result => Assert.True(result.IsFetched, result.Problem?.Message));
    }

    [Fact]
    public async Task A_private_network_is_not_asked()
    {
        await using LocalSite site = await LocalSite.OpenAsync(Write("page"));
        using PageFetcher fetcher = Swift(Options with { AllowPrivateNetworks = false });
        Uri named = new UriBuilder(site.Address) { Host = "localhost" }.Uri;
        Uri mapped = new UriBuilder(site.Address) { Host = "[::ffff:127.0.0.1]" }.Uri;

        foreach (Uri address in new[] { site.Address, named, mapped })
        {
            Assert.Equal(FetchFault.PrivateNetwork, (await fetcher.FetchAsync(address)).Problem?.Fault);
        }

        Assert.Empty(site.Requests);
        Assert.Equal(0, site.RobotsRequests);
    }

    [Fact]
    public async Task No_cookie_is_kept()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Cookies.Append("seen", "yes");
            return context.Response.WriteAsync("page");
        });
        using PageFetcher fetcher = Swift();
        await fetcher.FetchAsync(site["/1"]);
        await fetcher.FetchAsync(site["/2"]);
        Assert.Equal(2, site.Requests.Count);
        Assert.All(site.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Theory]
    [InlineData("cf-mitigated", "challenge", 403)]
    [InlineData("x-datadome", "protected", 403)]
    [InlineData("x-amzn-waf-action", "challenge", 405)]
    public async Task A_page_that_wants_a_browser_is_none(string header, string value, int status)
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Headers[header] = value;
            return Status(status)(context);
        });
        using PageFetcher fetcher = Swift();
        Assert.Equal(FetchFault.Challenge, (await fetcher.FetchAsync(site["/"])).Problem?.Fault);
        Assert.Single(site.Requests);
    }

    [Theory]
    [InlineData("ftp://host.example/a", FetchFault.Address)]
    [InlineData("http://no-such-host.invalid/", FetchFault.Unreachable)]
    public async Task What_cannot_be_fetched_is_told(string address, FetchFault fault)
    {
        using PageFetcher fetcher = Swift(Options with { Retries = 0 });
        Assert.Equal(fault, (await fetcher.FetchAsync(new Uri(address))).Problem?.Fault);
    }

    [Fact]
    public async Task Waiting_and_fetching_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await using LocalSite site = await LocalSite.OpenAsync(async context =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using PageFetcher fetcher = Swift();
        Task<FetchResult>[] both = [fetcher.FetchAsync(site["/1"], cancelled.Token), fetcher.FetchAsync(site["/2"], cancelled.Token)];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => both[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => both[1]);
    }

    private static PageFetcher Swift(FetchOptions? options = null) => new(options ?? Options, new SwiftClock());

    private static FetchOptions Small(int maximumBytes) => Options with { Reading = new PageReadingOptions { MaximumBytes = maximumBytes } };

    private static RequestDelegate Write(string text) => context => context.Response.WriteAsync(text);

    private static RequestDelegate Slowly(string text) => async context =>
    {
        await Task.Delay(20);
        await context.Response.WriteAsync(text);
    };

    private static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static RequestDelegate WritePacked(byte[] page, string encodings) => async context =>
    {
        byte[] packed = encodings.Split(", ").Aggregate(page, Packed);
        context.Response.Headers.ContentEncoding = encodings;
        await context.Response.Body.WriteAsync(packed);
    };

    private static byte[] Packed(byte[] page, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZstdSharp.CompressionStream(packed, leaveOpen: true),
        })
        {
            packing.Write(page);
        }

        return packed.ToArray();
    }
}
