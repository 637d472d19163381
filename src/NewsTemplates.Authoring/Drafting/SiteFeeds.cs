using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The feeds that the pages of a site name in their heads: those that all of them do, and that are of no page's own.</summary>
internal static class SiteFeeds
{
    private const int Most = 5;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/rss+xml"] = "rss",
        ["application/atom+xml"] = "atom",
    };

    /// <summary>The entries of <c>feeds</c>, in the order of the first page.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AnalyzedPage> pages)
    {
        List<(string Kind, string Url)>[] all = [.. pages.Select(page => In(page).ToList())];
        return
        [
            .. all[0].Distinct()
                .Where(feed => Array.TrueForAll(all, feeds => feeds.Contains(feed)))
                .Take(Most)
                .Select(feed => $"  - {feed.Kind}: {YamlText.Flow(feed.Url)}"),
        ];
    }

    private static IEnumerable<(string Kind, string Url)> In(AnalyzedPage page)
    {
        foreach (int node in page.ElementsIn(0).Where(node => page.Document.IsElement(node, "link")))
        {
            if ((page.Document.Attribute(node, "rel") ?? "").IndexOf("alternate", StringComparison.OrdinalIgnoreCase) >= 0
                && Kinds.TryGetValue((page.Document.Attribute(node, "type") ?? "").Trim(), out string? kind)
                && page.Document.Attribute(node, "href") is { } href
                && WebAddress.Resolve(href, page.Url) is { Scheme: "http" or "https" } url
                && SiteFacts.AreOfOnePublisher(url, page.Url)
                && !IsOfPage(url, page.Url))
            {
                yield return (kind, url.AbsoluteUri);
            }
        }
    }

    /// <summary>Whether it has what is said about the page, such as its readers' comments.</summary>
    private static bool IsOfPage(Uri feed, Uri page) =>
        feed.AbsolutePath.IndexOf("comments", StringComparison.OrdinalIgnoreCase) >= 0
        || (page.AbsolutePath.Length > 1 && feed.AbsolutePath.StartsWith(page.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal));
}
