using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Layouts;

/// <summary>Finds and reads layout files and their samples.</summary>
internal static class LayoutFiles
{
    private const string Ending = ".layout.yaml";

    /// <summary>The layouts that the paths name, or that stand below them, each once.</summary>
    /// <exception cref="CommandFailure">A path is neither a layout nor a folder with one below it.</exception>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(FindAt).DistinctBy(Path.GetFullPath);

    /// <summary>The layouts directly in a folder.</summary>
    public static IEnumerable<string> In(string folder) => Folders.FilesIn(folder, "*" + Ending);

    /// <summary>Reads and checks one layout, with the families that it extends.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static Layout Read(string path) => ReadAll([path])[0];

    /// <summary>Reads and checks layouts, with the families that they extend.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<Layout> ReadAll(IEnumerable<string> paths)
    {
        LayoutFile[] files = [.. paths.Select(ReadFile)];
        var families = new FamilyTree(files.Concat(KinFiles.Of(files)));
        return [.. files.Select(file => Layout.Read(families.LineageOf(file), null))];
    }

    /// <summary>Reads and checks layouts, and after them all others of their families.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<Layout> ReadWithKin(IEnumerable<string> paths)
    {
        LayoutFile[] files = [.. paths.Select(ReadFile)];
        return Layout.ReadAll(files.Concat(KinFiles.Of(files)));
    }

    /// <summary>Reads a layout as it is written.</summary>
    /// <exception cref="CommandFailure">The file cannot be opened.</exception>
    public static LayoutFile ReadFile(string path) => LayoutFile.Read(path, ReadText(path));

    /// <summary>The samples of a layout, without their texts.</summary>
    public static IReadOnlyList<SampleFile> SamplesOf(Layout layout) => SampleFiles.Of(layout, FilesBeside(layout));

    /// <summary>The samples of a layout.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<Sample> ReadSamples(Layout layout) => SampleFiles.Read(layout, FilesBeside(layout), ReadText);

    /// <summary>The sites of all layouts below a path, run without a build.</summary>
    /// <exception cref="CommandFailure">A layout has errors; they are said before.</exception>
    public static SiteCatalog ReadCatalog(string path, CommandConsole console)
    {
        IReadOnlyList<Layout> layouts = ReadAll(Find([path]));
        foreach (LayoutDiagnostic error in layouts.SelectMany(layout => layout.Diagnostics).Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error))
        {
            console.Say(error.ToString());
        }

        return layouts.Any(layout => layout.HasErrors)
            ? throw new CommandFailure($"{path}: pages cannot be read with layouts that have errors", ExitCode.Failed)
            : new SiteCatalog(layouts.Select(layout => layout.Site).OfType<Site>());
    }

    private static string[] FindAt(string path)
    {
        if (Directory.Exists(path))
        {
            string[] found = Folders.From(path).SelectMany(In).ToArray();
            return found.Length > 0 ? found : throw new CommandFailure($"{path}: no layout (*{Ending}) in this folder or below");
        }

        return !File.Exists(path) ? throw new CommandFailure($"{path}: there is no such file or folder")
            : path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? [path]
            : throw new CommandFailure($"{path}: this is no layout (*{Ending})");
    }

    private static IEnumerable<string> FilesBeside(Layout layout) =>
        Folders.FilesIn(Path.Combine(Path.GetDirectoryName(layout.Source.Path) ?? "", SampleFiles.Folder.TrimEnd('/')));

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be opened: {failure.Message}");
        }
    }
}
