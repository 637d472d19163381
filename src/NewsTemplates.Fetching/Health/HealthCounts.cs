using System.Collections.Generic;

namespace NewsTemplates.Fetching.Health;

/// <summary>What a history counts over some days. Each list is in the order of sites, days, pages, fields and kinds.</summary>
/// <param name="Pages">The pages that were looked at.</param>
/// <param name="OfPages">The pages with a kind of issue, in whatever field.</param>
/// <param name="OfFields">The pages with a kind of issue, for each field.</param>
public sealed record HealthCounts(IReadOnlyList<HealthCount> Pages, IReadOnlyList<IssueCount> OfPages, IReadOnlyList<IssueCount> OfFields);
