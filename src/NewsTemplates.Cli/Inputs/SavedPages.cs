using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Html;

namespace NewsTemplates.Cli.Inputs;

/// <summary>Reads saved pages of a site, for the commands that write layouts by them.</summary>
internal static class SavedPages
{
    /// <summary>The pages in all files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="written">A URL for each file, or none.</param>
    /// <param name="console">Where standard input is, and where to say what is wrong with a page of a crawl.</param>
    /// <param name="cancellationToken">Interrupts the reading.</param>
    /// <exception cref="CommandFailure">A file is no page, or the URLs are not as many as the files.</exception>
    public static async Task<IReadOnlyList<DraftPage>> ReadAsync(
        string[] paths, string[] written, CommandConsole console, CancellationToken cancellationToken)
    {
        Uri?[] addresses = Addresses(written, paths);
        var pages = new List<DraftPage>();
        IEnumerable<PageInput> inputs = paths.Zip(addresses, (path, url) => new PageInput { Page = path, Path = path, Url = url });
        await foreach (CapturedPage page in CapturedPages.ReadAsync(inputs, console.Input, cancellationToken))
        {
            // Of a crawl the other pages may still do.
            bool isPassedOver = page.Capture is { Content: null, IsOneOfSeveral: true };
            if (page.Capture?.Problem is { } problem && (isPassedOver || page.Capture.Content is not null))
            {
                console.Say($"{page.Name}: {problem.Message}");
            }

            if (!isPassedOver)
            {
                pages.Add(Read(page));
            }
        }

        return pages;
    }

    private static Uri?[] Addresses(string[] written, string[] paths)
    {
        if (written.Length > 0 && written.Length != paths.Length)
        {
            throw new CommandFailure(
                $"there are {paths.Length} pages and {written.Length} URLs: give --url once for each page, in their order, or for none");
        }

        return written.Length == 0
            ? new Uri?[paths.Length]
            : [.. written.Select(text => PageUrl.TryParse(text, out Uri? url) ? url : throw new CommandFailure(PageUrl.Complaint(text)))];
    }

    private static DraftPage Read(CapturedPage page)
    {
        if (page.Input.Problem is { } problem)
        {
            throw new CommandFailure($"{page.Name}: {problem}");
        }

        if (page.Capture is not { Content: { } bytes } capture)
        {
            throw new CommandFailure($"{page.Name}: {page.Capture?.Problem?.Message}", ExitCode.Failed);
        }

        try
        {
            return page.ContentOf(bytes) == PageContent.Html
                ? new DraftPage(page.Name, PageReader.DecodePage(bytes, capture.ContentType).Text, page.Url)
                : throw new CommandFailure(
                    $"{page.Name}: this is no HTML; a layout for text captures is written by hand, see 'Text captures' in the guide",
                    ExitCode.Failed);
        }
        catch (Exception failure) when (failure is PageLimitException or NotAPageException)
        {
            throw new CommandFailure($"{page.Name}: {failure.Message}", ExitCode.Failed);
        }
    }
}
