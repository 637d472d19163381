using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary><c>check --samples</c>: layouts on pages beyond their samples.</summary>
public sealed class CheckFurtherPagesTests : IDisposable
{
    private const string Layout = """
        site: Coast
        hosts: coast.example
        pages:
          Article:
            implements: Article
            urls: /{slug}
            fields:
              title: h1
              summary: none
              authors: { each: .by, count: 0.. }
              published: time@datetime
              topics: { each: .tag, count: 0.. }
              images: { each: img, count: 0.. }
              body: main

        """;

    private readonly TemporaryFolder _folder = new();

    public CheckFurtherPagesTests()
    {
        _folder.Write("coast/site.layout.yaml", Layout);
        _folder.Write("coast/samples/ferry.html", Page("ferry", "Ferry fares rise"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Right_pages_are_summed_up_only()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        _folder.Write("more/bridge.html", Page("bridge", "Bridge opens"));
        CommandRun run = await CheckAsync(
            """{ "page": "bridge.html", "url": "https://coast.example/bridge", "title": "Bridge opens", "authors": ["Ada Orman"] }""");

        Assert.Equal("title          100.00 %  1 of 1 right\nauthors        100.00 %  1 of 1 right\n", run.Output);
        Assert.Equal(
            """
            1 layout: 0 errors, 0 warnings
            1 page: 1 read, 0 not read, 0 with issues
            articles whose title, authors, published, body are right: 1, 0 of them with issues; others: 0, 0 of them with issues

            """,
            run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task What_is_wrong_is_said_of_each_page()
    {
        _folder.Write("more/bridge.html", Page("bridge", "Bridge opens"));
        _folder.Write("more/maps.html", "<h1>Maps</h1>");
        CommandRun run = await CheckAsync(
            """{ "page": "bridge.html", "url": "https://coast.example/bridge", "title": "Bridge closes", "topics": ["harbor"] }""",
            """{ "page": "maps.html", "url": "https://coast.example/maps", "title": "Maps" }""");

        Assert.Contains("bridge.html: Coast.Article: title: expected 'Bridge closes', found 'Bridge opens'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("bridge.html: Coast.Article: topics: expected 'harbor', found 'ferry'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("maps.html: body: no rule found a value: tried 'main'; published: no rule", run.Output, StringComparison.Ordinal);
        Assert.Contains("title            0.00 %  0 of 2 right\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 pages: 1 read, 1 not read, 0 with issues\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    [Fact]
    public async Task Without_gold_the_issues_are_said()
    {
        string page = Page("bridge", "Bridge opens").Replace("<time", "<img src='data:image/png;base64,'><time", StringComparison.Ordinal);
        _folder.Write("more/bridge.html", page);
        CommandRun run = await CheckAsync("""{ "page": "bridge.html" }""");

        Assert.Contains("bridge.html: Coast.Article.images[0]: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 page: 1 read, 0 not read, 1 with issues\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" right", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task Pages_of_other_sites_are_counted_only()
    {
        _folder.Write("more/goat.html", HillPost.Story(1));
        CommandRun run = await CheckAsync("""{ "page": "goat.html", "title": "Nothing of the kind" }""");

        Assert.Contains("0 pages: 0 read, 0 not read, 0 with issues; 1 of other sites\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_list_that_is_wrong_is_said_and_the_rest_of_it_read()
    {
        _folder.Write("more/bridge.html", Page("bridge", "Bridge opens"));
        CommandRun run = await CheckAsync(
            """{ "page": "bridge.html", "authors": "Ada Orman" }""",
            "bridge.html",
            """{ "page": "bridge.html", "title": "Bridge opens" }""");

        Assert.Contains("bridge.html: the list of pages is wrong about it: 'authors' is no list\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("more.jsonl(2): this is no JSON object", run.Error, StringComparison.Ordinal);
        Assert.Contains("title          100.00 %  1 of 1 right\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
    }

    [Fact]
    public async Task Layouts_with_errors_read_no_pages()
    {
        _folder.Write("coast/site.layout.yaml", Layout.Replace("title: h1", "title: h1..x", StringComparison.Ordinal));
        CommandRun run = await CheckAsync("""{ "page": "bridge.html" }""");

        Assert.Contains("the pages of --samples are not read: layouts have errors", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    private Task<CommandRun> CheckAsync(params string[] lines) =>
        CommandRun.OfAsync("check", _folder.At("coast"), "--samples", _folder.Write("more/more.jsonl", string.Join('\n', lines)));

    private static string Page(string slug, string title) => $"""
        <html><head><link rel=canonical href="https://coast.example/{slug}"></head><body>
        <h1>{title}</h1><b class=by>Ada Orman</b><time datetime="2026-03-01T10:00:00+03:00"></time>
        <a class=tag>ferry</a><img src=/ferry.jpg>
        <main><p>A crossing costs five more from April, the board said.</p></main>
        </body></html>
        """;
}
