using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace NewsTemplates.Cli.Tests;

public sealed class ExtractOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_is_indented_and_leaves_letters_as_they_are_without_a_byte_order_mark()
    {
        CommandRun run = await CommandRun.OfAsync(
            "extract", _folder.Write("a.html", HillPost.Story(1, "İstanbul’da \"ılık\" & güneşli <gün>".Replace("<", "&lt;"))));

        Assert.StartsWith("{\n  \"page\": ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"İstanbul’da \\\"ılık\\\" & güneşli <gün>\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
    }

    [Fact]
    public async Task Json_of_several_pages_is_a_list()
    {
        string a = _folder.Write("a.html", HillPost.Story(1));
        CommandRun run = await CommandRun.OfAsync("extract", a, _folder.Write("b.html", HillPost.Story(2)));

        Assert.Equal(JsonValueKind.Array, run.Json.ValueKind);
        Assert.Equal(2, run.Json.GetArrayLength());
        Assert.EndsWith("\n]\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_a_folder_or_manifest_is_a_list_whatever_their_number()
    {
        _folder.Write("pages/a.html", HillPost.Story(1));
        CommandRun one = await CommandRun.OfAsync("extract", _folder.At("pages"));
        CommandRun none = await CommandRun.OfAsync("extract", "--manifest", _folder.Write("empty.jsonl", "\n"));

        Assert.Equal(1, one.Json.GetArrayLength());
        Assert.Equal("[]\n", none.Output);
    }

    [Fact]
    public async Task Json_lines_are_one_compact_object_each()
    {
        string a = _folder.Write("a.html", HillPost.Story(1, "Çeşme"));
        CommandRun run = await CommandRun.OfAsync("extract", a, a, "--format", "jsonl");

        string[] lines = run.Output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(lines[0], lines[1]);
        Assert.Equal("", lines[2]);
        Assert.Contains("\"data\":{\"title\":\"Çeşme\",\"place\":null,\"tags\":[]}", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_the_default_is_a_tree()
    {
        string a = _folder.Write("a.html", HillPost.Story(1, body: "<b class=tag>goats</b><b class=tag>summits</b>"));
        CommandRun terminal = await CommandRun.With(new() { OutputIsTerminal = true, Width = 200 }, "extract", a);
        CommandRun forced = await CommandRun.With(new() { OutputIsTerminal = true }, "extract", a, "--format", "json");

        Assert.Contains("Goats take the summit", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("└── ", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, forced.Json.ValueKind);
    }

    [Fact]
    public async Task A_tree_shows_fields_numbered_lists_nulls_and_empty_lists()
    {
        string a = _folder.Write("a.html", HillPost.Story(1, body: "<b class=tag>goats</b><b class=tag>[red]summits[/]</b>"));
        string b = _folder.Write("b.html", HillPost.Story(2));
        CommandRun run = await CommandRun.With(new() { Width = 200 }, "extract", a, b, "--format", "tree");

        Assert.Equal(
            $"""
            {a}
            ├── url  https://www.hill.example/story-1
            ├── site  HillPost
            ├── type  Story
            ├── title  Goats take the summit
            ├── place  null
            └── tags
                ├── 1.  goats
                └── 2.  [red]summits[/]

            {b}
            ├── url  https://www.hill.example/story-2
            ├── site  HillPost
            ├── type  Story
            ├── title  Goats take the summit
            ├── place  null
            └── tags  none


            """.ReplaceLineEndings("\n"),
            string.Join('\n', run.Output.Split('\n').Select(line => line.TrimEnd())));
    }

    [Fact]
    public async Task A_tree_counts_the_versions_of_a_picture()
    {
        _folder.Write(
            "hill.layout.yaml", HillPost.Layout.Replace("      tags:", "      picture?: img as image\n      tags:", StringComparison.Ordinal));
        string a = _folder.Write("a.html", HillPost.Story(1, body: "<img srcset='/a.jpg 320w, /b.jpg 640w, /c.jpg 960w' alt=Goats>"));
        CommandRun run = await CommandRun.With(new() { Width = 200 }, "extract", a, "--format", "tree", "--layouts", _folder.Path);

        Assert.Contains("── versions  3 addresses", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jpg", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_shortens_values_to_the_width()
    {
        string a = _folder.Write("a.html", HillPost.Story(1, string.Concat(Enumerable.Repeat("long title ", 50_000))));
        CommandRun run = await CommandRun.With(new() { Width = 60 }, "extract", a, "--format", "tree");

        string line = Assert.Single(run.Output.Split('\n'), line => line.Contains("title", StringComparison.Ordinal));
        Assert.InRange(line.TrimEnd().Length, 50, 60);
        Assert.EndsWith("…", line.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("tree")]
    public async Task What_steers_a_terminal_never_reaches_it(string format)
    {
        string a = _folder.Write("a.html", HillPost.Story(1, "be\u001b[2Jfore \u009b31m \u202eafter"));
        CommandRun run = await CommandRun.OfAsync("extract", a, "--format", format);

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u009b', run.Output);
        Assert.DoesNotContain('\u202e', format == "tree" ? run.Output : "");
        Assert.Contains("fore", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_cannot_steer_a_terminal_either()
    {
        string a = _folder.Write("a.html", "<link rel=canonical href='https://other.example/x'><h1>T</h1>");
        CommandRun run = await CommandRun.OfAsync("extract", a, a + "\u001b[31m");

        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Contains("\uFFFD[31m: there is no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_can_show_the_rules_that_served()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: [h2, h1]"));
        string a = _folder.Write("a.html", HillPost.Story(1, body: "<b class=tag>x</b><b class=tag>y</b>"));
        CommandRun run = await CommandRun.With(new() { Width = 200 }, "extract", a, "--format", "tree", "--rules", "--layouts", _folder.Path);

        Assert.Contains("title  Goats take the summit  ← h1 (hill.layout.yaml:7, rule 2)", run.Output, StringComparison.Ordinal);
        Assert.Contains("tags  ← .tag (hill.layout.yaml:9, 2 matches)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Fallback  title", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_ends_with_the_issues_and_what_was_found()
    {
        string a = _folder.Write("a.html", HillPost.Story(1, body: "<p class=place>@Model.Story?.Place?.Name</p>"));
        CommandRun run = await CommandRun.With(new() { Width = 300 }, "extract", a, "--format", "tree");

        string issue = Assert.Single(run.Output.Split('\n'), line => line.Contains("UnrenderedTemplate", StringComparison.Ordinal));
        Assert.Contains("place", issue, StringComparison.Ordinal);
        Assert.Contains("@Model.Story?.Place?.Name", issue, StringComparison.Ordinal);
        Assert.Contains("place  null", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_runs_show_their_progress_on_a_terminal_only()
    {
        _folder.Write("a.html", HillPost.Story(1));
        string manifest = _folder.Write("list.jsonl", string.Concat(Enumerable.Repeat("{\"page\":\"a.html\"}\n", 20)));
        using var slow = new SlowStream();
        CommandRun shown =
            await CommandRun.With(new() { ErrorIsTerminal = true, Output = slow }, "extract", "--manifest", manifest, "--format", "jsonl");
        CommandRun silent = await CommandRun.With(new() { Output = slow }, "extract", "--manifest", manifest, "--format", "jsonl");

        Assert.Contains("\r", shown.Error, StringComparison.Ordinal);
        Assert.EndsWith("20 pages: 20 read, 0 not read, 0 with issues\n", shown.Error, StringComparison.Ordinal);
        Assert.Equal("20 pages: 20 read, 0 not read, 0 with issues\n", silent.Error);
    }

    private sealed class SlowStream : MemoryStream
    {
        public override void Flush() => System.Threading.Thread.Sleep(30);
    }
}
