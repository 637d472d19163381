using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Cli.Terminal;

/// <summary>
/// How folders are walked: in the order of names, past hidden ones, past what builds write, and not
/// through links. Paths are written as the folder's is.
/// </summary>
internal static class Folders
{
    private static readonly EnumerationOptions WhatCounts = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = true,
    };

    /// <summary>The files directly in a folder; none where there is no such folder.</summary>
    /// <param name="folder">The folder's path; empty for the current one.</param>
    /// <param name="pattern">A pattern of names.</param>
    public static IEnumerable<string> FilesIn(string folder, string pattern = "*") =>
        Exists(folder) ? Sorted(Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, pattern, WhatCounts)) : [];

    /// <summary>A folder and all below it, each before what it holds.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="isEntered">Whether to go on with what a folder holds; null for always.</param>
    public static IEnumerable<string> From(string folder, Predicate<string>? isEntered = null)
    {
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out string? next))
        {
            yield return next;
            foreach (string below in isEntered is null || isEntered(next) ? FoldersIn(next).Reverse() : [])
            {
                folders.Push(below);
            }
        }
    }

    private static IEnumerable<string> FoldersIn(string folder) =>
        Sorted(Directory.EnumerateDirectories(folder, "*", WhatCounts).Where(IsEntered));

    private static bool IsEntered(string folder) =>
        Path.GetFileName(folder) is var name
        && name[0] != '.'
        && name is not ("bin" or "obj" or "node_modules")
        && !File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    private static bool Exists(string folder) => folder.Length == 0 || Directory.Exists(folder);

    private static IEnumerable<string> Sorted(IEnumerable<string> paths)
    {
        string here = "." + Path.DirectorySeparatorChar;
        return paths.Select(path => path.StartsWith(here, StringComparison.Ordinal) ? path[here.Length..] : path).Order(StringComparer.Ordinal);
    }
}
