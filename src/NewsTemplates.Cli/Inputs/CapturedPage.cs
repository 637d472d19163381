using System;
using NewsTemplates.Fetching.Captures;

namespace NewsTemplates.Cli.Inputs;

/// <summary>A page of an input: most inputs are one, the file of a crawl has many.</summary>
/// <param name="Input">The input.</param>
/// <param name="Capture">The page; null where the input has a problem.</param>
internal sealed record CapturedPage(PageInput Input, Capture? Capture)
{
    /// <summary>The page's address, so far as the page itself has not to be asked.</summary>
    public Uri? Url => Input.Url ?? Capture?.Address;

    /// <summary>The page as messages name it.</summary>
    public string Name => Capture is { IsOneOfSeveral: true, Address: { } address } ? $"{Input.Page} ({address.AbsoluteUri})" : Input.Page;

    /// <summary>What the page is, by what was said of it or by its own beginning.</summary>
    public PageContent ContentOf(ReadOnlyMemory<byte> page) => Input.Content ?? Capture?.Kind ?? PageStart.ContentOf(page.Span);
}
