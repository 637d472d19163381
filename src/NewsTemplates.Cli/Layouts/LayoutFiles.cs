using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Layouts;

/// <summary>Finds and reads layout files.</summary>
internal static class LayoutFiles
{
    private const string Extension = ".layout.yaml";

    /// <summary>The layouts that the paths name, or that stand below them, in the order of their paths. Folders that a build passes over are passed over.</summary>
    /// <exception cref="CommandFailure">A path does not exist, or there is no layout below it.</exception>
    public static IEnumerable<string> Find(IEnumerable<string> paths) =>
        paths.SelectMany(FindBelow).DistinctBy(Path.GetFullPath);

    /// <summary>The layouts in a folder itself.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Reads and checks one layout.</summary>
    /// <exception cref="CommandFailure">The file cannot be opened.</exception>
    public static Layout Read(string path)
    {
        try
        {
            return Layout.Read(path, File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be opened: {failure.Message}");
        }
    }

    /// <summary>The sites of all layouts below a path, run without a build.</summary>
    /// <exception cref="CommandFailure">A layout has errors; they are said before.</exception>
    public static SiteCatalog ReadCatalog(string path, CommandConsole console)
    {
        Layout[] layouts = Find([path]).Select(Read).ToArray();
        foreach (LayoutDiagnostic error in layouts.SelectMany(layout => layout.Diagnostics).Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error))
        {
            console.Say(error.ToString());
        }

        return layouts.Any(layout => layout.HasErrors)
            ? throw new CommandFailure($"{path}: pages cannot be read with layouts that have errors", ExitCode.Failed)
            : new SiteCatalog(layouts.Select(layout => layout.Site).OfType<Site>());
    }

    private static IReadOnlyList<string> FindBelow(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file or folder");
        }

        string[] found = Walk(path).ToArray();
        return found.Length > 0 ? found : throw new CommandFailure($"{path}: no layout (*{Extension}) in this folder or below");
    }

    private static IEnumerable<string> Walk(string folder)
    {
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out string? next))
        {
            foreach (string file in In(next))
            {
                yield return file;
            }

            foreach (string below in Folders.Below(next).Reverse())
            {
                folders.Push(below);
            }
        }
    }
}
