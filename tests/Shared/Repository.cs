using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Tests.Shared;

/// <summary>The sources of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Ascend(AppContext.BaseDirectory);

    /// <summary>The folders of the projects that are products, not tests.</summary>
    public static IEnumerable<string> Projects { get; } =
    [
        .. new[] { "src", "generators" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Root, folder)))
            .Where(folder => Sources(folder).Any())
            .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The C# files below a folder, those of builds left out.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split('/', '\\').Any(part => part is "obj" or "bin"));

    private static string Ascend(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "NewsTemplates.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return folder;
    }
}
