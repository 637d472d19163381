using System;
using System.Collections.Generic;

namespace NewsTemplates.BuildCost;

/// <summary>What the checks on samples take.</summary>
internal static class AnalyzerCost
{
    private const int Edits = 5;

    public static IEnumerable<Figure> Measure(SyntheticProject project)
    {
        var open = new OpenProject(project);
        yield return Figure.Time("analyzer, clean run", ProcessorTime.Of(open.CheckSamples));

        TimeSpan edited = ProcessorTime.MedianOf(Edits, edit =>
        {
            open.Edit(project.EditedLayout, text => text.Replace(".story__place", $".story__place, .edit{edit}", StringComparison.Ordinal));
            open.CheckSamples();
        });
        yield return Figure.Time($"analyzer, after an edit of a selector (median of {Edits})", edited);
    }
}
