using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Samples;

/// <summary>
/// Finds a layout's samples among files by their names alone: <c>samples/*.html</c>, <c>.htm</c> and <c>.txt</c> beside
/// the layout, and those that its <c>samples:</c> names. The approved result of <c>ferry.html</c> is
/// <c>ferry.expected.json</c>; where two samples share a name, the second kind keeps its ending
/// (<c>ferry.txt.expected.json</c>).
/// </summary>
public static class SampleFiles
{
    /// <summary>The folder beside the layout.</summary>
    public const string Folder = "samples/";

    /// <summary>What the name of an approved result ends in.</summary>
    public const string ApprovedEnding = ".expected.json";

    // In the order in which they take the plain name of the approved result.
    private static readonly string[] Endings = [".html", ".htm", ".txt"];

    /// <summary>The samples of a layout, by name; none of a family, which may stand beside a site.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="paths">
    /// All files that may be samples or approved results, written as the layout's path is (relative or absolute); others are left out.
    /// </param>
    public static IReadOnlyList<SampleFile> Of(Layout layout, IEnumerable<string> paths)
    {
        if (layout.IsFamily)
        {
            return [];
        }

        string layoutFile = Forward(layout.Source.Path);
        string folder = layoutFile.Substring(0, layoutFile.LastIndexOf('/') + 1);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string file = Forward(path);
            if (file.StartsWith(folder, StringComparison.Ordinal))
            {
                files[file.Substring(folder.Length)] = path;
            }
        }

        var named = new HashSet<string>((layout.Model?.Samples ?? Array.Empty<SampleModel>()).Select(sample => sample.File), StringComparer.Ordinal);
        string[] samples = [.. files.Keys.Where(file => named.Contains(file) || IsByConvention(file)).OrderBy(file => file, StringComparer.Ordinal)];
        return [.. samples.Select(file => Pair(file, files, Approved(file, samples)))];
    }

    /// <summary>The samples of a layout with their texts, by name. A sample whose bytes cannot be had is left out.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="paths">All files that may be samples or approved results, written as the layout's path is.</param>
    /// <param name="read">Gives the bytes of a file by its path, or null.</param>
    public static IReadOnlyList<Sample> Read(Layout layout, IEnumerable<string> paths, Func<string, byte[]?> read)
    {
        var samples = new List<Sample>();
        foreach (SampleFile file in Of(layout, paths))
        {
            if (read(file.Path) is { } bytes)
            {
                samples.Add(SampleText.Read(file, bytes, file.IsApproved ? read(file.ApprovedPath) : null));
            }
        }

        return samples;
    }

    private static SampleFile Pair(string file, Dictionary<string, string> files, string approved)
    {
        string path = files[file];
        string folder = path.Substring(0, path.Length - file.Length);
        return files.TryGetValue(approved, out string? approvedPath)
            ? new SampleFile(path, file, approvedPath, true)
            : new SampleFile(path, file, folder + approved, false);
    }

    private static bool IsByConvention(string file) =>
        file.StartsWith(Folder, StringComparison.Ordinal)
        && file.IndexOf('/', Folder.Length) < 0
        && Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Approved(string file, string[] samples)
    {
        string plain = WithoutEnding(file);
        bool isTaken = samples.Any(other => other != file && WithoutEnding(other) == plain && Rank(other) < Rank(file));
        return (isTaken ? file : plain) + ApprovedEnding;
    }

    private static int Rank(string file)
    {
        int rank = Array.FindIndex(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? Endings.Length : rank;
    }

    private static string WithoutEnding(string file)
    {
        int dot = file.LastIndexOf('.');
        return dot > file.LastIndexOf('/') ? file.Substring(0, dot) : file;
    }

    private static string Forward(string path) => path.Replace('\\', '/');
}
