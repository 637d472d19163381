using System;
using System.IO;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class RepairCommandTests : IDisposable
{
    private const string Layout = """
        # The Lake's layout.
        site: Lake
        hosts: [lake.example]
        pages:
          Story:
            urls: /{slug}
            fields:
              title: h1.big # the headline
              place?: .where
        """ + "\n";

    private readonly TemporaryFolder _folder = new();

    public RepairCommandTests()
    {
        _folder.Write("lake.layout.yaml", Layout);
        _folder.Write("samples/swans.html", Page("<h1 class=big>Swans come home</h1><p class=where>Northshore</p>"));
    }

    private string LayoutPath => _folder.At("lake.layout.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_difference_is_shown_and_nothing_written()
    {
        await ApproveAsync();
        string fresh = _folder.Write("fresh.html", Page("<h2 class=lead>Swans come home</h2><p class=spot>Northshore</p>"));
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path, fresh);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(
            $"""
                   title: h1.big # the headline
                   place?: .where
            +    variants:
            +      - name: Redesign
            +        when: .lead
            +        fields:
            +          title: .lead
              = {fresh}: Swans come home (the approved value)
            +          place?: .spot
              = {fresh}: Northshore (the approved value)
            +      - name: Classic
             

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Contains("2 fields with a proposal, 0 without (nothing was written; --apply writes it)", run.Error, StringComparison.Ordinal);
        Assert.Equal(Layout, await File.ReadAllTextAsync(LayoutPath));
    }

    [Fact]
    public async Task Only_apply_writes_and_what_it_writes_reads_both_looks()
    {
        await ApproveAsync();
        string fresh = _folder.Write("samples/fresh.html", Page("<h2 class=lead>Swans come home</h2><p class=spot>Northshore</p>"));
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path, "--apply");
        CommandRun read = await CommandRun.OfAsync("extract", fresh, "--layouts", _folder.Path, "--format", "jsonl");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("written: look at it, and run 'newstemplates accept'", run.Error, StringComparison.Ordinal);
        Assert.StartsWith(Layout.TrimEnd(), await File.ReadAllTextAsync(LayoutPath), StringComparison.Ordinal);
        Assert.Contains("\"variant\":\"Redesign\"", read.Output, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Swans come home\"", read.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("samples/fresh.expected.json")));
    }

    [Fact]
    public async Task Of_a_small_sample_the_page_is_read_that_it_was_made_of()
    {
        await ApproveAsync();
        string fresh = _folder.Write("samples/fresh.html", Page("<h2 class=lead>Lomers tisa</h2><p class=spot>Rudimeso</p>"));
        _folder.Write("samples/.originals/fresh.html", Page("<h2 class=lead>Swans come home</h2><p class=spot>Northshore</p>"));
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains($"  = {fresh}: Swans come home (the approved value)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replace_changes_the_old_rules_in_their_places()
    {
        await ApproveAsync();
        string fresh = _folder.Write("fresh.html", Page("<h2 class=lead>Swans come home</h2><p class=where>Northshore</p>"));
        CommandRun run = await CommandRun.OfAsync("repair", LayoutPath, fresh, "--replace", "--apply");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("samples/swans.html is of the old look", run.Error, StringComparison.Ordinal);
        Assert.Equal(Layout.Replace("h1.big", ".lead", StringComparison.Ordinal), await File.ReadAllTextAsync(LayoutPath));
    }

    [Fact]
    public async Task What_cannot_be_proved_is_not_proposed_and_said()
    {
        await ApproveAsync();
        string fresh = _folder.Write("fresh.html", Page("<h2 class=lead>Swans come home</h2><p class=spot>Southshore</p>"));
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path, fresh);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("+          title: .lead", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("place", run.Output.Split("variants:")[1], StringComparison.Ordinal);
        Assert.Contains($"Story.place: nothing on {fresh} has the approved value", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_broken_nothing_is_proposed()
    {
        await ApproveAsync();
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path, _folder.At("samples/swans.html"));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Story: nothing is broken on", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fresh_page_there_is_nothing_to_repair_by()
    {
        await ApproveAsync();
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("all samples are approved", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_with_errors_is_not_repaired()
    {
        string fresh = _folder.Write("fresh.html", Page("<h2>Swans</h2>"));
        _folder.Write("lake.layout.yaml", Layout.Replace("title:", "title: '", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("repair", _folder.Path, fresh);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("newstemplates check", run.Error, StringComparison.Ordinal);
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><html><head><link rel=canonical href='https://lake.example/swans'></head><body>{body}</body></html>";

    private Task ApproveAsync() => CommandRun.OfAsync("accept", _folder.Path);
}
