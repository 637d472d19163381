using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class ShrinkCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _page = HillPost.Story(2, body: string.Concat(Enumerable.Repeat("<div class=ad>Buy our cheese</div>", 99)));

    public ShrinkCommandTests()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        _folder.Write("samples/goats.html", _page);
        _folder.Write("samples/note.txt", HillPost.Note);
    }

    private string Goats => _folder.At("samples/goats.html");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sample_and_its_approved_result_become_small_and_stay_green()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        CommandRun run = await CommandRun.OfAsync("shrink", Goats);
        string small = await File.ReadAllTextAsync(Goats);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal($"{Goats}: {_page.Length} bytes, now {small.Length}\n", run.Output.Split("  ")[0]);
        Assert.Equal("1 made small, 0 not\n", run.Error);
        Assert.DoesNotContain("summit", small, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("samples/goats.origin.json")));
        Assert.Equal(_page, await File.ReadAllTextAsync(_folder.At("samples/.originals/goats.html")));
        Assert.Equal("*\n", await File.ReadAllTextAsync(_folder.At("samples/.originals/.gitignore")));
        Assert.StartsWith("unchanged", (await CommandRun.OfAsync("accept", Goats)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_is_the_source_as_long_as_it_is_there()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        await CommandRun.OfAsync("shrink", Goats);
        string small = await File.ReadAllTextAsync(Goats);
        CommandRun again = await CommandRun.OfAsync("shrink", Goats);

        Assert.Equal(ExitCode.Fine, again.ExitCode);
        Assert.Equal(small, await File.ReadAllTextAsync(Goats));
        Directory.Delete(_folder.At("samples/.originals"), recursive: true);
        CommandRun without = await CommandRun.OfAsync("shrink", Goats);
        Assert.Equal(ExitCode.Failed, without.ExitCode);
        Assert.Contains("it is small already", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_approved_of_a_small_sample_is_approved_of_its_original_too()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        await CommandRun.OfAsync("shrink", Goats);
        _folder.Write("hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: body > h1", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("accept", Goats);

        string[] shown = [.. run.Output.Split('\n').Where(line => line.StartsWith("changed", StringComparison.Ordinal))];
        Assert.Equal(
            [$"changed   {_folder.At("samples/goats.expected.json")}", $"changed   {_folder.At("samples/.originals/goats.expected.json")}"], shown);
        CommandRun again = await CommandRun.OfAsync("shrink", Goats);
        Assert.Equal((ExitCode.Fine, "1 made small, 0 not\n"), (again.ExitCode, again.Error));
    }

    [Fact]
    public async Task When_the_page_was_captured_stays_known()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        await CommandRun.OfAsync("shrink", Goats);
        string origin = _folder.At("samples/goats.origin.json");
        string dated = (await File.ReadAllTextAsync(origin))
            .Replace("\"captured\": null", "\"captured\": \"2026-03-01T00:00:00.0000000+00:00\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(origin, dated);
        await CommandRun.OfAsync("shrink", Goats);

        Assert.Equal(dated, await File.ReadAllTextAsync(origin));
    }

    [Fact]
    public async Task The_profile_is_that_of_the_original()
    {
        await CommandRun.OfAsync("accept", _folder.Path);
        string approved = _folder.At("samples/goats.expected.json");
        string profile = Profile();
        Assert.StartsWith(": {\n    \"counts\": {\n      \"tags\": 0\n", profile, StringComparison.Ordinal);
        await CommandRun.OfAsync("shrink", Goats);
        Assert.Equal(profile, Profile());

        // As if the original had had more.
        string had = (await File.ReadAllTextAsync(approved)).Replace("\"tags\": 0", "\"tags\": 7", StringComparison.Ordinal);
        await File.WriteAllTextAsync(approved, had);
        CommandRun dry = await CommandRun.OfAsync("accept", "--dry-run", Goats);
        Assert.StartsWith($"changed   {approved}\n  its profile\n", dry.Output, StringComparison.Ordinal);
        Directory.Delete(_folder.At("samples/.originals"), recursive: true);
        Assert.Equal($"unchanged {approved}\n", (await CommandRun.OfAsync("accept", Goats)).Output);
        Assert.Contains("\"tags\": 7", Profile(), StringComparison.Ordinal);

        string Profile() => File.ReadAllText(approved).Split("\n  \"profile\"")[1];
    }

    [Fact]
    public async Task What_is_not_approved_and_text_captures_are_refused_by_name()
    {
        CommandRun run = await CommandRun.OfAsync("shrink", _folder.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"{Goats}: it is not approved", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{_folder.At("samples/note.txt")}: text captures cannot be made small", run.Error, StringComparison.Ordinal);
        Assert.Equal(_page, await File.ReadAllTextAsync(Goats));
        Assert.False(Directory.Exists(_folder.At("samples/.originals")));
    }

    [Fact]
    public async Task Without_a_sample_the_usage_is_wrong() =>
        Assert.Equal(ExitCode.Unusable, (await CommandRun.OfAsync("shrink")).ExitCode);
}
