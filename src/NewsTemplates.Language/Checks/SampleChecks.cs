using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Runs a layout on its saved pages, and reports at its rules what does not fit: what is missing, broken, leaked or
/// unused, and what differs from the approved results. What an approved result lists as an issue is not reported.
/// </summary>
public static class SampleChecks
{
    /// <summary>Checks a layout on its samples.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="samples">All its samples.</param>
    /// <param name="cancellationToken">Stops the check between two samples.</param>
    /// <returns>What is to report, in the order of the layout's file; nothing where the layout itself has errors.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static IReadOnlyList<LayoutDiagnostic> Check(Layout layout, IReadOnlyList<Sample> samples, CancellationToken cancellationToken = default)
    {
        return Run(layout, samples, cancellationToken).Diagnostics;
    }

    /// <summary>Checks a layout on its samples, and keeps what the checks of its families want to know.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="samples">All its samples.</param>
    /// <param name="cancellationToken">Stops the check between two samples.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static SiteCheck Run(Layout layout, IReadOnlyList<Sample> samples, CancellationToken cancellationToken = default)
    {
        if (layout.Evaluated is not { } site)
        {
            return new SiteCheck(layout, [], [], isComplete: false);
        }

        if (samples.Any(sample => sample.ApprovedText is null))
        {
            // What nobody has approved yet is compared with what is.
            site = Compared(site.Model, samples);
        }

        var reports = new SampleReports(site.Model);
        if (samples.Count == 0 && site.Model.Samples.Count == 0)
        {
            reports.Add(LayoutDiagnostics.NoSamples, site.Model.NameSpan, site.Model.Name);
            return new SiteCheck(layout, reports.ToDiagnostics(), [], isComplete: false);
        }

        List<SampleRun> runs = Run(site, samples, reports, cancellationToken);
        bool isComplete = runs.Count == samples.Count && !reports.HasErrors();
        var inherited = new List<InheritedUse>();
        CheckedSample[] checkedSamples = [.. runs.Select(run => new CheckedSample(run, Approved(run, reports)))];
        CheckCoverage(site.Model, checkedSamples, isComplete, reports, inherited);
        CheckRuns(site, checkedSamples, reports, inherited, cancellationToken);
        if (isComplete && !reports.HasErrors())
        {
            AddressUse.Report(site, runs, reports, inherited);
        }

        return new SiteCheck(layout, reports.ToDiagnostics(), inherited, isComplete);
    }

    /// <summary>Runs the layout on one sample just as the checks do, so that its result can be shown or approved.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>
    /// The extraction; null where the layout has errors, or where nothing tells the sample's address or page, which <see cref="Check"/> reports.
    /// </returns>
    public static Extraction? Extract(Layout layout, Sample sample) =>
        layout.Evaluated is { } site
            ? new SampleReader(site.Model, site.Site, [sample], new SampleReports(site.Model)).Read(sample)?.Extraction
            : null;

    /// <summary>The site, run from the layout without generated code, that compares the pages it reads with the layout's samples.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="approved">
    /// The approved results of its samples as JSON, which are read when a page of the site is first asked for; a broken one is passed over.
    /// </param>
    /// <returns>The site; null for a family, and when the layout has errors.</returns>
    public static Site? SiteOf(Layout layout, IEnumerable<string> approved) => layout.Evaluated is { } site
        ? new EvaluatedSite(site.Model, () => Profiles(site.Model, approved)).Site
        : null;

    /// <summary>The site of a model that compares what nobody has approved with what is.</summary>
    internal static EvaluatedSite Compared(SiteModel model, IReadOnlyList<Sample> samples) =>
        new(model, () => Profiles(model, samples.Select(sample => sample.ApprovedText)));

    private static SampleProfiles Profiles(SiteModel model, IEnumerable<string?> approved) =>
        new(model, approved.Select(ApprovedResult.TryRead).OfType<ApprovedResult>().Select(result => result.Summary));

    private static List<SampleRun> Run(EvaluatedSite site, IReadOnlyList<Sample> samples, SampleReports reports, CancellationToken cancellationToken)
    {
        var reader = new SampleReader(site.Model, site.Site, samples, reports);
        var runs = new List<SampleRun>(samples.Count);
        foreach (Sample sample in samples.OrderBy(sample => sample.RelativePath, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(sample) is { } run)
            {
                runs.Add(run);
            }
        }

        reader.ReportNotTaken(runs);

        return runs;
    }

    /// <summary>
    /// Reports pages and variants without a sample, unless there are samples of which nobody knows what they are, or one that is approved
    /// as such and has become another.
    /// </summary>
    private static void CheckCoverage(
        SiteModel model, CheckedSample[] samples, bool isComplete, SampleReports reports, List<InheritedUse> inherited)
    {
        foreach (PageModel page in isComplete ? model.Pages : [])
        {
            SampleRun[] ofPage = [.. samples.Select(sample => sample.Run).Where(run => run.Page == page)];
            if (Array.Exists(samples, sample => sample.OtherPage is { Path: "page" } other && other.Approved == page.Name))
            {
                continue;
            }

            if (ofPage.Length == 0)
            {
                reports.Add(
                    LayoutDiagnostics.PageWithoutSample,
                    model.OwnPlace(page.NameSpan),
                    page.Name,
                    page.Content == PageContent.Text ? "samples/*.txt" : "samples/*.html");
            }
            else if (Array.TrueForAll(ofPage, run => run.Variant is not null))
            {
                foreach (VariantModel variant in page.Variants.Where(variant => variant.NameSpan is not null))
                {
                    bool isMissing = Array.TrueForAll(ofPage, run => run.Variant != variant)
                        && !Array.Exists(samples, sample => sample.OtherPage is { Path: "variant" } other
                            && sample.Run.Page == page
                            && other.Approved == variant.Name);
                    var missing = new LayoutDiagnostic(LayoutDiagnostics.VariantWithoutSample, variant.NameSpan!.Value, page.Name, variant.Name!);
                    if (!model.IsOwn(missing.Span))
                    {
                        inherited.Add(new InheritedUse(variant.Name!, missing, !isMissing));
                    }
                    else if (isMissing)
                    {
                        reports.Add(missing);
                    }
                }
            }
        }
    }

    private static void CheckRuns(
        EvaluatedSite site, CheckedSample[] samples, SampleReports reports, List<InheritedUse> inherited, CancellationToken cancellationToken)
    {
        SampleRun[] runs = [.. samples.Select(sample => sample.Run)];
        LayoutSourceMap places = new LayoutSourceMap(site);
        var use = new RuleUse(places, runs);
        var entries = new EntryUse(places, use, runs);
        var known = new HashSet<FieldId>();
        var cause = new DifferenceCause(places, entries);
        var issueChecks = new IssueChecks(places, use, entries, cause, reports, known);
        var approvedChecks = new ApprovedChecks(places, cause, reports, known);
        foreach (CheckedSample sample in samples.Where(sample => sample.OtherPage is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            issueChecks.ReportErrors(sample);
        }

        foreach (CheckedSample sample in samples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            approvedChecks.ReportValues(sample, issueChecks.Failing);
            if (sample.OtherPage is null)
            {
                issueChecks.ReportWarnings(sample);
                approvedChecks.ReportRest(sample);
            }
        }

        new WitnessChecks(places, reports).Report(samples);
        foreach (CheckedSample sample in samples.Where(sample => sample.OtherPage is null))
        {
            issueChecks.ReportUnreadText(sample);
        }

        new RepetitionChecks(places, reports).Report(samples);
        use.Report(reports, known, inherited);
        entries.Report(reports, known, inherited);
        foreach (Sample sample in samples
            .Where(sample => !sample.IsApproved)
            .Select(sample => sample.Run.Sample)
            .Where(sample => !reports.HasErrors(sample)))
        {
            reports.Add(LayoutDiagnostics.ApprovedMissing, site.Model.NameSpan, "", sample);
        }
    }

    private static ApprovedResult? Approved(SampleRun run, SampleReports reports)
    {
        if (run.Sample.ApprovedText is not { } text)
        {
            return null;
        }

        try
        {
            return ApprovedResult.Read(text);
        }
        catch (FormatException broken)
        {
            reports.Add(
                LayoutDiagnostics.ApprovedUnreadable,
                run.Place,
                run.Sample.RelativePath,
                run.Sample,
                run.Sample.ApprovedRelativePath,
                broken.Message);
            return null;
        }
    }
}
