namespace NewsTemplates.Generators.Tests;

/// <summary>Layouts that the tests of the generator share.</summary>
internal static class Layouts
{
    public const string AlmeraPath = "/project/templates/almera.example/site.layout.yaml";

    /// <summary>A site that uses most of the language.</summary>
    public const string Almera = """
        site: Almera
        description: The Almera Post, a paper by the sea.
        hosts: [almera.example, www.almera.example]
        culture: tr-TR
        timezone: Europe/Istanbul
        refuse:
          - { when: "#challenge", reason: bot challenge }
        enums:
          Desk: { World: [DÜNYA, WORLD], Economy: EKONOMİ }
        blocks:
          Teaser:
            desk: .desk as Desk
            headline: h3 > a
            url?: h3 > a@href as uri
          Item:
            rank: { from: .rank, match: '(\d+)', as: int }
            title: a
          Chapter:
            heading: :scope
            texts: each p
        pages:
          Article:
            description: One article.
            implements: Article
            urls: /{slug}-{id:int}
            fields:
              title: [h1.title, meta(og:title)]
              published: { from: time@datetime, format: dd.MM.yyyy HH:mm }
              body: { in: .story, paragraphs: p, headings: h2, summary: .spot, except: .ad, reject: '^Advertisement$' }
              images: { each: figure, caption: figcaption, credit: { from: figcaption, match: 'Photo: (.*)' } }
              price?: { from: .price, as: decimal, description: The price of the paper & more. }
              articleId: url(id) as int
              desk?: .crumb as Desk
              desks: { each: .teaser .desk, as: Desk, count: 0.. }
              items: { each: .latest li, as: Item, count: 1..5, unique: title }
              teasers: { each: .teaser, as: Teaser, key: desk, count: 1.. }
              chapters?: { groups: .story > h2, as: Chapter, count: 0..9 }
          Capture:
            reads: text
            record: Article
            fields:
              title: "{title} / ---"
              published: "on {published:date}"
              articleId: "no {articleId:int}"
              body: { after: "no {:int}", until: LATEST }
              items: { each: "{rank:int}. {title}", as: Item, after: LATEST }
              teasers: { each: "{desk:Desk}: {headline}", as: Teaser, key: desk, count: 1.. }
        """;

    public const string BolgaPath = "/project/templates/bolga.example/site.layout.yaml";

    /// <summary>A small site with variants.</summary>
    public const string Bolga = """
        site: Bolga
        hosts: [bolga.example]
        pages:
          Page:
            urls: /{*path}
            fields:
              title: h1
              note?: .note
            variants:
              - name: New
                when: .new
                fields:
                  title: h1.new
              - name: Old
        feeds: [{ rss: "https://bolga.example/rss.xml" }, { news-sitemap: "https://bolga.example/news.xml" }]
        """;

    /// <summary>A page of Almera.</summary>
    public const string AlmeraPage = """
        <!doctype html>
        <html lang="tr"><head>
        <link rel="canonical" href="https://almera.example/ferry-12">
        <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"İpek Işık"},"keywords":"ferry, sea"}</script>
        </head><body>
        <div class="crumb">EKONOMİ</div>
        <h1 class="title">Ferry  returns</h1><time datetime="05.10.2026 14:30">5 Ekim</time>
        <p class="spot">After a year.</p>
        <figure><img src="/a.jpg" alt="A ferry"><figcaption>The ferry. Photo: Ilgaz Toros</figcaption></figure>
        <div class="story"><p>First<br>paragraph.</p><div class="ad"><p>Buy</p></div><h2>Sea</h2><p>Second.</p><p>Advertisement</p></div>
        <span class="price">1.234,50</span>
        <ol class="latest"><li><b class="rank">No 1</b><a>One</a></li><li><b class="rank">No 2</b><a>Two</a></li><li><b class="rank">No 3</b><a>One</a></li></ol>
        <div class="teaser"><span class="desk">WORLD</span><h3><a href="/w-1">World story</a></h3></div>
        <div class="teaser"><span class="desk">SPOR</span><h3><a href="/s-2">Sports story</a></h3></div>
        </body></html>
        """;

    /// <summary>A capture of Almera.</summary>
    public const string AlmeraCapture = """
        Ferry returns
        ---
        on 2026-10-05
        no 12
        First paragraph.
        Second.
        LATEST
        1. One
        2. Two
        WORLD: World story
        """;
}
