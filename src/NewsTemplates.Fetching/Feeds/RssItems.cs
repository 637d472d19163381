using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>The items of RSS: 0.91 to 2.0, and 0.9 and 1.0, which are RDF.</summary>
internal static class RssItems
{
    /// <exception cref="System.Xml.XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The feed cannot be read any further.</exception>
    public static void Read(FeedCursor cursor, FoundEntries found)
    {
        while (!found.IsFull && cursor.Read())
        {
            if (cursor.IsElement && cursor.Name == "item" && IsOfRss(cursor))
            {
                ReadItem(cursor, found);
            }
        }
    }

    // RSS 2.0 has no namespace, its forerunners in RDF have one, with or without a prefix.
    private static bool IsOfRss(FeedCursor cursor) =>
        cursor.Prefix.Length == 0 || cursor.Namespace.StartsWith("http://purl.org/rss/", StringComparison.Ordinal);

    private static void ReadItem(FeedCursor cursor, FoundEntries found)
    {
        Uri? own = FoundEntries.AddressOf(cursor.Attribute("about", FeedNames.Rdf), cursor.Base);
        var item = new Item(cursor.Namespace);
        int depth = cursor.Depth;
        while (cursor.ReadChild(depth))
        {
            item.ReadPart(cursor);
        }

        if ((item.Original ?? item.Link ?? item.AtomLinks.Best ?? item.Guid ?? own) is { } address)
        {
            found.Add(address, item.Time, item.Title);
        }
    }

    private sealed class Item(string space)
    {
        public Uri? Original { get; private set; }

        public Uri? Link { get; private set; }

        public Uri? Guid { get; private set; }

        public AtomLinks AtomLinks { get; } = new();

        public DateTimeOffset? Time { get; private set; }

        public string? Title { get; private set; }

        public void ReadPart(FeedCursor cursor)
        {
            Uri start = cursor.Base;
            string name = cursor.Name;
            if (cursor.Namespace != space)
            {
                ReadExtension(cursor, name, start);
            }
            else if (name == "link")
            {
                string? attribute = cursor.Attribute("href");
                Link ??= FoundEntries.AddressOf(cursor.ReadText(), start) ?? FoundEntries.AddressOf(attribute, start);
            }
            else if (name == "guid")
            {
                bool isAddress = !string.Equals(cursor.Attribute("isPermaLink")?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
                string text = cursor.ReadText();
                Guid ??= isAddress ? FoundEntries.AddressOf(text, null) : null;
            }
            else if (name == "title")
            {
                Title ??= FeedTitle.OfMarkup(cursor.ReadText());
            }
            else if (name is "pubDate" or "pubdate" or "lastBuildDate")
            {
                Time = FeedTime.Later(Time, FeedTime.Read(cursor.ReadText()));
            }
        }

        private void ReadExtension(FeedCursor cursor, string name, Uri start)
        {
            switch (cursor.Namespace)
            {
                case FeedNames.Feedburner when name == "origLink":
                    Original ??= FoundEntries.AddressOf(cursor.ReadText(), start);
                    break;
                case FeedNames.Atom when name == "link":
                    AtomLinks.Add(cursor);
                    break;
                case FeedNames.Atom when name is "updated" or "published":
                case FeedNames.DublinCore when name == "date":
                case FeedNames.DublinCoreTerms when name is "created" or "issued" or "modified" or "date":
                    Time = FeedTime.Later(Time, FeedTime.Read(cursor.ReadText()));
                    break;
            }
        }
    }
}
