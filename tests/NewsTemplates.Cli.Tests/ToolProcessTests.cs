using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>The tool as a process of its own, with the sites that are built in.</summary>
public sealed class ToolProcessTests : IDisposable
{
    private const string HurriyetUrl = "https://www.hurriyetdailynews.com/some-news-201234";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_of_built_in_sites_are_read_from_standard_input()
    {
        using Process tool = Start("extract", "-", "--url", HurriyetUrl, "--format", "jsonl");
        await tool.StandardInput.WriteAsync("<html><body><p>Not an article");
        tool.StandardInput.Close();
        string output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.StartsWith(
            $"{{\"page\":\"-\",\"url\":\"{HurriyetUrl}\",\"site\":\"HurriyetDailyNews\",\"type\":\"Article\"", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, tool.ExitCode);
    }

    [Fact]
    public async Task When_the_reader_of_the_output_goes_the_tool_ends_quietly()
    {
        _folder.Write("a.html", HillPost.Story(1, string.Concat(Enumerable.Repeat("a headline ", 2000))));
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        string manifest = _folder.Write("list.jsonl", string.Concat(Enumerable.Repeat("{\"page\":\"a.html\"}\n", 100_000)));
        using Process tool = Start("extract", "--manifest", manifest, "--layouts", _folder.Path, "--format", "jsonl");
        string? first = await tool.StandardOutput.ReadLineAsync();
        tool.StandardOutput.Close();
        string error = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Contains("a headline", first, StringComparison.Ordinal);
        Assert.Equal("", error);
        Assert.Equal(ExitCode.Fine, tool.ExitCode);
    }

    [Theory]
    [InlineData("check", ">&-", ExitCode.Unusable)]
    [InlineData("check", ">/dev/full", ExitCode.Unusable)]
    [InlineData("check", "2>&-", ExitCode.Fine)]
    [InlineData("check", "2>/dev/full", ExitCode.Fine)]
    [InlineData("extract none.html", "2>/dev/full", ExitCode.Unusable)]
    [InlineData("none", "2>&-", ExitCode.Unusable)]
    public async Task A_stream_that_is_closed_or_full_ends_no_command_with_a_trace(string command, string closing, int exitCode)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        _folder.Write("hill.layout.yaml", HillPost.Layout);
        _folder.Write("samples/note.txt", HillPost.Note);
        _folder.Write("samples/goats.html", HillPost.Story(2));
        string tool = Path.Combine(AppContext.BaseDirectory, "NewsTemplates.Cli.dll");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{tool}' {command} {closing}"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.Equal(exitCode, shell.ExitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsTemplates.Cli.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
