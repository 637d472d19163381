using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Urls;

namespace NewsTemplates;

/// <summary>A publisher's hosts and the layouts of its pages.</summary>
public sealed class Site
{
    private readonly HostPattern[] hostPatterns;
    private readonly Lazy<IReadOnlyList<PageLayout>> pages;

    /// <summary>Describes a site.</summary>
    /// <param name="name">The site's C# name.</param>
    /// <param name="hosts">Its hosts; <c>*.x.com</c> stands for all subdomains.</param>
    /// <param name="pages">Gives the layouts of its pages; asked once, when they are first needed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Site(string name, IReadOnlyList<string> hosts, Func<IReadOnlyList<PageLayout>> pages)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Hosts = hosts ?? throw new ArgumentNullException(nameof(hosts));
        hostPatterns = hosts.Select(host => new HostPattern(host)).ToArray();
        this.pages = new Lazy<IReadOnlyList<PageLayout>>(pages ?? throw new ArgumentNullException(nameof(pages)));
    }

    /// <summary>The site's C# name.</summary>
    public string Name { get; }

    /// <summary>Its hosts; <c>*.x.com</c> stands for all subdomains.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>The layouts of its pages, in the order of the file.</summary>
    public IReadOnlyList<PageLayout> Pages => pages.Value;

    /// <summary>Whether an address is on one of the site's hosts; a relative one never is.</summary>
    /// <param name="url">An absolute address.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public bool Owns(Uri url) => url is null ? throw new ArgumentNullException(nameof(url)) : hostPatterns.Any(host => host.Matches(url));

    /// <summary>How much the site's hosts say of an address: <see cref="HostPattern.Specificity"/> of the best that fits, 0 if none does.</summary>
    internal int HostSpecificity(Uri url) => hostPatterns.Where(host => host.Matches(url)).Select(host => host.Specificity).DefaultIfEmpty(0).Max();

    /// <summary>The layout for an address: of those whose URL patterns fit, the one with the most literal characters.</summary>
    /// <param name="url">An absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <returns>The layout, or null when the address is relative or another site's, or no pattern fits.</returns>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public PageLayout? Find(Uri url, PageContent content = PageContent.Html) =>
        !Owns(url)
            ? null
            : Pages
                .Where(page => page.Content == content)
                .Select(page => (Page: page, Specificity: page.Specificity(url)))
                .Where(candidate => candidate.Specificity >= 0)
                .OrderByDescending(candidate => candidate.Specificity)
                .Select(candidate => candidate.Page)
                .FirstOrDefault();
}
