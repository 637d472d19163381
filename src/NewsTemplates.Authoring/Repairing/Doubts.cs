using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Which values of fresh pages are unlike what the approved samples have in common, or contradicted by the page itself.</summary>
internal sealed class Doubts
{
    private static readonly ExtractionOptions Reading = new() { IsThorough = true };

    private readonly EvaluatedSite _site;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="site">The layout's site.</param>
    /// <param name="samples">Its approved samples.</param>
    public Doubts(EvaluatedSite site, IReadOnlyList<RepairSample> samples) =>
        _site = SampleChecks.Compared(site.Model, [.. samples.Select(sample => sample.Sample)]);

    /// <summary>What is said of each doubted field of a page.</summary>
    /// <param name="page">The page of the layout, by its name.</param>
    /// <param name="fresh">The page.</param>
    public IReadOnlyDictionary<string, string> Of(string page, FreshPage fresh) => _site.Site.Pages.First(own => own.Name == page)
        .Extract(fresh.Page.Document, fresh.Page.Url, Reading).Issues
        .Where(issue => issue.Kind is IssueKind.OutOfProfile or IssueKind.Contradicted && issue.Field is not null)
        .GroupBy(issue => issue.Field!.Split('.', '[')[0], StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Message, StringComparer.Ordinal);
}
