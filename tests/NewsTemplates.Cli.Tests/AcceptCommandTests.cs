using System;
using System.IO;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class AcceptCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AcceptCommandTests()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        _folder.Write("samples/goats.html", HillPost.Story(2));
        _folder.Write("samples/note.txt", HillPost.Note);
    }

    private string Goats => _folder.At("samples/goats.expected.json");

    private string Note => _folder.At("samples/note.expected.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Present_results_become_the_approved_ones()
    {
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(
            $"""
            new       {Goats}
              url: '{HillPost.Url(2)}'
              page: 'Story'
              pattern: {"'/{slug}-{id:int}'"}
              title: 'Goats take the summit'
              tags: a list of 0 items
              title: its rule 'h1'
            new       {Note}
              url: 'https://hill.example/a-note-7'
              page: 'Note'
              title: 'Wells run dry'
              title: its rule 'TITLE {"{title}"}'

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal("2 new, 0 changed, 0 unchanged\n", run.Error);
        Assert.Contains("\"title\": \"Wells run dry\"", await File.ReadAllTextAsync(Note), StringComparison.Ordinal);
        Assert.Equal((byte)'{', (await File.ReadAllBytesAsync(Goats))[0]);
    }

    [Fact]
    public async Task What_is_approved_already_stays_as_it_is()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        string approved = (await File.ReadAllTextAsync(Goats)).ReplaceLineEndings("\r\n");
        await File.WriteAllTextAsync(Goats, approved);
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Equal($"unchanged {Goats}\nunchanged {Note}\n", run.Output);
        Assert.Equal(approved, await File.ReadAllTextAsync(Goats));
    }

    [Fact]
    public async Task A_change_is_shown_with_both_values()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        _folder.Write("samples/goats.html", HillPost.Story(2, "Sheep follow"));
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.StartsWith($"changed   {Goats}\n  title: is ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sheep follow", run.Output, StringComparison.Ordinal);
        Assert.Contains("Goats take the summit", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sheep follow", await File.ReadAllTextAsync(Goats), StringComparison.Ordinal);
        Assert.Equal("0 new, 1 changed, 1 unchanged\n", run.Error);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path, "--dry-run");

        Assert.Contains("  title: 'Goats take the summit'\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("2 new, 0 changed, 0 unchanged (nothing was written)\n", run.Error);
        Assert.False(File.Exists(Goats));
    }

    [Fact]
    public async Task A_single_sample_can_be_approved()
    {
        CommandRun run = await CommandRun.OfAsync("accept", _folder.At("samples/note.txt"));

        Assert.StartsWith($"new       {Note}\n", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Goats));
    }

    [Fact]
    public async Task An_approved_result_that_cannot_be_read_is_replaced_and_that_is_said()
    {
        await File.WriteAllTextAsync(Goats, "{ \"data\": ");
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Contains("what was approved cannot be read", run.Output, StringComparison.Ordinal);
        Assert.Contains("Goats take the summit", await File.ReadAllTextAsync(Goats), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_that_no_page_takes_is_reported_and_the_others_are_approved()
    {
        _folder.Write("samples/lost.html", HillPost.Anonymous());
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("samples/lost.html", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Goats));
        Assert.False(File.Exists(_folder.At("samples/lost.expected.json")));
    }

    [Fact]
    public async Task A_layout_with_errors_approves_nothing()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: h1["));
        CommandRun run = await CommandRun.OfAsync("accept", _folder.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("hill.layout.yaml(7,", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Goats));
    }
}
