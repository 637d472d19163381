using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Samples;

/// <summary>Reports at the layout's rules how a sample's result differs from the approved one.</summary>
internal sealed class ApprovedChecks
{
    private readonly LayoutPlaces places;
    private readonly SampleReports reports;
    private readonly ISet<FieldKey> known;

    /// <summary>Makes the checks.</summary>
    /// <param name="places">Where things stand in the layout.</param>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">Gathers the fields about which something is reported.</param>
    public ApprovedChecks(LayoutPlaces places, SampleReports reports, ISet<FieldKey> known)
    {
        this.places = places;
        this.reports = reports;
        this.known = known;
    }

    /// <summary>Reports the differences of a sample.</summary>
    /// <param name="run">The sample.</param>
    /// <param name="approved">What was approved.</param>
    /// <param name="reported">The paths of fields about which something is reported: they differ for that reason.</param>
    public void Report(SampleRun run, ApprovedResult approved, IReadOnlyList<string> reported)
    {
        IReadOnlyList<ApprovedDifference> differences = approved.Compare(run.Extraction);
        if (differences.FirstOrDefault(difference => difference.Part == ApprovedPart.Page) is { } page)
        {
            SourceSpan span = page.Path == "url" ? run.Place : run.Page.NameSpan;
            reports.Add(LayoutDiagnostics.PageDiffers, span, page.Path, run.Sample, page.Path, page.ToString());
            if (page.Path != "url")
            {
                return;
            }
        }

        // Without a page there are no values; what is missing has been reported.
        if (run.Variant is null || (run.Extraction.Record is null && reported.Count > 0))
        {
            return;
        }

        var explained = new List<string>(reported.Select(FieldPath.OfAllItems));
        foreach (ApprovedDifference difference in differences)
        {
            string path = FieldPath.OfAllItems(difference.Path);
            if (difference.Part != ApprovedPart.Page && !explained.Exists(known => IsSamePlace(known, path)) && Report(run, difference))
            {
                explained.Add(path);
            }
        }
    }

    private static bool IsSamePlace(string one, string other) =>
        one == other || FieldPath.IsWithin(one, other) || FieldPath.IsWithin(other, one);

    private bool Report(SampleRun run, ApprovedDifference difference)
    {
        FieldModel? field = places.Field(run.Variant!.Fields, difference.Path);
        string subject = field?.Name ?? FieldPath.Names(difference.Path)[0];
        string name = difference.Path.Length == 0 ? "data" : difference.Path;
        switch (difference.Part)
        {
            case ApprovedPart.Value:
                string hint = difference.Found is null && field is { Rules.Count: > 0 } && run.Nearest is { } nearest ? nearest.To(field.Rules[0]) : "";
                reports.Add(LayoutDiagnostics.ValueDiffers, Place(run, field, difference.Path), subject, run.Sample, name, difference.ToString(), hint);
                break;
            case ApprovedPart.Rule:
                reports.Add(LayoutDiagnostics.RuleDiffers, Place(run, field, difference.Path), subject, run.Sample, name, difference.ToString());
                break;
            case ApprovedPart.Issue when difference.Found is null:
                string what = difference.Path.Length == 0 ? "the page" : $"'{difference.Path}'";
                reports.Add(LayoutDiagnostics.IssueGone, Place(run, field, difference.Path), subject, run.Sample, what, difference.Approved!);
                break;
            default:
                // A new issue; it is reported as what it is.
                return false;
        }

        if (field is not null)
        {
            known.Add(FieldKey.Of(field));
        }

        return difference.Part != ApprovedPart.Issue || difference.Path.Length > 0;
    }

    /// <summary>The rule that served, where it is one and written in the layout; else the field; else the page.</summary>
    private SourceSpan Place(SampleRun run, FieldModel? field, string path)
    {
        if (field is null)
        {
            return run.Page.NameSpan;
        }

        string exact = FieldPath.OfField(path, field.Name);
        FieldKey key = FieldKey.Of(field);
        (string Field, int Index)[] served =
        [
            .. run.Extraction.Provenance
                .Select(entry => (entry.Field, Rule: places.Rule(entry.Rule)))
                .Where(entry => entry.Rule is { } rule && FieldKey.Of(rule.Field) == key)
                .Select(entry => (entry.Field, entry.Rule!.Value.Index)),
        ];
        int[] rules = [.. served.Where(entry => entry.Field == exact).Select(entry => entry.Index)];
        rules = rules.Length > 0 ? rules : [.. served.Select(entry => entry.Index).Distinct()];
        return rules.Length == 1 ? field.Rules[rules[0]].Span
            : rules.Length == 0 && field.Rules.Count == 1 && run.Page.Content == ContentKind.Html ? field.Rules[0].Span
            : field.NameSpan;
    }
}
