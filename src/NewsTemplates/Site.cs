using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates;

/// <summary>A publisher's hosts and the layouts of its pages.</summary>
public sealed class Site
{
    private readonly Lazy<IReadOnlyList<PageLayout>> _pages;

    /// <summary>Describes a site. Called by generated code.</summary>
    /// <param name="name">The site's C# name.</param>
    /// <param name="hosts">Its hosts; <c>*.x.com</c> stands for all subdomains.</param>
    /// <param name="pages">Gives the layouts of its pages; asked once, when they are first needed.</param>
    /// <param name="culture">
    /// The culture whose numbers and names of months its pages have, unless a field says another; null is the invariant culture.
    /// </param>
    /// <param name="timeZone">The IANA name of the time zone in which its times are local, unless a field says another; null is none.</param>
    /// <param name="feeds">Where it names its new pages; null is none.</param>
    /// <exception cref="ArgumentNullException">The name, the hosts or the pages are null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Site(
        string name,
        IReadOnlyList<string> hosts,
        Func<IReadOnlyList<PageLayout>> pages,
        string? culture = null,
        string? timeZone = null,
        IReadOnlyList<Feed>? feeds = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Hosts = new ValueList<string>(hosts ?? throw new ArgumentNullException(nameof(hosts)));
        Culture = culture;
        TimeZone = timeZone;
        Feeds = new ValueList<Feed>(feeds ?? []);
        HostPatterns = hosts.Select(host => new HostPattern(host)).ToArray();
        _pages = new Lazy<IReadOnlyList<PageLayout>>(pages ?? throw new ArgumentNullException(nameof(pages)));
    }

    /// <summary>The culture whose numbers and names of months its pages have, unless a field says another; null is the invariant culture.</summary>
    public string? Culture { get; }

    /// <summary>The IANA name of the time zone in which its times are local, unless a field says another; null is none.</summary>
    public string? TimeZone { get; }

    /// <summary>The site's C# name.</summary>
    public string Name { get; }

    /// <summary>Its hosts; <c>*.x.com</c> stands for all subdomains.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>Where it names its new pages, as its layout says; empty where it says nothing. Nothing is fetched by the library.</summary>
    public IReadOnlyList<Feed> Feeds { get; }

    /// <summary><see cref="Hosts"/>, understood.</summary>
    internal IReadOnlyList<HostPattern> HostPatterns { get; }

    /// <summary>The layouts of its pages, in the order of the file.</summary>
    public IReadOnlyList<PageLayout> Pages => _pages.Value;

    /// <summary>The site's name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether an address is on one of the site's hosts; a relative one never is.</summary>
    /// <param name="url">An absolute URL.</param>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public bool Owns(Uri url) => url is null ? throw new ArgumentNullException(nameof(url)) : HostPatterns.Any(host => host.Matches(url));

    /// <summary>
    /// The layout for an address: of those whose URL patterns fit, the one with the most literal characters. Where several
    /// have as many, the page itself decides by <c>when</c> and <c>unless</c>; see
    /// <see cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>.
    /// </summary>
    /// <param name="url">An absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <returns>The layout, or null when the address is relative or another site's, or no pattern fits.</returns>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public PageLayout? Find(Uri url, PageContent content = PageContent.Html) => Candidates(url, content).FirstOrDefault();

    /// <summary>Reads a page with the layout that its address, and where that leaves a choice its <c>when</c>, says.</summary>
    /// <param name="page">The page's HTML, or the capture's text.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when the site has no layout for the address.</returns>
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
    /// <returns>The extraction, or null when the site has no layout for the address.</returns>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    public Extraction? Extract(ReadOnlyMemory<byte> page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null) =>
        Extract(GivenPage.Of(page, content, options), url, options);

    /// <summary>
    /// Reads an HTML page that is parsed already, with that of the site's layouts of HTML pages that its address,
    /// and where that leaves a choice its <c>when</c>, says.
    /// </summary>
    /// <param name="page">The page, from <see cref="PageReader"/>.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options, of which those for reading and decoding do not matter here; null stands for the defaults.</param>
    /// <returns>The extraction, or null when the site has no layout for the address.</returns>
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
    /// <returns>The extraction, or null when the site has no layout for the address.</returns>
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

    /// <summary>Reads a page that others may have looked at; null when the site has no layout for the address.</summary>
    internal Extraction? Extract(GivenPage page, Uri url, ExtractionOptions? options) => Choose(page, url)?.ExtractUntyped(page, url, options);

    /// <summary>The layout for a page: of those that its address leaves, the first that takes it; where none does, the first.</summary>
    internal PageLayout? Choose(GivenPage page, Uri url)
    {
        IReadOnlyList<PageLayout> candidates = Candidates(url, page.Content);
        if (candidates.Count < 2 || page.Problem is not null)
        {
            return candidates.FirstOrDefault();
        }

        try
        {
            return candidates.FirstOrDefault(candidate => candidate.Accepts(page.Page, page.Text, url)) ?? candidates[0];
        }
        catch (PageLimitException)
        {
            // Its conditions alone take too much. Whichever reads it says so.
            return candidates[0];
        }
    }

    /// <summary>The layouts whose URL patterns fit best, those with a condition first.</summary>
    private IReadOnlyList<PageLayout> Candidates(Uri url, PageContent content)
    {
        if (!Owns(url))
        {
            return [];
        }

        (PageLayout Page, int Specificity)[] fitting =
            [.. Pages.Where(page => page.Content == content).Select(page => (page, page.Specificity(url))).Where(candidate => candidate.Item2 >= 0)];
        return
        [
            .. fitting
                .Where(candidate => candidate.Specificity == fitting.Max(other => other.Specificity))
                .Select(candidate => candidate.Page)
                .OrderBy(page => page.IsConditional ? 0 : 1),
        ];
    }
}
