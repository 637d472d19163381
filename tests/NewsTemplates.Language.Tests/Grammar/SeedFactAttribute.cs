using System;
using System.IO;

namespace NewsTemplates.Language.Tests.Grammar;

/// <summary>A test on the capture that the project started from; skipped where that file is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedFactAttribute : FactAttribute
{
    /// <summary>The capture's path, or null.</summary>
    public static readonly string? Path = Find();

    public SeedFactAttribute()
    {
        if (Path is null)
        {
            Skip = "shared/seed is not above the test's folder.";
        }
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = System.IO.Path.Combine(folder.FullName, "shared", "seed", "hurriyet-2024-10-06.txt");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
