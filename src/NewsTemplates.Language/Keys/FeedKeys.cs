using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Keys;

/// <summary>The keys of an entry of <c>feeds</c>: one of them names how it is read.</summary>
internal static class FeedKeys
{
    private static readonly (string Key, FeedKind Kind, string Description, string Example)[] All =
    [
        ("rss", FeedKind.Rss, "The URL of an RSS feed.", "https://daily.example/rss.xml"),
        ("atom", FeedKind.Atom, "The URL of an Atom feed.", "https://daily.example/atom.xml"),
        ("sitemap", FeedKind.Sitemap, "The URL of a sitemap, or of an index of sitemaps.", "https://daily.example/sitemap.xml"),
        (
            "news-sitemap",
            FeedKind.NewsSitemap,
            "The URL of a news sitemap, or of an index of such.",
            "https://daily.example/news-sitemap.xml"),
        ("page", FeedKind.Page, "The URL of a page of the site whose links lead to others, such as its front page.", "https://daily.example/"),
    ];

    public static KeyTable Table { get; } = new(
        "a feed",
        [.. All.Select(feed => new KeyDefinition(feed.Key, ValueShape.TextOf(TextForms.Address), feed.Description, feed.Example)
        {
            Excludes = [.. All.Select(other => other.Key).Where(other => other != feed.Key)],
        })]);

    /// <summary>How each key says that a feed is read.</summary>
    public static IReadOnlyDictionary<string, FeedKind> Kinds { get; } = All.ToDictionary(feed => feed.Key, feed => feed.Kind);
}
