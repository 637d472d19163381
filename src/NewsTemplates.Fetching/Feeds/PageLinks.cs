using System;
using NewsTemplates.Html;
using NewsTemplates.Markup;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>The pages that a page links to.</summary>
internal static class PageLinks
{
    /// <exception cref="NotAPageException">The bytes are no page.</exception>
    /// <exception cref="PageLimitException">The page is too large or too tangled.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, Uri address, string? contentType, FoundEntries found)
    {
        PageDocument page = PageReader.Borrow(bytes, contentType, null);
        try
        {
            Uri start = page.BaseHref is { } written ? WebAddress.Resolve(written, address, page.Encoding) ?? address : address;
            string own = FoundEntries.WithoutFragment(address).AbsoluteUri;
            for (int node = 1; node < page.Count && !found.IsFull; node++)
            {
                if (page.HtmlTag(node) is Tag.A or Tag.Area
                    && FoundEntries.AddressOf(page.Attribute(node, "href"), start, page.Encoding) is { } link
                    && link.AbsoluteUri != own)
                {
                    found.Add(link, null, null);
                }
            }
        }
        finally
        {
            page.Release();
        }
    }
}
