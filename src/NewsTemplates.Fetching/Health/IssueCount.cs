using System;

namespace NewsTemplates.Fetching.Health;

/// <summary>How many pages of one kind of a site had a kind of issue on a day.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Page">The page's name in the layout.</param>
/// <param name="Day">The day in UTC.</param>
/// <param name="Field">
/// The field, with <c>[]</c> for the numbers of items; null for the whole page. In <see cref="HealthCounts.OfPages"/> always null.
/// </param>
/// <param name="Kind">The kind by the name of its <see cref="IssueKind"/>, as it was when the page was read.</param>
/// <param name="Pages">How many, each once.</param>
public sealed record IssueCount(string Site, string Page, DateOnly Day, string? Field, string Kind, int Pages);
