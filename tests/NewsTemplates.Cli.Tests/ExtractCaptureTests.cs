using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class ExtractCaptureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.mhtml")]
    [InlineData("a.html")]
    public async Task An_mhtml_is_read_at_its_address_whatever_its_name(string name)
    {
        string path = _folder.Write(name, CaptureFiles.Mhtml(HillPost.Url(3), HillPost.Anonymous("Goats — again")));
        CommandRun run = await CommandRun.OfAsync("extract", path);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal((HillPost.Url(3), "Goats — again"), (Url(run.Json), Title(run.Json)));
    }

    [Fact]
    public async Task An_address_that_is_given_wins()
    {
        string path = _folder.Write("a.mhtml", CaptureFiles.Mhtml(HillPost.Url(3), HillPost.Story(4)));

        Assert.Equal(HillPost.Url(3), Url((await CommandRun.OfAsync("extract", path)).Json));
        Assert.Equal(HillPost.Url(9), Url((await CommandRun.OfAsync("extract", path, "--url", HillPost.Url(9))).Json));
    }

    [Theory]
    [InlineData("Thu, 05 Mar 2020 08:00:00 +0000", "Old")]
    [InlineData("Thu, 05 Mar 2026 08:00:00 +0000", "New")]
    public async Task The_date_of_a_capture_decides_between_variants(string date, string variant)
    {
        _folder.Write("layouts/hill.layout.yaml", """
            site: Hill
            hosts: [hill.example]
            pages:
              Story:
                urls: /{slug}
                fields:
                  title: h1
                variants:
                  - name: New
                    since: 2024-01-01
                  - name: Old
            """);
        string[] pages =
        [
            _folder.Write("a.mhtml", CaptureFiles.Mhtml("https://hill.example/a", HillPost.Anonymous(), date)),
            _folder.Write("b.html", $"""
                <!DOCTYPE html><html><!--
                 Page saved with SingleFile{' '}
                 url: https://hill.example/a
                 saved date: {DateTimeOffset.Parse(date):ddd MMM dd yyyy HH:mm:ss} GMT+0000 (Coordinated Universal Time)
                --><h1>Goats</h1>
                """),
        ];
        CommandRun run = await CommandRun.OfAsync(["extract", .. pages, "--layouts", _folder.At("layouts"), "--format", "jsonl"]);

        Assert.Equal([variant, variant], run.JsonLines.Select(line => line.GetProperty("variant").GetString()));
        Assert.All(run.JsonLines, line => Assert.Equal("https://hill.example/a", Url(line)));
    }

    [Fact]
    public async Task A_crawl_gives_all_its_pages()
    {
        string path = _folder.Write("a.warc.gz", TemporaryFolder.Gzip(CaptureFiles.Warc(
            (HillPost.Url(1), HillPost.Anonymous("One")),
            ("https://ads.example/frame", "<p>Buy"),
            (HillPost.Url(2), HillPost.Anonymous("Two")))));
        CommandRun run = await CommandRun.OfAsync("extract", path, "--format", "json");

        JsonElement[] results = [.. run.Json.EnumerateArray()];
        Assert.Equal([HillPost.Url(1), "https://ads.example/frame", HillPost.Url(2)], results.Select(Url));
        Assert.Equal(["One", "Two"], new[] { results[0], results[2] }.Select(Title));
        Assert.Equal(
            $"{path} (https://ads.example/frame): no layout knows ads.example: known are hill.example, www.hill.example\n"
            + "3 pages: 2 read, 1 not read, 1 with issues\n",
            run.Error);
        Assert.Equal(ExitCode.Failed, run.ExitCode);
    }

    [Fact]
    public async Task A_url_chooses_a_page_of_a_crawl()
    {
        string warc = CaptureFiles.Warc((HillPost.Url(1), HillPost.Anonymous("One")), (HillPost.Url(2), HillPost.Anonymous("Two")));
        string path = _folder.Write("a.warc", warc);
        CommandRun there = await CommandRun.OfAsync("extract", path, "--url", HillPost.Url(2) + "?utm_source=x");
        CommandRun gone = await CommandRun.OfAsync("extract", path, "--url", HillPost.Url(3));

        Assert.Equal("Two", Title(there.Json));
        Assert.Equal(
            $"{path}: the page with this URL is not in it: it has {HillPost.Url(1)}, {HillPost.Url(2)}\n", gone.Error);
        Assert.Equal(ExitCode.Unusable, gone.ExitCode);
    }

    [Fact]
    public async Task A_crawl_that_was_cut_off_gives_what_is_complete_and_says_so()
    {
        string warc = CaptureFiles.Warc((HillPost.Url(1), HillPost.Anonymous("One")), (HillPost.Url(2), HillPost.Anonymous("Two")));
        string path = _folder.Write("a.warc", warc[..^30]);
        CommandRun run = await CommandRun.OfAsync("extract", path, "--format", "jsonl");

        Assert.Equal("One", Title(run.JsonLines[0]));
        Assert.Equal(JsonValueKind.Null, run.JsonLines[1].GetProperty("data").ValueKind);
        Assert.Contains(
            $"{path} ({HillPost.Url(2)}): the WARC is cut off here; the pages before are complete\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, run.ExitCode);
    }

    [Fact]
    public async Task An_mhtml_that_was_cut_off_after_its_page_is_read_and_that_is_said()
    {
        string mhtml = CaptureFiles.Mhtml(HillPost.Url(3), HillPost.Anonymous())
            .Replace("--b--", "--b\r\nContent-Type: image/png\r\n\r\n0000", StringComparison.Ordinal);
        string path = _folder.Write("a.mhtml", mhtml);
        CommandRun run = await CommandRun.OfAsync("extract", path);

        Assert.Equal("Goats take the summit", Title(run.Json));
        Assert.Equal((ExitCode.Fine, $"{path}: the MHTML is cut off after its page, which is whole\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Brotli_is_unpacked_by_its_name()
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionMode.Compress))
        {
            packing.Write(Encoding.UTF8.GetBytes(HillPost.Story(1, "Packed")));
        }

        Assert.Equal("Packed", Title((await CommandRun.OfAsync("extract", _folder.Write("a.html.br", packed.ToArray()))).Json));
    }

    [Fact]
    public async Task Captures_in_a_folder_are_pages()
    {
        _folder.Write("pages/a.mht", CaptureFiles.Mhtml(HillPost.Url(1), HillPost.Anonymous()));
        _folder.Write("pages/b.warc", CaptureFiles.Warc((HillPost.Url(2), HillPost.Anonymous())));
        _folder.Write("pages/c.html", HillPost.Story(3));
        CommandRun run = await CommandRun.OfAsync("extract", _folder.At("pages"), "--format", "jsonl");

        Assert.Equal(new[] { 1, 2, 3 }.Select(HillPost.Url), run.JsonLines.Select(Url));
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", ExitCode.Failed, "this is a PDF document: save the page itself in the browser, as HTML or MHTML")]
    [InlineData("a.zip", "PK\u0003\u0004", ExitCode.Failed, "this is a zip archive: unpack it, and give the pages in it")]
    [InlineData("a.mhtml", "Goats", ExitCode.Unusable, "the name says MHTML, but the content is none")]
    [InlineData("a.webarchive", "bplist00", ExitCode.Unusable, "the web archive is damaged, or its end is missing: save the page again")]
    [InlineData("a.mht", "MIME-Version: 1.0\nContent-Type: text/plain\n\nGoats\n", ExitCode.Failed, "this is a MIME message without HTML: save")]
    public async Task What_is_no_page_is_refused_by_its_name(string name, string content, int exitCode, string message)
    {
        string path = _folder.Write(name, content);
        CommandRun run = await CommandRun.OfAsync("extract", path);

        Assert.StartsWith($"{path}: {message}", run.Error, StringComparison.Ordinal);
        Assert.Equal("NotAPage", run.Json.GetProperty("issues")[0].GetProperty("kind").GetString());
        Assert.Equal(exitCode, run.ExitCode);
    }

    private static string? Url(JsonElement result) => result.GetProperty("url").GetString();

    private static string? Title(JsonElement result) => result.GetProperty("data").GetProperty("title").GetString();
}
