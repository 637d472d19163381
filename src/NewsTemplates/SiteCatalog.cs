using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates;

/// <summary>A set of sites that routes an address to the layout that reads it.</summary>
public sealed class SiteCatalog
{
    private readonly HostIndex<Site> _hosts;

    /// <summary>Makes a catalog.</summary>
    /// <param name="sites">The sites.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sites"/> is null.</exception>
    public SiteCatalog(IEnumerable<Site> sites)
    {
        Sites = (sites ?? throw new ArgumentNullException(nameof(sites))).ToArray();
        _hosts = new HostIndex<Site>(Sites.SelectMany(site => site.HostPatterns.Select(host => (host, site))));
    }

    /// <summary>The sites in the order given.</summary>
    public IReadOnlyList<Site> Sites { get; }

    /// <summary>The site that an address belongs to, or null; a relative one belongs to none. A host's own name goes before wildcards.</summary>
    /// <param name="url">An absolute address.</param>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public Site? FindSite(Uri url) =>
        Owners(url).FirstOrDefault();

    /// <summary>The layout that reads an address.</summary>
    /// <param name="url">An absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <returns>The layout, or null when no site knows the address.</returns>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public PageLayout? Find(Uri url, PageContent content = PageContent.Html) =>
        Owners(url).Select(site => site.Find(url, content)).FirstOrDefault(page => page is not null);

    /// <summary>Reads a page with the layout that its address, and where that leaves a choice its <c>when</c>, says.</summary>
    /// <param name="page">The page's HTML, or the capture's text.</param>
    /// <param name="url">The page's absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the address.</returns>
    /// <exception cref="ArgumentNullException">The page or the address is null.</exception>
    public Extraction? Extract(string page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <summary>Reads a page from its bytes, as <see cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>; the encoding is found as a browser finds it.</summary>
    /// <param name="page">The bytes.</param>
    /// <param name="url">The page's absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the address.</returns>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public Extraction? Extract(ReadOnlyMemory<byte> page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <summary>Reads an HTML page that is parsed already, with the layout of HTML pages that its address, and where that leaves a choice its <c>when</c>, says.</summary>
    /// <param name="page">The page, from <see cref="PageReader"/>.</param>
    /// <param name="url">The page's absolute address.</param>
    /// <param name="options">Options, of which those for reading and decoding do not matter here; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the address.</returns>
    /// <exception cref="ArgumentNullException">The page or the address is null.</exception>
    public Extraction? Extract(PageDocument page, Uri url, ExtractionOptions? options = null) => Extract(GivenPage.Of(page), url, options);

    private Extraction? Extract(GivenPage page, Uri url, ExtractionOptions? options) =>
        Owners(url).Select(site => site.Extract(page, url, options)).FirstOrDefault(extraction => extraction is not null);

    /// <summary>The sites that have the address's host, the one that says most of it first.</summary>
    private IEnumerable<Site> Owners(Uri url) => _hosts.Find(url ?? throw new ArgumentNullException(nameof(url)));
}
