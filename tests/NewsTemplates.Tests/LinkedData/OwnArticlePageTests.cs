using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Plans;
using NewsTemplates.Tests.Plans;

namespace NewsTemplates.Tests.LinkedData;

/// <summary>Whole articles, read by the standard rules: what other stories' JSON-LD says does not fill gaps.</summary>
public class OwnArticlePageTests
{
    private const string Related = """
        {"@type":"NewsArticle","headline":"Lighthouse painted","url":"https://harbour.example/news/lighthouse-3","description":"White again.",
          "datePublished":"2020-05-05T05:00Z","dateModified":"2020-06-06T06:00Z","author":{"@type":"Person","name":"Otto Else"},
          "articleSection":"Coast","keywords":"paint","image":"/lighthouse.jpg","isAccessibleForFree":false}
        """;

    [Fact]
    public void Gaps_are_not_filled_from_related_stories() => Assert.Equal(
        [
            "title Bridge opens", "summary Cars may cross.", "authors Ada Quay", "published 2026-03-04 08:00", "updated 2026-03-05 09:00", "section ",
            "topics ", "images ", "isFree ",
        ],
        Read($$"""
            <meta name=author content="Ada Quay"><meta property=article:modified_time content=2026-03-05T09:00:00Z>
            <meta name=description content="Cars may cross.">
            <script type=application/ld+json>
            {"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2026-03-04T08:00Z",
              "mainEntityOfPage":"https://harbour.example/news/bridge-12"}
            </script>
            <script type=application/ld+json>{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{{Related}}}]}</script>
            """));

    [Fact]
    public void Of_two_articles_that_of_the_page_is_read() => Assert.Equal(
        [
            "title Bridge opens", "summary ", "authors ", "published 2026-03-04 08:00", "updated ", "section ", "topics ", "images ", "isFree ",
        ],
        Read($$"""
            <script type=application/ld+json>[{{Related}}, {"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2026-03-04T08:00Z",
            "url":"https://harbour.example/news/bridge-12"}]</script>
            """));

    [Fact]
    public void A_live_blog_is_not_as_old_as_its_last_update() => Assert.Equal(
        [
            "title Live: the bridge", "summary ", "authors ", "published 2026-03-04 08:00", "updated ", "section ", "topics ", "images ", "isFree ",
        ],
        Read("""
            <meta property=article:published_time content=2026-03-04T08:00:00Z>
            <script type=application/ld+json>{"@type":"LiveBlogPosting","headline":"Live: the bridge","coverageStartTime":"2026-03-04T08:00Z",
            "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Second car","datePublished":"2026-03-04T11:00Z","author":{"name":"Otto Else"}},
            {"@type":"BlogPosting","headline":"First car","datePublished":"2026-03-04T09:00Z"}]}</script>
            """));

    private static IEnumerable<string> Read(string head)
    {
        PagePlan<Many<string>> page = Harbour.Layout
            .Page("Story", values => new Many<string>(
            [
                $"title {values.Get<string>("title")}",
                $"summary {values.Get<string?>("summary")}",
                $"authors {string.Join(", ", values.List<string>("authors"))}",
                $"published {values.Get<System.DateTimeOffset>("published"):yyyy-MM-dd HH:mm}",
                $"updated {values.Get<System.DateTimeOffset?>("updated"):yyyy-MM-dd HH:mm}",
                $"section {values.Get<string?>("section")}",
                $"topics {string.Join(", ", values.List<string>("topics"))}",
                $"images {string.Join(", ", values.List<Image>("images").Select(image => image.Url))}",
                $"isFree {values.Get<bool?>("isFree")}",
            ]))
            .With(Harbour.Layout.Article(5).Without("body"));
        return Harbour.Read(page, head + "<h1>Shown</h1>").PageOrThrow().Values;
    }
}
