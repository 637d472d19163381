using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Health;

/// <summary>One of the things by which the health of a site is judged: a share of its pages.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it means, as the end of a sentence about pages.</param>
/// <param name="Of">The share.</param>
internal sealed record Measure(string Name, string Meaning, Func<DayFigures, Share> Of)
{
    /// <summary>The kind of issue that is measured; null where it is something else.</summary>
    public string? Kind { get; private init; }

    /// <summary>Whether values are lost or wrong. Else there are values, and the layout wants a look some day.</summary>
    public bool IsGrave { get; private init; } = true;

    /// <summary>All, the gravest first.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("Not fetched", "that the site did not give", day => new Share(day.NotFetched, day.Asked)),
        new("Not read", "of which the layout made nothing", day => new Share(day.NotRead, day.Fetched)),
        OfKind("Missing", "Missing", "without a required value"),
        OfKind("Contradicted", "Contradicted", "that say otherwise than a value"),
        OfKind("Out of profile", "OutOfProfile", "with a value unlike those of the site"),
        OfKind("Fallback", "Fallback", "of which a later rule served") with { IsGrave = false },
    ];

    /// <summary>Those of issues.</summary>
    public static IReadOnlyList<Measure> OfIssues { get; } = [.. All.Where(measure => measure.Kind is not null)];

    private static Measure OfKind(string name, string kind, string meaning) =>
        new(name, meaning, day => new Share(day.Issues.GetValueOrDefault(kind), day.Fetched)) { Kind = kind };
}
