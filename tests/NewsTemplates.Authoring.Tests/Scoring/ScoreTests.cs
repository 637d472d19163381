using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Scoring;

namespace NewsTemplates.Authoring.Tests.Scoring;

public class ScoreTests
{
    private const string Layout = """
        site: Coast
        hosts: coast.example
        culture: en-GB
        timezone: Europe/Istanbul
        pages:
          Article:
            implements: Article
            urls: /story/{slug}
            fields:
              title: h1
              authors: { each: .by, count: 0.. }
              published: time@datetime
              topics: { each: .tag, count: 0.. }
              images: { each: img, count: 0.. }
              body: { in: main, summary: .lede }
          Front:
            implements: FrontPage
            urls: /
            fields:
              lead: .lead as Story
              blocks: each section as Section
        blocks:
          Story:
            title: h3
            url: a@href as uri
          Section:
            heading: h2
            items: each li as Story

        """;

    private const string Article = """
        <h1>Ferry  fares rise</h1><b class=by>Ada Orman</b><b class=by>Cem Deniz</b><time datetime="2026-03-01T10:00:00+03:00"></time>
        <a class=tag>harbor</a><img src="//pictures.example/ferry.jpg?w=200"><img src="/boat.jpg">
        <main><p class=lede>Paint is dear.</p><p>A crossing costs five more.</p><h2>Paint</h2><p>The board said so.</p></main>
        """;

    private const string Front = """
        <div class=lead><h3><a href="https://www.coast.example/story/ferry?from=front">Ferry fares rise</a></h3><a href="/story/ferry">more</a></div>
        <section><h2>World</h2><li><h3>Harbor: Bridge opens</h3><a href=/story/bridge></a></li><li><h3>Maps</h3><a href=/story/maps></a></li></section>
        <section><h2>Sports</h2><li><h3>Rowers win</h3><a href=/story/rowers></a></li></section>
        """;

    private static readonly Site Site = NewsTemplates.Language.Layout.Read("coast.layout.yaml", Layout).Site
        ?? throw new InvalidOperationException("The layout has errors.");

    [Theory]
    [InlineData("""{ "title": "Ferry fares rise" }""")]
    [InlineData("""{ "authors": ["Cem Deniz", "Ada Orman"] }""")]
    [InlineData("""{ "published": "2026-03-01T07:00:00Z" }""")]
    [InlineData("""{ "published": "2026-03-01T10:00:00.482+03:00" }""")]
    [InlineData("""{ "published": "2026-03-01T10:00:00" }""")]
    [InlineData("""{ "topics": ["harbor"] }""")]
    [InlineData("""
        { "images": [{ "url": "https://pictures.example/ferry.jpg", "cover": true }, { "url": "https://x/", "other_urls": ["coast.example/boat.jpg"] }] }
        """)]
    [InlineData("""
        {
          "summary": ["Paint is dear."],
          "body": [{ "paragraphs": ["A crossing costs five more."] }, { "heading": "Paint", "paragraphs": ["The board said so."] }]
        }
        """)]
    [InlineData("""
        {
          "summary": ["Paint is dear."],
          "body": [
            { "heading": null, "paragraphs": ["A crossing costs five more.", "Read more"] },
            { "heading": "Paint", "paragraphs": ["The board said so."] }
          ],
          "optional_paragraphs": [0, 2]
        }
        """)]
    public void What_is_right_is_right(string gold) => Assert.All(OfArticle(gold), figure => Assert.True(figure.IsRight, figure.ToString()));

    [Theory]
    [InlineData("title", """{ "title": "Ferry fares fall" }""", "Ferry fares fall", "Ferry fares rise")]
    [InlineData("authors", """{ "authors": [] }""", null, "Ada Orman; Cem Deniz")]
    [InlineData("authors", """{ "authors": ["Ada Orman"] }""", "Ada Orman", "Ada Orman; Cem Deniz")]
    [InlineData("published", """{ "published": "2026-03-01T10:00:00Z" }""", "2026-03-01T10:00:00Z", "2026-03-01T07:00:00Z")]
    [InlineData("topics", """{ "topics": ["Harbor"] }""", "Harbor", "harbor")]
    [InlineData("images", """{ "images": [{ "url": "https://pictures.example/ferry.jpg" }] }""", null, "coast.example/boat.jpg")]
    [InlineData(
        "cover",
        """{ "images": [{ "url": "https://coast.example/boat.jpg", "cover": true }] }""",
        "coast.example/boat.jpg",
        "pictures.example/ferry.jpg")]
    [InlineData("body", """{ "body": [{ "paragraphs": ["Paint is dear.", "A crossing costs five more.", "Paint"] }] }""", null, "The board said so.")]
    [InlineData(
        "body",
        """{ "body": [{ "paragraphs": ["Paint is dear.", "A crossing costs five more.", "Paint", "The board said so.", "It rained."] }] }""",
        "It rained.",
        null)]
    [InlineData("headings", """{ "body": [{ "heading": "White", "paragraphs": [] }] }""", "White", "Paint")]
    public void What_is_wrong_is_said(string attribute, string gold, string? expected, string? found)
    {
        Figure figure = Assert.Single(OfArticle(gold), figure => figure.Attribute == attribute);
        Assert.False(figure.IsRight);
        Assert.Equal((expected, found), (figure.Expected, figure.Found));
    }

    [Fact]
    public void A_page_that_was_not_read_has_nothing_right()
    {
        Gold gold = Read("""
            {
              "title": "Ferry", "authors": ["Ada"], "body": [{ "heading": "Paint", "paragraphs": ["White"] }],
              "images": [{ "url": "https://x/", "cover": true }]
            }
            """);
        Assert.All(ArticleScore.Of(gold, null), figure => Assert.Equal(0, figure.Value));
    }

    [Fact]
    public void What_is_not_known_is_not_compared()
    {
        Assert.Null(Gold.Read(JsonDocument.Parse("""{ "page": "a.html", "url": "https://a.example/", "title": null }""").RootElement));
        Assert.Equal(["title"], OfArticle("""{ "title": "Ferry fares rise", "authors": null }""").Select(figure => figure.Attribute));
    }

    [Fact]
    public void A_front_page_has_its_stories_blocks_and_lead_compared()
    {
        Dictionary<string, double> figures = OfFront("""
            {
              "lead": { "title": "Ferry", "url": "http://coast.example/story/ferry" },
              "blocks": [
                {
                  "heading": "World »",
                  "items": [
                    { "title": "Bridge opens", "url": "https://coast.example/story/bridge" },
                    { "title": "Old maps", "url": "https://coast.example/story/maps/" }
                  ]
                },
                { "heading": "Economy", "items": [{ "title": "Paint", "url": "https://coast.example/story/paint" }] }
              ],
              "items": [
                { "title": "Rowers win", "url": "https://coast.example/story/rowers" },
                { "title": "Paint", "url": "https://coast.example/story/paint" }
              ]
            }
            """).ToDictionary(figure => figure.Attribute, figure => figure.Value);

        Assert.Equal(1, figures["lead"]);
        Assert.Equal(0.5, figures["block headings"]);
        Assert.Equal(0.5, figures["block items"]);
        Assert.Equal(1, figures["block titles"]);
        Assert.Equal(0.5, figures["items"]);
        Assert.Equal(1, figures["item titles"]);
    }

    [Fact]
    public void A_title_that_is_another_is_wrong() => Assert.Equal(
        ("Boats lose", "Rowers win"),
        OfFront("""{ "items": [{ "title": "Boats lose", "url": "https://coast.example/story/rowers" }] }""")
            .Where(figure => figure.Attribute == "item titles")
            .Select(figure => (figure.Expected, figure.Found))
            .Single());

    [Theory]
    [InlineData("""{ "authors": "Ada Orman" }""", "'authors' is no list")]
    [InlineData("""{ "authors": [7] }""", "an entry of 'authors' is no text")]
    [InlineData("""{ "title": ["Ferry"] }""", "'title' is no text")]
    [InlineData("""{ "lead": "Ferry" }""", "'lead' is no object")]
    [InlineData("""{ "body": ["Ferry"] }""", "what should have 'heading' is no object")]
    [InlineData("""{ "body": [], "optional_paragraphs": ["one"] }""", "an entry of 'optional_paragraphs' is no whole number")]
    [InlineData("""{ "published": "yesterday" }""", "'published' is no time (ISO 8601): 'yesterday'")]
    [InlineData("""{ "images": [{ "cover": true }] }""", "an entry of 'images' has no 'url'")]
    [InlineData("""{ "items": [{ "title": "Ferry" }] }""", "a story has no 'url'")]
    public void A_value_of_the_wrong_form_is_refused(string gold, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(gold)).Message);

    private static Gold Read(string gold) => Gold.Read(JsonDocument.Parse(gold).RootElement)!;

    private static Figure[] OfArticle(string gold) =>
        [.. ArticleScore.Of(Read(gold), (IArticle)Extract(Article, "https://coast.example/story/ferry"))];

    private static Figure[] OfFront(string gold) => [.. FrontPageScore.Of(Read(gold), (IFrontPage)Extract(Front, "https://coast.example/"))];

    private static object Extract(string html, string url)
    {
        Extraction extraction = Site.Extract(html, new Uri(url))!;
        return extraction.Record ?? throw new InvalidOperationException(string.Join("\n", extraction.Issues));
    }
}
