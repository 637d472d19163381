using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;

namespace NewsTemplates.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mistake_is_printed_as_a_build_would_at_its_line_and_column()
    {
        string layout = _folder.Write(
            "hill/hill.layout.yaml",
            HillPost.Layout.Replace("    fields:\n      title: h1", "    feilds:\n      title: h1", StringComparison.Ordinal));
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith($"{layout}(6,5): error NT1040: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("'fields'", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 layout: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_are_checked_at_the_rules_that_read_them()
    {
        WriteSite("hill");
        string layout = _folder.Write("hill/hill.layout.yaml", HillPost.Layout.Replace("title: h1", "title: h2.gone"));
        CommandRun run = await CommandRun.OfAsync("check", layout);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains($"{layout}(7,", run.Output, StringComparison.Ordinal);
        Assert.Contains(": error NT3", run.Output, StringComparison.Ordinal);
        Assert.Contains("samples/goats.html", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layouts_without_mistakes_pass_in_silence()
    {
        WriteSite("hill");
        Assert.Equal(ExitCode.Fine, (await CommandRun.OfAsync("accept", _folder.Path)).ExitCode);
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Equal("", run.Output);
        Assert.Equal("1 layout: 0 errors, 0 warnings\n", run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Theory]
    [InlineData("goats.mhtml", "MHTML")]
    [InlineData("goats.webarchive", "a web archive")]
    [InlineData("goats.warc.gz", "WARC")]
    [InlineData("goats.html.gz", "a packed page")]
    [InlineData("goats.html", "MHTML")]
    public async Task A_capture_is_no_sample_and_that_is_said(string name, string kind)
    {
        WriteSite("hill");
        string sample = _folder.Write($"hill/samples/{name}", "MIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Goats</h1>");
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Contains($"{sample}: this is {kind}, no sample: samples are .html, .htm and .txt. ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_in_an_encoding_of_its_own_is_read_in_it()
    {
        WriteSite("hill");
        string page = HillPost.Story(2, "Işık ağı", "<p class=place>Üst Tepe</p><b class=tag>ışık</b>")
            .Replace("<head>", $"<head><script>/*{new string('y', 1100)}*/</script><meta charset=iso-8859-9>", StringComparison.Ordinal);
        _folder.Write("hill/samples/goats.html", CodePagesEncodingProvider.Instance.GetEncoding(1254)!.GetBytes(page));
        Assert.Equal(ExitCode.Fine, (await CommandRun.OfAsync("accept", _folder.Path)).ExitCode);
        Assert.Contains("\"Işık ağı\"", await File.ReadAllTextAsync(_folder.At("hill/samples/goats.expected.json")), StringComparison.Ordinal);
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);
        Assert.Equal(("", "1 layout: 0 errors, 0 warnings\n"), (run.Output, run.Error));
    }

    [Fact]
    public async Task Warnings_fail_only_where_they_are_errors()
    {
        // Nothing but samples is missing.
        _folder.Write("hill.layout.yaml", HillPost.Layout[..HillPost.Layout.IndexOf("samples:", StringComparison.Ordinal)]);
        CommandRun lenient = await CommandRun.OfAsync("check", _folder.Path);
        CommandRun strict = await CommandRun.OfAsync("check", _folder.Path, "--warnings-as-errors");

        Assert.Contains(": warning NT3", lenient.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, lenient.ExitCode);
        Assert.Equal(lenient.Output.Replace(": warning ", ": error ", StringComparison.Ordinal), strict.Output);
        Assert.Equal(ExitCode.Failed, strict.ExitCode);
    }

    [Fact]
    public async Task Of_two_layouts_with_one_name_the_second_is_reported()
    {
        WriteSite("a");
        WriteSite("b");
        await CommandRun.OfAsync("accept", _folder.Path);
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.StartsWith($"{_folder.At("b/hill.layout.yaml")}(1,7): error NT2042: ", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("2 layouts: 1 error, 0 warnings\n", run.Error);
    }

    [Fact]
    public async Task All_that_the_project_of_the_layouts_says_is_printed()
    {
        string[] paths =
        [
            _folder.Write("a/site.layout.yaml", HillPost.Layout.Replace("title: h1", "title: h1..x", StringComparison.Ordinal)),
            _folder.Write("b/site.layout.yaml", HillPost.Layout),
            _folder.Write("c/family.layout.yaml", "family: Hills\nextends: Hlils\n"),
        ];
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        string[] said = [.. new LayoutProject(paths.Select(path => LayoutFile.Read(path, File.ReadAllText(path)))).Diagnostics
            .Select(diagnostic => diagnostic.ToString())];
        Assert.True(said.Length >= 3, run.Output);
        Assert.Equal(
            said, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(" NT3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Folders_that_builds_write_are_passed_over()
    {
        _folder.Write("bin/hill.layout.yaml", "site: [");
        CommandRun run = await CommandRun.OfAsync("check", _folder.Path);

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("no layout (*.layout.yaml) in this folder or below", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_layout_is_refused()
    {
        CommandRun page = await CommandRun.OfAsync("check", _folder.Write("a.html", HillPost.Story(1)));
        CommandRun gone = await CommandRun.OfAsync("check", _folder.At("gone"));

        Assert.Equal((ExitCode.Unusable, ExitCode.Unusable), (page.ExitCode, gone.ExitCode));
        Assert.Contains("this is no layout", page.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file or folder", gone.Error, StringComparison.Ordinal);
    }

    private void WriteSite(string name)
    {
        _folder.Write($"{name}/hill.layout.yaml", HillPost.Layout);
        _folder.Write($"{name}/samples/goats.html", HillPost.Story(2, body: "<p class=place>Upper Hill</p><b class=tag>goats</b>"));
        _folder.Write($"{name}/samples/note.txt", HillPost.Note);
    }
}
