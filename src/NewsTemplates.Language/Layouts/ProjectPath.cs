using System;
using System.Collections.Generic;

namespace NewsTemplates.Language.Layouts;

/// <summary>Paths as provenance gives them: from the project's root, with forward slashes, the same on every machine.</summary>
internal static class ProjectPath
{
    public static string Of(string path, string? root)
    {
        string full = WithoutDots(path.Replace('\\', '/'));
        if (root is null or "")
        {
            return full;
        }

        string folder = WithoutDots(root.Replace('\\', '/').TrimEnd('/')) + "/";
        return full.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            ? full.Substring(folder.Length)
            : full.Substring(full.LastIndexOf('/') + 1);
    }

    /// <summary>The path with <c>a/../b</c> as <c>b</c>, without asking the disk.</summary>
    private static string WithoutDots(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
