using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Runs a layout on fresh pages of its site, and reports at its rules what has become of the site: what a build would report if the pages
/// were samples, but for what only samples are asked, such as whether they were approved. What the approved results of samples list as issues
/// is usual.
/// </summary>
public static class FreshChecks
{
    /// <summary>Checks a layout on fresh pages.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="samples">All its samples.</param>
    /// <param name="pages">The pages, each with <see cref="Sample.Url"/>; reports name them by <see cref="Sample.RelativePath"/>.</param>
    /// <param name="cancellationToken">Stops the check between two pages.</param>
    /// <returns>What became of the pages; nothing where the layout has errors.</returns>
    /// <exception cref="System.OperationCanceledException">The check was stopped.</exception>
    public static FreshCheck Run(
        Layout layout, IReadOnlyList<Sample> samples, IReadOnlyList<Sample> pages, CancellationToken cancellationToken = default)
    {
        if (layout.Evaluated is not { Model: var model })
        {
            return new FreshCheck([], []);
        }

        EvaluatedSite site = SampleChecks.Compared(model, samples);
        var reader = new SampleReader(model, site.Site, samples, new SampleReports(model));
        List<SampleRun> known = Read(reader, samples.Where(sample => sample.ApprovedText is not null), cancellationToken);
        var reports = new SampleReports(model);
        reader = new SampleReader(model, site.Site, samples, reports);
        List<SampleRun> fresh = Read(reader, pages, cancellationToken);
        reader.ReportNotTaken(fresh);
        Report(site, known, fresh, reports);
        return new FreshCheck(
            [.. pages.Select(page => new CheckedPage(page, fresh.Find(run => run.Sample == page)?.Extraction, reports.HasErrors(page)))],
            new SiteCheck(layout, reports.ToDiagnostics(), [], isComplete: false).Diagnostics);
    }

    private static List<SampleRun> Read(SampleReader reader, IEnumerable<Sample> samples, CancellationToken cancellationToken)
    {
        var runs = new List<SampleRun>();
        foreach (Sample sample in samples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(sample) is { } run)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    private static void Report(EvaluatedSite site, List<SampleRun> known, List<SampleRun> fresh, SampleReports reports)
    {
        HashSet<(string?, string?, string, string?)> usual = [.. known
            .Select(run => ApprovedResult.TryRead(run.Sample.ApprovedText))
            .OfType<ApprovedResult>()
            .SelectMany(approved => approved.Issues
                .Select(issue => (approved.Page, approved.Variant, issue.Kind, issue.Field is null ? null : FieldPath.OfAllItems(issue.Field))))];
        var places = new LayoutSourceMap(site);
        SampleRun[] runs = [.. known, .. fresh];
        var use = new RuleUse(places, runs);
        var entries = new EntryUse(places, use, runs);
        var checks = new IssueChecks(places, use, entries, new DifferenceCause(places, entries), reports, new HashSet<FieldId>());
        CheckedSample[] pages = [.. fresh.Select(run => new CheckedSample(run, [.. run.Extraction.Issues.Where(issue => !IsUsual(run, issue))]))];
        foreach (CheckedSample page in pages)
        {
            checks.ReportErrors(page);
        }

        foreach (CheckedSample page in pages)
        {
            checks.ReportWarnings(page);
            checks.ReportUnreadText(page);
        }

        bool IsUsual(SampleRun run, ExtractionIssue issue) => usual.Contains(
            (run.Page.Name, run.Extraction.Variant, issue.Kind.ToString(), issue.Field is null ? null : FieldPath.OfAllItems(issue.Field)));
    }
}

/// <summary>What became of fresh pages of a site.</summary>
/// <param name="Pages">The pages, in the order in which they were given.</param>
/// <param name="Diagnostics">What is to report at the layout's rules, in the order of its file.</param>
public sealed record FreshCheck(IReadOnlyList<CheckedPage> Pages, IReadOnlyList<LayoutDiagnostic> Diagnostics);

/// <summary>What became of a fresh page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Extraction">What the layout reads of it; null where no page of the layout takes it.</param>
/// <param name="IsBroken">Whether the layout no longer fits it: an error is reported of it.</param>
public sealed record CheckedPage(Sample Page, Extraction? Extraction, bool IsBroken);
