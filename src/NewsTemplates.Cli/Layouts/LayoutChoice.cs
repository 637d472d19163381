using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Layouts;

/// <summary>A layout, and those of its samples that are meant.</summary>
/// <param name="Layout">The layout's path.</param>
/// <param name="Sample">The full path of the only sample meant; null for all.</param>
internal sealed record LayoutChoice(string Layout, string? Sample)
{
    /// <summary>Whether a sample is meant.</summary>
    public bool Includes(Sample sample) => Sample is null || Path.GetFullPath(sample.Path) == Sample;

    /// <summary>What paths of layouts, folders and samples mean.</summary>
    /// <exception cref="CommandFailure">A path means nothing.</exception>
    public static IEnumerable<LayoutChoice> Of(IEnumerable<string> paths) => paths.SelectMany(At).Distinct();

    private static IEnumerable<LayoutChoice> At(string path)
    {
        string sample = Path.GetFullPath(path);
        string[] beside = File.Exists(path) ? [.. LayoutsOf(sample)] : [];
        return beside.Length > 0
            ? beside.Select(layout => new LayoutChoice(layout, sample))
            : LayoutFiles.Find([path]).Select(layout => new LayoutChoice(layout, null));
    }

    /// <summary>The layouts in the folder around a sample's that have it.</summary>
    private static IEnumerable<string> LayoutsOf(string sample)
    {
        LayoutProject project = LayoutFiles.ReadProject(LayoutFiles.In(Path.GetFullPath(Path.Combine(sample, "..", ".."))));
        return project.Layouts.Where(layout => project.SamplesOf(layout).Any(file => file.Path == sample)).Select(layout => layout.Source.Path);
    }
}
