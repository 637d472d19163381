using System;
using NewsTemplates.Text;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Tells by its first element what a feed is.</summary>
internal static class FeedRoot
{
    private const int LongestName = 64;

    /// <summary>
    /// The local name of the first element, or <c>html</c> where the doctype says so; null where the text does not begin with markup.
    /// What a server put before an XML declaration is passed over.
    /// </summary>
    public static string? Of(string beginning)
    {
        int at = LenientXml.StartOf(beginning);
        while (at < beginning.Length && beginning[at] == '<')
        {
            int end;
            ReadOnlySpan<char> rest = beginning.AsSpan(at);
            if (rest.StartsWith("<?", StringComparison.Ordinal))
            {
                end = After(beginning, "?>", at);
            }
            else if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                end = After(beginning, "-->", at);
            }
            else if (rest.StartsWith("<!", StringComparison.Ordinal))
            {
                if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
                {
                    return "html";
                }

                end = LenientXml.EndOfDoctype(beginning, at);
            }
            else
            {
                return NameAt(rest[1..]);
            }

            at = end < 0 ? beginning.Length : end;
            while (at < beginning.Length && char.IsWhiteSpace(beginning[at]))
            {
                at++;
            }
        }

        return null;
    }

    /// <summary>Whether a root is that of a feed or a sitemap.</summary>
    public static bool IsOfFeed(string? root) => root is "rss" or "RDF" or "channel" or "feed" or "urlset" or "sitemapindex";

    /// <summary>Whether an element is one that pages begin with.</summary>
    public static bool IsOfHtml(string root) =>
        AsciiText.Lower(root) is "html" or "head" or "body" or "script" or "style" or "noscript" or "meta" or "title" or "link"
            or "div" or "h1" or "p" or "center" or "br" or "b" or "pre";

    private static int After(string text, string end, int start) =>
        text.IndexOf(end, start, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : -1;

    private static string? NameAt(ReadOnlySpan<char> tag)
    {
        tag = tag[..Math.Min(tag.Length, LongestName)];
        int end = tag.IndexOfAny(" \t\r\n/>");
        ReadOnlySpan<char> name = end < 0 ? tag : tag[..end];
        name = name[(name.IndexOf(':') + 1)..];
        return name.IsEmpty ? null : name.ToString();
    }
}
