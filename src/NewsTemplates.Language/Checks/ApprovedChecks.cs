using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Checks;

/// <summary>Reports at the layout's rules how a sample's result differs from the approved one.</summary>
internal sealed class ApprovedChecks
{
    private readonly LayoutSourceMap _places;
    private readonly EntryUse _entries;
    private readonly SampleReports _reports;
    private readonly ISet<FieldId> _known;

    /// <summary>Makes the checks.</summary>
    /// <param name="places">Where things stand in the layout.</param>
    /// <param name="entries">Which entries of rules do something.</param>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">Gathers the fields about which something is reported.</param>
    public ApprovedChecks(LayoutSourceMap places, EntryUse entries, SampleReports reports, ISet<FieldId> known)
    {
        _places = places;
        _entries = entries;
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
            bool isOtherBody = Unexplained(sample, ApprovedPart.Value).Any(difference => TypeOf(run, difference) is BodyType);
            foreach (ApprovedDifference difference in Unexplained(sample, ApprovedPart.Value))
            {
                (FieldModel? field, string path) = _places.Resolve(run.Variant!.Fields, difference.Path);

                // Pictures are covers by where the text begins.
                bool isConsequence = isOtherBody && field?.Type is ImageType && path.EndsWith(".cover", System.StringComparison.Ordinal);
                if (!isConsequence && (field is null || !failing.Contains(FieldId.Of(field))))
                {
                    ReportValue(sample, difference, field);
                    Explain(sample, field, path);
                }
            }
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
                    Place(run, field, difference.Path),
                    Subject(field, difference),
                    run.Sample,
                    difference.Path,
                    difference.ToString());
                Explain(sample, field, path);
            }
        }

        foreach (ApprovedDifference difference in Unexplained(sample, ApprovedPart.Issue).Where(difference => difference.Found is null))
        {
            (FieldModel? field, string path) = _places.Resolve(run.Variant!.Fields, difference.Path);
            string what = path.Length == 0 ? "the page" : $"'{difference.Path}'";
            _reports.Add(
                LayoutDiagnostics.IssueGone, Place(run, field, difference.Path), Subject(field, difference), run.Sample, what, difference.Approved!);
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

    private void ReportValue(CheckedSample sample, ApprovedDifference difference, FieldModel? field)
    {
        SampleRun run = sample.Run;
        bool isFallback = field is not null
            && sample.Issues.Any(issue => issue.Kind == IssueKind.Fallback && issue.Field == FieldPath.OfField(difference.Path, field.Name));
        SourceSpan span = isFallback ? field!.Rules[0].Span : Place(run, field, difference.Path);
        bool isPrimaryBroken = isFallback || (difference.Found is null && field is { Key: null, Rules.Count: > 0 });
        string hint = isPrimaryBroken ? _places.Hint(run, field!, field!.Rules[0]) : "";
        if (_places.Holder(run.Page, run.Variant!, difference.Path) is { } holder)
        {
            (span, hint) = (_places.Model.OwnPlace(holder.Span), $" ({holder.Name} has no such field)");
        }
        else if (field is not null && _entries.Idle(field).FirstOrDefault() is { } idle)
        {
            (span, hint) = (idle.Span, $" ('{idle.Key}: {idle.Text}' does nothing{EntryUse.Hint(idle, run)})");
        }

        string name = difference.Path.Length == 0 ? "data" : difference.Path;
        _reports.Add(LayoutDiagnostics.ValueDiffers, span, Subject(field, difference), run.Sample, name, difference.ToString(), hint);
    }

    private void Explain(CheckedSample sample, FieldModel? field, string path)
    {
        sample.Explained.Add(path);
        if (field is not null)
        {
            _known.Add(FieldId.Of(field));
        }
    }

    /// <summary>
    /// Where the layout decides on a sample's page or variant: the condition of the variant that should have fitted, or of the one that fits too much.
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
            VariantModel decider = run.Page.Variants.TakeWhile(variant => variant != found).FirstOrDefault(variant => variant.Name == page.Approved) ?? found;
            decisive = decider.When?.Span ?? decider.NameSpan;
        }
        else if (page.Path == "page" && _places.Model.Pages.FirstOrDefault(candidate => candidate.Name == page.Approved) is { } meant)
        {
            bool isTaken = meant.Urls.Count == 0 || meant.Urls.Any(url => url.Pattern.TryMatch(run.Extraction.Url, out _));
            decisive = isTaken ? meant.When?.Span ?? meant.Unless?.Span ?? meant.NameSpan : AddressUse.Nearest([meant], run.Extraction.Url)?.Span;
        }

        return _places.Model.OwnPlace(decisive ?? run.Page.NameSpan);
    }

    private TypeModel? TypeOf(SampleRun run, ApprovedDifference difference) => _places.Resolve(run.Variant!.Fields, difference.Path).Field?.Type;

    private SourceSpan Place(SampleRun run, FieldModel? field, string path) =>
        field is null ? _places.Model.OwnPlace(run.Page.NameSpan) : _places.Served(run, field, path);

    private static string Subject(FieldModel? field, ApprovedDifference difference) => field?.Name ?? FieldPath.Names(difference.Path)[0];
}
