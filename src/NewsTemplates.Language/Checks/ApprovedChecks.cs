using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Checks;

/// <summary>Reports at the layout's rules how a sample's result differs from the approved one.</summary>
internal sealed class ApprovedChecks
{
    private const int MostNamed = 5;

    private readonly LayoutSourceMap _places;
    private readonly DifferenceCause _cause;
    private readonly SampleReports _reports;
    private readonly ISet<FieldId> _known;

    /// <summary>Makes the checks.</summary>
    /// <param name="places">Where things stand in the layout.</param>
    /// <param name="cause">What in the layout is to blame for a difference.</param>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">Gathers the fields about which something is reported.</param>
    public ApprovedChecks(LayoutSourceMap places, DifferenceCause cause, SampleReports reports, ISet<FieldId> known)
    {
        _places = places;
        _cause = cause;
        _reports = reports;
        _known = known;
    }

    /// <summary>Reports where the sample is read in another way, and the values that differ.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="failing">Fields that fail on some sample; that they differ has the same cause.</param>
    public void ReportValues(CheckedSample sample, ISet<FieldId> failing)
    {
        SampleRun run = sample.Run;
        ApprovedDifference? page = sample.OtherPage
            ?? sample.Differences.FirstOrDefault(difference => difference is { Part: ApprovedPart.Page, Path: "url" });
        if (page is not null)
        {
            _reports.Add(
                LayoutDiagnostics.PageDiffers, Place(run, page), $"{page.Path} {page.Approved} {page.Found}", run.Sample, page.Path, page.ToString());
        }

        // Without a page there are no values; what is missing has been reported.
        if (run.Extraction.Record is not null || sample.Explained.Count == 0)
        {
            ReportFindings(sample, failing);
        }
    }

    /// <summary>Reports rules that serve in place of the approved ones, and approved issues that do not occur any more.</summary>
    /// <param name="sample">The sample.</param>
    public void ReportRest(CheckedSample sample)
    {
        SampleRun run = sample.Run;
        // A value that no rule gave any more is another one, or part of what is missing.
        foreach (ApprovedDifference difference in Unexplained(sample, ApprovedPart.Rule).Where(difference => difference.Found is not null))
        {
            (FieldModel? field, string path) = _places.Resolve(run.Variant!.Fields, difference.Path);
            if (field is null || !_known.Contains(FieldId.Of(field)))
            {
                _reports.Add(
                    LayoutDiagnostics.RuleDiffers,
                    _cause.OfRule(sample, field, difference.Path),
                    Subject(field, difference),
                    run.Sample,
                    difference.Path,
                    difference.ToString());
                Explain(sample, field, path);
            }
        }

        if (sample.OtherPage is null && sample.OtherPattern is { } other)
        {
            UrlModel? taking = run.Page.Urls.FirstOrDefault(url => url.Pattern.TryMatch(run.Extraction.Url, out _));
            _reports.Add(
                LayoutDiagnostics.PatternDiffers, _places.Model.OwnPlace(taking?.Span ?? run.Page.NameSpan), "", run.Sample, other.ToString());
        }

        foreach (ApprovedDifference difference in Unexplained(sample, ApprovedPart.Issue).Where(difference => difference.Found is null))
        {
            (FieldModel? field, string path) = _places.Resolve(run.Variant!.Fields, difference.Path);
            string what = path.Length == 0 ? "the page" : $"'{difference.Path}'";
            _reports.Add(
                LayoutDiagnostics.IssueGone,
                _cause.Served(run, field, difference.Path),
                Subject(field, difference),
                run.Sample,
                what,
                difference.Approved!);
            if (path.Length > 0)
            {
                Explain(sample, field, path);
            }
        }
    }

    /// <summary>The differences of one kind, each as far as those before it have not explained it.</summary>
    private IEnumerable<ApprovedDifference> Unexplained(CheckedSample sample, ApprovedPart part) =>
        sample.Run.Variant is { } variant && sample.OtherPage is null
            ? sample.Differences.Where(difference => difference.Part == part
                && !sample.IsExplained(_places.Resolve(variant.Fields, difference.Path).Path))
            : [];

    /// <summary>Reports the values that differ, together where they are of one field or one is in the other.</summary>
    private void ReportFindings(CheckedSample sample, ISet<FieldId> failing)
    {
        var findings = new List<Finding>();
        bool isOtherBody = Unexplained(sample, ApprovedPart.Value).Any(difference => TypeOf(sample.Run, difference) is BodyType);
        foreach (ApprovedDifference difference in Unexplained(sample, ApprovedPart.Value))
        {
            (FieldModel? field, string path) = _places.Resolve(sample.Run.Variant!.Fields, difference.Path);

            // Pictures are covers by where the text begins.
            bool isConsequence = isOtherBody && field?.Type is ImageType && path.EndsWith(".cover", StringComparison.Ordinal);
            if (!isConsequence && (field is null || !failing.Contains(FieldId.Of(field))))
            {
                SourceSpan place = _cause.OfValue(sample, difference, field);
                var finding = new Finding(difference, field, place, _places.IsOfSite(place));
                if (findings.Find(known => known.IsOfSame(finding) || known.Covers(path)) is { } same)
                {
                    finding = same;
                }
                else
                {
                    findings.Add(finding);
                }

                finding.Paths.Add(path);
            }
        }

        string[] values = findings.Count == 0 ? [] : [.. sample.Values.Select(difference => difference.Path)];
        foreach (Finding finding in findings)
        {
            ReportValue(sample, finding, [.. values.Where(value => finding.Covers(_places.Resolve(sample.Run.Variant!.Fields, value).Path))]);
            foreach (string path in finding.Paths)
            {
                Explain(sample, finding.Field, path);
            }
        }
    }

    private void ReportValue(CheckedSample sample, Finding finding, string[] values)
    {
        SampleRun run = sample.Run;
        (ApprovedDifference difference, FieldModel? field) = (finding.First, finding.Field);

        // Of an item that differs in several values the first is quoted.
        string name = difference.Path.EndsWith("]", StringComparison.Ordinal) && !difference.IsOfList
            ? Array.Find(values, value => FieldPath.IsWithin(value, difference.Path)) ?? difference.Path
            : difference.Path;
        _reports.Add(
            LayoutDiagnostics.ValueDiffers,
            finding.Span,
            finding.Subject,
            run.Sample,
            name.Length == 0 ? "data" : name,
            difference.ToString(),
            _cause.Hint(sample, difference, field) + Others([.. values.Skip(1)]));
    }

    private static string Others(string[] paths) => paths.Length switch
    {
        0 => "",
        1 => $"; {paths[0]} differs too",
        <= MostNamed => $"; {string.Join(", ", paths.Take(paths.Length - 1))} and {paths[paths.Length - 1]} differ too",
        _ => $"; {string.Join(", ", paths.Take(MostNamed))} and {(paths.Length - MostNamed).ToString(CultureInfo.InvariantCulture)} more differ too",
    };

    private void Explain(CheckedSample sample, FieldModel? field, string path)
    {
        sample.Explained.Add(path);
        if (field is not null)
        {
            _known.Add(FieldId.Of(field));
        }
    }

    /// <summary>
    /// Where the layout decides on a sample's page or variant: the condition of the variant that should have fitted, or of the
    /// one that fits too much.
    /// </summary>
    private SourceSpan Place(SampleRun run, ApprovedDifference page)
    {
        if (page.Path == "url")
        {
            return run.Place;
        }

        SourceSpan? decisive = null;
        if (page.Path == "variant" && run.Variant is { } found)
        {
            VariantModel decider =
                run.Page.Variants.TakeWhile(variant => variant != found).FirstOrDefault(variant => variant.Name == page.Approved) ?? found;
            decisive = decider.When?.Span ?? decider.NameSpan;
        }
        else if (page.Path == "page" && _places.Model.Pages.FirstOrDefault(candidate => candidate.Name == page.Approved) is { } meant)
        {
            bool isTaken = meant.Urls.Count == 0 || meant.Urls.Any(url => url.Pattern.TryMatch(run.Extraction.Url, out _));
            decisive = isTaken && _places.Admits(meant, run) ? run.Page.Unless?.Span ?? run.Page.When?.Span
                : isTaken ? meant.When?.Span ?? meant.Unless?.Span ?? meant.NameSpan
                : AddressUse.Nearest([meant], run.Extraction.Url)?.Span;
        }

        return _places.Model.OwnPlace(decisive ?? run.Page.NameSpan);
    }

    private TypeModel? TypeOf(SampleRun run, ApprovedDifference difference) => _places.Resolve(run.Variant!.Fields, difference.Path).Field?.Type;

    private static string Subject(FieldModel? field, ApprovedDifference difference) => field?.Name ?? FieldPath.Names(difference.Path)[0];

    /// <summary>What is reported once: the first difference, where, and the paths, for all items, of it and of what is reported with it.</summary>
    private sealed record Finding(ApprovedDifference First, FieldModel? Field, SourceSpan Span, bool IsOfSite)
    {
        public List<string> Paths { get; } = [];

        public string Subject => IsOfSite ? "" : ApprovedChecks.Subject(Field, First);

        public bool IsOfSame(Finding other) => Span == other.Span && Subject == other.Subject;

        public bool Covers(string path) =>
            Paths.Exists(known => known == path || FieldPath.IsWithin(known, path) || FieldPath.IsWithin(path, known));
    }
}
