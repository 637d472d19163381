using System;
using System.IO;

namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// The package, packed once for all tests with a version of its own into a feed of its own; nothing in the repository's
/// output folders is touched, since other tests run from there.
/// </summary>
public sealed class PackedLibrary : IDisposable
{
    public PackedLibrary()
    {
        Directory.CreateDirectory(Feed);
        string project = Path.Combine(Repository(), "src", "NewsTemplates", "NewsTemplates.csproj");
        (int exitCode, string output) = DotNet.Run(
            Folder, "pack", project, "-c", "Release", "-o", Feed, $"-p:Version={Version}", "--artifacts-path", Path.Combine(Folder, "artifacts"), "-v", "q", "--nologo");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A folder of the tests' own, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newstemplates-package-").FullName;

    public string Version => "999.9.9";

    public string Feed => Path.Combine(Folder, "feed");

    public string Package => Path.Combine(Feed, $"NewsTemplates.{Version}.nupkg");

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
