using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Captures;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates;

/// <summary>The layout of one kind of page of a site, ready to read such pages. Safe to use from several threads at once.</summary>
public abstract class PageLayout
{
    private protected PageLayout(Site site, string name, string recordName, PageContent content, IReadOnlyList<string> urls)
    {
        Site = site ?? throw new ArgumentNullException(nameof(site));
        Name = name;
        RecordName = recordName;
        Content = content;
        Urls = new ValueList<string>(urls);
        UrlPatterns = urls.Select(url => new UrlPattern(url)).ToArray();
    }

    /// <summary>The page's name in the layout.</summary>
    public string Name { get; }

    /// <summary>Whether the layout reads HTML pages or text captures.</summary>
    public PageContent Content { get; }

    /// <summary>The patterns of the page's addresses; empty means any address of the site.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>The site that the page belongs to.</summary>
    public Site Site { get; }

    /// <summary>The name of the record that the page becomes.</summary>
    public string RecordName { get; }

    /// <summary>Reads a page that is at hand as text.</summary>
    /// <param name="page">The page's HTML, or the capture's text.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction; also for a page that does not fit, which its issues tell.</returns>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    /// <exception cref="InvalidOperationException">The machine does not know a culture or a time zone that the layout names.</exception>
    public Extraction Extract(string page, Uri url, ExtractionOptions? options = null) =>
        ExtractUntyped(GivenPage.Of(page, Content, options), url, options);

    /// <inheritdoc cref="Extract(ReadOnlyMemory{byte}, Uri, ExtractionOptions?)"/>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    public Extraction Extract(byte[] page, Uri url, ExtractionOptions? options = null) =>
        ExtractUntyped(GivenPage.Of(page, Content, options), url, options);

    /// <summary>Reads a page from its bytes; the encoding is found as a browser finds it.</summary>
    /// <param name="page">The bytes.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <returns>The extraction; also for a page that does not fit, which its issues tell.</returns>
    /// <exception cref="ArgumentNullException">The URL is null.</exception>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    public Extraction Extract(ReadOnlyMemory<byte> page, Uri url, ExtractionOptions? options = null) =>
        ExtractUntyped(GivenPage.Of(page, Content, options), url, options);

    /// <summary>Reads an HTML page that is parsed already; so one page can be looked at and read by several layouts.</summary>
    /// <param name="page">The page, from <see cref="PageReader"/>.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options, of which those for reading and decoding do not matter here; null stands for the defaults.</param>
    /// <returns>The extraction; also for a page that does not fit, which its issues tell.</returns>
    /// <exception cref="ArgumentNullException">The page or the URL is null.</exception>
    /// <exception cref="ArgumentException">The URL is not absolute, or the layout reads text captures (see <see cref="Content"/>).</exception>
    public Extraction Extract(PageDocument page, Uri url, ExtractionOptions? options = null) =>
        ExtractUntyped(GivenPage.Of(page), url, options);

    /// <summary>Reads a page from a stream; it is read to its end, but no further than the limit of bytes.</summary>
    /// <param name="page">The stream; it stays open.</param>
    /// <param name="url">The page's absolute URL.</param>
    /// <param name="options">Options; null stands for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream and of the page.</param>
    /// <returns>The extraction; also for a page that does not fit, which its issues tell.</returns>
    /// <exception cref="ArgumentNullException">The stream or the URL is null.</exception>
    /// <exception cref="ArgumentException">The URL is not absolute.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<Extraction> ExtractAsync(Stream page, Uri url, ExtractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAbsolute(url);
        return ExtractUntyped(await GivenPage.TakeAsync(page, Content, options, cancellationToken).ConfigureAwait(false), url, options);
    }

    /// <summary>The site and the page, as in <c>HurriyetDailyNews.Article</c>.</summary>
    public override string ToString() => $"{Site.Name}.{Name}";

    /// <summary><see cref="Urls"/>, understood.</summary>
    internal IReadOnlyList<UrlPattern> UrlPatterns { get; }

    /// <summary>How well an address fits: the literal characters of the best pattern; 0 without patterns; -1 if none fits.</summary>
    internal int Specificity(Uri url) =>
        UrlPatterns.Count == 0
            ? 0
            : UrlPatterns.Where(pattern => pattern.TryMatch(url, out _)).Select(pattern => pattern.LiteralLength).DefaultIfEmpty(-1).Max();

    /// <summary>Whether <c>when</c> or <c>unless</c> says which pages are meant.</summary>
    internal abstract bool IsConditional { get; }

    /// <summary>Whether <c>when</c> and <c>unless</c> let the layout read a page; one of the documents is at hand.</summary>
    internal abstract bool Accepts(PageDocument? page, TextDocument? text, Uri url);

    /// <summary>Reads a page that others may have looked at.</summary>
    /// <exception cref="ArgumentException">The page is not of the layout's <see cref="Content"/>, or the URL is not absolute.</exception>
    internal abstract Extraction ExtractUntyped(GivenPage page, Uri url, ExtractionOptions? options);

    private protected static void ThrowIfNotAbsolute(Uri url)
    {
        if (url is null)
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("The URL must be absolute.", nameof(url));
        }
    }
}
