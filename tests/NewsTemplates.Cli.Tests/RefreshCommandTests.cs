using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Tests.Http;

namespace NewsTemplates.Cli.Tests;

/// <summary>A site whose pages change from day to day, and a layout that was made on the first.</summary>
public sealed class RefreshCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalSite _site = null!;
    private Func<string, string> _look = page => page;
    private string _title = "The ferry is late again, and nobody knows why";
    private int? _status;

    public async Task InitializeAsync()
    {
        _site = await LocalSite.OpenAsync(AnswerAsync);
        _folder.Write("local/site.layout.yaml", $"""
            site: Local
            hosts: [127.0.0.1]
            feeds: [rss: {_site["/feed.xml"]}]
            pages:
              Article:
                implements: Article
                urls: /story-{"{number}"}
                fields:
                  title: .head
                  published: time@datetime
                  authors: each .by
                  topics: each .tags a
                  summary?: meta(description)
                  body: .story
            """);
        _folder.Write("local/samples/ferry.html", Page(1));
        Assert.Equal(ExitCode.Fine, (await CommandRun.OfAsync("accept", _folder.At("local"))).ExitCode);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_site_that_is_as_it_was_is_right()
    {
        CommandRun run = await RefreshAsync();

        Assert.Equal("Local: 3 right\n", run.Output);
        Assert.Equal("1 site refreshed: all layouts fit\n", run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(["/story-1", "/feed.xml", "/story-3", "/story-2"], _site.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Other_content_of_a_sample_is_told_and_is_no_failure()
    {
        _title = "The ferry is late no longer, and everybody knows why";

        CommandRun run = await RefreshAsync("--new", "0");

        Assert.Equal(
            $"Local: 1 with other content\n  {_site["/story-1"]}: other content than in samples/ferry.html: title\n", run.Output);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_redesign_is_reported_on_its_day_at_the_rules_that_no_longer_fit()
    {
        Assert.Equal(ExitCode.Fine, (await RefreshAsync()).ExitCode);
        Assert.Equal(ExitCode.Fine, (await RefreshAsync()).ExitCode);
        _look = Redesigned;

        CommandRun run = await RefreshAsync();

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        string layout = _folder.At("local/site.layout.yaml");
        string pages = $"{_site["/story-1"]}, {_site["/story-3"]} and 1 more";
        Assert.StartsWith($"Local: 3 broken\n  {_site["/story-1"]}: broken, the page of samples/ferry.html\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{layout}(14,13): error NT3010: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(pages, run.Output, StringComparison.Ordinal);
        Assert.EndsWith("some layouts no longer fit\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_page_becomes_a_sample_that_fails_the_build_at_the_same_rule()
    {
        _look = page => page.Replace("class=\"tags\"", "class=\"labels\"", StringComparison.Ordinal);

        CommandRun run = await RefreshAsync("--save", "--new", "1");

        string[] samples =
            [.. Directory.EnumerateFiles(_folder.At("local/samples")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(["ferry.expected.json", "ferry.html", "story-1.html"], samples);
        Assert.DoesNotContain("weather", File.ReadAllText(_folder.At("local/samples/story-1.html")), StringComparison.Ordinal);
        Assert.Contains("weather", File.ReadAllText(_folder.At("local/samples/.originals/story-1.html")), StringComparison.Ordinal);
        Assert.Contains("story-1.html: http", run.Error, StringComparison.Ordinal);
        CommandRun check = await CommandRun.OfAsync("check", _folder.At("local"));
        Assert.Equal(ExitCode.Failed, check.ExitCode);
        Assert.Contains("(12,20): error NT4001: 'topics' in samples/story-1.html: ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_record_becomes_a_whole_sample()
    {
        _look = Redesigned;

        await RefreshAsync("--save", "--new", "0");

        Assert.Contains("weather", File.ReadAllText(_folder.At("local/samples/story-1.html")), StringComparison.Ordinal);
        Assert.Contains("error NT3010", (await CommandRun.OfAsync("check", _folder.At("local"))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(410, "Local: 1 gone\n", ExitCode.Fine)]
    [InlineData(403, "Local: 1 not fetched\n", ExitCode.Failed)]
    public async Task Pages_that_cannot_be_had_are_told(int status, string start, int exitCode)
    {
        _status = status;

        CommandRun run = await RefreshAsync("--new", "0");

        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Contains($"answers {status}", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task Json_says_all_of_it()
    {
        _look = page => page.Replace("class=\"tags\"", "class=\"labels\"", StringComparison.Ordinal);

        JsonElement site = JsonDocument.Parse((await RefreshAsync("--format", "json", "--new", "1")).Output).RootElement.GetProperty("sites")[0];

        Assert.Equal("Local", site.GetProperty("site").GetString());
        JsonElement first = site.GetProperty("pages")[0];
        Assert.Equal(
            ("broken", "samples/ferry.html", _site["/story-1"].AbsoluteUri),
            (first.GetProperty("state").GetString(), first.GetProperty("sample").GetString(), first.GetProperty("url").GetString()));
        JsonElement diagnostic = site.GetProperty("diagnostics").EnumerateArray().Single();
        Assert.Equal("NT4001", diagnostic.GetProperty("id").GetString());
        Assert.Equal((12, 20), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Sarif_names_the_lines()
    {
        _look = page => page.Replace("class=\"tags\"", "class=\"labels\"", StringComparison.Ordinal);

        JsonElement run = JsonDocument.Parse((await RefreshAsync("--format", "sarif", "--new", "0")).Output).RootElement.GetProperty("runs")[0];

        JsonElement result = run.GetProperty("results").EnumerateArray().Single();
        Assert.Equal(("NT4001", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(new Uri(_folder.At("local/site.layout.yaml")).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        JsonElement region = place.GetProperty("region");
        Assert.Equal((12, 20), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Contains(rules.EnumerateArray(), rule => rule.GetProperty("id").GetString() == "NT4001");
    }

    [Fact]
    public async Task The_history_knows_the_day_and_what_was_amiss()
    {
        _look = page => page.Replace("class=\"tags\"", "class=\"labels\"", StringComparison.Ordinal);
        string history = _folder.At("history.db");

        await RefreshAsync("--history", history);
        CommandRun health = await CommandRun.OfAsync("health", "--history", history);

        Assert.Contains("Local", health.Output, StringComparison.Ordinal);
        Assert.Contains("topics", health.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sites_are_named_below_a_folder_of_layouts_too()
    {
        string[] fetching = ["--contact", "a@b.example", "--pause", "0", "--allow-private", "--new", "0"];

        CommandRun run = await CommandRun.OfAsync(["refresh", "local", "--layouts", _folder.At("."), .. fetching]);
        CommandRun unknown = await CommandRun.OfAsync(["refresh", "locul", "--layouts", _folder.At("."), .. fetching]);

        Assert.Equal("Local: 1 right\n", run.Output);
        Assert.Equal(ExitCode.Unusable, unknown.ExitCode);
        Assert.Contains("no site is named 'locul': did you mean Local?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_usual_by_the_approved_issues_is_not_reported()
    {
        string layout = File.ReadAllText(_folder.At("local/site.layout.yaml"))
            .Replace("title: .head", "title: [.never, .head]", StringComparison.Ordinal);
        _folder.Write("local/site.layout.yaml", layout);
        await CommandRun.OfAsync("accept", _folder.At("local"));

        Assert.Equal("Local: 1 right\n", (await RefreshAsync("--new", "0")).Output);
    }

    private Task<CommandRun> RefreshAsync(params string[] arguments) => CommandRun.OfAsync(
        ["refresh", _folder.At("local"), "--contact", "a@b.example", "--pause", "0", "--allow-private", .. arguments]);

    private Task AnswerAsync(HttpContext context)
    {
        if (_status is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        if (context.Request.Path == "/feed.xml")
        {
            string items = string.Concat(new[] { 3, 2, 1 }.Select(number =>
                $"<item><link>{_site[$"/story-{number}"]}</link><pubDate>Mon, 0{number} Jun 2026 08:00:00 GMT</pubDate></item>"));
            return context.Response.WriteAsync($"<rss version=\"2.0\"><channel>{items}</channel></rss>");
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(_look(Page(int.Parse(context.Request.Path.Value!.Split('-')[1], CultureInfo.InvariantCulture))));
    }

    private static string Redesigned(string page) => page
        .Replace("class=\"tags\"", "class=\"labels\"", StringComparison.Ordinal)
        .Replace("class=\"story\"", "class=\"prose\"", StringComparison.Ordinal);

    private string Page(int number) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><link rel="canonical" href="{_site[$"/story-{number}"]}">
        <meta property="og:title" content="{(number == 1 ? _title : $"Harbor news of the day, number {number}")}">
        <meta name="description" content="What became of the boats of the harbor on this day, told by those who wait for them at the quay.">
        </head><body><h2 class="head">{(number == 1 ? _title : $"Harbor news of the day, number {number}")}</h2>
        <p class="by">Ada Mole</p><time datetime="2026-06-0{number}T08:00:00Z">June</time>
        <div class="tags"><a href="/t/1">Harbor</a> <a href="/t/2">Ferries</a></div>
        <div class="story">
        <p>The ferry to the islands left the northern quay an hour late on day {number}, and those who waited got neither word nor bread.</p>
        <p>Its captain says that the weather was to blame, which had been fine for weeks, and that it would be so tomorrow as well.</p>
        <p>Whoever holds a ticket can change it at the office, which opens at nine on days on which the ferry does not go at all.</p>
        </div></body></html>
        """;
}
