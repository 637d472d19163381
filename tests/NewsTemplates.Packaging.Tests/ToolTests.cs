using System;
using System.IO;
using System.IO.Compression;

namespace NewsTemplates.Packaging.Tests;

/// <summary>The tool as it is packed, and as native code, which only a long run makes of it.</summary>
[Collection(nameof(Consumers))]
public class ToolTests(Consumers consumers)
{
    private const string Runtime = "-r linux-x64";

    private const string Publishing = $"publish src/NewsTemplates.Cli -c Release {Runtime} -p:PublishAot=true";

    private static readonly string[] OnePage = ["extract", "templates/hurriyetdailynews.com/samples/ferry.html"];

    [Fact]
    public void The_tool_as_native_code_reads_a_page_as_the_packed_one_does()
    {
        string folder = consumers.MadeFor("tool");
        ZipFile.ExtractToDirectory(consumers.Package("NewsTemplates.Cli"), folder);
        (int ExitCode, string Output) packed = DotNet.Run(
            PackedPackages.Repository(), [Path.Combine(folder, "tools", "net10.0", "any", "NewsTemplates.Cli.dll"), .. OnePage]);

        Assert.Contains("\"type\": \"Article\"", packed.Output, StringComparison.Ordinal);
        Assert.Equal(0, packed.ExitCode);
        Assert.Contains($"dotnet {Publishing}\n", File.ReadAllText(Path.Combine(PackedPackages.Repository(), "README.md")), StringComparison.Ordinal);
        if (Cases.AreMany)
        {
            Assert.Equal(packed, Native(Path.Combine(folder, "native")));
        }
    }

    /// <summary>By the command line of README.md, but for this machine, and without the files that another build has left.</summary>
    private static (int ExitCode, string Output) Native(string folder) => DotNet.RunPublished(
        PackedPackages.Repository(),
        "NewsTemplates.Cli",
        Path.Combine(folder, "published"),
        [.. Publishing.Replace(Runtime, "--use-current-runtime").Split(' '), "--artifacts-path", Path.Combine(folder, "artifacts")],
        OnePage);
}
