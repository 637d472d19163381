using System;
using NewsTemplates.Text;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Which of the links of an Atom entry leads to its page (RFC 4287, 4.2.7).</summary>
internal sealed class AtomLinks
{
    private const int None = 3;

    private int _rank = None;

    /// <summary>
    /// The page: the first alternate that is HTML or does not say what it is, then any alternate, then what the entry is about; never
    /// the entry itself, its enclosures, or a hub. Null if there is none.
    /// </summary>
    public Uri? Best { get; private set; }

    /// <summary>Takes the link that the cursor stands at.</summary>
    public void Add(FeedCursor cursor)
    {
        int rank = Rank(cursor.Attribute("rel")?.Trim(), cursor.Attribute("type")?.Trim());
        if (rank < _rank && FoundEntries.AddressOf(cursor.Attribute("href"), cursor.Base) is { } address)
        {
            (_rank, Best) = (rank, address);
        }
    }

    private static int Rank(string? relation, string? type) => AsciiText.Lower(relation ?? "") switch
    {
        "" or "alternate" or "http://www.iana.org/assignments/relation/alternate" => IsHtml(type) ? 0 : 1,
        "canonical" or "related" or "via" => 2,
        _ => None,
    };

    private static bool IsHtml(string? type) =>
        string.IsNullOrEmpty(type) || type.Contains("html", StringComparison.OrdinalIgnoreCase);
}
