using System;
using System.Xml;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>
/// Reads what a site names its new pages in: RSS 0.9 to 2.0, Atom, sitemaps (sitemaps.org, in XML or as text, with Google's
/// extension for news) and indexes of them, and pages with links. Nothing is fetched. Safe to use from several threads.
/// </summary>
public static class FeedReader
{
    private const string NoXml = "this is neither XML nor a list of addresses";

    /// <summary>
    /// Reads a feed. One of another kind than it should be is read as what it is. Where it is damaged, what comes before is kept; of
    /// one that is very large the first 50 MiB (unpacked) and the first 50,000 pages are. It is never an exception.
    /// </summary>
    /// <param name="kind">What it should be.</param>
    /// <param name="bytes">All of it; it may be packed with gzip.</param>
    /// <param name="address">Where it was read: its absolute URL, by which relative addresses are resolved.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type; null where there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative.</exception>
    public static FeedDocument Read(FeedKind kind, ReadOnlyMemory<byte> bytes, Uri address, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
        {
            throw new ArgumentException("The address of a feed is absolute.", nameof(address));
        }

        var found = new FoundEntries();
        string? problem = null;
        try
        {
            problem = Read(kind, FeedContent.Unpack(bytes), address, contentType, found);
        }
        catch (FeedProblemException failure)
        {
            problem = failure.Message;
        }
        catch (NotAPageException failure)
        {
            problem = $"this is {failure.Content}, not a feed";
        }
        catch (PageLimitException failure)
        {
            problem = failure.Message;
        }

        return found.ToDocument(problem);
    }

    private static string? Read(FeedKind kind, FeedContent content, Uri address, string? contentType, FoundEntries found)
    {
        string? root = FeedRoot.Of(content.Beginning(contentType));
        if (kind == FeedKind.Page && !FeedRoot.IsOfFeed(root))
        {
            PageLinks.Read(content.Bytes, address, contentType, found);
            return content.Problem;
        }

        string text = content.Decode(contentType);
        if (root is null)
        {
            return AddressList.Read(text, found) ? content.Problem : string.IsNullOrWhiteSpace(text) ? "this is empty" : NoXml;
        }

        if (FeedRoot.IsOfHtml(root))
        {
            return "this is an HTML page, not a feed";
        }

        if (!FeedRoot.IsOfFeed(root))
        {
            return $"this is XML, but no feed: its root is '{root}'";
        }

        string? broken = ReadXml(root, text, address, found);
        return content.Problem ?? broken;
    }

    private static string? ReadXml(string root, string text, Uri address, FoundEntries found)
    {
        using var cursor = new FeedCursor(LenientXml.Of(text), address);
        try
        {
            switch (root)
            {
                case "feed":
                    AtomEntries.Read(cursor, found);
                    break;
                case "urlset" or "sitemapindex":
                    SitemapEntries.Read(cursor, found);
                    break;
                default:
                    RssItems.Read(cursor, found);
                    break;
            }
        }
        catch (XmlException)
        {
            return found.IsEmpty ? "the XML is broken, before the first address" : $"the XML is broken, behind {found.Last}";
        }

        return null;
    }
}
