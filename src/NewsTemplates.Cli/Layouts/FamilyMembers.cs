using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;

namespace NewsTemplates.Cli.Layouts;

/// <summary>
/// Finds what belongs to layouts that extend others or are extended: families and their sites among the layouts'
/// neighbours, which stand in the folder that holds a layout's own, such as <c>templates</c>, and in the folders of that.
/// </summary>
internal static class FamilyMembers
{
    /// <summary>The neighbours of layouts that are families, or extend one.</summary>
    /// <exception cref="CommandFailure">A file cannot be opened.</exception>
    public static IReadOnlyList<LayoutFile> Of(IReadOnlyCollection<LayoutFile> layouts)
    {
        var found = new List<LayoutFile>();
        var paths = new HashSet<string>(layouts.Select(layout => Path.GetFullPath(layout.Source.Path)), StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<LayoutFile>(layouts.Where(IsOfFamily));
        while (open.TryDequeue(out LayoutFile? layout))
        {
            string outer = FolderOfFolder(layout.Source.Path);
            IEnumerable<string> neighbours = folders.Add(Path.GetFullPath(outer))
                ? Folders.From(outer, folder => folder == outer).SelectMany(LayoutFiles.In)
                : [];
            foreach (LayoutFile member in neighbours.Where(path => paths.Add(Path.GetFullPath(path))).Select(LayoutFiles.ReadFile).Where(IsOfFamily))
            {
                found.Add(member);
                open.Enqueue(member);
            }
        }

        return found;
    }

    private static bool IsOfFamily(LayoutFile layout) => layout.IsFamily || layout.Extends is not null;

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
