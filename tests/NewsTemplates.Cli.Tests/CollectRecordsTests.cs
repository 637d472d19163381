using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Tests.Http;

namespace NewsTemplates.Cli.Tests;

/// <summary>What <c>collect</c> keeps in databases.</summary>
public sealed class CollectRecordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_read_is_kept_and_written_too()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News("Day"));
        string database = _folder.At("news.db");

        CommandRun run = await CollectAsync(site, "--database", database);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(2, run.JsonLines.Length);
        Assert.Equal(
            run.JsonLines.Select(page => page.GetProperty("data").GetRawText()),
            DatabaseQuery.Run(database, "SELECT record FROM articles ORDER BY address DESC"));
        Assert.Equal(["Local", "Local"], DatabaseQuery.Run(database, "SELECT site FROM articles"));
    }

    [Fact]
    public async Task A_second_run_updates_what_is_there()
    {
        string database = _folder.At("news.db");
        string word = "Day";
        await using LocalSite site = await LocalSite.OpenAsync(context => News(word)(context));
        await CollectAsync(site, "--database", database);
        word = "Night";

        CommandRun run = await CollectAsync(site, "--database", database, "--format", "none");

        Assert.Equal("", run.Output);
        Assert.Equal("2 pages: 2 read, 0 not read, 0 with issues\n", run.Error);
        Assert.Equal(["Night 2", "Night 1"], DatabaseQuery.Run(database, "SELECT record ->> 'title' FROM articles ORDER BY address DESC"));
    }

    [Fact]
    public async Task How_it_went_is_kept_for_health()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
            context.Request.Path == "/story-1" ? Task.FromResult(context.Response.StatusCode = 410) : News("")(context));
        string file = _folder.At("news.db");

        await CollectAsync(site, "--database", file, "--history", file);
        await CollectAsync(site, "--database", file, "--history", file);

        Assert.Equal(
            ["Story, 0, null", ", 0, Status"],
            DatabaseQuery.Run(file, "SELECT concat(page, ', ', has_record, ', ', ifnull(fault, 'null')) FROM readings ORDER BY address DESC"));
        CommandRun health = await CommandRun.OfAsync("health", "Local", "--history", file);
        Assert.Equal(ExitCode.Fine, health.ExitCode);
        Assert.Contains("Story.title (Missing 100%)", health.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--database")]
    [InlineData("--history")]
    public async Task Where_nothing_can_be_kept_nothing_is_fetched(string option)
    {
        await using LocalSite site = await LocalSite.OpenAsync(News("Day"));
        string theirs = _folder.At("theirs.db");
        DatabaseQuery.Run(theirs, "CREATE TABLE birds (name TEXT)");

        CommandRun run = await CollectAsync(site, option, theirs);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Equal($"{theirs}: this is another program's database; name another file\n", run.Error);
        Assert.Empty(site.Requests);
    }

    private Task<CommandRun> CollectAsync(LocalSite site, params string[] arguments)
    {
        _folder.Write("local/local.layout.yaml", $$"""
            site: Local
            hosts: 127.0.0.1
            feeds:
              - { rss: {{site["/feed.xml"]}} }
            pages:
              Story:
                urls: /story-{day:int}
                fields: { title: h1 }
            """);
        return CommandRun.OfAsync(
            ["collect", "--contact", "a@b.example", "--pause", "0", "--allow-private", "--layouts", _folder.At("local"), .. arguments]);
    }

    /// <summary>A site with two stories; without a word they have no title.</summary>
    private static RequestDelegate News(string word) => context =>
    {
        string path = context.Request.Path;
        Uri root = new($"{context.Request.Scheme}://{context.Request.Host}/");
        return context.Response.WriteAsync(path == "/feed.xml"
            ? "<rss version='2.0'><channel><title>News</title>" + string.Concat(new[] { 2, 1 }.Select(day =>
                $"<item><link>{root}story-{day}</link><pubDate>0{day} Mar 2026 08:00:00 GMT</pubDate></item>")) + "</channel></rss>"
            : word.Length == 0 ? "<!DOCTYPE html><p>Nothing." : $"<!DOCTYPE html><h1>{word} {path[7..]}</h1>");
    };
}
