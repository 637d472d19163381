using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Layouts;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;

namespace NewsTemplates.Cli.Inputs;

/// <summary>The pages that paths on the command line stand for.</summary>
internal static class PageFiles
{
    /// <summary>The pages in the order of the paths; of a folder, in the order of names.</summary>
    /// <param name="paths">Files, folders, or <see cref="CommandConsole.StandardInput"/>.</param>
    /// <param name="complain">Told of each folder without pages.</param>
    public static IEnumerable<PageInput> Find(IEnumerable<string> paths, Action<string> complain)
    {
        foreach (string path in paths)
        {
            if (path == CommandConsole.StandardInput || !Directory.Exists(path))
            {
                yield return Input(path);
                continue;
            }

            bool isEmpty = true;
            foreach (string page in Folders.From(path, folder => !IsOfLayouts(folder)).SelectMany(PagesIn))
            {
                isEmpty = false;
                yield return Input(page);
            }

            if (isEmpty)
            {
                complain($"{path}: no pages (.html, .txt, .mhtml, .webarchive, .warc, packed or not) in this folder or below");
            }
        }
    }

    private static PageInput Input(string path) => new() { Page = path, Path = path, Content = PageInput.ContentOf(path) };

    private static bool IsOfLayouts(string folder) => LayoutFiles.In(folder).Any();

    /// <summary>A layout's folder stands for its samples.</summary>
    private static IEnumerable<string> PagesIn(string folder) => IsOfLayouts(folder)
        ? SamplesOf([.. LayoutFiles.In(folder)])
        : Folders.FilesIn(folder).Where(PageInput.IsNamedPage);

    private static IEnumerable<string> SamplesOf(string[] layouts)
    {
        LayoutProject project = LayoutFiles.ReadProject(layouts);
        return layouts.SelectMany(path => project.SamplesOf(project.Find(path)!)).Select(sample => sample.Path).Distinct();
    }
}
