using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Samples;

/// <summary>Finds the address and the page of each sample, and runs the page's layout on it.</summary>
internal sealed class SampleReader
{
    private static readonly PageReadingOptions Reading = new() { KeepPositions = true };

    private readonly SiteModel model;
    private readonly Site site;
    private readonly SampleReports reports;
    private readonly Dictionary<string, SampleModel> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> meant = new(StringComparer.Ordinal);

    public SampleReader(SiteModel model, Site site, IReadOnlyList<Sample> samples, SampleReports reports)
    {
        this.model = model;
        this.site = site;
        this.reports = reports;
        string[] files = [.. samples.Select(sample => sample.RelativePath)];
        foreach (SampleModel entry in model.Samples)
        {
            entries[entry.File] = entry;
            if (!files.Contains(entry.File, StringComparer.Ordinal))
            {
                ReportNoFile(entry, Spelling.Nearest(entry.File, files));
            }
        }
    }

    /// <summary>Runs the layout on a sample; null, and a report, if its address or page cannot be told.</summary>
    public SampleRun? Read(Sample sample)
    {
        ReportUndecoded(sample);
        entries.TryGetValue(sample.RelativePath, out SampleModel? entry);
        SourceSpan place = entry?.Span ?? model.NameSpan;
        PageLayout? page = entry?.Page is { } name ? site.Pages.First(candidate => candidate.Name == name) : null;
        PageContent content = page?.Content ?? sample.Content;
        PageDocument? document = null;
        try
        {
            document = content == PageContent.Html ? PageReader.Read(sample.Text, Reading) : null;
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            reports.Add(LayoutDiagnostics.SampleUnreadable, place, "", sample, unreadable.Message.TrimEnd('.'));
            return null;
        }
        catch (Exception exception) when (LoadedLibrary.IsIncompatible(exception))
        {
            reports.Add(LayoutDiagnostics.HtmlLibraryUnfit, model.NameSpan, "", sample, LoadedLibrary.Describe("AngleSharp"), exception.Message);
            return null;
        }

        Uri? url = entry?.Url is { } written ? new Uri(written) : document is null ? null : SavedPage.Address(document);
        if (url is null)
        {
            ReportNoUrl(sample, place, content);
            return null;
        }

        GivenPage given = document is null ? GivenPage.Of(sample.Text, content, null) : GivenPage.Of(document);
        page ??= site.Choose(given, url);
        if (page is null)
        {
            ReportNotTaken(sample, place, url, content);
            return null;
        }

        var options = new ExtractionOptions { Captured = entry?.Captured is { } day ? new DateTimeOffset(day, TimeSpan.Zero) : null };
        Extraction extraction = page.ExtractUntyped(given, url, options);
        return new SampleRun(sample, place, model.Pages.First(candidate => candidate.Name == page.Name), document, extraction);
    }

    private void ReportNoFile(SampleModel entry, string? nearest)
    {
        // The sample that was meant lacks its entry; that is the same mistake.
        if (nearest is not null)
        {
            meant.Add(nearest);
        }

        reports.Add(LayoutDiagnostics.SampleFileMissing, entry.Span, entry.File, nearest is null ? ": correct the name, or take the entry away" : $": did you mean '{nearest}'?");
    }

    private void ReportUndecoded(Sample sample)
    {
        int place = sample.Text.IndexOf('\uFFFD');
        if (place >= 0)
        {
            int line = sample.Text.Take(place).Count(character => character == '\n') + 1;
            reports.Add(LayoutDiagnostics.SampleNotUtf8, entries.TryGetValue(sample.RelativePath, out SampleModel? entry) ? entry.Span : model.NameSpan, "", sample, line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void ReportNoUrl(Sample sample, SourceSpan place, PageContent content)
    {
        if (!meant.Contains(sample.RelativePath))
        {
            string entry = $"an entry of 'samples' with 'file: {sample.RelativePath}' and its 'url'";
            reports.Add(LayoutDiagnostics.SampleWithoutUrl, place, "", sample, content == PageContent.Text ? "write " + entry : "add its canonical link to the page, or write " + entry);
        }
    }

    private void ReportNotTaken(Sample sample, SourceSpan place, Uri url, PageContent content)
    {
        string why = !site.Owns(url) ? $"{url.Host} is none of the site's hosts ({string.Join(", ", site.Hosts)})"
            : site.Pages.All(page => page.Content != content) ? $"no page reads {(content == PageContent.Text ? "text" : "html")}"
            : $"no page's 'urls' fit {url.AbsolutePath}";
        reports.Add(LayoutDiagnostics.SampleNotTaken, place, "", sample, $"{why}; correct it, or name its page and address in 'samples'");
    }
}
