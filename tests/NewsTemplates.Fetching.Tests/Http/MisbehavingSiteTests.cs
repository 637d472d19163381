using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Fetching.Tests.Http;

/// <summary>Answers such as no site should give: each ends, and with what it is; the next page of the site is not touched by it.</summary>
public sealed class MisbehavingSiteTests
{
    private const string Fine = "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<h1>Fine</h1>";
    private const string Open = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Open</h1>";

    private static readonly FetchOptions Options = new("https://crawler.example/about")
    {
        AllowPrivateNetworks = true,
        Timeout = TimeSpan.FromSeconds(2),
        Retries = 0,
        Reading = new PageReadingOptions { MaximumBytes = 100_000 },
    };

    /// <summary>By their names: what is sent, and of what comes of it the kind and a word of the message. Without a kind it is a page.</summary>
    private static readonly Dictionary<string, (RawSite.Answer Answer, FetchFault? Fault, string Said)> Answers = new(StringComparer.Ordinal)
    {
        ["nothing"] = (new(""), FetchFault.Damaged, "broke off"),
        ["no-http"] = (new("SSH-2.0-Server_9.0\r\n") { Stays = true }, FetchFault.Damaged, "no HTTP"),
        ["half-a-header"] = (new("HTTP/1.1 200 OK\r\nContent-Ty"), FetchFault.Damaged, "broke off"),
        ["headers-without-end"] = (new("HTTP/1.1 200 OK\r\n") { Forever = "X-More: and more\r\n" }, FetchFault.TooLarge, "header"),
        ["header-without-end"] = (new("HTTP/1.1 200 OK\r\nX-More: ") { Forever = "and more" }, FetchFault.TooLarge, "header"),
        ["silent-header"] = (new("HTTP/1.1 200 OK\r\n") { Stays = true }, FetchFault.TimedOut, "too long"),
        ["silent-body"] = (new(Open) { Stays = true }, FetchFault.TimedOut, "too long"),
        ["slow-body"] = (new(Open) { Forever = ".", Rest = TimeSpan.FromMilliseconds(50) }, FetchFault.TimedOut, "too long"),
        ["body-without-end"] = (new(Open) { Forever = new string('.', 1000) }, FetchFault.TooLarge, "larger than"),
        ["continue-without-end"] =
            (new("") { Forever = "HTTP/1.1 100 Continue\r\n\r\n", Rest = TimeSpan.FromMilliseconds(10) }, FetchFault.TimedOut, "too long"),
        ["early-end"] = (new("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<h1>Half"), FetchFault.Damaged, "broke off"),
        ["chunk-cut"] = (new("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<h1>Half"), FetchFault.Damaged, "broke off"),
        ["chunk-wrong"] = (new("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n<h1>"), FetchFault.Damaged, "no HTTP"),
        ["not-packed"] = (new("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n<h1>Plain</h1>"), null, "Plain"),
        ["unknown-packing"] = (new("HTTP/1.1 200 OK\r\nContent-Encoding: crate\r\n\r\nin a crate"), FetchFault.Damaged, "'crate'"),
        ["unchanged"] = (new("HTTP/1.1 304 Not Modified\r\n\r\n"), FetchFault.Status, "304"),
        ["to-nowhere"] = (new("HTTP/1.1 302 Found\r\n\r\n"), FetchFault.Status, "302"),
        ["to-file"] = (new("HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n"), FetchFault.Address, "file:"),
        ["to-itself"] = (new("HTTP/1.1 302 Found\r\nLocation: to-itself\r\n\r\n"), FetchFault.Redirects, "circle"),
        ["later-some-day"] = (new("HTTP/1.1 503 Busy\r\nRetry-After: some day\r\n\r\n"), FetchFault.Status, "503"),
        ["much-later"] = (new("HTTP/1.1 429 Busy\r\nRetry-After: 2147483647\r\n\r\n"), FetchFault.Later, "429"),
        ["challenge"] = (new("HTTP/1.1 200 OK\r\ncf-mitigated: challenge\r\n\r\n<h1>Are you human?</h1>"), FetchFault.Challenge, "browser"),
        ["late-end"] = (new(Fine + "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n<h1>Smuggled"), null, "Fine"),
        ["wrong-charset"] = (new("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=klingon\r\n\r\n<h1>Fähre</h1>"), null, "Fähre"),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_that_is_none_ends_and_the_next_page_comes(string name)
    {
        (_, FetchFault? fault, string said) = Answers[name];
        using CancellationTokenSource guard = Guard();
        await using RawSite site = Misbehaving();
        using var fetcher = new PageFetcher(Options, new SwiftClock());

        FetchResult result = await fetcher.FetchAsync(site["/" + name], guard.Token);
        FetchResult next = await fetcher.FetchAsync(site["/fine"], guard.Token);

        Assert.Equal((fault, said), (result.Problem?.Fault, Told(result).Contains(said, StringComparison.Ordinal) ? said : Told(result)));
        Assert.Equal("<h1>Fine</h1>", Told(next));
    }

    [Fact]
    public async Task Of_a_feed_full_of_them_each_is_told_once()
    {
        using CancellationTokenSource guard = Guard();
        string feed = "HTTP/1.1 200 OK\r\n\r\n<rss><channel>"
            + string.Concat(Answers.Keys.Select(name => $"<item><link>/{name}</link></item>")) + "</channel></rss>";
        await using RawSite server = Misbehaving(feed);
        Layout layout = Layout.Read("local.layout.yaml", $$"""
            site: Local
            hosts: 127.0.0.1
            feeds:
              - { rss: {{server["/feed"]}} }
            pages:
              Story:
                urls: /{name}
                fields: { title: h1 }
            """);
        using var fetcher = new PageFetcher(Options, new SwiftClock());

        List<CollectedPage> pages = [];
        await foreach (CollectedPage page in new Collector(fetcher).CollectAsync(
            [layout.Site!], new CollectOptions { NewPages = Answers.Count + 1 }, guard.Token))
        {
            pages.Add(page);
        }

        Assert.Equal(
            Answers.Select(answer => ("/" + answer.Key, answer.Value.Fault)).Order(),
            pages.Select(page => (page.Address.AbsolutePath, page.Problem?.Fault)).Order());
        Assert.Equal(
            ["Fine", "Fähre", "Plain"],
            pages.Select(page => (page.Extraction?.Record as LayoutRecord)?["title"] as string).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("without-end", FetchFault.TooLarge)]
    [InlineData("silent", FetchFault.TimedOut)]
    [InlineData("broken", FetchFault.Status)]
    [InlineData("circle", null)]
    [InlineData("page", null)]
    public async Task Where_robots_txt_misbehaves_it_is_said_of_each_page(string robots, FetchFault? fault)
    {
        using CancellationTokenSource guard = Guard();
        RawSite.Answer answer = robots switch
        {
            "without-end" => new(Open) { Forever = "Allow: /\n" },
            "silent" => new(Open) { Stays = true },
            "broken" => new("HTTP/1.1 500 Broken\r\n\r\n"),
            "circle" => new("HTTP/1.1 301 Moved\r\nLocation: /robots.txt\r\n\r\n"),
            _ => new(Open),
        };
        await using var site = new RawSite(path => path == "/robots.txt" ? answer : new(Fine));
        using var fetcher = new PageFetcher(Options, new SwiftClock());

        foreach (string path in new[] { "/1", "/2" })
        {
            FetchResult result = await fetcher.FetchAsync(site[path], guard.Token);
            Assert.Equal(fault, result.Problem?.Fault);
            Assert.StartsWith(fault is null ? "<h1>Fine" : "robots.txt cannot be had: ", Told(result), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    public async Task A_site_of_the_internet_leads_into_no_private_network(string target)
    {
        // A proxy answers for the site, since tests reach none of the internet.
        await using LocalSite proxy = await LocalSite.OpenAsync(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        using var fetcher = new PageFetcher(
            Options with { AllowPrivateNetworks = false, Proxy = new WebProxy(proxy.Address) }, new SwiftClock());

        FetchResult result = await fetcher.FetchAsync(new Uri("http://site.example/"));

        Assert.Equal(FetchFault.PrivateNetwork, result.Problem?.Fault);
        Assert.Single(proxy.Requests);
    }

    /// <summary>Ends what hangs; what is tested ends long before.</summary>
    private static CancellationTokenSource Guard() => new(TimeSpan.FromMinutes(2));

    private static string Told(FetchResult result) => result.Page is { } page ? Encoding.UTF8.GetString(page.Content.Span) : result.Problem!.Message;

    private static RawSite Misbehaving(string feed = "") => new(path =>
        path == "/feed" ? new(feed)
        : path == "/robots.txt" ? new("HTTP/1.1 404 Not Found\r\n\r\n")
        : Answers.TryGetValue(path.TrimStart('/'), out (RawSite.Answer Answer, FetchFault?, string) known) ? known.Answer
        : new(Fine));
}
