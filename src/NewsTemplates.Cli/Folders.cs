using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Cli;

/// <summary>How folders are walked: in the order of names, past hidden ones, past what builds write, and not through links.</summary>
internal static class Folders
{
    /// <summary>The folders directly in a folder.</summary>
    public static IEnumerable<string> Below(string folder) => Directory
        .EnumerateDirectories(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
        .Where(path => Path.GetFileName(path) is var name && name[0] != '.' && name is not ("bin" or "obj" or "node_modules"))
        .Order(StringComparer.Ordinal);
}
