using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Gathers the pages and sitemaps of a feed, each once and with its latest time, as far as there may be.</summary>
internal sealed class FoundEntries
{
    /// <summary>How many a sitemap may name, by sitemaps.org.</summary>
    public const int Maximum = 50_000;

    // Longer ones are no addresses of pages; browsers and servers do not take them either.
    private const int LongestAddress = 8192;

    private readonly EntryList _pages = new();
    private readonly EntryList _further = new();

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => _pages.Entries.Count + _further.Entries.Count == 0;

    /// <summary>Whether something had to be passed over because there is too much: there is no use in reading on.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The address of the last page or sitemap; it is not empty.</summary>
    public Uri Last => (_pages.Entries.Count > 0 ? _pages : _further).Entries[^1].Address;

    /// <summary>The address without its fragment; null where it is none of <c>http</c> or <c>https</c>.</summary>
    /// <param name="written">The address as the feed has it.</param>
    /// <param name="start">Where relative ones start; null if only absolute ones count.</param>
    /// <param name="encoding">The encoding of the page, in which queries are sent; null stands for UTF-8.</param>
    public static Uri? AddressOf(string? written, Uri? start, Encoding? encoding = null) =>
        written is { Length: > 0 and <= LongestAddress } && WebAddress.Resolve(written, start, encoding) is { Scheme: "http" or "https" } address
            ? WithoutFragment(address)
            : null;

    /// <summary>An address without its fragment.</summary>
    public static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 && !address.OriginalString.Contains('#', StringComparison.Ordinal)
            ? address
            : new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));

    public void Add(Uri address, DateTimeOffset? time, string? title) => IsFull |= !_pages.TryAdd(new FeedEntry(address, time, title));

    public void AddFurther(Uri address, DateTimeOffset? time) => IsFull |= !_further.TryAdd(new FeedEntry(address, time, null));

    public FeedDocument ToDocument(string? problem)
    {
        FeedEntry[] further = [.. _further.Entries.OrderByDescending(entry => entry.Time ?? DateTimeOffset.MinValue)];
        string? tooMany = IsFull
            ? string.Create(CultureInfo.InvariantCulture, $"the feed names more than {Maximum:N0} addresses: the rest is not read")
            : null;
        return new FeedDocument(_pages.Entries.AsReadOnly(), further.AsReadOnly(), problem ?? tooMany);
    }

    private sealed class EntryList
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public List<FeedEntry> Entries { get; } = [];

        public bool TryAdd(FeedEntry entry)
        {
            if (_places.TryGetValue(entry.Address.AbsoluteUri, out int place))
            {
                FeedEntry known = Entries[place];
                Entries[place] = known with { Time = FeedTime.Later(known.Time, entry.Time), Title = known.Title ?? entry.Title };
                return true;
            }

            if (Entries.Count == Maximum)
            {
                return false;
            }

            _places.Add(entry.Address.AbsoluteUri, Entries.Count);
            Entries.Add(entry);
            return true;
        }
    }
}
