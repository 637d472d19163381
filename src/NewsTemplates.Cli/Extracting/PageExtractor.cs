using System;
using System.Linq;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Reads pages with the layouts of a catalog. Safe to use from several threads at once.</summary>
/// <param name="catalog">The layouts.</param>
/// <param name="contentType">The HTTP header <c>Content-Type</c> that came with the pages, or null.</param>
internal sealed class PageExtractor(SiteCatalog catalog, string? contentType)
{
    /// <summary>Reads one page. Whatever is wrong with it is said in the result.</summary>
    public PageResult Read(CapturedPage captured)
    {
        var result = new PageResult { Page = captured.Input.Page, Name = captured.Name, Url = captured.Url };
        return captured switch
        {
            { Input.Problem: { } problem } => NotRead(result, IssueKind.NotAPage, problem) with { IsUnusable = true },
            { Capture: { Content: { } bytes } capture } => Read(captured, capture, bytes, result with { Remark = capture.Problem?.Message }),
            _ => NotRead(result, IssueKind.NotAPage, captured.Capture?.Problem?.Message ?? "not read") with
            {
                IsUnusable = captured.Capture?.Problem?.Fault is CaptureFault.Damaged or CaptureFault.Unreadable,
            },
        };
    }

    private PageResult Read(CapturedPage captured, Capture capture, ReadOnlyMemory<byte> bytes, PageResult result)
    {
        PageInput input = captured.Input;
        PageContent content = captured.ContentOf(bytes);
        var options = new ExtractionOptions { ContentType = contentType ?? input.ContentType ?? capture.ContentType };
        GivenPage page = GivenPage.Of(bytes, content, options);
        options = options with { Captured = input.Captured ?? capture.Captured ?? (page.Page is { } saved ? SavedPage.Captured(saved) : null) };
        if ((captured.Url ?? OwnAddress(page)) is not { } url)
        {
            return page switch
            {
                { Content: PageContent.Text } =>
                    NotRead(result, IssueKind.UrlMismatch, "a text capture does not tell its URL: give it with --url or --manifest"),
                { Problem: { } unreadable } => NotRead(result, IssueKind.NotAPage, unreadable),
                _ => NotRead(
                    result,
                    IssueKind.UrlMismatch,
                    "the page does not tell its own URL (no canonical link, og:url or 'saved from url' comment): give it with --url or --manifest"),
            };
        }

        result = result with { Url = url };
        if (catalog.FindSite(url) is not { } site)
        {
            return NotRead(result, IssueKind.UrlMismatch, KnownSites.Complaint(catalog, url), url.AbsoluteUri);
        }

        result = result with { Site = site.Name };
        if ((site.Pages.FirstOrDefault(candidate => candidate.Name == input.PageName) ?? site.Choose(page, url)) is not { } layout)
        {
            return NotRead(result, IssueKind.UrlMismatch, KnownSites.Complaint(site, content, url), url.AbsoluteUri);
        }

        // A layout that was named for the page may read other content than the page seems to be.
        Extraction extraction = layout.Content == content ? layout.ExtractUntyped(page, url, options) : layout.Extract(bytes, url, options);
        return result with
        {
            Type = layout.RecordName,
            Variant = extraction.Variant,
            Data = extraction.Record,
            Issues = extraction.Issues,
            Provenance = extraction.Provenance,
            Keyed = extraction.Keyed,
        };
    }

    private static Uri? OwnAddress(GivenPage page) => page.Page is { } document ? SavedPage.Address(document) : null;

    private static PageResult NotRead(PageResult result, IssueKind kind, string message, string? found = null) =>
        result with { Issues = [new ExtractionIssue(kind, null, message, found)] };
}
