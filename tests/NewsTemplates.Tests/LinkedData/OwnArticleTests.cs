using System.Linq;
using NewsTemplates.Plans;
using NewsTemplates.Tests.Plans;

namespace NewsTemplates.Tests.LinkedData;

/// <summary>The page is <c>https://harbour.example/news/bridge-12</c>; its own article has the headline "Mine".</summary>
public class OwnArticleTests
{
    private const string Other = "https://harbour.example/news/ferry-9";

    public static TheoryData<string> Named =>
    [
        // By an address, in whatever place the other stands.
        """[{"@type":"NewsArticle","headline":"Other","url":"OTHER"},{"@type":"NewsArticle","headline":"Mine","url":"PAGE"}]""",
        """{"@graph":[{"@type":"NewsArticle","headline":"Other","@id":"OTHER"},{"@type":"NewsArticle","headline":"Mine","@id":"PAGE"}]}""",
        """{"@type":"NewsArticle","headline":"Other","url":"OTHER"}|{"@type":"BlogPosting","headline":"Mine","mainEntityOfPage":"PAGE"}""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","mainEntityOfPage":{"@type":"WebPage","@id":"PAGE"}}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","mainEntityOfPage":{"@type":"WebPage","url":"PAGE"}}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":["OTHER","PAGE"]}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":{"@value":"PAGE"}}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","@id":"PAGE#article"}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":"/news/bridge-12"}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":"http://www.harbour.example/news/bridge-12/"}]""",
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":"PAGE?utm_source=feed&amp;fbclid=x#top"}]""",
        """
        {"@graph":[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","mainEntityOfPage":{"@id":"#page"}},
          {"@type":"WebPage","@id":"#page","url":"PAGE"}]}
        """,

        // An article's own address says more than what a system prints in every teaser.
        """
        [{"@type":"Article","headline":"Other","url":"OTHER","mainEntityOfPage":"PAGE"},
          {"@type":"Article","headline":"Mine","mainEntityOfPage":"PAGE"}]
        """,
        """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":"OTHER","mainEntityOfPage":"PAGE"}]""",

        // Within what is no article.
        """
        {"@type":"ItemList","itemListElement":[{"item":{"@type":"Article","headline":"Other"}},
          {"item":{"@type":"Article","headline":"Mine","url":"PAGE"}}]}
        """,
        """
        {"@type":"VideoObject","isPartOf":{"@type":"Article","headline":"Mine","url":"PAGE"}}
          |{"@type":"Article","headline":"Other","url":"OTHER"}
        """,

        // By the page.
        """{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Mine"},"hasPart":{"@type":"Article","headline":"Other"}}""",
        """
        {"@graph":[{"@type":"Article","@id":"#b","headline":"Other"},{"@type":"Article","@id":"#a","headline":"Mine"},
          {"@type":"ItemPage","mainEntity":{"@id":"#a"}}]}
        """,
        """
        [{"@type":"WebPage","url":"OTHER","mainEntity":{"@type":"Article","headline":"Other"}},
          {"@type":"WebPage","url":"PAGE","mainEntity":{"@type":"Article","headline":"Mine"}}]
        """,

        // As the only one that stands by itself.
        """{"@type":"Article","headline":"Mine"}""",
        """{"@type":"Article","headline":"Mine","url":"https://harbour.example/","mainEntityOfPage":"https://harbour.example/article"}""",
        """{"@type":"CollectionPage","hasPart":[{"@type":"Article","headline":"Other"}]}|[[{"@type":["Thing","NewsArticle"],"headline":"Mine"}]]""",
        """{"@type":"VideoObject","isPartOf":{"@type":"Article","headline":"Other"}}|{"@type":"Article","headline":"Mine"}""",
        """[{"@type":"Article","headline":" ","image":[]},{"@type":"Article","headline":"Mine"}]""",
        """[{"@type":"Article","headline":"Mine"},{"@type":"NewsArticle","headline":"Mine","keywords":"bridge"}]""",
        """
        {"@graph":[{"@type":"Article","@id":"#b","headline":"Other"},{"@type":"Article","@id":"#a","headline":"Mine"},
          {"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@id":"#b"}}]}]}
        """,
        """
        {"@graph":[{"@type":"Article","@id":"#a","headline":"Mine","hasPart":{"@id":"#b"}},
          {"@type":"Article","@id":"#b","headline":"Other","isPartOf":{"@id":"#a"}}]}
        """,
    ];

    [Theory]
    [MemberData(nameof(Named))]
    public void The_article_of_the_page_is_told_from_others(string scripts) => Assert.Equal("Mine", Headline(scripts));

    [Fact]
    public void The_canonical_address_is_the_page_s_too()
    {
        const string Articles =
            """[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Mine","url":"https://harbour.example/a/12"}]""";

        Assert.Equal("Mine", Headline(Articles, "<link rel=canonical href='/a/12'>"));
        Assert.Equal("Mine", Headline(Articles.Replace("/a/12", "/news/bridge-12"), "<link rel=canonical href='/a/12'>"));
    }

    public static TheoryData<string> Foreign =>
    [
        """{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle","headline":"Other","url":"OTHER"}}]}""",
        """{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}""",
        """{"@type":"WebPage","mentions":{"@type":"Article","headline":"Other"},"about":{"@type":"Article","headline":"Other"}}""",
        """
        {"@type":"Comment","parentItem":{"@type":"Article","headline":"Other"}}
          |{"@type":"Review","itemReviewed":{"@type":"Article","headline":"Other"}}
        """,
        """{"@type":"WebPage","mainEntity":[{"@type":"Article","headline":"Other"},{"@type":"Article","headline":"Third"}]}""",
        """{"@type":"Article","datePublished":"2026-02-03","hasPart":{"@type":"Article","headline":"Other","url":"PAGE"}}""",
        """
        {"@type":"Article","about":"Ships","mentions":[{"@type":"Article","headline":"Other"}],"isPartOf":{"@type":"Article",
          "headline":"Other"}}
        """,
        """
        {"@type":"Article","about":"Ships","review":{"@type":"ReviewNewsArticle","headline":"Other"},"comment":{"@type":"Article",
          "headline":"Other"}}
        """,
        """{"@type":"LiveBlogPosting","about":"Ships","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Other","url":"PAGE"}]}""",
        """{"@type":"LiveBlogPosting","url":"PAGE","liveBlogUpdate":{"@type":"BlogPosting","headline":"Other","mainEntityOfPage":"PAGE#post-2"}}""",
        """{"@type":"VideoObject","url":"PAGE","name":"Ships","isPartOf":{"@type":"Article","headline":"Other"}}""",
        """{"@type":"Article","":{"headline":"Other"}}""",
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Nothing_else_speaks_for_the_page(string scripts)
    {
        Assert.Null(Headline(scripts));
        Assert.Null(Headline(scripts.Replace("\"headline\"", "\"url\":\"OTHER\",\"headline\"")));
    }

    public static TheoryData<string> Unclear =>
    [
        """[{"@type":"Article","headline":"One"},{"@type":"Article","headline":"Two"}]""",
        """{"@graph":[{"@type":"Article","@id":"#a","headline":"One"},{"@type":"Article","@id":"#b","headline":"Two"}]}""",
        """{"@type":"Article","headline":"One","url":"OTHER"}|{"@type":"NewsArticle","headline":"Two"}""",
        """[{"@type":"Article","headline":"One","url":"OTHER"},{"@type":"Article","headline":"One","url":"OTHER0"}]""",
        """[{"@type":"Article","headline":"One","@id":"PAGE#a"},{"@type":"Article","headline":"Two","@id":"PAGE#b"}]""",
    ];

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Where_it_cannot_be_told_none_is_read_and_that_is_said(string scripts)
    {
        Extraction<One<string?>> read = Read(scripts, "", "json-ld(Article.headline)", "json-ld(NewsArticle.name)", "h1");

        Assert.Equal("Shown", read.PageOrThrow().Value);
        Assert.Equal([IssueKind.UnclearJsonLd, IssueKind.Fallback], read.Issues.Select(issue => issue.Kind));
        Assert.Equal("the JSON-LD has 2 articles, and nothing says which of them is this page's: none is read", read.Issues[0].Message);
        Assert.Null(read.Issues[0].Field);
        Assert.Empty(Read(scripts, "", "h1", "json-ld(Article.headline)").Issues);
        Assert.Empty(Read(scripts, "", "json-ld(CreativeWork.headline)").Issues);
    }

    [Fact]
    public void Of_other_types_any_object_is_meant()
    {
        const string Page = """
            {"@type":"Article","headline":"Mine","url":"PAGE"}|{"@type":"ItemList","itemListElement":{"@type":"VideoObject","headline":"Film"}}
            """;

        Assert.Equal("Film", Read(Page, "", "json-ld(VideoObject.headline)").PageOrThrow().Value);
        Assert.Equal("Mine", Read(Page, "", "json-ld(CreativeWork.headline)").PageOrThrow().Value);
    }

    [Fact]
    public void A_subtype_asks_for_the_page_s_article_only_if_it_is_of_it()
    {
        const string Page = """[{"@type":"BlogPosting","headline":"Mine","url":"PAGE"},{"@type":"NewsArticle","headline":"Other","url":"OTHER"}]""";

        Assert.Equal("Mine", Read(Page, "", "json-ld(BlogPosting.headline)").PageOrThrow().Value);
        Assert.Null(Read(Page, "", "json-ld(NewsArticle.headline)").PageOrThrow().Value);
    }

    [Fact]
    public void What_hangs_on_the_article_by_its_id_is_read_and_two_that_name_the_page_are_one()
    {
        const string Page = """
            {"@graph":[{"@type":"Article","headline":"Mine","url":"PAGE","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quay"},
              {"@type":"Article","headline":"Other","url":"OTHER","keywords":"ferry"}]}
            |{"@type":"NewsArticle","mainEntityOfPage":"PAGE","headline":"Mine, too","keywords":"bridge"}
            """;

        Assert.Equal("Mine", Headline(Page));
        Assert.Equal("Ada Quay", Read(Page, "", "json-ld(Article.author)").PageOrThrow().Value);
        Assert.Equal("bridge", Read(Page, "", "json-ld(Article.keywords)").PageOrThrow().Value);
    }

    private static string? Headline(string scripts, string head = "")
    {
        Extraction<One<string?>> read = Read(scripts, head, "json-ld(Article.headline)");
        Assert.Empty(read.Issues);
        return read.PageOrThrow().Value;
    }

    private static Extraction<One<string?>> Read(string scripts, string head, params string[] rules)
    {
        string json = scripts.Replace("PAGE", Harbour.Address.AbsoluteUri).Replace("OTHER", Other);
        string markup = string.Concat(json.Split('|').Select(script => $"<script type=application/ld+json>{script}</script>"));
        FieldPlan field = Harbour.Layout.Text("value?", 3, [.. rules.Select(rule => new RulePlan(rule))]);
        return Harbour.Read(Harbour.One<string?>(field), head + markup + "<h1>Shown</h1>");
    }
}
