using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Benchmarks;

/// <summary>How much a record has: contenders that find much less than others did not do the same work.</summary>
internal static class FoundValues
{
    public static int Count(Workload.Page page) => Values(page).Count(value => !string.IsNullOrWhiteSpace(value));

    private static IEnumerable<string?> Values(Workload.Page page) =>
    [
        page.Title, page.OgTitle, page.Published, page.Canonical,
        .. page.Headlines, .. page.Headings, .. page.ArticleParagraphs, .. page.MainParagraphs,
        .. page.Links.SelectMany(link => new[] { link.Href, link.Text }),
        .. page.LinkedData,
    ];
}
