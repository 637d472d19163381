using System;

namespace NewsTemplates.Language.Tests.Evaluation;

public class SourceTests
{
    [Fact]
    public void A_selector_finds_what_stands_first_in_the_page()
    {
        Reading read = Reading.Of("title: 'h2, h1'", "<h1>One</h1><h2>Two</h2><h1>One</h1>");

        Assert.Equal("One", read["title"]);
        Assert.Equal(["Ambiguous title"], read.Issues);
    }

    [Theory]
    [InlineData("a@href", "/x")]
    [InlineData(":scope > a@href", "/x")]
    [InlineData(":scope@data-id", "7")]
    [InlineData(":scope", "Go on")]
    [InlineData("closest(section)@id", "s")]
    [InlineData("closest(li)@data-id", "7")]
    [InlineData("closest(section) h2", "Old")]
    [InlineData("closest(section) :scope > b", null)]
    [InlineData("previous(h2)", "News")]
    [InlineData("previous(h2)@class", "head")]
    [InlineData("previous(div) b", "bold")]
    [InlineData("previous(section)", null)]
    [InlineData("previous(ul)", null)]
    [InlineData("next(p)", "After")]
    [InlineData("next(p)@id", "p")]
    [InlineData("next(p) i", "ter")]
    [InlineData("next(a)", null)]
    public void A_block_looks_from_its_element(string source, string? expected)
    {
        Reading read = Reading.Of(
            "item: li as Item",
            "<section id=s><h2>Old</h2><div><b>bold</b></div><h2 class=head>News</h2><ul><li data-id=7><a href=/x>Go</a> on</li></ul>"
                + "<p id=p>Af<i>ter</i></p><p>Later</p></section>",
            $"Item:\n  all: :scope\n  value?: {source}");

        Assert.Equal(expected, ((Language.Evaluation.LayoutRecord)read["item"]!)["value"]);
    }

    [Theory]
    [InlineData("value?: has(.plus) as bool", "true")]
    [InlineData("value?: has(.minus) as bool", "null")]
    [InlineData("value?: lacks(.minus) as bool", "true")]
    [InlineData("value?: lacks(.plus) as bool", "null")]
    [InlineData("value: [has(.minus) as bool, const(false)]", "false")]
    [InlineData("value?: has(a[title=')']) as bool", "true")]
    [InlineData("value?: { from: has(p:not(.plus)), as: bool, until: .plus }", "null")]
    [InlineData("value?: { from: lacks(p), as: bool, until: .plus }", "true")]
    public void Whether_an_element_is_there_is_a_value(string field, string expected)
    {
        Reading read = Reading.Of(field, "<p class=plus>Only for readers</p><p>Text</p><a title=')'>a</a>");

        Assert.Equal($$"""{"value":{{expected}}}""", read.Json);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Each_block_is_asked_for_its_own_elements()
    {
        Reading read = Reading.Of(
            "items: each li as Item", "<ul><li><b>1</b><li>2</ul>", "Item:\n  isBold: [has(b) as bool, const(false)]");

        Assert.Equal("""{"items":[{"isBold":true},{"isBold":false}]}""", read.Json);
    }

    [Theory]
    [InlineData("value: each script-json(story.topics.name)", """["Sea","Ferries & fares"]""")]
    [InlineData("value: each script-json(state.story.topics)", """["Sea","Ferries & fares"]""")]
    [InlineData("value: script-json(story.id) as int", "17")]
    [InlineData("value: script-json(story.free) as bool", "true")]
    [InlineData("value: script-json(story.topics) as uri", "\"https://daily.example/sea\"")]
    [InlineData("value: script-json(story.cover.file) as image", """{"url":"https://daily.example/ferry.jpg"}""")]
    [InlineData("value: { each: script-json(words), split: ',' }", """["a","b"]""")]
    [InlineData("value?: script-json(story.topics.title)", "null")]
    public void The_JSON_of_scripts_is_read(string field, string expected)
    {
        Reading read = Reading.Of(
            field,
            """
            <script>window.state = {"story":{"id":17,"free":true,"topics":[{"name":"Sea","url":"/sea"},{"name":"Ferries &amp; fares"}],
                "cover":{"file":"/ferry.jpg"}}};</script><script>var words = JSON.parse('"a,b"')</script>
            """);

        Assert.StartsWith($$"""{"value":{{expected.TrimEnd('}')}}""", read.Json);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void A_move_from_the_page_starts_at_its_root()
    {
        Reading read = Reading.Of("language: closest(html)@lang\nbefore?: previous(p)\nafter?: next(p)", "<html lang=tr><p>Text</p>");

        Assert.Equal("""{"language":"tr","before":null,"after":null}""", read.Json);
    }

    [Fact]
    public void Next_goes_past_what_the_element_holds_and_previous_past_what_holds_it()
    {
        Reading read = Reading.Of(
            "items: { each: .mark, as: Item }",
            "<p>1</p><div class=box><p>2</p><div class=mark><p>3</p></div></div><p>4</p>",
            "Item:\n  before: previous(p)\n  after: next(p)\n  box?: previous(.box)");

        Assert.Equal("""{"items":[{"before":"2","after":"4","box":null}]}""", read.Json);
    }

    [Theory]
    [InlineData("<a href=/x>A</a>", "/x")]
    [InlineData("<a HREF=' /x '>A</a>", "/x")]
    [InlineData("<a href>A</a>", null)]
    [InlineData("<a href=' '>A</a>", null)]
    [InlineData("<a>A</a>", null)]
    [InlineData("<a>A</a><a href=/y>B</a>", "/y")]
    public void An_attribute_that_is_absent_or_empty_is_no_match(string html, string? expected)
    {
        Reading read = Reading.Of("link?: a@href\nall: :scope@class", "<html class=c>" + html);

        Assert.Equal(expected, read["link"]);
        Assert.Empty(read.Issues);
    }

    [Theory]
    [InlineData("<meta name=description content=Text>", "meta(description)")]
    [InlineData("<meta property=og:title content=Text>", "meta(og:title)")]
    [InlineData("<meta itemprop=datePublished content=Text>", "meta(datePublished)")]
    [InlineData("<meta name=DESCRIPTION content=Text>", "meta(Description)")]
    [InlineData("<meta name=' og:title ' property=x content='  Text '>", "meta(og:title)")]
    [InlineData("<meta name=og:title content=''><meta name=og:title content=Text>", "meta(og:title)")]
    [InlineData("<meta name=og:title property=og:title content=Text>", "meta(og:title)")]
    [InlineData("<meta property='twitter:title\n og:title' content=Text>", "meta(og:title)")]
    [InlineData("<meta itemprop='datePublished dateModified' content=Text>", "meta(datemodified)")]
    public void Metadata_is_found_by_name_property_or_itemprop(string html, string source)
    {
        Reading read = Reading.Of($"value: {source}", html);

        Assert.Equal("Text", read["value"]);
        Assert.Empty(read.Issues);
        Assert.Equal(1, Assert.Single(read.Extraction.Provenance).Matches);
    }

    [Fact]
    public void Only_the_case_of_a_to_z_is_ignored_in_names_of_metadata()
    {
        Reading read = Reading.Of("""
            dotted?: meta(başlİk)
            kelvin?: meta(kind)
            same: meta(BAŞLıK)
            """, "<meta name=BAŞLıK content=Text><meta name=\u212Aind content=no>");

        Assert.Equal("""{"dotted":null,"kelvin":null,"same":"Text"}""", read.Json);
    }

    [Fact]
    public void Metadata_keeps_the_order_of_the_page()
    {
        Reading read = Reading.Of("tags: each meta(article:tag)", "<meta property=article:tag content=b><body><meta property=article:tag content=a>");

        Assert.Equal("""{"tags":["b","a"]}""", read.Json);
    }

    public static TheoryData<string, string, string?> JsonLdValues => new()
    {
        { """{"@type":"Article","headline":"Text"}""", "json-ld(Article.headline)", "Text" },
        { """{"@type":"ReportageNewsArticle","headline":"Text"}""", "json-ld(Article.headline)", "Text" },
        { """{"@type":"Article","headline":"Text"}""", "json-ld(NewsArticle.headline)", null },
        {
            """{"@graph":[{"@type":"WebPage","name":"Page"},{"@type":["Thing","NewsArticle"],"headline":"Text"}]}""",
            "json-ld(Article.headline)",
            "Text"
        },
        { """[{"@type":"WebPage"},[{"@type":"NewsArticle","headline":"Text"}]]""", "json-ld(Article.headline)", "Text" },
        { """{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Text"}}""", "json-ld(Article.headline)", "Text" },
        {
            """[{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Text"}},{"@type":"Article","headline":"Other"}]""",
            "json-ld(Article.headline)",
            "Text"
        },
        {
            """[{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Inner"}},{"@type":"Article","headline":"Text"}]""",
            "json-ld(CreativeWork.headline)",
            "Text"
        },
        { """[{"@type":"Article","headline":""},{"@type":"Article","headline":"Text"}]""", "json-ld(Article.headline)", "Text" },
        {
            """{"@type":"Article","author":[{"@id":"#a"}]} """
                + "</script><script type=application/ld+json>"
                + """{"@id":"#a","@type":"Person","name":"Text"}""",
            "json-ld(Article.author)",
            "Text"
        },
        {
            """{"@type":"Article","author":{"@id":"#a"},"publisher":{"@id":"#a","@type":"Organization","name":"Text","logo":{"url":"/l.png"}}}""",
            "json-ld(Article.author.logo)",
            null
        },
        { """{"@type":"Article","headline":"Tom &amp;amp; Ann"}""", "json-ld(Article.headline)", "Tom &amp; Ann" },
        { """{"@type":"Article","headline":"&Ccedil;ay &#304;&ccedil;"}""", "json-ld(Article.headline)", "Çay İç" },
        { "{\"@type\":\"Article\",\"headline\":\"Two\nlines\",}", "json-ld(Article.headline)", "Two lines" },
        { """{"@type":"Article","headline":null}""", "json-ld(Article.headline)", null },
        { """{"@type":"Article","wordCount":120}""", "json-ld(Article.wordCount)", "120" },
    };

    [Theory]
    [MemberData(nameof(JsonLdValues))]
    public void Json_ld_is_followed_by_type_and_keys(string json, string source, string? expected)
    {
        Reading read = Reading.Of($"value?: {source}\nall: head@class", $"<head class=c><script type=application/ld+json>{json}</script>");

        Assert.Equal(expected, read["value"]);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void All_names_of_a_json_ld_object_are_values()
    {
        Reading read = Reading.Of(
            "authors: each json-ld(Article.author)",
            """<script type=application/ld+json>{"@type":"Article","author":[{"@type":"Person","name":["Ayşe Kaya","Ali Işık"]},"Can",{"name":"Ece"}]}</script>""");

        Assert.Equal("""{"authors":["Ayşe Kaya","Ali Işık","Can","Ece"]}""", read.Json);
    }

    [Fact]
    public void Json_ld_that_cannot_be_read_is_reported_once_and_another_rule_serves()
    {
        Reading read = Reading.Of(
            "title: [json-ld(Article.headline), h1]\nsummary?: json-ld(Article.description)",
            "<h1>Text</h1><script type=application/ld+json>\n{\"@type\" \"Article\": \"headline\" [}</script>");

        Assert.Equal("Text", read["title"]);
        Assert.Equal(["BrokenJsonLd", "Fallback title"], read.Issues);
        Assert.Contains("script 1, line 2", read.Extraction.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ld_of_several_articles_is_reported_once_and_not_read()
    {
        Reading read = Reading.Of(
            "title: [json-ld(Article.headline), h1]\nsummary?: json-ld(Article.description)",
            """<h1>Text</h1><script type=application/ld+json>[{"@type":"Article","headline":"A"},{"@type":"Article","headline":"B"}]</script>""");

        Assert.Equal("Text", read["title"]);
        Assert.Equal(["UnclearJsonLd", "Fallback title"], read.Issues);
    }

    [Fact]
    public void Broken_json_ld_of_a_page_that_asks_for_none_is_not_read()
    {
        Reading read = Reading.Of("title: h1", "<h1>Text</h1><script type=application/ld+json>{</script>");

        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Parts_of_the_address_are_values()
    {
        Reading read = Reading.Of("slug: url(slug)\narticleId: url(id) as int", "");

        Assert.Equal("""{"slug":"a-story","articleId":17}""", read.Json);
    }

    [Fact]
    public void Parts_of_the_address_are_decoded()
    {
        PageLayout layout = Reading.LayoutOf("slug: url(slug)");

        Assert.Equal(
            """{"slug":"çığ-ışık"}""", Reading.Of(layout.Extract("", new Uri("https://daily.example/news/%C3%A7%C4%B1%C4%9F-ışık-3?x=1#y"))).Json);
    }

    [Fact]
    public void A_declared_default_serves_without_a_report()
    {
        Reading read = Reading.Of("kind: [.kind, const(News)]\nlanguage: [html@lang, const(tr)]", "<html lang=en>");

        Assert.Equal("""{"kind":"News","language":"en"}""", read.Json);
        Assert.Empty(read.Issues);
        Assert.Equal(("const(News)", 1), (read.Extraction.ProvenanceOf("kind")!.Rule.Source, read.Extraction.ProvenanceOf("kind")!.RuleIndex));
    }

    [Theory]
    [InlineData("a@href", "<a href=' Ja\tVa&#10;Script:x'>x</a>")]
    [InlineData("a", "<a> JavaScript:x</a>")]
    [InlineData("img@src", "<img src='data:image/gif;base64,x'>")]
    [InlineData("link[rel=canonical]@href", "<link rel=canonical href='view-source:https://daily.example/x'>")]
    [InlineData("json-ld(Thing.url)", """<script type="application/ld+json">{"@type":"Thing","url":"java\tscript:x"}</script>""")]
    public void A_script_is_no_address_however_it_is_written(string source, string html)
    {
        Reading read = Reading.Of($"value?: {source} as uri", html);

        Assert.Null(read["value"]);
        Assert.Equal(["NotConverted value"], read.Issues);
    }

    [Theory]
    [InlineData("<h1>x</h1>", "Other", null)]
    [InlineData("<i class=desk>WORLD</i><b>WORLD</b>", "World", "World")]
    [InlineData("<b>Other</b>", "Other", null)]
    public void A_member_without_a_label_is_what_only_a_constant_gives(string html, string desk, string? shown)
    {
        Reading read = Reading.Of(
            "desk: { from: [.desk, const(Other)], as: Desk }\nshown?: b as Desk", html, site: "enums: { Desk: { World: WORLD, Other: [] } }");

        Assert.Equal((desk, shown), (read["desk"]!.ToString(), read["shown"]?.ToString()));
    }

    [Theory]
    [InlineData("<h1>x</h1>", "False", "")]
    [InlineData("<i class=film></i>", "True", "")]
    [InlineData("<i class=film>true</i>", "True", "")]
    [InlineData("<i class=film><b>true</b></i>", "False", "")]
    [InlineData("<i class=film>Film</i>", "", "NotConverted value")]
    [InlineData("<video muted></video>", "True", "Fallback value")]
    [InlineData("<video muted=false></video>", "False", "Fallback value")]
    [InlineData("<video muted=muted></video>", "", "NotConverted value")]
    public void What_is_there_without_a_text_is_true(string html, string expected, string issue)
    {
        Reading read = Reading.Of("value?: { from: [{ from: .film, except: b }, video@muted, const(false)], as: bool }", html);

        Assert.Equal((expected, issue), (read["value"]?.ToString() ?? "", string.Join("; ", read.Issues)));
    }

    [Fact]
    public void A_constant_does_not_stand_for_what_cannot_be_read()
    {
        const string Fields = "price?: [.price as int, .cost, const(0)]\nkind?: [.kind, const(News)]";
        Reading read = Reading.Of(Fields, "<i class=price>many</i><i class=kind>{{ kind }}</i>");
        Reading other = Reading.Of(Fields, "<i class=price>many</i><i class=cost>7</i>");

        Assert.Equal((null, null), (read["price"], read["kind"]));
        Assert.Equal(["NotConverted price", "UnrenderedTemplate kind"], read.Issues);
        Assert.Equal((7, "News"), (other["price"], other["kind"]));
    }

    [Fact]
    public void Tabs_and_line_ends_in_an_address_are_dropped()
    {
        Reading read = Reading.Of("value: a@href as uri\ntext: a@href", "<a href=' /fer\try\n/on  time '>x</a>");

        Assert.Equal("https://daily.example/ferry/on%20%20time", ((Uri)read["value"]!).AbsoluteUri);
        Assert.Equal("/fer ry /on time", read["text"]);
    }

    [Theory]
    [InlineData("paragraphs: text", "One.|Two. Three.|Four; five.")]
    [InlineData("paragraphs: lines", "One.|Two.|Three.|Four; five.")]
    [InlineData("paragraphs: text, split: ';'", "One.|Two. Three.|Four|five.")]
    [InlineData("paragraphs: main", null)]
    public void Paragraphs_can_be_text_that_is_in_no_element(string parts, string? paragraphs)
    {
        Reading read = Reading.Of(
            $"title: h1\nbody?: {{ in: main, {parts}, as: body }}", "<h1>Ferry</h1><main><p>One.</p>Two.<br>Three.<br><br>Four; five.</main>");

        Assert.Equal(paragraphs, read["body"] is Body body ? string.Join('|', body.Paragraphs) : null);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void An_element_of_the_body_that_is_the_standfirst_is_read_once()
    {
        Reading read = Reading.Of(
            "body: { in: main > p, paragraphs: lines, summary: '.lede, main > p:first-child', as: body }",
            "<main><p>Lede.<br>More.</p><p>One.<br>Two.</p></main><div class=lede>Above.</div>");

        Assert.Equal(["One.", "Two."], ((Body)read["body"]!).Paragraphs);
        Assert.Equal(["Lede. More.", "Above."], ((Body)read["body"]!).Summary);
    }

    [Fact]
    public void White_space_between_elements_of_a_line_parts_words()
    {
        Reading read = Reading.Of(
            "body: { in: main, paragraphs: text, as: body }", "<main><b>1959:</b> <a>Game</a><i> </i>one. <br><br> <b>Two</b>.</main>");

        Assert.Equal(["1959: Game one.", "Two."], ((Body)read["body"]!).Paragraphs);
    }

    [Fact]
    public void What_is_hidden_is_no_text()
    {
        Reading read = Reading.Of(
            "title: h1\nby?: [.by, .author]\nbody: { in: main, as: body }",
            """
            <h1>Ferry<span hidden> (old)</span></h1><i class=by style="display:none">Ada</i><i class=author>Ece</i>
            <main><p>One.</p><p hidden>Two.</p><div style="display: none"><h2>Old</h2><p>Three.</p></div><p aria-hidden=true>Four.</p></main>
            """);

        Assert.Equal(
            """{"title":"Ferry","by":"Ece","body":{"summary":[],"sections":[{"heading":null,"paragraphs":["One.","Four."]}]}}""", read.Json);
    }
}
