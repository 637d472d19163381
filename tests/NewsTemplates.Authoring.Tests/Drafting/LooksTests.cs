using System;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Tests.Drafting;

public class LooksTests
{
    /// <summary>The look of today: the story in <c>.story-text</c>, a standfirst in it, a pointer to another story.</summary>
    private static DraftPage Now(int day, string bodyClass = "", string name = "now") => Page(name, day, bodyClass, $"""
        <main><h1>{Title(day)}</h1><div class="story-text"><p class="standfirst">{InventedProse.Sentence(9)}</p>
        {InventedProse.Prose(0, 4)}<div class="related"><p>Read also what the old keeper of the light had to say about it all.</p></div>
        {InventedProse.Prose(4, 3)}</div></main>
        """);

    /// <summary>The look before: the story in <c>.news-body</c>, beside a comment column.</summary>
    private static DraftPage Before(int day, string bodyClass = "") => Page("before", day, bodyClass, $"""
        <div id="page"><h1>{Title(day)}</h1><div class="news-body">{InventedProse.Prose(1, 6)}</div>
        <aside class="voices"><p>{InventedProse.Sentence(8)}</p></aside></div>
        """);

    /// <summary>A film with its transcript.</summary>
    private static DraftPage Film(int day) => Page("film", day, "", $"""
        <div class="video-page"><h1>{Title(day)}</h1><div class="player"></div><div class="transcript">{InventedProse.Prose(2, 6)}</div>
        <aside class="voices"><p>{InventedProse.Sentence(9)}</p></aside></div>
        """);

    private static string Title(int day) => $"The {InventedProse.Sentence(day % 10).Split(' ')[8].TrimEnd(',')} of day {day} returns";

    private static DraftPage Page(string name, int day, string bodyClass, string content) => new($"{name}-{day}.html", $"""
        <!DOCTYPE html>
        <html lang="en"><head><link rel="canonical" href="https://bay.example/{name}-{day}"><title>{Title(day)}</title>
        <meta property="og:title" content="{Title(day)}"><meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-02-{day:D2}T08:00:00Z"></head>
        <body class="{bodyClass}"><nav><a href="/">Home</a></nav>
        {content}
        <footer><p>All rights are with the Bay and its readers.</p></footer></body></html>
        """, null);

    private static string[] Parted(LayoutDraft draft) => [.. draft.Variants.Select(variant =>
        $"{variant.Name}: {string.Join(" ", variant.Samples.Select(path => path.Split('/')[1]))}")];

    private static Body BodyOf(LayoutDraft draft, string sample) =>
        ((IArticle)draft.Samples.Single(read => read.Path == $"samples/{sample}.html").Result.Record!).Body;

    [Fact]
    public void Two_looks_are_variants_the_newest_first()
    {
        LayoutDraft draft = LayoutDraft.Of([Before(1), Now(11), Before(2), Now(12)]);

        Assert.Equal(["Current: now-11.html now-12.html", "Earlier: before-1.html before-2.html"], Parted(draft));
        Assert.Equal(["when .story-text", null], draft.Variants.Select(variant => variant.Condition));
        Assert.Contains("        when: .story-text\n", draft.Yaml, StringComparison.Ordinal);
        Assert.Contains("          body: .news-body\n", draft.Yaml, StringComparison.Ordinal);
        Assert.Equal(6, BodyOf(draft, "before-1").Paragraphs.Count());
        Assert.DoesNotContain(BodyOf(draft, "now-12").Paragraphs, text => text.StartsWith("Read also", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dates_decide_which_look_is_the_newest()
    {
        LayoutDraft draft = LayoutDraft.Of([Before(21), Now(11)]);
        Assert.Equal(["Current: before-21.html", "Earlier: now-11.html"], Parted(draft));
    }

    [Fact]
    public void Three_looks_are_three_variants_and_a_kind_has_its_name()
    {
        LayoutDraft draft = LayoutDraft.Of([Before(1), Film(5), Now(11), Before(2), Film(6), Now(12)]);

        Assert.Equal(["Video", "Current", "Earlier"], draft.Variants.Select(variant => variant.Name));
        Assert.Equal([2, 2, 2], draft.Variants.Select(variant => variant.Samples.Count));
        Assert.Null(draft.Variants[2].Condition);
        Assert.All(draft.Samples, sample => Assert.NotNull(sample.Result.Record));
    }

    [Fact]
    public void A_look_may_have_a_single_page()
    {
        LayoutDraft draft = LayoutDraft.Of([Now(11), Now(12), Film(13)]);
        Assert.Equal(["Video: film-13.html", "Standard: now-11.html now-12.html"], Parted(draft));
        Assert.StartsWith("when ", draft.Variants[0].Condition, StringComparison.Ordinal);
        Assert.Null(draft.Variants[1].Condition);
    }

    [Fact]
    public void Pages_that_one_rule_reads_have_one_look()
    {
        LayoutDraft draft = LayoutDraft.Of([Now(1, "single-old"), Now(2, "single-old"), Now(11, "single-new"), Now(12, "single-new")]);
        Assert.Empty(draft.Variants);
        Assert.DoesNotContain("variants:", draft.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_is_about_tells_no_look()
    {
        AnalyzedArticles pages = new(Page("ferry", 1, "category-ferry ferry", Story("one")), Page("tug", 2, "category-tug tug", Story("one")));
        Assert.False(pages.Tell());

        AnalyzedArticles designs = new(Page("ferry", 1, "category-ferry", Story("one")), Page("tug", 2, "category-tug single-plain", Story("one")));
        Assert.Equal(new LookSign(".single-plain", true), designs.Sign());
    }

    [Theory]
    [InlineData("css-1x2y3z", "css-9a8b7c")]
    [InlineData("postid-48291", "postid-55120")]
    public void What_a_build_or_a_database_made_up_tells_no_look(string one, string other) =>
        Assert.False(new AnalyzedArticles(Page("now", 1, one, Story("one")), Page("now", 2, other, Story("one"))).Tell());

    private static string Story(string name) => $"<main><h1>The boats return</h1><div class=\"{name}\">{InventedProse.Prose(0, 5)}</div></main>";

    /// <summary>Two pages, looked at as drafts do it.</summary>
    private sealed class AnalyzedArticles
    {
        private readonly SavedArticle[] _articles;
        private readonly LookSigns _signs;

        public AnalyzedArticles(params DraftPage[] pages)
        {
            AnalyzedPage[] analyzed = [.. pages.Select((page, i) =>
                new AnalyzedPage(page.Name, page.Html, new Uri($"https://bay.example/{page.Name}"), Html.PageReader.Read(page.Html)))];
            RepeatedTexts repeated = RepeatedTexts.Of([analyzed[0]]);
            _articles = [.. analyzed.Select(page => new SavedArticle(page, ArticleText.Find(page, repeated, null, null)))];
            _signs = new LookSigns(ContentWords.Of(analyzed));
        }

        public bool Tell() => _signs.Tell([_articles[0]], [_articles[1]]);

        public LookSign? Sign() => _signs.Find([_articles[0]], [_articles[1]], null);
    }
}
