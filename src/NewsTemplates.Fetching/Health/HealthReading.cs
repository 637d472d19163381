using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Health;

/// <summary>How it went with one page on one day: what its extraction reports, or why it was not fetched. Immutable.</summary>
public sealed record HealthReading
{
    private HealthReading(string site, Uri address, DateTimeOffset time)
    {
        Site = site;
        Address = address;
        Time = time;
    }

    /// <summary>The site's name.</summary>
    internal string Site { get; }

    /// <summary>The address that the page was asked for at; on each day it counts once.</summary>
    internal Uri Address { get; }

    /// <summary>When it was fetched, or was not.</summary>
    internal DateTimeOffset Time { get; }

    /// <summary>The day of <see cref="Time"/> in UTC.</summary>
    internal DateOnly Day => DateOnly.FromDateTime(Time.UtcDateTime);

    /// <summary>The page's name in the layout; null where it was not fetched.</summary>
    internal string? Page { get; private init; }

    /// <summary>Whether the layout made a record of it.</summary>
    internal bool HasRecord { get; private init; }

    /// <summary>
    /// What there is to report, each kind of each field once: the kind by the name of its <see cref="IssueKind"/>, and the field without the
    /// numbers of items, such as <c>latest[].title</c>; null for the whole page.
    /// </summary>
    internal IReadOnlyList<(string? Field, string Kind)> Issues { get; private init; } = [];

    /// <summary>Why it was not fetched, by the name of its <see cref="FetchFault"/>; null where it was.</summary>
    internal string? Fault { get; private init; }

    /// <summary>A page that was fetched and read.</summary>
    /// <param name="address">The address that it was asked for at.</param>
    /// <param name="extraction">What was read of it.</param>
    /// <param name="fetched">When it was fetched.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static HealthReading Of(Uri address, Extraction extraction, DateTimeOffset fetched)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(extraction);
        return new HealthReading(extraction.Layout.Site.Name, address, fetched)
        {
            Page = extraction.Layout.Name,
            HasRecord = extraction.Record is not null,
            Issues = [.. extraction.Issues.Select(issue => (WithoutNumbers(issue.Field), issue.Kind.ToString())).Distinct()],
        };
    }

    /// <summary>A page, or a feed, that was not fetched.</summary>
    /// <param name="site">The site.</param>
    /// <param name="address">The address that it was asked for at.</param>
    /// <param name="problem">Why not.</param>
    /// <param name="time">When it was asked for.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static HealthReading NotFetched(Site site, Uri address, FetchProblem problem, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(problem);
        return new HealthReading(site.Name, address, time) { Fault = problem.Fault.ToString() };
    }

    private static string? WithoutNumbers(string? field) => field is null ? null : Regex.Replace(field, "[[][0-9]+[]]", "[]");
}
