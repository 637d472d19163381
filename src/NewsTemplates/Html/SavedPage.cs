using System;
using System.Linq;
using NewsTemplates.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.Html;

/// <summary>What a saved page tells about where it comes from; where that is an archive, about where the archive has it from.</summary>
internal static class SavedPage
{
    /// <summary>
    /// The page's own address: that of its canonical link, else of its <c>og:url</c>, else of the comment that
    /// who saved it left (<see cref="SavingComment"/>). Only absolute http and https addresses count; null
    /// if there is none.
    /// </summary>
    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public static Uri? Address(PageDocument page)
    {
        if (page is null)
        {
            throw new ArgumentNullException(nameof(page));
        }

        if (Canonical(page, null) is { } canonical)
        {
            return canonical;
        }

        Uri? openGraph = null;
        Uri? comment = null;
        for (int node = 1; node < page.Count; node++)
        {
            if (page.IsInNoscript(node))
            {
                continue;
            }

            if (page.IsElement(node, "meta"))
            {
                if (openGraph is null && MetaNames.Has(page, node, "og:url"u8))
                {
                    openGraph = HttpAddress(page.Attribute(node, "content"), page);
                }
            }
            else if (comment is null && page.Kind(node) == NodeKind.Comment)
            {
                comment = SavingComment.Read(page.Text(node)) is { } saved ? HttpAddress(saved.Address, page) : null;
            }
        }

        return openGraph ?? comment;
    }

    /// <summary>The address in the page's first canonical link that has one; null without any.</summary>
    /// <param name="page">The page.</param>
    /// <param name="baseUri">Where relative addresses start; null if only absolute ones count.</param>
    public static Uri? Canonical(PageDocument page, Uri? baseUri)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.IsElement(node, "link")
                && !page.IsInNoscript(node)
                && IsCanonical(page.Attribute(node, "rel"))
                && HttpAddress(page.Attribute(node, "href"), page, baseUri) is { } canonical)
            {
                return canonical;
            }
        }

        return null;
    }

    /// <summary>When the page was saved, by the comment that who saved it left; null if none says it.</summary>
    public static DateTimeOffset? Captured(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.Kind(node) == NodeKind.Comment && SavingComment.Read(page.Text(node)) is { Captured: { } captured })
            {
                return captured;
            }
        }

        return null;
    }

    private static bool IsCanonical(string? rel)
    {
        ReadOnlySpan<char> rest = rel.AsSpan();
        while (!rest.IsEmpty)
        {
            int length = 0;
            while (length < rest.Length && !AsciiText.IsSpace(rest[length]))
            {
                length++;
            }

            if (AsciiText.EqualsIgnoringCase(rest.Slice(0, length), "canonical".AsSpan()))
            {
                return true;
            }

            rest = rest.Slice(Math.Min(length + 1, rest.Length));
        }

        return false;
    }

    private static Uri? HttpAddress(string? text, PageDocument page, Uri? baseUri = null) =>
        WebAddress.Resolve(text ?? "", baseUri, page.Encoding) is { Scheme: "http" or "https" } address
            ? ArchivedAddress.OriginalOf(address)
            : null;
}
