using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Reads pages with the layouts of a catalog. Safe to use from several threads at once.</summary>
/// <param name="catalog">The layouts.</param>
/// <param name="standardInput">What <see cref="PageInput.StandardInput"/> stands for.</param>
/// <param name="contentType">The HTTP header <c>Content-Type</c> that came with the pages, or null.</param>
internal sealed class PageExtractor(SiteCatalog catalog, Stream standardInput, string? contentType)
{
    /// <summary>Reads one page. Whatever is wrong with it is said in the result.</summary>
    public async Task<PageResult> ReadAsync(PageInput input, CancellationToken cancellationToken)
    {
        var result = new PageResult { Page = input.Page, Url = input.Url };
        if (input.Problem is { } problem)
        {
            return Unusable(result, problem);
        }

        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = await PageBytes.ReadAsync(input.Path, standardInput, cancellationToken);
        }
        catch (PageLimitException tooLarge)
        {
            return NotRead(result, IssueKind.NotAPage, tooLarge.Message);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unusable(result, "there is no such file");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return Unusable(result, failure.Message);
        }

        try
        {
            return Read(input, bytes, result);
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException)
        {
            return NotRead(result, IssueKind.NotAPage, unreadable.Message);
        }
    }

    private PageResult Read(PageInput input, ReadOnlyMemory<byte> bytes, PageResult result)
    {
        PageContent content = input.Content ?? PageBytes.ContentOf(bytes.Span);
        PageDocument? document = input.Url is null && content == PageContent.Html ? PageReader.Read(bytes, contentType) : null;
        if ((input.Url ?? (document is null ? null : SavedPage.Address(document))) is not { } url)
        {
            return NotRead(result, IssueKind.UrlMismatch, content == PageContent.Html
                ? "the page does not tell its own address (no canonical link, og:url or 'saved from url' comment): give it with --url or --manifest"
                : "a text capture does not tell its address: give it with --url or --manifest");
        }

        result = result with { Url = url };
        if (catalog.FindSite(url) is not { } site)
        {
            return NotRead(result, IssueKind.UrlMismatch, KnownSites.Complaint(catalog, url), url.AbsoluteUri);
        }

        result = result with { Site = site.Name };
        PageLayout? Choose() => site.Choose(url, content, () => content == PageContent.Html
            ? (document ??= PageReader.Read(bytes, contentType), null)
            : (null, TextDocument.Read(PageReader.Decode(bytes, contentType))));
        if ((site.Pages.FirstOrDefault(page => page.Name == input.PageName) ?? Choose()) is not { } layout)
        {
            return NotRead(result, IssueKind.UrlMismatch, KnownSites.Complaint(site, content, url), url.AbsoluteUri);
        }

        var options = new ExtractionOptions { ContentType = contentType, Captured = input.Captured };
        Extraction extraction = document is not null && layout.Content == PageContent.Html
            ? layout.ExtractParsed(document, url, options)
            : layout.Extract(bytes, url, options);
        return result with
        {
            Type = layout.RecordName,
            Variant = extraction.Variant,
            Data = extraction.Record,
            Issues = extraction.Issues,
            Provenance = extraction.Provenance,
        };
    }

    private static PageResult NotRead(PageResult result, IssueKind kind, string message, string? found = null) =>
        result with { Issues = [new ExtractionIssue(kind, null, message, found)] };

    private static PageResult Unusable(PageResult result, string message) =>
        NotRead(result, IssueKind.NotAPage, message) with { IsUnusable = true };
}
