using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.BuildCost;

/// <summary>What the generator takes, and how much it makes.</summary>
internal static class GeneratorCost
{
    private const int Edits = 21;

    public static IEnumerable<Figure> Measure(SyntheticProject project)
    {
        var open = new OpenProject(project);
        yield return Figure.Time("generator, clean run", ProcessorTime.Of(open.Generate));

        ImmutableArray<GeneratedSourceResult> sources = open.Generated();
        // The files of a site are named after it; one is the catalog.
        int[] sizes =
            [.. sources.GroupBy(source => source.HintName.Split('.')[0], SizeOf).Where(site => site.Key != "Sites").Select(site => site.Sum())];
        yield return Figure.Size("generated source of a layout, mean", sizes.Average());
        yield return Figure.Size("generated source of a layout, largest", sizes.Max());
        yield return Figure.Size("generated source, all", sources.Sum(SizeOf));
        yield return new Figure("generated source, all", sources.Sum(source => source.SourceText.Lines.Count), "lines");

        TimeSpan meaning = ProcessorTime.MedianOf(Edits, edit =>
        {
            open.Edit(project.EditedLayout, text => text.Replace(".story__place", $".story__place, .edit{edit}", StringComparison.Ordinal));
            open.Generate();
        });
        yield return Figure.Time($"generator, after an edit of a selector (median of {Edits})", meaning);

        TimeSpan comment = ProcessorTime.MedianOf(Edits, edit =>
        {
            open.Edit(project.EditedLayout, text => $"{text}# {edit}\n");
            open.Generate();
        });
        yield return Figure.Time($"generator, after an edit of a comment (median of {Edits})", comment);
    }

    private static int SizeOf(GeneratedSourceResult source) => Encoding.UTF8.GetByteCount(source.SourceText.ToString());
}
