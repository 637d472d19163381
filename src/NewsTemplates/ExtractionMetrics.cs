using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace NewsTemplates;

/// <summary>
/// Counters of the meter <c>NewsTemplates</c>, so that a dashboard shows drift: <c>newstemplates.extractions</c> (tags
/// site, page, outcome) and <c>newstemplates.issues</c> (tags site, page, kind, field).
/// </summary>
internal static class ExtractionMetrics
{
    private static readonly Meter Meter = new("NewsTemplates");
    private static readonly Counter<long> Extractions = Meter.CreateCounter<long>("newstemplates.extractions", "{page}", "Pages that were read.");
    private static readonly Counter<long> Issues = Meter.CreateCounter<long>("newstemplates.issues", "{issue}", "What extractions reported.");

    public static void Count(PageLayout layout, IJsonRecord? record, IReadOnlyList<ExtractionIssue> issues)
    {
        if (Extractions.Enabled)
        {
            Extractions.Add(1, Tag("site", layout.Site.Name), Tag("page", layout.Name), Tag("outcome", record is null ? "none" : "page"));
        }

        if (!Issues.Enabled)
        {
            return;
        }

        foreach (ExtractionIssue issue in issues)
        {
            Issues.Add(1, Tag("site", layout.Site.Name), Tag("page", layout.Name), Tag("kind", issue.Kind), Tag("field", issue.FieldInfo?.Name));
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
