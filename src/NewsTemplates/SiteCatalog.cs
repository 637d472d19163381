using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates;

/// <summary>A set of sites that routes an address to the layout that reads it.</summary>
public sealed class SiteCatalog
{
    private readonly HostIndex<Site> _hosts;
    private readonly ValueList<Site> _ahead;

    /// <summary>Makes a catalog.</summary>
    /// <param name="sites">The sites.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sites"/> is null.</exception>
    public SiteCatalog(IEnumerable<Site> sites)
    {
        Sites = new ValueList<Site>(sites ?? throw new ArgumentNullException(nameof(sites)));
        _hosts = new HostIndex<Site>(Sites.SelectMany(site => site.HostPatterns.Select(host => (host, site))));
        _ahead = ValueList<Site>.Empty;
    }

    private SiteCatalog(Site first, SiteCatalog others)
    {
        Sites = new ValueList<Site>(others.Sites.Prepend(first));
        _hosts = others._hosts;
        _ahead = new ValueList<Site>(others._ahead.Prepend(first));
    }

    /// <summary>The sites in the order given; those put in front come first, the last one foremost.</summary>
    public IReadOnlyList<Site> Sites { get; }

    /// <summary>
    /// A catalog in which a site goes before all others that have its hosts: a layout that is read at run time, say, before a
    /// compiled one that the publisher's redesign has broken. Addresses that none of its pages knows still go to the others.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <returns>The new catalog; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public SiteCatalog With(Site site) => new(site ?? throw new ArgumentNullException(nameof(site)), this);

    /// <summary>The site that an address belongs to, or null; a relative one belongs to none. A host's own name goes before wildcards.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public Site? FindSite(Uri url) =>
        Owners(url).FirstOrDefault();

    /// <summary>The layout that reads an address.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <returns>The layout, or null when no site knows the URL.</returns>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public PageLayout? Find(Uri url, PageContent content = PageContent.Html) =>
        Owners(url).Select(site => site.Find(url, content)).FirstOrDefault(page => page is not null);

    /// <summary>Reads a page with the layout that its address, and where that leaves a choice its <c>when</c>, says.</summary>
    /// <param name="page">The page's HTML, or the capture's text.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the URL.</returns>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    public Extraction? Extract(string page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <inheritdoc cref="Extract(ReadOnlyMemory{byte}, Uri, PageContent, ExtractionOptions?)"/>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    public Extraction? Extract(byte[] page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <summary>
    /// Reads a page from its bytes, as <see cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>;
    /// the encoding is found as a browser finds it.
    /// </summary>
    /// <param name="page">The bytes.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the URL.</returns>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public Extraction? Extract(ReadOnlyMemory<byte> page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <summary>
    /// Reads an HTML page that is parsed already, with the layout of HTML pages that its address,
    /// and where that leaves a choice its <c>when</c>, says.
    /// </summary>
    /// <param name="page">The page, from <see cref="PageReader"/>.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options, of which those for reading and decoding do not matter here; null stands for the defaults.</param>
    /// <returns>The extraction, or null when no site knows the URL.</returns>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    public Extraction? Extract(PageDocument page, Uri url, ExtractionOptions? options = null) => Extract(GivenPage.Of(page), url, options);

    /// <summary>
    /// Reads a page from a stream, as <see cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>; it is read
    /// to its end, but no further than the limit of bytes.
    /// </summary>
    /// <param name="page">The stream; it stays open.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream and of the page.</param>
    /// <returns>The extraction, or null when no site knows the URL.</returns>
    /// <exception cref="ArgumentNullException">The stream or the URL is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<Extraction?> ExtractAsync(
        Stream page,
        Uri url,
        PageContent content = PageContent.Html,
        ExtractionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        if (url is null)
        {
            throw new ArgumentNullException(nameof(url));
        }

        return Extract(await GivenPage.TakeAsync(page, content, options, cancellationToken).ConfigureAwait(false), url, options);
    }

    private Extraction? Extract(GivenPage page, Uri url, ExtractionOptions? options) =>
        Owners(url).Select(site => site.Extract(page, url, options)).FirstOrDefault(extraction => extraction is not null);

    /// <summary>The sites that have the address's host, the one that says most of it first.</summary>
    private IEnumerable<Site> Owners(Uri url)
    {
        IEnumerable<Site> others = _hosts.Find(url ?? throw new ArgumentNullException(nameof(url)));
        return _ahead.Count == 0 ? others : _ahead.Where(site => site.Owns(url)).Concat(others);
    }
}
