using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>Pipes and devices where files are expected: none is waited for, none is read without end.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SpecialFileTests()
    {
        _folder.Write("hill.layout.yaml", HillPost.Layout);
        _folder.Write("samples/note.txt", HillPost.Note);
        _folder.Write("samples/goats.html", HillPost.Story(2));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("z.layout.yaml", "check")]
    [InlineData("samples/z.html", "check")]
    [InlineData("samples/goats.expected.json", "accept")]
    public async Task They_are_refused(string name, string command)
    {
        foreach (Action<string> make in OperatingSystem.IsWindows() ? [] : new Action<string>[] { MakePipe, LinkToDevice })
        {
            make(_folder.At(name));
            CommandRun run = await CommandRun.OfAsync(command, _folder.Path).WaitAsync(TimeSpan.FromMinutes(1));
            File.Delete(_folder.At(name));

            Assert.Equal(ExitCode.Unusable, run.ExitCode);
            Assert.Equal($"{_folder.At(name)}: cannot be opened: this is no regular file\n", run.Error);
        }
    }

    [Fact]
    public async Task A_page_that_is_a_pipe_is_refused_and_the_others_are_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        MakePipe(_folder.At("pipe.html"));
        CommandRun run = await CommandRun
            .OfAsync("extract", _folder.At("pipe.html"), _folder.At("samples/goats.html"), "--format", "jsonl")
            .WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("pipe.html: this is no regular file", run.Error, StringComparison.Ordinal);
        Assert.Contains("Goats take the summit", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_read_no_further_than_to_see_it()
    {
        using (FileStream sample = File.Create(_folder.At("samples/big.html")))
        {
            sample.SetLength(5L << 30);
        }

        _folder.Write("big.layout.yaml", new string('#', 2 << 20));
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Contains("error NT1003", run.Output, StringComparison.Ordinal);
        Assert.Contains("error NT3009", run.Output, StringComparison.Ordinal);
    }

    private static void MakePipe(string path)
    {
        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }

    private static void LinkToDevice(string path) => File.CreateSymbolicLink(path, "/dev/zero");
}
