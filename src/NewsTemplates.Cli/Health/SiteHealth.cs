using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Health;

/// <summary>How well the pages of a site could be read.</summary>
/// <param name="Name">The site's name.</param>
/// <param name="Days">Each day of the report, also those without pages.</param>
/// <param name="Fields">The fields with issues, the worst first.</param>
internal sealed record SiteHealth(string Name, IReadOnlyList<DayFigures> Days, IReadOnlyList<FieldHealth> Fields)
{
    /// <summary>All days together.</summary>
    public DayFigures Total { get; } = DayFigures.Sum(Days[^1].Day, Days);

    /// <summary>The last day with pages.</summary>
    public DayFigures Latest { get; } = Days.LastOrDefault(day => day.Asked > 0) ?? Days[^1];

    /// <summary>By what the worst sites come first: the largest share of lost or wrong values.</summary>
    public double Gravest => Measure.All.Where(measure => measure.IsGrave).Max(measure => measure.Of(Total).Value);

    /// <summary>What parts sites that are as bad: the largest share of the other measures.</summary>
    public double Mild => Measure.All.Where(measure => !measure.IsGrave).Max(measure => measure.Of(Total).Value);
}
