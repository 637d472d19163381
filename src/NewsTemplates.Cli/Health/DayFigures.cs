using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Health;

/// <summary>What was counted of a site on a day, or over several.</summary>
internal sealed record DayFigures
{
    /// <summary>The day, or the last of several.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The pages that were fetched.</summary>
    public int Fetched { get; init; }

    /// <summary>The pages that were fetched and gave no record.</summary>
    public int NotRead { get; init; }

    /// <summary>The pages that were not fetched, by the name of the fault.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>The pages with an issue, by the name of its kind.</summary>
    public required IReadOnlyDictionary<string, int> Issues { get; init; }

    /// <summary>The pages that were not fetched.</summary>
    public int NotFetched => Faults.Values.Sum();

    /// <summary>All pages that were asked for.</summary>
    public int Asked => Fetched + NotFetched;

    /// <summary>The sum of several days, of the same site or of others.</summary>
    public static DayFigures Sum(DateOnly last, IReadOnlyCollection<DayFigures> days) => new()
    {
        Day = last,
        Fetched = days.Sum(day => day.Fetched),
        NotRead = days.Sum(day => day.NotRead),
        Faults = Sum(days.SelectMany(day => day.Faults)),
        Issues = Sum(days.SelectMany(day => day.Issues)),
    };

    /// <summary>The numbers of the same name together, the largest first.</summary>
    public static IReadOnlyDictionary<string, int> Sum(IEnumerable<KeyValuePair<string, int>> numbers) =>
        new OrderedDictionary<string, int>(numbers
            .GroupBy(number => number.Key, number => number.Value)
            .Select(group => KeyValuePair.Create(group.Key, group.Sum()))
            .OrderByDescending(number => number.Value)
            .ThenBy(number => number.Key, StringComparer.Ordinal));
}
