using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Fetching.Health;

namespace NewsTemplates.Cli.Health;

/// <summary>What a history says of sites over some days.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day.</param>
/// <param name="Sites">The sites that pages were asked of, the worst first.</param>
internal sealed record HealthReport(DateOnly From, DateOnly To, IReadOnlyList<SiteHealth> Sites)
{
    /// <summary>All sites together.</summary>
    public DayFigures Total { get; } = DayFigures.Sum(To, [.. Sites.Select(site => site.Total)]);

    /// <summary>Makes a report of what was counted.</summary>
    /// <param name="from">The first day, in UTC.</param>
    /// <param name="to">The last day.</param>
    /// <param name="counts">What was counted on these days.</param>
    /// <param name="isWanted">Which sites, by name.</param>
    public static HealthReport Of(DateOnly from, DateOnly to, HealthCounts counts, Predicate<string> isWanted)
    {
        ILookup<string, IssueCount> ofPages = counts.OfPages.ToLookup(count => count.Site, StringComparer.Ordinal);
        ILookup<string, IssueCount> ofFields = counts.OfFields.ToLookup(count => count.Site, StringComparer.Ordinal);
        IEnumerable<SiteHealth> sites = counts.Pages
            .Where(count => isWanted(count.Site))
            .GroupBy(count => count.Site, StringComparer.Ordinal)
            .Select(pages => new SiteHealth(pages.Key, DaysOf(from, to, [.. pages], ofPages[pages.Key]), FieldsOf([.. pages], ofFields[pages.Key])));
        return new HealthReport(
            from,
            to,
            [.. sites.OrderByDescending(site => site.Gravest).ThenByDescending(site => site.Mild).ThenBy(site => site.Name, StringComparer.Ordinal)]);
    }

    private static DayFigures[] DaysOf(DateOnly from, DateOnly to, IReadOnlyList<HealthCount> pages, IEnumerable<IssueCount> issues)
    {
        ILookup<DateOnly, HealthCount> pagesOf = pages.ToLookup(count => count.Day);
        ILookup<DateOnly, IssueCount> issuesOf = issues.ToLookup(count => count.Day);
        return
        [
            .. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => new DayFigures
            {
                Day = day,
                Fetched = pagesOf[day].Where(count => count.Fault is null).Sum(count => count.Pages),
                NotRead = pagesOf[day].Sum(count => count.WithoutRecord),
                Faults = DayFigures.Sum(pagesOf[day]
                    .Where(count => count.Fault is not null).Select(count => KeyValuePair.Create(count.Fault!, count.Pages))),
                Issues = DayFigures.Sum(issuesOf[day].Select(count => KeyValuePair.Create(count.Kind, count.Pages))),
            }),
        ];
    }

    private static FieldHealth[] FieldsOf(IReadOnlyList<HealthCount> pages, IEnumerable<IssueCount> issues)
    {
        Dictionary<string, int> pagesOf = pages
            .Where(count => count.Page is not null)
            .GroupBy(count => count.Page!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Pages), StringComparer.Ordinal);
        return
        [
            .. issues
                .GroupBy(count => (count.Page, count.Field))
                .Select(field => new FieldHealth(
                    field.Key.Page,
                    field.Key.Field,
                    pagesOf.GetValueOrDefault(field.Key.Page),
                    DayFigures.Sum(field.Select(count => KeyValuePair.Create(count.Kind, count.Pages)))))
                .OrderByDescending(field => field.Gravest)
                .ThenByDescending(field => field.Issues.Values.Max())
                .ThenBy(field => field.Name, StringComparer.Ordinal),
        ];
    }
}
