using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>Finds the address and the page of each sample, and runs the page's layout on it.</summary>
internal sealed class SampleReader
{
    private static readonly PageReadingOptions Reading = new() { KeepPositions = true };

    private readonly SiteModel _model;
    private readonly Site _site;
    private readonly SampleReports _reports;
    private readonly Dictionary<string, SampleModel> _entries = new(StringComparer.Ordinal);
    private readonly List<(Sample Sample, SourceSpan? Entry, Uri Url, PageContent Content)> _notTaken = [];
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    public SampleReader(SiteModel model, Site site, IReadOnlyList<Sample> samples, SampleReports reports)
    {
        _model = model;
        _site = site;
        _reports = reports;
        string[] files = [.. samples.Select(sample => sample.RelativePath)];
        foreach (SampleModel entry in model.Samples)
        {
            _entries[entry.File] = entry;
            if (!files.Contains(entry.File, StringComparer.Ordinal))
            {
                ReportNoFile(entry, Spelling.Nearest(entry.File, files));
            }
        }
    }

    /// <summary>Runs the layout on a sample; null, and a report, if its address or page cannot be told.</summary>
    public SampleRun? Read(Sample sample)
    {
        try
        {
            return Run(sample);
        }
        catch (Exception exception) when (LoadedLibrary.IsIncompatible(exception))
        {
            // The library is asked wherever a character has a name, too.
            _reports.Add(LayoutDiagnostics.HtmlLibraryUnfit, _model.NameSpan, "", sample, LoadedLibrary.Describe("AngleSharp"), exception.Message);
            return null;
        }
    }

    private SampleRun? Run(Sample sample)
    {
        ReportUndecoded(sample);
        _entries.TryGetValue(sample.RelativePath, out SampleModel? entry);
        SourceSpan place = entry?.Span ?? _model.NameSpan;
        PageLayout? page = entry?.Page is { } name ? _site.Pages.First(candidate => candidate.Name == name) : null;
        PageContent content = page?.Content ?? sample.Content;
        PageDocument? document = null;
        if (sample.Problem is { } problem)
        {
            _reports.Add(LayoutDiagnostics.SampleUnreadable, place, "", sample, problem.TrimEnd('.'));
            return null;
        }

        try
        {
            document = content == PageContent.Html ? PageReader.Read(sample.Text, sample.Encoding, Reading) : null;
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            _reports.Add(LayoutDiagnostics.SampleUnreadable, place, "", sample, unreadable.Message.TrimEnd('.'));
            return null;
        }

        Uri? url = sample.Url is { } known ? known
            : entry?.Url is { } written ? new Uri(written)
            : document is null ? null
            : SavedPage.Address(document);
        if (url is null)
        {
            ReportNoUrl(sample, place, content);
            return null;
        }

        GivenPage given = document is null ? GivenPage.Of(sample.Text, content, null) : GivenPage.Of(document);
        page ??= _site.Choose(given, url);
        if (page is null)
        {
            _notTaken.Add((sample, entry?.Span, url, content));
            return null;
        }

        var trace = new RuleTrace();
        DateTimeOffset? captured = sample.Captured is { } time ? time
            : entry?.Captured is { } day ? new DateTimeOffset(day, TimeSpan.Zero)
            : document is null ? null
            : SavedPage.Captured(document);

        // What is approved is what pages are compared with.
        var options = new ExtractionOptions { Captured = captured, Trace = trace, IsCompared = sample.ApprovedText is null, IsThorough = true };
        Extraction extraction = page.ExtractUntyped(given, url, options);
        return new SampleRun(sample, place, _model.Pages.First(candidate => candidate.Name == page.Name), document, extraction, trace);
    }

    private void ReportNoFile(SampleModel entry, string? nearest)
    {
        // The sample that was meant lacks its entry; that is the same mistake.
        if (nearest is not null)
        {
            _meant.Add(nearest);
        }

        _reports.Add(
            LayoutDiagnostics.SampleFileMissing,
            entry.Span,
            entry.File,
            nearest is null ? ": correct the name, or take the entry away" : $": did you mean '{nearest}'?");
    }

    private void ReportUndecoded(Sample sample)
    {
        int place = sample.Text.IndexOf('\uFFFD');
        if (place >= 0)
        {
            int line = sample.Text.Take(place).Count(character => character == '\n') + 1;
            _reports.Add(
                LayoutDiagnostics.SampleNotUtf8,
                _entries.TryGetValue(sample.RelativePath, out SampleModel? entry) ? entry.Span : _model.NameSpan,
                "",
                sample,
                line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void ReportNoUrl(Sample sample, SourceSpan place, PageContent content)
    {
        if (!_meant.Contains(sample.RelativePath))
        {
            string entry = $"an entry of 'samples' with 'file: {sample.RelativePath}' and its 'url'";
            _reports.Add(
                LayoutDiagnostics.SampleWithoutUrl,
                place,
                "",
                sample,
                content == PageContent.Text ? "write " + entry : "add its canonical link to the page, or write " + entry);
        }
    }

    /// <summary>Reports the samples that no page takes, at the host or URL pattern that very likely was to take them.</summary>
    /// <param name="runs">The samples that pages take.</param>
    public void ReportNotTaken(IReadOnlyList<SampleRun> runs)
    {
        foreach ((Sample sample, SourceSpan? entry, Uri url, PageContent content) in _notTaken)
        {
            SourceSpan? place = null;
            string why;
            if (!_site.Owns(url))
            {
                place = AddressUse.Nearest(_model, url)?.Span;
                why = $"{url.Host} is none of the site's hosts ({string.Join(", ", _site.Hosts)})";
            }
            else if (_site.Pages.All(page => page.Content != content))
            {
                why = $"no page reads {(content == PageContent.Text ? "text" : "html")}";
            }
            else
            {
                PageModel[] pages = [.. _model.Pages.Where(page => page.Content == content)];
                PageModel[] idle = [.. pages.Where(page => runs.All(run => run.Page != page))];
                string? approved = ApprovedResult.TryRead(sample.ApprovedText)?.Page;
                bool isGone = approved is not null && Array.TrueForAll(pages, page => page.Name != approved);
                place = isGone ? _model.PagesSpan : AddressUse.Nearest(idle.Length > 0 ? idle : pages, url)?.Span;
                why = $"no page's 'urls' fit {url.AbsolutePath}";
                why += isGone ? $" (approved is {approved}, which is no page of the layout)" : "";
            }

            SourceSpan span = entry ?? (place is { } known ? _model.OwnPlace(known) : _model.NameSpan);
            _reports.Add(LayoutDiagnostics.SampleNotTaken, span, "", sample, $"{why}; correct it, or name its page and URL in 'samples'");
        }
    }
}
