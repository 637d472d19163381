using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Fetching.Tests.Http;

namespace NewsTemplates.Cli.Tests;

public sealed class CollectCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_newest_pages_of_a_site_are_one_object_each()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);

        CommandRun run = await CollectAsync(site, "Local", "--new", "2");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("2 pages: 2 read, 0 not read, 0 with issues\n", run.Error);
        Assert.Equal(["Day 3", "Day 2"], Titles(run));
        Assert.Equal(site["/story-3"].AbsoluteUri, run.JsonLines[0].GetProperty("url").GetString());
        Assert.Equal("Local", run.JsonLines[0].GetProperty("site").GetString());
    }

    [Fact]
    public async Task A_site_is_named_by_its_host_too_and_none_stands_for_all()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);
        Assert.Equal(3, (await CollectAsync(site, "127.0.0.1")).JsonLines.Length);
        Assert.Equal(3, (await CollectAsync(site)).JsonLines.Length);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_said_with_its_reason()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
            context.Request.Path == "/story-2" ? Task.FromResult(context.Response.StatusCode = 410) : News(context));

        CommandRun run = await CollectAsync(site, "Local");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, run.JsonLines[1].GetProperty("data").ValueKind);
        Assert.Contains("127.0.0.1 answers 410 Gone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_are_kept_are_not_fetched_again_and_can_be_read_again()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);
        string kept = _folder.At("kept");

        CommandRun first = await CollectAsync(site, "Local", "--new", "2", "--save", kept);
        CommandRun second = await CollectAsync(site, "Local", "--new", "2", "--save", kept);
        CommandRun again = await CommandRun.OfAsync(
            "extract", "--manifest", Path.Combine(kept, "pages.jsonl"), "--layouts", Layouts(site), "--format", "jsonl");

        Assert.Equal(["Day 3", "Day 2"], Titles(first));
        Assert.Equal(["Day 1"], Titles(second));
        Assert.Equal(["Day 3", "Day 2", "Day 1"], Titles(again));
        Assert.Equal(3, site.Requests.Count(request => request.Path != "/feed.xml"));
    }

    [Theory]
    [InlineData("kept.warc")]
    [InlineData("deep/kept.warc.gz")]
    public async Task Pages_that_are_kept_in_an_archive_are_read_from_it_the_same(string name)
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return News(context);
        });
        string kept = _folder.At(name);

        CommandRun first = await CollectAsync(site, "Local", "--new", "2", "--save", kept);
        using (FileStream file = File.Open(kept, FileMode.Open))
        {
            file.SetLength(file.Length - 20);
        }

        CommandRun second = await CollectAsync(site, "Local", "--new", "1", "--save", kept);
        CommandRun third = await CollectAsync(site, "Local", "--save", kept);
        CommandRun again = await CommandRun.OfAsync("extract", kept, "--layouts", Layouts(site), "--format", "jsonl");

        Assert.Equal(["Day 2"], Titles(second));
        Assert.Equal(["Day 1"], Titles(third));
        Assert.Equal(Results([first.JsonLines[0], .. second.JsonLines, .. third.JsonLines]), Results(again.JsonLines));
    }

    [Fact]
    public async Task Pages_that_are_still_the_same_are_not_sent_again()
    {
        int sent = 0;
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            if (context.Request.Headers.IfNoneMatch == "\"1\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            sent++;
            return News(context);
        });

        CommandRun first = await CollectAsync(site, "Local", "--cache", _folder.At("cache"));
        CommandRun second = await CollectAsync(site, "Local", "--cache", _folder.At("cache"));

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(["Day 3", "Day 2", "Day 1"], Titles(second));
        Assert.Equal((4, 8), (sent, site.Requests.Count));
    }

    [Theory]
    [InlineData("--save")]
    [InlineData("--cache")]
    public async Task Where_pages_cannot_be_kept_nothing_is_fetched(string option)
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);
        CommandRun run = await CollectAsync(site, "Local", option, _folder.Write("file", ""));
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("pages cannot be kept there", run.Error, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task What_is_no_archive_is_not_written_over()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);
        CommandRun run = await CollectAsync(site, "Local", "--save", _folder.Write("mine.warc", "mine"));
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("mine.warc: pages cannot be kept there: the file is no WARC", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("mine.warc")));
    }

    [Fact]
    public async Task Without_leave_nothing_of_this_machine_is_fetched()
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);

        CommandRun run = await CommandRun.OfAsync("collect", "Local", "--contact", "a@b.example", "--layouts", Layouts(site));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("is of a private network", run.Error, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Theory]
    [InlineData("Lokal", "no site is named 'Lokal': did you mean Local?")]
    [InlineData("--new=0", "--new wants a number above 0.")]
    [InlineData("--pause=-1", "--pause wants seconds, from 0 to 3600.")]
    [InlineData("--contact=me", "'me' is none.")]
    public async Task Wrong_usage_is_said(string argument, string message)
    {
        await using LocalSite site = await LocalSite.OpenAsync(News);
        CommandRun run = await CollectAsync(site, argument);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Nobody_collects_without_a_contact()
    {
        CommandRun run = await CommandRun.OfAsync("collect", "HillPost");
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("--contact", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_feeds_is_said()
    {
        CommandRun run = await CommandRun.OfAsync("collect", "HillPost", "--contact", "a@b.example");
        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("the layout of HillPost names no feeds", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> CollectAsync(LocalSite site, params string[] arguments) => CommandRun.OfAsync(
    [
        "collect", .. Unless(arguments, "--contact", "a@b.example"), .. Unless(arguments, "--pause", "0"), .. arguments,
        "--allow-private", "--layouts", Layouts(site),
    ]);

    private static IEnumerable<string?> Titles(CommandRun run) =>
        run.JsonLines.Select(page => page.GetProperty("data").GetProperty("title").GetString());

    /// <summary>What was read of pages, without where they lie.</summary>
    private static IEnumerable<string> Results(IEnumerable<JsonElement> pages) => pages.Select(page =>
        string.Concat(page.EnumerateObject().Where(member => member.Name != "page").Select(member => $"{member.Name}={member.Value} ")));

    private static string[] Unless(string[] arguments, string option, string value) =>
        arguments.Any(argument => argument.StartsWith(option, StringComparison.Ordinal)) ? [] : [option, value];

    private string Layouts(LocalSite site)
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
        return _folder.At("local");
    }

    private static Task News(HttpContext context)
    {
        string path = context.Request.Path;
        Uri root = new($"{context.Request.Scheme}://{context.Request.Host}/");
        return context.Response.WriteAsync(path == "/feed.xml"
            ? "<rss version='2.0'><channel><title>News</title>" + string.Concat(new[] { 2, 3, 1 }.Select(day =>
                $"<item><link>{root}story-{day}</link><pubDate>0{day} Mar 2026 08:00:00 GMT</pubDate></item>")) + "</channel></rss>"
            : $"<!DOCTYPE html><h1>Day {path[7..]}</h1>");
    }
}
