using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;
using NewsTemplates.Cli.Health;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Health;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Cli.Tests;

public sealed class HealthCommandTests : IDisposable
{
    private const string Hostile = "<script>alert('1')</script>\u001b[2J&\u202e";

    private static readonly DateOnly Last = new(2026, 3, 1);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sites_are_rows_the_worst_first_with_their_fields_below()
    {
        Add("Fair", daysAgo: 0, pages: 4);
        Add("Poor", daysAgo: 1, pages: 3, untitled: 3);
        Add("Poor", daysAgo: 0, pages: 3, lost: 2);
        Add("Gone", daysAgo: 30, pages: 1, untitled: 1);

        CommandRun run = await HealthAsync();

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("", run.Error);
        string[] rows = [.. run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Equal(
            ["Poor 8 25% 50% 50% 0% 0% 0%", "Fair 4 0% 0% 0% 0% 0% 0%", "Poor Story.title (Missing 50%)"],
            rows.Where(row => row.StartsWith("Poor", StringComparison.Ordinal) || row.StartsWith("Fair", StringComparison.Ordinal)));
        Assert.DoesNotContain("Gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_issue_that_this_program_does_not_know_is_counted_by_its_name()
    {
        Add("Fair", daysAgo: 0, pages: 4, untitled: 1);
        DatabaseQuery.Run(HistoryPath, "UPDATE reading_issues SET kind = 'Contradicted', field = 'published'");
        Assert.Contains("Story.published (Contradicted 25%)", (await HealthAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_named_sites_are_shown()
    {
        Add("Fair", daysAgo: 0, pages: 1);
        Add("Poor", daysAgo: 0, pages: 1);
        CommandRun run = await HealthAsync("poor");
        Assert.Contains("Poor", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fair", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_a_chart_for_each_measure_and_says_what_it_shows()
    {
        Add("Poor", daysAgo: 4, pages: 2, untitled: 1);
        Add("Poor", daysAgo: 1, pages: 4, untitled: 4);

        XElement page = await PageAsync("--days", "5");

        XElement[] charts = [.. page.Descendants(Svg + "svg")];
        Assert.Equal(Measure.All.Count, charts.Length);
        Assert.All(charts, chart => Assert.Equal("img", chart.Attribute("role")?.Value));
        XElement missing = Assert.Single(charts, chart => chart.Value.StartsWith("Missing", StringComparison.Ordinal));
        Assert.Equal(
            "Missing, Poor, 25 February 2026 to 1 March 2026: 83% of 6 pages; 100% on 28 February 2026, the latest day.", missing.Value);
        Assert.Equal(
            [("ground", "M0 40v-40h3v40zM12 40v-40h3v40z"), ("grave", "M0 40v-20h3v20zM12 40v-40h3v40z")],
            missing.Elements(Svg + "path").Select(path => (path.Attribute("class")!.Value, path.Attribute("d")!.Value)));
    }

    [Fact]
    public async Task A_page_needs_nothing_else_and_allows_nothing_else()
    {
        Add("Poor", daysAgo: 0, pages: 2, untitled: 1);

        XElement page = await PageAsync();

        string policy = page.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        string style = page.Descendants("style").Single().Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain(
            page.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#')));
        Assert.Equal("en", page.Attribute("lang")?.Value);
    }

    [Fact]
    public async Task What_a_database_says_becomes_text_never_markup()
    {
        Add("Poor", daysAgo: 0, pages: 2, untitled: 1, lost: 1);
        string name = Hostile.Replace("'", "''", StringComparison.Ordinal);
        DatabaseQuery.Run(HistoryPath, $"""
            UPDATE readings SET site = '{name}', page = iif(page = '', '', '{name}'), fault = iif(fault IS NULL, NULL, '{name}')
            """);
        DatabaseQuery.Run(HistoryPath, $"UPDATE reading_issues SET site = '{name}', field = '{name}', kind = '{name}'");

        CommandRun run = await HealthAsync("--html", PagePath);
        XElement page = XDocument.Parse(await File.ReadAllTextAsync(PagePath)).Root!;

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Empty(page.Descendants("script"));
        string shown = VisibleText.Of(Hostile);
        Assert.Equal(shown, page.Descendants("h2").Single().Value);
        Assert.Equal($"{shown}.{shown}", page.Descendants("section").Descendants("th").Last().Value);
        Assert.Equal($"3 pages. Not fetched: {shown} 1.", page.Descendants("section").Elements("p").Single().Value);
    }

    [Fact]
    public async Task No_element_is_written_in_a_way_that_only_XML_has()
    {
        Add("Poor", daysAgo: 0, pages: 3, untitled: 1, lost: 1);
        await PageAsync();
        Assert.DoesNotMatch("<(?!meta|path)[a-z0-9]+[^>]*/>", await File.ReadAllTextAsync(PagePath));
    }

    [Fact]
    public async Task The_same_history_gives_the_same_bytes()
    {
        Add("Poor", daysAgo: 0, pages: 3, untitled: 1, lost: 1);
        Add("Poorer", daysAgo: 0, pages: 3, untitled: 1, lost: 1);

        await PageAsync();
        byte[] first = await File.ReadAllBytesAsync(PagePath);
        await PageAsync();

        Assert.Equal(first, await File.ReadAllBytesAsync(PagePath));
    }

    [Fact]
    public async Task Where_there_are_no_pages_it_is_said()
    {
        Add("Poor", daysAgo: 40, pages: 1);
        CommandRun run = await HealthAsync("--html", PagePath);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("the history has no pages from 2026-01-31 to 2026-03-01\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Contains("No pages were read", await File.ReadAllTextAsync(PagePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_is_not_there_is_not_made()
    {
        CommandRun run = await HealthAsync();
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Equal($"{HistoryPath}: there is no such file\n", run.Error);
        Assert.False(File.Exists(HistoryPath));
    }

    [Theory]
    [InlineData("--days=0", "--days wants a number from 1 to 3660.")]
    [InlineData("--until=yesterday", "--until wants a day such as 2026-03-01; 'yesterday' is none.")]
    [InlineData("Por", "the history has no pages of 'Por' on these days: did you mean Poor?")]
    public async Task Wrong_usage_is_said(string argument, string message)
    {
        Add("Poor", daysAgo: 0, pages: 1);
        CommandRun run = await CommandRun.OfAsync(["health", "--history", HistoryPath, .. Until(argument), argument]);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 9, "0%")]
    [InlineData(1, 1000, "<1%")]
    [InlineData(1, 8, "13%")]
    [InlineData(999, 1000, ">99%")]
    [InlineData(9, 9, "100%")]
    public void A_share_of_a_few_is_never_said_to_be_nothing(int part, int whole, string text) =>
        Assert.Equal(text, new Share(part, whole).ToString());

    private static string[] Until(string argument) => argument.StartsWith("--until", StringComparison.Ordinal) ? [] : ["--until", "2026-03-01"];

    private string HistoryPath => _folder.At("history.db");

    private string PagePath => _folder.At("health.html");

    private Task<CommandRun> HealthAsync(params string[] arguments) =>
        CommandRun.OfAsync(["health", "--history", HistoryPath, "--until", "2026-03-01", .. arguments]);

    private async Task<XElement> PageAsync(params string[] arguments)
    {
        CommandRun run = await HealthAsync(["--html", PagePath, .. arguments]);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        return XDocument.Parse(await File.ReadAllTextAsync(PagePath)).Root!;
    }

    /// <summary>Adds the pages of a day: some without their title, and more that were not fetched.</summary>
    private void Add(string name, int daysAgo, int pages, int untitled = 0, int lost = 0)
    {
        Site site = Language.Layout.Read("any.layout.yaml", $$"""
            site: {{name}}
            hosts: any.example
            pages:
              Story:
                urls: /{day:int}/{number:int}
                fields: { title: h1 }
            """).Site!;
        DateTimeOffset noon = new(Last.AddDays(-daysAgo), new TimeOnly(12, 0), TimeSpan.Zero);
        using HealthHistory history = HealthHistory.Open(HistoryPath);
        history.Add(Enumerable.Range(0, pages + lost).Select(number =>
        {
            var address = new Uri($"https://any.example/{daysAgo}/{number}");
            return number >= pages
                ? HealthReading.NotFetched(site, address, new FetchProblem(FetchFault.Status, "410"), noon)
                : HealthReading.Of(address, site.Extract("<!DOCTYPE html>" + (number < untitled ? "<p>Hm" : "<h1>Day"), address)!, noon);
        }));
    }
}
