using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Dates;
using NewsTemplates.Extracting;
using NewsTemplates.Html;
using NewsTemplates.LinkedData;
using NewsTemplates.Text;

namespace NewsTemplates.Witnesses;

/// <summary>What a page states of its article in JSON-LD, in <c>meta</c> elements, in its address and in the elements meant for it.</summary>
internal sealed class PageStatements
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "article.published", "og:published_time", "og:article:published_time", "og:pubdate",
        "datePublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time", "date", "dc.date",
        "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "dateCreated",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "article:modified", "article.updated", "og:updated_time", "dateModified", "last-modified", "lastmod",
        "dcterms.modified", "dc.date.modified", "modified_time",
    ];

    private static readonly string[] AuthorNames =
    [
        "author", "article:author", "article:author_name", "og:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
        "dcterms.creator", "dc.contributor", "twitter:creator", "creator", "byl", "authors", "news_author", "cXenseParse:author", "twitter:data1",
    ];

    // Elements may hold each other, and the text of each is read.
    private const int MostElements = 16;

    private static readonly WrittenTimeReader Times = new(DateLanguage.Of(null), null, []);

    private readonly ExtractionContext _context;
    private readonly PageDocument _page;

    public PageStatements(PageDocument page, Uri url)
        : this(new ExtractionContext(url, page, null, new Dictionary<string, string>()))
    {
    }

    /// <summary>What the page of an extraction states.</summary>
    public PageStatements(ExtractionContext context)
    {
        _context = context;
        _page = context.Page!;
    }

    public PageDocument Page => _page;

    public Uri Url => _context.Url;

    /// <summary>All that may be the headline; found as far as it is asked for.</summary>
    public IEnumerable<string> Headlines => JsonLd("Article", "headline")
        .Concat(JsonLd("Article", "name"))
        .Concat(JsonLd("Article", "alternativeHeadline"))
        .Concat(Meta("og:title", "twitter:title", "headline", "title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"))
        .Concat(TextsOf("title"))
        .Concat(TextsOf("h1"))
        .Select(WhiteSpace.Collapse)
        .Where(text => text.Length > 0);

    /// <summary>What the site calls itself.</summary>
    public IReadOnlyList<string> SiteNames =>
    [
        .. Meta("og:site_name", "application-name", "apple-mobile-web-app-title")
            .Concat(JsonLd("Article", "publisher")).Concat(JsonLd("WebSite", "name"))
            .Append(HostName(Url.Host))
            .Select(WhiteSpace.Collapse)
            .Where(text => text.Length > 1),
    ];

    public IReadOnlyList<string> Descriptions =>
        [.. JsonLd("Article", "description").Concat(Meta("og:description", "description", "twitter:description"))];

    public IReadOnlyList<string> Authors => [.. JsonLd("Article", "author")
        .Concat(JsonLd("Article", "creator"))
        .Concat(JsonLd("Article", "contributor"))
        .Concat(Meta(AuthorNames))];

    public IReadOnlyList<string> Topics => [.. JsonLd("Article", "keywords").Concat(Meta("article:tag", "keywords", "news_keywords"))];

    /// <summary>The addresses of the pictures that stand for the article, as written.</summary>
    public IReadOnlyList<string> Images =>
    [
        .. _context.JsonLd.Find("Article", ["image"]).Concat(_context.JsonLd.Find("Article", ["thumbnailUrl"]))
            .Select(image => image.Url)
            .OfType<string>()
            .Concat(Meta("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "image", "thumbnail")),
    ];

    /// <summary>When the article was published, the day in the page's address included; found as far as it is asked for.</summary>
    public IEnumerable<WrittenTime> Published => PublishedInHead.Concat(MarkedTimes("datePublished")).Concat(DayOf(Url));

    /// <summary>When the article was published, by JSON-LD and <c>meta</c> elements; found as far as it is asked for.</summary>
    public IEnumerable<WrittenTime> PublishedInHead => TimesIn("datePublished", PublishedNames);

    public IEnumerable<WrittenTime> Modified => TimesIn("dateModified", ModifiedNames).Concat(MarkedTimes("dateModified"));

    /// <summary>The texts of the first elements of a name, in page order.</summary>
    private IEnumerable<string> TextsOf(string name) => Enumerable.Range(0, _page.Count)
        .Where(node => _page.IsHtml(node) && _page.IsElement(node, name))
        .Take(MostElements)
        .Select(node =>
        {
            _context.Spend(_page.End(node) - node);
            return PageText.Of(_page, node);
        });

    private IEnumerable<string> Meta(params string[] names) => names.SelectMany(_context.Meta);

    private IEnumerable<string> JsonLd(string type, string key) =>
        _context.JsonLd.Find(type, [key]).SelectMany(value => value.AllTexts);

    private IEnumerable<WrittenTime> TimesIn(string property, string[] names) =>
        JsonLd("Article", property).Concat(Meta(names)).SelectMany(TimeOf);

    private IEnumerable<WrittenTime> MarkedTimes(string property) => Enumerable.Range(0, _page.Count)
        .Where(node => MetaNames.HasItemProperty(_page, node, property))
        .Select(node => _page.Attribute(node, "content") ?? _page.Attribute(node, "datetime") ?? "")
        .SelectMany(TimeOf);

    private static IEnumerable<WrittenTime> TimeOf(string text) => Times.TryRead(text, default, out WrittenTime time) ? [time] : [];

    /// <summary>The day in an address, as <c>/2026/03/01/</c>, <c>2026-03-01</c> or <c>20260301</c>.</summary>
    private static IEnumerable<WrittenTime> DayOf(Uri url)
    {
        int[] numbers = [.. url.AbsolutePath
            .Split('/', '-', '_', '.')
            .Select(part => part.Length is > 0 and <= 8 && part.All(digit => digit is >= '0' and <= '9')
                ? int.Parse(part, CultureInfo.InvariantCulture) : -1)];
        for (int i = 0; i < numbers.Length; i++)
        {
            (int year, int month, int day) = numbers[i] >= 1_990_00_00 ? (numbers[i] / 10_000, numbers[i] / 100 % 100, numbers[i] % 100)
                : i + 2 < numbers.Length ? (numbers[i], numbers[i + 1], numbers[i + 2])
                : default;
            if (year is >= 1990 and < 2100 && WrittenTime.TryCreate(WrittenCalendar.Gregorian, year, month, day, default, null, out WrittenTime time))
            {
                yield return time;
            }
        }
    }

    /// <summary>What a host is called: <c>daily</c> of <c>www.daily.example</c>.</summary>
    private static string HostName(string host)
    {
        string[] labels = [.. host.Split('.').Where(label => label != "www")];
        return labels.Length > 1 ? labels[0] : host;
    }
}
