using System;
using System.IO;
using System.Reflection;

namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// The packages, packed once for all tests into a feed of their own: of what the build has made, since another build would
/// take longer than all tests; a long run makes them anew as a release does.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    public PackedPackages()
    {
        string[] made = Cases.AreMany
            ? ["-c", "Release", "--artifacts-path", Path.Combine(Folder, "artifacts")]
            : ["-c", Build.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "--no-build"];
        (int exitCode, string output) = DotNet.Run(
            Folder, ["pack", Path.Combine(Repository(), "NewsTemplates.sln"), .. made, "-o", Feed, "-v", "q", "--nologo"]);
        Assert.True(exitCode == 0, output);
    }

    private static Assembly Build => typeof(PackedPackages).Assembly;

    /// <summary>A folder of the tests' own, outside the repository.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newstemplates-package-").FullName;

    /// <summary>The version of all packages, and of all that is built beside them.</summary>
    public string Version => Build.GetName().Version!.ToString(3);

    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The file of a package.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsTemplates.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests are not run within the repository.");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
