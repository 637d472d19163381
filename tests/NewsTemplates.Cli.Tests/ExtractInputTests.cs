using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class ExtractInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_is_read_at_the_address_that_it_tells_itself()
    {
        CommandRun run = await CommandRun.OfAsync(
            "extract", _folder.Write("a.html", HillPost.Story(12, body: "<p class=place>Upper Hill</p><b class=tag>goats</b>")));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(["page", "url", "site", "type", "variant", "data", "issues"], run.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(_folder.At("a.html"), Text(run.Json, "page"));
        Assert.Equal(HillPost.Url(12), Text(run.Json, "url"));
        Assert.Equal("HillPost", Text(run.Json, "site"));
        Assert.Equal("Story", Text(run.Json, "type"));
        Assert.Equal(
            """{"title":"Goats take the summit","place":"Upper Hill","tags":["goats"]}""", JsonSerializer.Serialize(run.Json.GetProperty("data")));
        Assert.Equal(0, run.Json.GetProperty("issues").GetArrayLength());
    }

    [Theory]
    [InlineData("<meta property=og:url content='https://hill.example/told-3'><h1>T</h1>")]
    [InlineData("<!-- saved from url=(0027)https://hill.example/told-3 --><h1>T</h1>")]
    public async Task Without_a_canonical_link_other_marks_tell_the_address(string page) =>
        Assert.Equal("https://hill.example/told-3", Text((await CommandRun.OfAsync("extract", _folder.Write("a.html", page))).Json, "url"));

    [Fact]
    public async Task An_address_that_is_given_wins()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", HillPost.Story(12)), "--url", HillPost.Url(99));

        Assert.Equal(HillPost.Url(99), Text(run.Json, "url"));
    }

    [Fact]
    public async Task A_packed_page_is_unpacked()
    {
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html.gz", TemporaryFolder.Gzip(HillPost.Story(1, "İnce iş"))));

        Assert.Equal("İnce iş", Title(run.Json));
    }

    [Fact]
    public async Task A_page_that_was_packed_in_two_parts_is_unpacked()
    {
        string page = HillPost.Story(1, "In parts");
        byte[] packed = [.. TemporaryFolder.Gzip(page[..60]), .. TemporaryFolder.Gzip(page[60..])];

        Assert.Equal("In parts", Title((await CommandRun.OfAsync("extract", _folder.Write("a.html.gz", packed))).Json));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Standard_input_is_a_page_packed_or_not(bool packed)
    {
        byte[] bytes = packed ? TemporaryFolder.Gzip(HillPost.Anonymous()) : Encoding.UTF8.GetBytes("\uFEFF \n" + HillPost.Anonymous());
        CommandRun run = await CommandRun.With(new() { Input = new MemoryStream(bytes) }, "extract", "-", "--url", HillPost.Url(5));

        Assert.Equal("-", Text(run.Json, "page"));
        Assert.Equal("Goats take the summit", Title(run.Json));
    }

    [Theory]
    [InlineData("TITLE Wells run dry")]
    [InlineData("TITLE <b>Wells</b> run dry", "--text")]
    public async Task Standard_input_may_be_a_capture(string capture, params string[] more)
    {
        CommandRun run = await CommandRun.With(
            new() { Input = new MemoryStream(Encoding.UTF8.GetBytes(capture)) }, ["extract", "-", "--url", HillPost.Url(5), .. more]);

        Assert.Equal("Note", Text(run.Json, "type"));
        Assert.Equal(capture["TITLE ".Length..], Title(run.Json));
    }

    [Fact]
    public async Task A_text_file_is_a_capture() =>
        Assert.Equal(
            "Wells run dry", Title((await CommandRun.OfAsync("extract", _folder.Write("note.txt", HillPost.Note), "--url", HillPost.Url(5))).Json));

    [Fact]
    public async Task The_header_tells_the_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = Encoding.GetEncoding("windows-1254").GetBytes(HillPost.Story(4, "Işık ağı"));
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("a.html", bytes), "--content-type", "text/html; charset=windows-1254");

        Assert.Equal("Işık ağı", Title(run.Json));
    }

    [Fact]
    public async Task A_folder_stands_for_the_pages_in_and_below_it_in_order()
    {
        _folder.Write("b.html", HillPost.Story(2));
        _folder.Write("a.htm", HillPost.Story(1));
        _folder.Write("c/d.html.gz", TemporaryFolder.Gzip(HillPost.Story(4)));
        _folder.Write("c/readme.md", "no page");
        _folder.Write(".hidden/e.html", HillPost.Story(5));
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Path, "--format", "jsonl");

        Assert.Equal([HillPost.Url(1), HillPost.Url(2), HillPost.Url(4)], run.JsonLines.Select(line => Text(line, "url")));
    }

    [Fact]
    public async Task A_layouts_folder_stands_for_its_samples_with_the_addresses_that_the_layout_gives()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        _folder.Write("samples/goats.html", HillPost.Story(2));
        _folder.Write("samples/note.txt", HillPost.Note);
        _folder.Write("samples/note.expected.json", "{}");
        _folder.Write("drafts/other.html", HillPost.Story(3));
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Path, "--format", "jsonl");

        Assert.Equal([HillPost.Url(2), "https://hill.example/a-note-7"], run.JsonLines.Select(line => Text(line, "url")));
        Assert.Equal(["Story", "Note"], run.JsonLines.Select(line => Text(line, "type")));
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_capture_that_a_layout_lists_needs_no_address()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        CommandRun run = await CommandRun.OfAsync("extract", _folder.Write("samples/note.txt", HillPost.Note));

        Assert.Equal("https://hill.example/a-note-7", Text(run.Json, "url"));
        Assert.Equal("Wells run dry", Title(run.Json));
    }

    [Fact]
    public async Task Layouts_can_be_read_on_the_spot()
    {
        _folder.Write(
            "layouts/x/site.layout.yaml",
            HillPost.Layout.Replace("HillPost", "Spot").Replace("hill.example", "spot.example").Replace("title: h1", "headline: h1"));
        string page = _folder.Write("a.html", HillPost.Anonymous("On the spot"));
        CommandRun run = await CommandRun.OfAsync("extract", page, "--url", "https://spot.example/s-1", "--layouts", _folder.At("layouts"));

        Assert.Equal("Spot", Text(run.Json, "site"));
        Assert.Equal("On the spot", run.Json.GetProperty("data").GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_manifest_lists_pages_beside_it_with_their_addresses()
    {
        _folder.Write("pages/a.html", HillPost.Anonymous("A"));
        _folder.Write("pages/b.html", HillPost.Story(8, "B"));
        string manifest = _folder.Write("pages/list.jsonl", $$"""
            {"page":"a.html","url":"{{HillPost.Url(7)}}","fetched":"2025-01-01","n":[{"x":1}] }

            {"page":"b.html","url":null}
            {"page":"./b.html"}
            """);
        CommandRun run = await CommandRun.OfAsync("extract", "--manifest", manifest, "--format", "jsonl");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(["a.html", "b.html", "./b.html"], run.JsonLines.Select(line => Text(line, "page")));
        Assert.Equal([HillPost.Url(7), HillPost.Url(8), HillPost.Url(8)], run.JsonLines.Select(line => Text(line, "url")));
    }

    [Fact]
    public async Task A_bad_line_of_a_manifest_is_reported_with_its_number_and_the_rest_is_read()
    {
        _folder.Write("a.html", HillPost.Anonymous("A"));
        string manifest = _folder.Write("list.jsonl", $$"""
            {"page":"a.html",
            {"url":"{{HillPost.Url(7)}}"}
            ["a.html"]
            {"page":"a.html","url":"www.hill.example/s-7"}
            {"page":"a.html","url":7}
            {"page":"a.html","url":"{{HillPost.Url(7)}}"}
            """);
        CommandRun run = await CommandRun.OfAsync("extract", "--manifest", manifest, "--format", "jsonl");

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains($"{manifest}(1): this is no JSON object", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{manifest}(2): 'page' is missing", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{manifest}(3): expected one JSON object", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"{manifest}(4): 'url': 'www.hill.example/s-7' is no absolute URL: did you mean 'https://www.hill.example/s-7'?",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains($"{manifest}(5): 'url': '7' is no absolute http or https URL", run.Error, StringComparison.Ordinal);
        Assert.Equal([false, false, true], run.JsonLines.Select(line => line.GetProperty("data").ValueKind == JsonValueKind.Object));
    }

    [Fact]
    public async Task A_manifest_may_come_on_standard_input()
    {
        byte[] list = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["page"] = _folder.Write("a.html", HillPost.Story(3)) });
        CommandRun run = await CommandRun.With(new() { Input = new MemoryStream(list) }, "extract", "--manifest", "-", "--format", "jsonl");

        Assert.Equal(HillPost.Url(3), Text(Assert.Single(run.JsonLines), "url"));
    }

    [Fact]
    public void A_manifest_is_read_as_far_as_its_pages_are_asked_for()
    {
        using var endless = new EndlessLines("{\"page\":\"a.html\"}\n");
        var console = new CommandConsole { Input = endless, Output = Stream.Null, Error = TextWriter.Null };

        Assert.Equal(1000, Manifest.Read("-", console, _ => { }).Take(1000).Count());
        Assert.InRange(endless.BytesRead, 1, 100_000);
    }

    [Fact]
    public async Task A_thousand_pages_come_out_in_their_order()
    {
        for (int id = 1; id <= 50; id++)
        {
            _folder.Write($"{id}.html", HillPost.Story(id, body: new string('x', id % 7 * 5000)));
        }

        int[] ids = [.. Enumerable.Range(0, 1000).Select(index => (index * 37 % 50) + 1)];
        string manifest = _folder.Write("list.jsonl", string.Concat(ids.Select(id => $"{{\"page\":\"{id}.html\"}}\n")));
        CommandRun run = await CommandRun.OfAsync("extract", "--manifest", manifest, "--format", "jsonl");

        Assert.Equal(ids.Select(HillPost.Url), run.JsonLines.Select(line => Text(line, "url")));
        Assert.Equal("1000 pages: 1000 read, 0 not read, 0 with issues\n", run.Error);
    }

    private static string? Text(JsonElement result, string name) => result.GetProperty(name).GetString();

    private static string? Title(JsonElement result) => result.GetProperty("data").GetProperty("title").GetString();

    private sealed class EndlessLines(string line) : MemoryStream
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(line);

        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                buffer[i] = _bytes[BytesRead++ % _bytes.Length];
            }

            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
