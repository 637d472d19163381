using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Text;
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

    /// <summary>
    /// The layout for an address: of those whose URL patterns fit, the one with the most literal characters. Where several
    /// have as many, the page itself decides by <c>when</c> and <c>unless</c>; see <see cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>.
    /// </summary>
    /// <param name="url">An absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <returns>The layout, or null when the address is relative or another site's, or no pattern fits.</returns>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    public PageLayout? Find(Uri url, PageContent content = PageContent.Html) => Candidates(url, content).FirstOrDefault();

    /// <summary>Reads a page with the layout that its address, and where that leaves a choice its <c>when</c>, says.</summary>
    /// <param name="page">The page's HTML, or the capture's text.</param>
    /// <param name="url">The page's absolute address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction, or null when the site has no layout for the address.</returns>
    /// <exception cref="ArgumentNullException">The page or the address is null.</exception>
    public Extraction? Extract(string page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null)
    {
        if (page is null)
        {
            throw new ArgumentNullException(nameof(page));
        }

        PageReadingOptions? reading = options?.Reading;
        return Choose(url, content, () => content == PageContent.Html ? (PageReader.Read(page, reading), null) : (null, TextDocument.Read(page)))?.Extract(page, url, options);
    }

    /// <inheritdoc cref="Extract(string, Uri, PageContent, ExtractionOptions?)"/>
    public Extraction? Extract(ReadOnlyMemory<byte> page, Uri url, PageContent content = PageContent.Html, ExtractionOptions? options = null)
    {
        PageReadingOptions? reading = options?.Reading;
        return Choose(url, content, () => content == PageContent.Html
            ? (PageReader.Read(page, options?.ContentType, reading), null)
            : (null, TextDocument.Read(PageReader.Decode(page, options?.ContentType, reading))))?.Extract(page, url, options);
    }

    /// <summary>The layout for a page: of those that its address leaves, the first that takes it; where none does, the first.</summary>
    /// <param name="url">The page's address.</param>
    /// <param name="content">Whether an HTML page or a text capture is at hand.</param>
    /// <param name="read">Reads the page; called only if there is a choice.</param>
    internal PageLayout? Choose(Uri url, PageContent content, Func<(PageDocument? Page, TextDocument? Text)> read)
    {
        IReadOnlyList<PageLayout> candidates = Candidates(url, content);
        if (candidates.Count < 2)
        {
            return candidates.FirstOrDefault();
        }

        try
        {
            (PageDocument? page, TextDocument? text) = read();
            return candidates.FirstOrDefault(candidate => candidate.Takes(page, text, url)) ?? candidates[0];
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException or InvalidDataException)
        {
            // Whichever reads it says what is wrong with it.
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
