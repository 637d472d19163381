using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Language;

namespace NewsTemplates.Cli.Layouts;

/// <summary>
/// Finds families that layouts extend and that are not among them: a layout's neighbours stand in the folder that
/// holds its own, such as <c>templates</c>, and in the folders of that.
/// </summary>
internal static class FamilyFiles
{
    /// <summary>The families that are missing to layouts, as far as their neighbours have them.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<LayoutFile> Near(IReadOnlyCollection<LayoutFile> layouts)
    {
        var found = new List<LayoutFile>();
        var paths = new HashSet<string>(layouts.Select(layout => Path.GetFullPath(layout.Source.Path)), StringComparer.Ordinal);
        var names = new HashSet<string>(layouts.Select(layout => layout.Family).OfType<string>(), StringComparer.Ordinal);
        var open = new Queue<LayoutFile>(layouts);
        while (open.TryDequeue(out LayoutFile? layout))
        {
            if (layout.Extends is not { } extends || names.Contains(extends.Value))
            {
                continue;
            }

            string outer = FolderOfFolder(layout.Source.Path);
            foreach (string path in Folders.From(outer, folder => folder == outer).SelectMany(LayoutFiles.In).Where(path => paths.Add(Path.GetFullPath(path))))
            {
                LayoutFile neighbour = LayoutFiles.ReadFile(path);
                if (neighbour.IsFamily)
                {
                    found.Add(neighbour);
                    open.Enqueue(neighbour);
                    names.Add(neighbour.Family ?? "");
                }
            }
        }

        return found;
    }

    private static string FolderOfFolder(string path) => Path.GetDirectoryName(path) switch
    {
        null or "" => "..",
        var folder => Path.GetDirectoryName(folder) switch
        {
            null => folder,
            "" => ".",
            var outer => outer,
        },
    };
}
