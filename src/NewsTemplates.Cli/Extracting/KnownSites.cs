using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Cli.Extracting;

/// <summary>Says which sites and pages there are, where an address is none of them.</summary>
internal static class KnownSites
{
    private const int MostNamed = 8;

    /// <summary>Says that no site has the address's host.</summary>
    public static string Complaint(SiteCatalog catalog, Uri url)
    {
        string[] hosts = catalog.Sites.SelectMany(site => site.Hosts).ToArray();
        string hint = hosts.Length == 0 ? "no site is known"
            : Spelling.Nearest(url.Host, hosts) is { } nearest ? $"did you mean {nearest}?"
            : $"known are {Listed(hosts)}";
        return $"no layout knows {url.Host}: {hint}";
    }

    /// <summary>Says that the site has no such page at the address.</summary>
    public static string Complaint(Site site, PageContent content, Uri url)
    {
        string[] patterns = site.Pages
            .Where(page => page.Content == content)
            .SelectMany(page => page.Urls, (page, pattern) => $"{page.Name} at {pattern}")
            .ToArray();
        return patterns.Length > 0 ? $"no page of {site.Name} is at {url.AbsolutePath}: it has {Listed(patterns)}"
            : content == PageContent.Text ? $"{site.Name} has no layout of text captures (reads: text)"
            : $"{site.Name} has no layout of HTML pages";
    }

    private static string Listed(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
}
