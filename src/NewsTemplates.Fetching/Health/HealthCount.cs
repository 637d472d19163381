using System;

namespace NewsTemplates.Fetching.Health;

/// <summary>How many pages of one kind of a site were looked at on a day.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Page">The page's name in the layout; null where pages were not fetched.</param>
/// <param name="Day">The day in UTC.</param>
/// <param name="Fault">Why they were not fetched, by the name of a <see cref="Http.FetchFault"/>; null where they were.</param>
/// <param name="Pages">How many.</param>
/// <param name="WithoutRecord">How many of those that were fetched gave no record.</param>
public sealed record HealthCount(string Site, string? Page, DateOnly Day, string? Fault, int Pages, int WithoutRecord);
