using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>
/// Sitemaps and indexes of them (https://www.sitemaps.org/protocol.html), with Google's extension for news
/// (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
/// </summary>
internal static class SitemapEntries
{
    /// <exception cref="System.Xml.XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The sitemap cannot be read any further.</exception>
    public static void Read(FeedCursor cursor, FoundEntries found)
    {
        while (!found.IsFull && cursor.Read())
        {
            if (cursor.IsElement && cursor.Depth == 1 && cursor.Name is "url" or "sitemap")
            {
                ReadEntry(cursor, found);
            }
        }
    }

    private static void ReadEntry(FeedCursor cursor, FoundEntries found)
    {
        bool isFurther = cursor.Name == "sitemap";
        string space = cursor.Namespace;
        int depth = cursor.Depth;
        Uri? address = null;
        DateTimeOffset? time = null;
        string? title = null;
        while (cursor.ReadChild(depth))
        {
            Uri start = cursor.Base;
            if (FeedNames.IsNews(cursor.Namespace) && cursor.Name == "news")
            {
                ReadNews(cursor, ref time, ref title);
            }
            else if (cursor.Namespace == space && cursor.Name == "loc")
            {
                address ??= FoundEntries.AddressOf(cursor.ReadText(), start);
            }
            else if (cursor.Namespace == space && cursor.Name == "lastmod")
            {
                time = FeedTime.Later(time, FeedTime.Read(cursor.ReadText()));
            }
        }

        if (address is null)
        {
            return;
        }

        if (isFurther)
        {
            found.AddFurther(address, time);
        }
        else
        {
            found.Add(address, time, title);
        }
    }

    private static void ReadNews(FeedCursor cursor, ref DateTimeOffset? time, ref string? title)
    {
        int depth = cursor.Depth;
        while (cursor.ReadChild(depth))
        {
            if (cursor.Name == "publication_date")
            {
                time = FeedTime.Later(time, FeedTime.Read(cursor.ReadText()));
            }
            else if (cursor.Name == "title")
            {
                title ??= FeedTitle.OfMarkup(cursor.ReadText());
            }
        }
    }
}
