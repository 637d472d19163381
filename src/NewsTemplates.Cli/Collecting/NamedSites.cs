using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Text;

namespace NewsTemplates.Cli.Collecting;

/// <summary>The sites that a command line names.</summary>
internal static class NamedSites
{
    /// <summary>The sites by their names or hosts, each once; without names all that have feeds.</summary>
    /// <exception cref="CommandFailure">A name is that of no site, or no site has feeds.</exception>
    public static IReadOnlyList<Site> In(SiteCatalog catalog, IReadOnlyCollection<string> names)
    {
        Site[] sites = names.Count == 0
            ? [.. catalog.Sites.Where(site => site.Feeds.Count > 0)]
            : [.. names.SelectMany(name => Known(catalog, name)).Distinct()];
        return sites.Length > 0 ? sites
            : throw new CommandFailure("no layout names feeds: say where a site names its new pages ('feeds' in templates/LANGUAGE.md)");
    }

    /// <summary>The sites of a name or a host; empty where there is none.</summary>
    public static IReadOnlyList<Site> Of(SiteCatalog catalog, string name)
    {
        string host = Uri.TryCreate(name, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : name;
        return
        [
            .. catalog.Sites.Where(site => string.Equals(site.Name, name, StringComparison.OrdinalIgnoreCase)
                || site.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
                || site.Hosts.Contains("www." + host, StringComparer.OrdinalIgnoreCase)),
        ];
    }

    private static IReadOnlyList<Site> Known(SiteCatalog catalog, string name)
    {
        IReadOnlyList<Site> found = Of(catalog, name);
        if (found.Count > 0)
        {
            return found;
        }

        string? nearest = Spelling.Nearest(name, catalog.Sites.SelectMany(site => site.Hosts.Prepend(site.Name)).ToArray());
        throw new CommandFailure($"no site is named '{name}'" + (nearest is null ? "" : $": did you mean {nearest}?"));
    }
}
