using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Inputs;
using NewsTemplates.Html;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Reads pages with the layouts of a catalog. Safe to use from several threads at once.</summary>
/// <param name="catalog">The layouts.</param>
/// <param name="standardInput">What <see cref="CommandConsole.StandardInput"/> stands for.</param>
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

        return Read(input, bytes, result);
    }

    private PageResult Read(PageInput input, ReadOnlyMemory<byte> bytes, PageResult result)
    {
        PageContent content = input.Content ?? PageBytes.ContentOf(bytes.Span);
        var options = new ExtractionOptions { ContentType = contentType, Captured = input.Captured };
        GivenPage page = GivenPage.Of(bytes, content, options);
        if ((input.Url ?? OwnAddress(page)) is not { } url)
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

    private static PageResult Unusable(PageResult result, string message) =>
        NotRead(result, IssueKind.NotAPage, message) with { IsUnusable = true };
}
