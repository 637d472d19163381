using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>Nothing is approved that was not shown, or written where it does not belong.</summary>
public sealed class ApprovalTests : IDisposable
{
    private const string Layout = """
        site: Moor
        hosts: [moor.example]
        enums: { Desk: { World: World, Sports: Sports } }
        blocks:
          Teaser: { title: h3, url?: a@href }
          Section: { desk: h2 as Desk, title: [.none-such, h3] }
        pages:
          Front:
            urls: /
            fields:
              text: { as: body, in: .text }
              items: { each: li, as: Teaser, count: 0.. }
              sections?: { each: section, as: Section, key: desk }

        """;

    private const string Page = """
        <html><head><link rel=canonical href="https://moor.example/"></head><body>
        <div class="text"><p>Peat is cut again.</p><p>Carts leave at dawn.</p></div>
        <ul><li><h3>Heather blooms</h3><a href="/a">more</a></li><li><h3>Fog lifts</h3><a href="/b">more</a></li></ul>
        <section><h2>Sports</h2><h3>Runners meet</h3></section><section><h2>World</h2><h3 class="none-such">Ships dock</h3></section>
        </body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public ApprovalTests()
    {
        _folder.Write("moor.layout.yaml", Layout);
        _folder.Write("samples/front.html", Page);
    }

    private string Approved => _folder.At("samples/front.expected.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_nothing_is_told_in_a_line()
    {
        _folder.Write("samples/front.html", Page
            .Replace("<a href=\"/b\">more</a>", "", StringComparison.Ordinal)
            .Replace("<section><h2>Sports</h2><h3>Runners meet</h3></section>", "", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path, "--dry-run");

        Assert.EndsWith("\n  nothing: items.url (1 of 2), sections\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_value_that_differs_is_shown_with_its_full_path()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        _folder.Write("samples/front.html", Page
            .Replace("Fog lifts", "Fog stays", StringComparison.Ordinal)
            .Replace("/b", "/c", StringComparison.Ordinal)
            .Replace("</ul>", "<li><h3>Rain falls</h3></li></ul>", StringComparison.Ordinal)
            .Replace("Ships dock", "Ships sail", StringComparison.Ordinal)
            .Replace("at dawn", "at\uE000dusk", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path, "--dry-run");

        Assert.Equal(
            $"""
            changed   {Approved}
              text.sections[0].paragraphs[1]: is 'Carts leave at\uE000dusk.', approved is 'Carts leave at dawn.'
              items[1].title: is 'Fog stays', approved is 'Fog lifts'
              items[1].url: is '/c', approved is '/b'
              items[2].title: is 'Rain falls', approved is nothing
              sections.world.title: is 'Ships sail', approved is 'Ships dock'
              its profile

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task A_result_of_an_older_form_is_brought_to_the_new_one()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        string approved = await File.ReadAllTextAsync(Approved);
        int rules = approved.IndexOf("  \"rules\"", StringComparison.Ordinal);
        int issues = approved.IndexOf("  \"issues\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Approved, approved[..rules] + "  \"notes\": \"seen\",\n" + approved[issues..]);

        CommandRun check = await CommandRun.OfAsync("check", _folder.Path);
        Assert.DoesNotContain("NT303", check.Output, StringComparison.Ordinal);

        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);
        Assert.Contains("  notes: is nothing, approved is 'seen'\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  items[].title: its rule is 'h3', approved is nothing\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(approved, await File.ReadAllTextAsync(Approved));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string outside = _folder.Write("outside.json", "{ \"data\": null }");
        _folder.Write("site/moor.layout.yaml", await File.ReadAllTextAsync(_folder.At("moor.layout.yaml")));
        _folder.Write("site/samples/front.html", Page);
        File.CreateSymbolicLink(_folder.At("site/samples/front.expected.json"), "../../outside.json");
        CommandRun run = await CommandRun.OfAsync("accept", _folder.At("site"));

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("cannot be written: it is a link (to ../../outside.json)", run.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"data\": null }", await File.ReadAllTextAsync(outside));
    }

    [Fact]
    public async Task An_approved_result_is_replaced_whole_and_nothing_is_left_beside_it()
    {
        _folder.Write("samples/.front.expected.json.new", "what a run that was killed had begun");
        await File.WriteAllTextAsync(Approved, "{ \"data\": null }");

        // Who has the old one open keeps it: it is no longer the same file.
        using var old = new StreamReader(new FileStream(Approved, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Equal("{ \"data\": null }", await old.ReadToEndAsync());
        Assert.Contains("Heather blooms", await File.ReadAllTextAsync(Approved), StringComparison.Ordinal);
        Assert.Equal([Approved, _folder.At("samples/front.html")], Directory.GetFiles(_folder.At("samples")).Order());
    }

    [Fact]
    public async Task What_could_not_be_shown_is_not_approved()
    {
        var full = new FullStream();
        CommandRun run = await CommandRun.With(new() { Output = full }, "accept", _folder.Path);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.False(File.Exists(Approved));
    }

    [Fact]
    public async Task The_tree_shows_the_rules_within_keyed_blocks()
    {
        CommandRun run = await CommandRun.With(
            new() { Width = 200 }, "extract", _folder.At("samples/front.html"), "--layouts", _folder.Path, "--format", "tree", "--rules");

        Assert.Contains("title  Ships dock  ← .none-such (moor.layout.yaml:6)", run.Output, StringComparison.Ordinal);
        Assert.Contains("title  Runners meet  ← h3 (moor.layout.yaml:6, rule 2)", run.Output, StringComparison.Ordinal);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
