using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Cli.Layouts;

/// <summary>Finds and reads layout files and their samples.</summary>
internal static class LayoutFiles
{
    /// <summary>The layouts that the paths name, or that stand below them, each once.</summary>
    /// <exception cref="CommandFailure">A path is neither a layout nor a folder with one below it.</exception>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(FindAt).DistinctBy(Path.GetFullPath);

    /// <summary>The layouts directly in a folder.</summary>
    public static IEnumerable<string> In(string folder) => Folders.FilesIn(folder, "*" + LayoutFile.Ending);

    /// <summary>The project of layouts and their samples, with all others of their families. The layouts named come first.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static LayoutProject ReadProject(IEnumerable<string> paths)
    {
        LayoutFile[] named = [.. paths.Select(ReadFile)];
        LayoutFile[] files = [.. named, .. FamilyMembers.Of(named)];
        return new LayoutProject(files, files.SelectMany(FilesBeside));
    }

    /// <summary>Reads a layout as it is written.</summary>
    /// <exception cref="CommandFailure">The file cannot be opened.</exception>
    public static LayoutFile ReadFile(string path) => LayoutFile.Read(path, Opened(path, RegularFile.ReadText, LayoutSyntax.GreatestLength));

    /// <summary>The samples of a layout of a project.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<Sample> ReadSamples(LayoutProject project, Layout layout) =>
        project.ReadSamples(layout, path => Opened(path, RegularFile.ReadBytes, PageReadingOptions.Default.MaximumBytes));

    /// <summary>The sites of all layouts below a path, run without a build.</summary>
    /// <exception cref="CommandFailure">A layout has errors; they are said before.</exception>
    public static SiteCatalog ReadCatalog(string path, CommandConsole console)
    {
        string[] paths = [.. Find([path])];
        LayoutProject project = ReadProject(paths);
        IReadOnlyList<Layout> layouts = [.. project.Layouts.Take(paths.Length)];
        foreach (LayoutDiagnostic error in layouts
            .SelectMany(layout => layout.Diagnostics)
            .Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error))
        {
            console.Say(error.ToString());
        }

        return layouts.Any(layout => layout.HasErrors)
            ? throw new CommandFailure($"{path}: pages cannot be read with layouts that have errors", ExitCode.Failed)
            : new SiteCatalog(SitesOf(project, layouts));
    }

    /// <summary>The sites of layouts, which compare the pages they read with the samples.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened; said when a page of the site is first asked for.</exception>
    public static IEnumerable<Site> SitesOf(LayoutProject project, IEnumerable<Layout> layouts) => layouts
        .Select(layout => SampleChecks.SiteOf(layout, project.SamplesOf(layout)
            .Where(sample => sample.IsApproved)
            .Select(sample => Opened(sample.ApprovedPath, RegularFile.ReadText, PageReadingOptions.Default.MaximumBytes))))
        .OfType<Site>();

    private static string[] FindAt(string path)
    {
        if (Directory.Exists(path))
        {
            string[] found = Folders.From(path).SelectMany(In).ToArray();
            return found.Length > 0 ? found : throw new CommandFailure($"{path}: no layout (*{LayoutFile.Ending}) in this folder or below");
        }

        return !File.Exists(path) ? throw new CommandFailure($"{path}: there is no such file or folder")
            : path.EndsWith(LayoutFile.Ending, StringComparison.OrdinalIgnoreCase) ? [path]
            : throw new CommandFailure($"{path}: this is no layout (*{LayoutFile.Ending})");
    }

    private static IEnumerable<string> FilesBeside(LayoutFile file) =>
        Folders.FilesIn(Path.Combine(Path.GetDirectoryName(file.Source.Path) ?? "", SampleFiles.Folder.TrimEnd('/')));

    private static T Opened<T>(string path, Func<string, int, T> read, int maximum)
    {
        try
        {
            return read(path, maximum);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be opened: {failure.Message}");
        }
    }
}
