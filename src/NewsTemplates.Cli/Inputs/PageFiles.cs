using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Layouts;

namespace NewsTemplates.Cli.Inputs;

/// <summary>The pages that paths on the command line stand for.</summary>
internal static class PageFiles
{
    private const string SamplesFolder = "samples";

    /// <summary>The pages in the order of the paths; of a folder, in the order of names.</summary>
    /// <param name="paths">Files, folders, or <see cref="PageInput.StandardInput"/>.</param>
    /// <param name="complain">Told of each folder without pages.</param>
    public static IEnumerable<PageInput> Find(IEnumerable<string> paths, Action<string> complain)
    {
        foreach (string path in paths)
        {
            if (path == PageInput.StandardInput || !Directory.Exists(path))
            {
                yield return Input(path);
                continue;
            }

            bool isEmpty = true;
            foreach (string page in Below(path))
            {
                isEmpty = false;
                yield return Input(page);
            }

            if (isEmpty)
            {
                complain($"{path}: no pages (.html, .html.gz, .txt) in this folder or below");
            }
        }
    }

    private static PageInput Input(string path) => new() { Page = path, Path = path, Content = PageInput.ContentOf(path) };

    /// <summary>A layout's folder holds nothing but its samples.</summary>
    private static IEnumerable<string> Below(string folder)
    {
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out string? next))
        {
            bool isLayouts = LayoutFiles.In(next).Count > 0;
            if (!isLayouts)
            {
                foreach (string page in Directory.EnumerateFiles(next).Where(file => PageInput.ContentOf(file) is not null).Order(StringComparer.Ordinal))
                {
                    yield return page;
                }
            }

            foreach (string below in Folders.Below(next).Where(below => !isLayouts || Path.GetFileName(below) == SamplesFolder).Reverse())
            {
                folders.Push(below);
            }
        }
    }
}
