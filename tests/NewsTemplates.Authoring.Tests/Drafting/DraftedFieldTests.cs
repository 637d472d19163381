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

    [Fact]
    public void A_time_with_its_offset_comes_before_the_same_time_without_one()
    {
        const string without = "<meta name=date.created content='2025-03-04 07:06:00'>";
        LayoutDraft draft = Draft(Page("<meta name=date.available content='2025-03-04T07:06:00+02:00'>", published: without));
        Assert.Contains("published: meta(date.available)", draft.Yaml);
        Assert.Contains("published: meta(date.created)", Draft(Page("", published: without)).Yaml);
    }

    [Fact]
    public void A_time_without_offset_stays_where_one_with_it_tells_another_time()
    {
        LayoutDraft draft = Draft(Page(
            "<meta name=date.issued content='2025-03-05T09:30:00+02:00'>", published: "<meta name=date.publish content='2025-03-04 07:06:00'>"));
        Assert.Contains("published: meta(date.publish)", draft.Yaml);
    }

    [Theory]
    [InlineData("es", "<time datetime=2025-03-04T06:06:00+01:00>4 de marzo</time>", "Europe/Madrid")]
    [InlineData("es", "<time datetime=2025-03-04T02:06:00-03:00>4 de marzo</time>", "America/Argentina/Buenos_Aires")]
    [InlineData(
        "en",
        "<meta name=release content=2025-07-04T06:06:00-07:00><meta name=change content=2025-12-04T06:06:00-08:00>",
        "America/Los_Angeles")]
    public void Offsets_tell_the_time_zone_wherever_they_stand(string language, string times, string zone)
    {
        LayoutDraft draft = Draft(Page("<meta name=x>", times).Replace("lang=en", "lang=" + language));
        Assert.Contains($"timezone: {zone}\n", draft.Yaml);
        Assert.DoesNotContain(draft.Notes, note => note.Contains("time zone"));
    }

    [Fact]
    public void Offsets_that_no_country_of_the_language_has_leave_the_time_zone_to_be_written()
    {
        LayoutDraft draft = Draft(Page("", "<time datetime=2025-03-04T06:06:00+05:45>4 March</time>"));
        Assert.Contains(draft.Notes, note => note.Contains("time zone"));
    }

    [Fact]
    public void The_section_that_meta_names_is_no_topic()
    {
        LayoutDraft draft = Draft(Page("<meta property=article:section content=Transport>"));
        Assert.Empty(Items(draft, "topics"));
        Assert.Equal("Transport", Value(draft, "section"));
    }

    [Fact]
    public void The_sites_own_keywords_are_no_topics()
    {
        LayoutDraft draft = Draft(
            Page("<meta property=og:site_name content='Seaford Post'><meta name=keywords content='ferry, seaford post, Bulletin, Harbour'>"),
            Page("<meta name=keywords content='pier, Bulletin, Harbour'>", title: "Another pier is built in the north"));
        // Of the harbour the texts speak, of a bulletin none does.
        Assert.Equal(["ferry", "Harbour"], Items(draft, "topics"));
        Assert.Equal(["pier", "Harbour"], Items(draft, "topics", 1));
    }

    [Theory]
    [InlineData("A second ferry for Seaford")]
    [InlineData("Old harbour: A second ferry for Seaford")]
    public void A_kicker_in_the_headline_is_cut_from_it(string stated)
    {
        LayoutDraft draft = Draft(Page($"<meta property=og:title content='{stated}'>", title: "Seaford Post").Replace(
            "<h1>Seaford Post</h1>",
            "<h1><span class=top-line>On the water</span><span class=dash> - </span><span class=line>A second ferry for Seaford</span></h1>"));
        Assert.Equal("A second ferry for Seaford", Value(draft, "title"));
    }

    [Fact]
    public void What_the_metadata_have_too_is_no_kicker()
    {
        LayoutDraft draft = Draft(Page("<meta property=og:title content='On the water: a second ferry for Seaford'>", title: "Seaford Post").Replace(
            "<h1>Seaford Post</h1>", "<h1><span class=top-line>On the water:</span> a second ferry for Seaford</h1>"));
        Assert.Equal("On the water: a second ferry for Seaford", Value(draft, "title"));
    }

    [Fact]
    public void A_byline_that_all_pages_have_comes_before_metadata_that_fall_back()
    {
        LayoutDraft draft = Draft(
            Page("<meta name=author content='Jane Doe'>", byline: "<p class=story-contributors><a href=/people/jane>Jane Doe</a></p>"),
            Page(
                "<meta name=parsely-author content='John Roe'>",
                title: "Another pier is built in the north",
                byline: "<p class=story-contributors><a href=/people/john>John Roe</a></p>"));
        Assert.Contains("authors: each .story-contributors a", draft.Yaml);
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
