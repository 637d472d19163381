using System;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Authoring.Tests.Drafting;

/// <summary>What drafts say of titles, authors, dates and topics, on invented pages.</summary>
public class DraftedFieldTests
{
    private const string Text =
        "<p>The harbour of Seaford opens a second ferry line on Monday, the council said, after years of talk about the old pier.</p>"
        + "<p>Fares stay what they were, and the first boat leaves at six in the morning, with room for forty cars and their drivers.</p>"
        + "<p>Fishermen had asked for the line since the bridge was closed, and the council paid for the pier from its own purse.</p>";

    [Fact]
    public void A_list_of_links_to_topics_comes_before_keywords_that_lack_them()
    {
        LayoutDraft draft = Draft(Page(
            "<meta name=keywords content='ferry'>",
            "<ul class=story-tags><li><a href=/tag/ferry>Ferry</a><li><a href=/tag/seaford>Seaford</a></ul>"));
        Assert.Equal(["Ferry", "Seaford"], Items(draft, "topics"));
        Assert.Contains("topics: each .story-tags a", draft.Yaml);
        Assert.Contains("list of topics", draft.Fields.Single(field => field.Field == "topics").Hint);
    }

    [Fact]
    public void Keywords_that_hold_the_list_and_more_come_before_it()
    {
        LayoutDraft draft = Draft(Page(
            "<meta name=keywords content='ferry, Seaford, council'>",
            "<ul class=story-tags><li><a href=/tag/ferry>Ferry</a><li><a href=/tag/seaford>Seaford</a></ul>"));
        Assert.Equal(["ferry", "Seaford", "council"], Items(draft, "topics"));
    }

    [Fact]
    public void Links_that_spell_their_address_behind_a_label_are_topics_without_any_name()
    {
        LayoutDraft draft = Draft(Page(
            "", "<div><span>Read more about</span> <a href=/news/ferry/>Ferry</a> <a href=/places/old-pier/>Old pier</a></div>"));
        Assert.Equal(["Ferry", "Old pier"], Items(draft, "topics"));
    }

    [Fact]
    public void A_list_that_is_the_same_on_all_pages_is_the_sites()
    {
        const string list = "<ul class=tags><li><a href=/tag/weather>Weather</a><li><a href=/tag/games>Games</a></ul>";
        LayoutDraft draft = Draft(Page("", list), Page("", list, "Another pier is built in the north"));
        Assert.Empty(Items(draft, "topics"));
    }

    [Fact]
    public void Links_to_authors_are_no_topics()
    {
        LayoutDraft draft = Draft(Page("", "<div class=tags><a href=/author/jane-doe>Jane Doe</a></div>"));
        Assert.Empty(Items(draft, "topics"));
    }

    [Fact]
    public void Keywords_lose_what_systems_write_among_them()
    {
        LayoutDraft draft = Draft(Page(
            "<meta name=keywords content='ferry, 48213, Category: Transport, Medium: web, 26157981-b4f7-4929-adc1-e860c6f03636, seaford.example'>"));
        Assert.Equal(["ferry", "Transport"], Items(draft, "topics"));
    }

    [Fact]
    public void Keywords_that_the_text_has_come_before_those_that_it_lacks()
    {
        LayoutDraft draft = Draft(Page(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A second ferry for Seaford\","
            + "\"keywords\":[\"ferry\",\"pier\",\"imageleftinset\",\"commentsoff\"]}</script><meta name=keywords content='ferry, pier'>"));
        Assert.Equal(["ferry", "pier"], Items(draft, "topics"));
    }

    [Fact]
    public void Each_topic_is_one_also_where_the_page_cannot_meet_the_contract()
    {
        LayoutDraft draft = Draft(Page("<meta name=keywords content='ferry, pier'>", published: ""));
        Assert.DoesNotContain("implements", draft.Yaml);
        Assert.Equal(["ferry", "pier"], Items(draft, "topics"));
    }

    [Fact]
    public void A_title_with_site_and_date_behind_it_gives_way_to_the_headline()
    {
        LayoutDraft draft = Draft(Page("<meta property=og:title content='A second ferry for Seaford | SF | 28.04.2023'>"));
        Assert.Equal("A second ferry for Seaford", Value(draft, "title"));
    }

    [Fact]
    public void A_byline_comes_before_an_author_that_is_the_site()
    {
        LayoutDraft draft = Draft(Page(
            "<meta property=og:site_name content='Seaford Post'><meta name=author content='Seaford Post'>", byline: "<p class=byline>Jane Doe</p>"));
        Assert.Equal(["Jane Doe"], Items(draft, "authors"));
    }

    [Fact]
    public void Each_rule_of_a_field_serves_on_a_page()
    {
        LayoutDraft draft = Draft(
            Page("<meta name=author content='Jane Doe'>"),
            Page("", title: "Another pier is built in the north", byline: "<p class=byline>John Roe</p>"));
        Assert.Equal(["Jane Doe"], Items(draft, "authors"));
        Assert.Equal(["John Roe"], Items(draft, "authors", 1));
    }

    [Fact]
    public void The_report_names_another_source_that_says_the_same()
    {
        LayoutDraft draft = Draft(Page("<meta property=og:title content='A second ferry for Seaford'>"));
        Assert.Contains("says the same on all pages", draft.Fields.Single(field => field.Field == "title").Hint);
    }

    private static string Page(
        string head,
        string end = "",
        string title = "A second ferry for Seaford",
        string byline = "",
        string published = "<meta property=article:published_time content=2025-03-04T05:06:00Z>") =>
        $"<!DOCTYPE html><html lang=en><head><title>{title}</title>{published}{head}</head><body><main><article><h1>{title}</h1>"
        + $"{byline}<div class=story>{Text}</div>{end}</article></main></body></html>";

    private static LayoutDraft Draft(params string[] pages) =>
        LayoutDraft.Of([.. pages.Select((page, index) =>
            new DraftPage($"page{index}", page, new Uri($"https://seaford.example/news/story-{index}")))]);

    private static object? Value(LayoutDraft draft, string field, int page = 0) => ((LayoutRecord)draft.Samples[page].Result.Record!)[field];

    private static string[] Items(LayoutDraft draft, string field, int page = 0) =>
        Value(draft, field, page) is System.Collections.Generic.IReadOnlyList<object> list ? [.. list.Select(item => item.ToString()!)] : [];
}
