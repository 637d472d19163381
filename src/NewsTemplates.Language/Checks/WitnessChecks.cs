using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Reports what the pages of articles themselves say against the values that were read from them. It is said of samples without an approved
/// result alone, of each field once, and only where nothing else is known of it.
/// </summary>
internal sealed class WitnessChecks
{
    private readonly LayoutSourceMap _places;
    private readonly SampleReports _reports;

    public WitnessChecks(LayoutSourceMap places, SampleReports reports)
    {
        _places = places;
        _reports = reports;
    }

    /// <summary>Reports what speaks against the values of the samples, one by one and together.</summary>
    public void Report(IReadOnlyList<CheckedSample> samples)
    {
        foreach (IGrouping<string, CheckedSample> ofPage in samples
            .Where(sample => sample.Run.Extraction.Record is IArticle)
            .GroupBy(sample => sample.Run.Page.Name, StringComparer.Ordinal))
        {
            CheckedSample[] unapproved = [.. ofPage.Where(sample => !sample.IsApproved)];
            if (unapproved.Length > 0)
            {
                Report(unapproved, new SampleComparison([.. ofPage.Select(sample => sample.Run)]));
            }
        }
    }

    private void Report(CheckedSample[] samples, SampleComparison comparison)
    {
        foreach (CheckedSample sample in samples)
        {
            SampleRun run = sample.Run;
            foreach ((LayoutDiagnosticDescriptor descriptor, string field, string found, string witness) in comparison.Find(run))
            {
                Add(sample, descriptor, field, found, witness);
            }

            ArticleValues values = ArticleValues.Of((IArticle)run.Extraction.Record!);
            foreach (Finding finding in run.Document is { } page
                ? ArticleFindings.Find(values, page, run.Extraction.Url, comparison.CommonTexts)
                : [])
            {
                Add(sample, DescriptorOf(finding.Kind), finding.Field, finding.Found, finding.Witness);
            }
        }
    }

    private void Add(CheckedSample sample, LayoutDiagnosticDescriptor descriptor, string field, string found, string witness = "")
    {
        if (sample.IsExplained(field))
        {
            return;
        }

        SourceSpan place = sample.Run.Variant!.Fields.FirstOrDefault(candidate => candidate.Name == field) is { } model
            ? _places.Served(sample.Run, model, field)
            : _places.Model.OwnPlace(sample.Run.Page.NameSpan);
        _reports.Add(descriptor, place, field, sample.Run.Sample, field, Excerpt.Of(found), Excerpt.Of(witness));
        sample.Explained.Add(field);
    }

    private static LayoutDiagnosticDescriptor DescriptorOf(FindingKind kind) => kind switch
    {
        FindingKind.ContainerUnread => LayoutDiagnostics.ContainerUnread,
        FindingKind.ProseUnread => LayoutDiagnostics.ProseUnread,
        FindingKind.SiblingsUnread => LayoutDiagnostics.SiblingsUnread,
        FindingKind.LinksRead => LayoutDiagnostics.LinksRead,
        FindingKind.TitleRead => LayoutDiagnostics.TitleRead,
        FindingKind.CommentsRead => LayoutDiagnostics.CommentsRead,
        FindingKind.TitleElsewhere => LayoutDiagnostics.TitleElsewhere,
        FindingKind.TitleTooLong => LayoutDiagnostics.TitleTooLong,
        FindingKind.DateElsewhere => LayoutDiagnostics.DateElsewhere,
        FindingKind.DateShifted => LayoutDiagnostics.DateShifted,
        FindingKind.AuthorElsewhere => LayoutDiagnostics.AuthorElsewhere,
        FindingKind.AuthorTooLong => LayoutDiagnostics.AuthorTooLong,
        FindingKind.ImageElsewhere => LayoutDiagnostics.ImageElsewhere,
        FindingKind.TopicTooLong => LayoutDiagnostics.TopicTooLong,
        FindingKind.DecodedTwice => LayoutDiagnostics.DecodedTwice,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
