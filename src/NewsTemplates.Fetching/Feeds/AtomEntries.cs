using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>The entries of Atom: RFC 4287, and its forerunner 0.3.</summary>
internal static class AtomEntries
{
    /// <exception cref="System.Xml.XmlException">The XML is broken.</exception>
    /// <exception cref="FeedProblemException">The feed cannot be read any further.</exception>
    public static void Read(FeedCursor cursor, FoundEntries found)
    {
        string? space = null;
        while (!found.IsFull && cursor.Read())
        {
            if (!cursor.IsElement)
            {
                continue;
            }

            space ??= cursor.Namespace;
            if (cursor.Name == "entry" && cursor.Namespace == space)
            {
                ReadEntry(cursor, found);
            }
        }
    }

    private static void ReadEntry(FeedCursor cursor, FoundEntries found)
    {
        string space = cursor.Namespace;
        int depth = cursor.Depth;
        var links = new AtomLinks();
        Uri? original = null;
        Uri? id = null;
        DateTimeOffset? time = null;
        string? title = null;
        while (cursor.ReadChild(depth))
        {
            Uri start = cursor.Base;
            if (cursor.Namespace == FeedNames.Feedburner && cursor.Name == "origLink")
            {
                original ??= FoundEntries.AddressOf(cursor.ReadText(), start);
            }
            else if (cursor.Namespace == space)
            {
                switch (cursor.Name)
                {
                    case "link":
                        links.Add(cursor);
                        break;
                    case "id":
                        id ??= FoundEntries.AddressOf(cursor.ReadText(), null);
                        break;
                    case "title":
                        title ??= ReadTitle(cursor);
                        break;
                    case "updated" or "published" or "modified" or "issued" or "created":
                        time = FeedTime.Later(time, FeedTime.Read(cursor.ReadText()));
                        break;
                }
            }
        }

        if ((original ?? links.Best ?? id) is { } address)
        {
            found.Add(address, time, title);
        }
    }

    private static string? ReadTitle(FeedCursor cursor)
    {
        bool isMarkup = cursor.Attribute("type")?.Trim() is "html" or "text/html";
        string text = cursor.ReadText();
        return isMarkup ? FeedTitle.OfMarkup(text) : FeedTitle.OfText(text);
    }
}
