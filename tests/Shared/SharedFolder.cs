using System;
using System.IO;

namespace NewsTemplates.Tests.Shared;

/// <summary>
/// Test data that is not part of the repository: a folder <c>shared</c> beside the checkout or further up. Tests that
/// need it are reported as skipped where it is not there.
/// </summary>
internal static class SharedFolder
{
    /// <summary>The path of something in the folder, or null where it is not there.</summary>
    public static string? Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(path) || File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
