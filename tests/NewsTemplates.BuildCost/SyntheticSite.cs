using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.BuildCost;

/// <summary>
/// A made-up news site: a layout such as people write, and pages as large as news pages are. The same number gives the
/// same site.
/// </summary>
internal sealed class SyntheticSite
{
    private const int PagesOfASite = 2;

    private readonly int _number;
    private readonly Size _size;

    public SyntheticSite(int number)
        : this(number, (Size)(number % 3))
    {
    }

    private SyntheticSite(int number, Size size)
    {
        _number = number;
        _size = size;
    }

    /// <summary>A site as most are: an article of 15 fields and two blocks.</summary>
    public static SyntheticSite Typical => new(1, Size.Medium);

    private enum Size
    {
        Small,
        Medium,
        Large,
    }

    public string Name => $"Paper{_number:000}";

    public string Host => $"paper{_number:000}.example";

    /// <summary>The layout's text; 35 to 150 lines.</summary>
    public string Layout()
    {
        var text = new StringBuilder();
        text.Append($$"""
            # yaml-language-server: $schema=../layout.schema.json
            site: {{Name}}
            description: A news site, number {{_number}}.
            hosts: [{{Host}}, www.{{Host}}]
            culture: en-US
            timezone: Europe/Istanbul
            refuse:
              - { when: "#challenge-form", reason: bot challenge }

            """);
        text.Append(_size switch { Size.Small => SmallBlocks, Size.Medium => MediumBlocks, _ => LargeBlocks });
        text.Append("""
            pages:
              Article:
                description: One article, with the lists around it.
                implements: Article
                urls: /{desk}/{slug}-{id:int}
                fields:
                  articleId:
                    from: url(id)
                    as: int
                  section: url(desk)
                  topics:
                    each: .story__tags a
                    remove: '^#'
                  authors:
                    each: .story__byline a[rel=author]
                  dateline?:
                    from: .story__place
                    match: '^[^,]+'
                  images:
                    each: figure.story__figure
                    caption: figcaption
                    credit: { from: .story__credit, remove: '^Photo:\s*' }
                  body:
                    in: .story__content
                    paragraphs: p
                    headings: "h2, h3"
                    summary: .story__spot
                    except:
                      - .story__place
                      - .story__also-read
                      - .newsletter-inline
                      - blockquote.embed

            """);
        text.Append(_size switch { Size.Small => "", Size.Medium => MediumFields, _ => LargeFields });
        return text.ToString();
    }

    /// <summary>The site's pages with their file names; 100 to 400 KB each.</summary>
    public (string Name, string Html)[] Pages() =>
        [.. Enumerable.Range(0, PagesOfASite).Select(page => (page == 0 ? "today" : "yesterday", Page(page)))];

    private string Page(int page)
    {
        var words = new Words((_number * PagesOfASite) + page);
        int id = 200_000 + (_number * 10) + page;
        string desk = words.Of(Desks);
        string title = words.Sentence(9);
        string url = $"https://{Host}/{desk}/{words.Slug(6)}-{id}";
        string published = $"2026-0{words.Next(1, 9)}-{words.Next(10, 28)}T{words.Next(10, 23)}:15:00+03:00";
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en-US" class="no-js">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <link rel="canonical" href="{url}">
            <meta property="og:title" content="{title}">
            <meta property="og:url" content="{url}">
            <meta property="article:published_time" content="{published}">
            <meta name="description" content="{words.Sentence(20)}">

            """);
        for (int index = 0; index < 60; index++)
        {
            html.Append($"<link rel=\"preload\" as=\"script\" "
                + $"href=\"https://static.{Host}/assets/{words.Slug(2)}.{words.Next(100000, 999999)}.js\" crossorigin>\n");
        }

        html.Append($$"""
            <script type="application/ld+json">
            { "@context": "https://schema.org", "@graph": [
              { "@type": "WebSite", "@id": "https://{{Host}}/#site", "url": "https://{{Host}}/", "name": "{{Name}}" },
              { "@type": "BreadcrumbList", "itemListElement": [ { "@type": "ListItem", "position": 1, "name": "{{desk}}", "item": "https://{{Host}}/{{desk}}" } ] },
              { "@type": "NewsArticle", "@id": "{{url}}#article", "headline": "{{title}}", "description": "{{words.Sentence(24)}}",
                "datePublished": "{{published}}", "dateModified": "{{published}}", "isAccessibleForFree": true, "isPartOf": { "@id": "https://{{Host}}/#site" },
                "articleBody": "{{words.Sentence(500)}}" }
            ] }
            </script>
            <style>{{words.Css(12_000)}}</style>
            <script>window.__STATE__ = {{words.Json(words.Next(40_000, 150_000))}};</script>
            </head>
            <body class="page page--{{desk}}">
            <header class="site-header"><svg viewBox="0 0 120 24"><path d="{{words.Path(1_500)}}"/></svg><nav class="site-nav"><ul>

            """);
        for (int index = 0; index < 140; index++)
        {
            html.Append($"<li class=\"site-nav__item\"><a class=\"site-nav__link\" href=\"/{words.Slug(1)}\" data-track=\"nav|{index}\">"
                + $"<span>{words.Sentence(2)}</span></a></li>\n");
        }

        html.Append("</ul></nav></header>\n<main class=\"layout\"><article class=\"story\" itemscope>\n");
        Story(html, words, title, isOfOldLook: page > 0);
        html.Append("</article>\n<aside class=\"sidebar\">\n");
        Lists(html, words, id);
        html.Append("</aside></main>\n");
        int cards = words.Next(60, 240);
        html.Append("<section class=\"more-stories\"><h2 class=\"more-stories__heading\">More</h2><div class=\"grid\">\n");
        for (int index = 0; index < cards; index++)
        {
            html.Append($"""
                <div class="card card--{index % 5}" data-id="{words.Next(1, 99999)}"><a class="card__link" href="/{words.Of(Desks)}/{words.Slug(7)}-{id - index - 50}">
                <picture class="card__picture"><source type="image/webp" srcset="https://img.{Host}/{index}-320.webp 320w, https://img.{Host}/{index}-640.webp 640w"><img class="card__image" loading="lazy" src="https://img.{Host}/{index}.jpg" alt="{words.Sentence(6)}"></picture>
                <h3 class="card__title">{words.Sentence(10)}</h3><p class="card__text">{words.Sentence(18)}</p></a><ul class="card__tags"><li>{words.Word()}</li><li>{words.Word()}</li></ul></div>

                """);
        }

        html.Append($"</div></section>\n<script>!function(){{{words.Script(30_000)}}}();</script>\n<footer class=\"site-footer\">\n");
        for (int index = 0; index < 120; index++)
        {
            html.Append($"<a class=\"site-footer__link\" href=\"/{words.Slug(2)}\">{words.Sentence(3)}</a>\n");
        }

        html.Append("</footer></body></html>\n");
        return html.ToString();
    }

    private void Story(StringBuilder html, Words words, string title, bool isOfOldLook)
    {
        html.Append(isOfOldLook
            ? $"<h1 class=\"story__heading\">{title}</h1>\n"
            : $"<h1 class=\"story__title\">{title}</h1>\n<p class=\"story__standfirst\">{words.Sentence(16)}</p>\n");
        html.Append($"""
            <span class="story__minutes">{words.Next(2, 15)} min read</span>
            <p class="story__byline">By <a rel="author" href="/authors/{words.Slug(2)}">{words.Name()}</a></p>
            <time class="story__date">{words.Next(1, 28)} March 2026 {words.Next(10, 23)}:40</time>
            <div class="story__spot">{words.Sentence(22)}</div>
            <figure class="story__figure story__figure--cover"><img src="https://img.{Host}/cover-1200.jpg" srcset="https://img.{Host}/cover-640.jpg 640w, https://img.{Host}/cover-1200.jpg 1200w" width="1200" height="675" alt="{words.Sentence(5)}"><figcaption>{words.Sentence(9)} <span class="story__credit">Photo: {words.Name()}</span></figcaption></figure>
            <div class="story__content"><span class="story__place">{words.Word().ToUpperInvariant()}, coast</span>

            """);
        int paragraphs = words.Next(12, 40);
        for (int index = 0; index < paragraphs; index++)
        {
            html.Append($"<p>{words.Sentence(30)} <a href=\"/topics/{words.Slug(1)}\">{words.Sentence(3)}</a> {words.Sentence(25)}</p>\n");
            if (index % 6 == 5)
            {
                html.Append($"<h2>{words.Sentence(5)}</h2>\n");
            }

            if (index % 8 == 3)
            {
                html.Append($"<div class=\"story__also-read\"><p><a href=\"/{words.Slug(5)}\">{words.Sentence(8)}</a></p></div>\n");
            }
        }

        html.Append("</div>\n<div class=\"story__tags\">");
        for (int index = 0; index < 6; index++)
        {
            html.Append($"<a href=\"/topics/{index}\">#{words.Word()}{index}</a> ");
        }

        html.Append("</div>\n");
    }

    private void Lists(StringBuilder html, Words words, int id)
    {
        html.Append("<ol class=\"latest\">\n");
        for (int index = 1; index <= 10; index++)
        {
            html.Append($"<li class=\"latest__item\" data-order=\"{index}\">"
                + $"<span class=\"latest__time\">{words.Next(10, 23)}:{words.Next(10, 59)}</span> "
                + $"<a class=\"latest__title\" href=\"/{words.Of(Desks)}/{words.Slug(6)}-{id - index}\">{words.Sentence(9)}</a></li>\n");
        }

        html.Append("</ol>\n<div class=\"recommended\">\n");
        for (int index = 0; index < 8; index++)
        {
            html.Append($"<div class=\"recommended__slide\">"
                + $"<a class=\"recommended__title\" href=\"/{words.Of(Desks)}/{words.Slug(6)}-{id - 20 - index}\">{index} {words.Sentence(8)}</a>"
                + $"<p class=\"recommended__text\">{words.Sentence(16)}</p></div>\n");
        }

        html.Append("</div>\n");
        foreach ((string label, int index) in new[] { "WORLD", "ECONOMY", "SPORTS" }.Select((label, index) => (label, index)))
        {
            html.Append($"<section class=\"category-block\"><h2 class=\"category-block__label\">{label}</h2><h3 class=\"category-block__title\">"
                + $"<a href=\"/{words.Slug(6)}-{id - 40 - index}\">{words.Sentence(8)}</a></h3>"
                + $"<p class=\"category-block__spot\">{words.Sentence(14)}</p></section>\n");
        }

        html.Append("<table class=\"rates\">\n");
        for (int index = 0; index < 12; index++)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr class=\"rates__row\"><th class=\"rates__code\">C{index:00}</th><td class=\"rates__value\">{words.Next(1, 9999) / 100m}</td>"
                    + $"<td class=\"rates__change\">{words.Next(-99, 99) / 100m} %</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static readonly string[] Desks = ["world", "economy", "sports", "culture"];

    private const string SmallBlocks = "";

    private const string MediumBlocks = """
        blocks:
          Ranked:
            description: One line of the numbered list.
            rank: :scope@data-order as int
            title: .latest__title
            url: a.latest__title@href as uri
          Headline:
            title: { from: .recommended__title, remove: '^\d+\s+' }
            url: a.recommended__title@href as uri

        """;

    private const string LargeBlocks = """
        enums:
          Section:
            description: The sections that have a teaser of their own.
            World: WORLD
            Economy: ECONOMY
            Sports: [SPORTS, SPORT]
        blocks:
          Ranked:
            description: One line of the numbered list.
            rank:
              from: :scope@data-order
              as: int
              description: The place in the list, from 1.
            time: .latest__time
            title: .latest__title
            url:
              from: a.latest__title@href
              as: uri
          Headline:
            description: One slide of the carousel.
            title:
              from: .recommended__title
              remove: '^\d+\s+'
            text:
              from: .recommended__text
              replace: { '\s{2,}': ' ' }
            url:
              from: a.recommended__title@href
              as: uri
          Teaser:
            description: The one story with which a section presents itself.
            section: .category-block__label as Section
            headline: .category-block__title
            summary: .category-block__spot
            url:
              from: .category-block__title a@href
              as: uri
          Rate:
            code: .rates__code
            value: .rates__value as decimal
            change:
              from: .rates__change
              match: '^(-?[\d.]+) %$'
              as: decimal

        """;

    private const string MediumFields = """
              title: [.story__title, .story__heading]
              summary: [.story__standfirst, meta(description)]
              published:
                from: .story__date
                format: [d MMMM yyyy HH:mm, MMMM d yyyy HH:mm]
              minutes?:
                from: .story__minutes
                match: '^\d+'
                as: int
              rate:
                from: ".rates__row:first-child .rates__value"
                as: decimal
                description: The rate that the table begins with.
              covers: each .more-stories .card__image@src as uri
              latest: each .latest__item as Ranked
              recommended:
                each: .recommended__slide
                as: Headline
                unique: title
                count: 1..12

        """;

    private const string LargeFields = """
              written?:
                from: .story__date
                format: [d MMMM yyyy HH:mm, MMMM d yyyy HH:mm]
                as: datetime
                description: The time as the page writes it.
              latest: each .latest__item as Ranked
              recommended:
                each: .recommended__slide
                as: Headline
                unique: title
                count: 1..12
              sections:
                each: .category-block
                as: Teaser
                key: section
                count: 1..
              rates:
                each: tr.rates__row
                as: Rate
                count: 12
              more:
                each: ".more-stories .card:not(.card--4) > a .card__title"
                count: 10..
                description: The titles of the grid.
              covers:
                each: ".more-stories .card:has(> ul li:nth-child(2)) .card__image@src"
                as: uri
                count: 10..

        """;
}
