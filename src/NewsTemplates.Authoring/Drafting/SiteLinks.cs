using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The addresses of a site's own pages that its saved pages link to.</summary>
internal static class SiteLinks
{
    /// <summary>The addresses, each once; those of the pages themselves are left out.</summary>
    /// <param name="pages">The pages.</param>
    public static IReadOnlyList<Uri> Of(IReadOnlyList<AnalyzedPage> pages)
    {
        string host = SiteFacts.BareHost(pages[0].Url);
        var paths = new HashSet<string>(pages.Select(page => page.Url.AbsolutePath), StringComparer.Ordinal);
        return
        [
            .. pages.SelectMany(page => Links(page.Document, page.Url))
                .Where(link => SiteFacts.BareHost(link) == host && paths.Add(link.AbsolutePath)),
        ];
    }

    private static IEnumerable<Uri> Links(PageDocument page, Uri url) =>
        from node in Enumerable.Range(0, page.Count)
        where page.Kind(node) == NodeKind.Element && page.IsElement(node, "a")
        let link = page.Attribute(node, "href") is { } href ? WebAddress.Resolve(href, url) : null
        where link?.Scheme is "http" or "https"
        select link;
}
