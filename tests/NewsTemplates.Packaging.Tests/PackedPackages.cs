using System;
using System.IO;

namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// The packages, packed once for all tests with a version of their own into a feed of their own; nothing in the
/// repository's output folders is touched, since other tests run from there.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    public PackedPackages()
    {
        // The build of the repository has run the analyzers; here they would take as long as all else.
        (int exitCode, string output) = DotNet.Run(
            Folder, "pack", Path.Combine(Repository(), "NewsTemplates.sln"), "-c", "Release", "-o", Feed,
            "--artifacts-path", Path.Combine(Folder, "artifacts"), $"-p:Version={Version}", "-p:RunAnalyzers=false", "-v", "q", "--nologo");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A folder of the tests' own, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newstemplates-package-").FullName;

    public string Version => "999.9.9";

    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The file of a package.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsTemplates.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests are not run within the repository.");
    }
}
