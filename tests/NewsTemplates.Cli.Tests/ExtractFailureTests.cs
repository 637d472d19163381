using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class ExtractFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_file_that_is_not_there_the_result_says_so_and_others_are_read()
    {
        CommandRun run =
            await CommandRun.OfAsync("extract", _folder.At("gone.html"), _folder.Write("a.html", HillPost.Story(1)), "--format", "jsonl");

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains($"{_folder.At("gone.html")}: there is no such file\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 pages: 1 read, 1 not read", run.Error, StringComparison.Ordinal);
        AssertNotRead(run.JsonLines[0], "NotAPage", site: null);
        Assert.Equal("Story", run.JsonLines[1].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("https://www.hil.example/story-1", "no layout knows www.hil.example: did you mean www.hill.example?")]
    [InlineData("https://valley-gazette.test/", "no layout knows valley-gazette.test: known are hill.example, www.hill.example")]
    public async Task A_page_of_an_unknown_site_is_not_read_and_the_known_sites_are_named(string url, string message)
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", HillPost.Anonymous()), "--url", url);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(url, run.Json.GetProperty("url").GetString());
        AssertNotRead(run.Json, "UrlMismatch", site: null);
    }

    [Fact]
    public async Task A_page_at_an_unknown_path_of_a_known_site_is_not_read_and_the_paths_are_named()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", HillPost.Anonymous()), "--url", "https://hill.example/about");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("no page of HillPost is at /about: it has Story at /{slug}-{id:int}", run.Error, StringComparison.Ordinal);
        AssertNotRead(run.Json, "UrlMismatch", site: "HillPost");
    }

    [Theory]
    [InlineData("a.html", "the page does not tell its own URL")]
    [InlineData("a.txt", "a text capture does not tell its URL")]
    public async Task A_page_without_an_address_is_not_read(string name, string message)
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write(name, HillPost.Anonymous()));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("--url or --manifest", run.Error, StringComparison.Ordinal);
        AssertNotRead(run.Json, "UrlMismatch", site: null);
    }

    [Fact]
    public async Task A_page_without_a_required_field_is_not_read()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", "<p>no headline"), "--url", HillPost.Url(1));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("title: ", run.Error, StringComparison.Ordinal);
        AssertNotRead(run.Json, "Missing", site: "HillPost", type: "Story");
    }

    [Fact]
    public async Task An_empty_page_is_not_read()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", ""), "--url", HillPost.Url(1));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task An_image_is_no_page()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", png), "--url", HillPost.Url(1));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("PNG", run.Error, StringComparison.Ordinal);
        Assert.Equal("NotAPage", run.Json.GetProperty("issues")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task What_is_called_gzip_must_be_gzip()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html.gz", HillPost.Story(1)));

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("the name says gzip, but the content is none", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_that_was_cut_off_is_not_taken_for_a_short_page()
    {
        byte[] packed = TemporaryFolder.Gzip(HillPost.Story(1, body: string.Concat(Enumerable.Range(0, 5000))));
        foreach (int length in new[] { 3, 12, 40, packed.Length / 2, packed.Length - 9, packed.Length - 1 })
        {
            CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html.gz", packed[..length]));

            Assert.Equal(ExitCode.Unusable, run.ExitCode);
            Assert.Contains("the gzip is damaged", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_beyond_the_limit_is_refused_packed_or_not(bool packed)
    {
        string path = packed ? _folder.Write("a.html.gz", TemporaryFolder.Gzip(new string(' ', 70_000_000))) : _folder.Write("a.html", new byte[1]);
        if (!packed)
        {
            using FileStream file = File.OpenWrite(path);
            file.SetLength(70_000_000);
        }

        CommandRun run = await CommandRun.OfAsync("extract", path, "--url", HillPost.Url(1));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("larger than 67,108,864 bytes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_pages_is_reported()
    {
        _folder.Write("readme.md", "text");
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Path);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(
            "no pages (.html, .txt, .mhtml, .webarchive, .warc, packed or not) in this folder or below", run.Error, StringComparison.Ordinal);
        Assert.Equal("[]\n", run.Output);
    }

    [Fact]
    public async Task A_manifest_that_is_not_there_is_reported()
    {
        CommandRun run = await CommandRun.OfAsync("extract", "--manifest", _folder.At("gone.jsonl"), "--format", "jsonl");

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("gone.jsonl: the list of pages cannot be opened", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layouts_with_errors_are_not_used()
    {
        string layout = _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: h1["));
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", HillPost.Story(1)), "--layouts", _folder.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"{layout}(7,", run.Error, StringComparison.Ordinal);
        Assert.Contains(": error NT2", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("Give pages: FILES, - for standard input, or --manifest.", "extract")]
    [InlineData("Give pages as FILES or by --manifest, not both.", "extract", "a.html", "--manifest", "list.jsonl")]
    [InlineData("--url https://hill.example/a-1 goes with one page", "extract", "a.html", "b.html", "--url", "https://hill.example/a-1")]
    [InlineData("did you mean 'https://hill.example/a-1'?", "extract", "a.html", "--url", "hill.example/a-1")]
    [InlineData("'ftp://hill.example/a' is no absolute http or https URL", "extract", "a.html", "--url", "ftp://hill.example/a")]
    [InlineData("There is no option --formt: did you mean --format?", "extract", "a.html", "--formt")]
    [InlineData("Standard input (-) can be read once.", "extract", "-", "-")]
    [InlineData("'xml'", "extract", "a.html", "--format", "xml")]
    [InlineData("extract", "extrct", "a.html")]
    [InlineData("Usage:")]
    public async Task Wrong_usage_is_explained_on_standard_error(string message, params string[] arguments)
    {
        CommandRun run = await CommandRun.OfAsync(arguments);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_tells_the_exit_codes()
    {
        CommandRun run = await CommandRun.OfAsync("extract", "--help");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("newstemplates extract", run.Output, StringComparison.Ordinal);
        Assert.Contains("130  Interrupted", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_ends_as_shells_have_it()
    {
        using var interruption = new CancellationTokenSource();
        using var input = new InterruptingStream(interruption);
        CommandRun run = await CommandRun.With(
            new() { Input = input, Cancellation = interruption.Token }, "extract", "-", "--url", HillPost.Url(1), "--format", "jsonl");

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal("", run.Output + run.Error);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_reported()
    {
        using var full = new FailingStream();
        CommandRun run = await CommandRun.With(new() { Output = full }, "extract", _folder.Write("a.html", HillPost.Story(1)), "--format", "jsonl");

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Equal("the results cannot be written: no space left\n", run.Error);
    }

    private static void AssertNotRead(JsonElement result, string kind, string? site, string? type = null)
    {
        Assert.Equal(JsonValueKind.Null, result.GetProperty("data").ValueKind);
        Assert.Equal(site, result.GetProperty("site").GetString());
        Assert.Equal(type, result.GetProperty("type").GetString());
        Assert.Equal(kind, Assert.Single(result.GetProperty("issues").EnumerateArray()).GetProperty("kind").GetString());
    }

    private sealed class InterruptingStream(CancellationTokenSource interruption) : MemoryStream
    {
        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await interruption.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return 0;
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");
    }
}
