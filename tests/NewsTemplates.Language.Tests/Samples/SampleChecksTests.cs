using System;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;
using static NewsTemplates.Language.Tests.Samples.SampledSite;

namespace NewsTemplates.Language.Tests.Samples;

public class SampleChecksTests
{
    private const string Captured = """
        { "url": "https://daily.example/a", "page": "Capture", "data": { "title": "Bridge opens" }, "rules": { "title": "{title} / {title}" }, "issues": [] }
        """;

    [Fact]
    public void A_layout_that_fits_its_approved_samples_has_no_reports() => AssertReports(Yaml);

    [Fact]
    public void A_class_that_was_renamed_in_the_page_is_missing_at_the_rule_with_the_nearest_class()
    {
        string message = AssertReport(
            LayoutWith("h1.news-title", "«h1.news-title»"), PageWith("news-title", "news-titel"), "NT3010");
        Assert.Equal(
            "'title' is missing in samples/story.html: no rule found a value: tried 'h1.news-title' (did you mean 'h1.news-titel', 1 match?); "
                + "correct the rule, or write 'title?' if a page may lack it",
            message);
    }

    [Fact]
    public void A_selector_that_fits_only_in_part_is_missing_with_what_its_beginning_matches()
    {
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: «.news h1.headline»"), Page, "NT3010");
        Assert.Contains("('.news h1' still matches 1 element: h1.news-title)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_that_the_element_lacks_is_told()
    {
        string message = AssertReport(LayoutWith("time@datetime", "«time@date»"), Page, "NT3010");
        Assert.Contains("(the page has 1 element like this, but none with 'date')", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("icon: «.x-icom@data-type»", "'.x-icon@data-type', 1 match")]
    [InlineData("rows: { each: «.rowx», count: 3 }", "'.rows', 3 matches")]
    [InlineData("rows: { each: «.rowx», count: 7 }", "'.row1', 1 match")]
    public void A_proposal_is_whole_and_fits_the_count(string field, string proposal)
    {
        string page = PageWith(
            "<body>", "<body><i class=x-icons>x</i><i class=x-icon data-type=a></i><p class=row1>1<p class=rows>1<p class=rows>2<p class=rows>3");
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: h1.news-title\n      " + field), page, "NT3010");
        Assert.Contains($"(did you mean {proposal}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text: '«:scope + p»'", "NT3010")]
    [InlineData("items: { each: p, until: '«:scope ~ h2»', count: 0.. }", "NT3018")]
    public void A_rule_for_siblings_is_told_of_groups(string field, string id)
    {
        string page = PageWith("<ul class=\"latest\">", "<main><h2>One</h2><p>1</p><h2>Two</h2><p>2</p></main><ul class=\"latest\">");
        string layout = LayoutWith("blocks:\n", $"blocks:\n  Part:\n    {field}\n")
            .Replace("    fields:\n", "    fields:\n      parts: { each: main > h2, as: Part }\n", StringComparison.Ordinal);
        string message = AssertReport(layout, page, id);
        Assert.Contains(
            "(a rule finds what is below ':scope', and its siblings are not: try 'next(…)' for one of them; "
                + "for all up to the next 'main > h2' write 'groups' in place of 'each' at 'parts')",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_groups_lack_something_it_is_sought_in_them()
    {
        string page = PageWith("<ul class=\"latest\">", "<main><h2>One</h2><p class=item>1</p></main><p class=items>0</p><ul class=\"latest\">");
        string layout = LayoutWith("blocks:\n", "blocks:\n  Part:\n    text: «.itm»\n")
            .Replace("    fields:\n", "    fields:\n      parts: { groups: main > h2, as: Part }\n", StringComparison.Ordinal);
        Assert.Contains("(did you mean '.item', 1 match?)", AssertReport(layout, page, "NT3010"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_meta_name_that_is_misspelt_is_told()
    {
        string page = PageWith("<body>", "<meta property=\"og:title\" content=\"Bridge opens\"><body>");
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: «meta(og:titel)»"), page, "NT3010");
        Assert.Contains("(did you mean 'meta(og:title)'?)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_failure_on_several_samples_is_one_report_that_names_them()
    {
        string page = PageWith("news-title", "title");
        Sample[] samples = [.. new[] { "a", "b", "c", "d" }.Select(name => Sample(page, null, name + ".html"))];
        string message = AssertReport(LayoutWith("h1.news-title", "«h1.news-title»"), samples, "NT3010");
        Assert.StartsWith("'title' is missing in samples/a.html, samples/b.html and 2 more: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_field_of_a_block_is_missing_once_however_many_items_lack_it()
    {
        string message = AssertReport(LayoutWith("heading: h3", "heading: «h4»"), Page, "NT3010");
        Assert.StartsWith("'lead.heading' is missing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_lacks_a_required_field_is_the_cause_of_a_short_list()
    {
        string message = AssertReport(LayoutWith("heading: h3", "heading: «h3»"), PageWith("<h3>Snow on the pass</h3>", ""), "NT3010");
        Assert.StartsWith("'latest[].heading' is missing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_the_sample_breaks_is_reported_at_the_count()
    {
        string message = AssertReport(
            LayoutWith("count: 3", "count: «3»"), PageWith("<li><h3>Snow on the pass</h3><a href=\"/snow\">more</a></li>\n", ""), "NT3015");
        Assert.Equal("'latest' in samples/story.html has 2 items, but the layout's count is 3: correct the rule or the count", message);
    }

    [Fact]
    public void Of_too_many_items_the_first_two_are_shown()
    {
        string message = AssertReport(LayoutWith("count: 3", "count: «2»"), Page, "NT3015");
        Assert.Equal(
            "'latest' in samples/story.html has 3 items, but the layout's count is 2 (the first two stand in line 12, column 1 and line 13, "
                + "column 1 of the page): correct the rule or the count",
            message);
    }

    [Fact]
    public void A_date_that_the_approved_rule_finds_and_that_does_not_parse_is_reported_at_its_field()
    {
        string message = AssertReport(LayoutWith("published:", "«published»:"), PageWith("2026-03-01", "soon"), "NT3016");
        Assert.Equal(
            "'published' in samples/story.html: 'soon' cannot be read as date; write its 'format', or cut the date out with 'match'", message);
    }

    [Fact]
    public void A_leaked_expression_is_reported_at_its_rule()
    {
        string message =
            AssertReport(LayoutWith("summary?: .spot", "summary?: «.spot»"), PageWith("Cars may cross again.", "{{ story.Spot }}"), "NT3017");
        Assert.Contains("{{ story.Spot }}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_leak_is_not_reported()
    {
        string page = PageWith("Cars may cross again.", "{{ story.Spot }}");
        AssertReports(Yaml, [Sample(page, Approve(page))]);
    }

    [Fact]
    public void An_approved_leak_that_is_gone_is_one_report()
    {
        string leaked =
            Approve(PageWith("<h3>Snow on the pass</h3>", "<h3>Snow on the pass</h3><a href=\"/{{ slug }}\">x</a>").Replace("a href=\"/snow\"", "b"));
        string message = AssertReport(LayoutWith("url?:", "«url?»:"), [Sample(Page, leaked)], "NT3032");
        Assert.StartsWith(
            "'latest[1].url' in samples/story.html is 'https://daily.example/snow', approved is nothing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_issue_without_effect_on_values_that_is_gone_is_reported()
    {
        string page = PageWith("</h1>", "</h1><h1 class=\"news-title\">Another</h1>");
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: «h1.news-title»"), [Sample(Page, Approve(page))], "NT3034");
        Assert.Contains("lists an issue of 'title' that does not occur any more (Ambiguous:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_matches_that_differ_are_reported_at_the_rule()
    {
        string page = PageWith("</h1>", "</h1><h1 class=\"news-title\">Another</h1>");
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: «h1.news-title»"), page, "NT3014");
        Assert.StartsWith(
            "'title' is one value, but in samples/story.html 'h1.news-title' finds 2 matches that differ", message, StringComparison.Ordinal);
        Assert.Contains(" (the first two stand in line 5, column 1 and line 5, column 59 of the page)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_that_serves_is_reported_at_the_primary_rule()
    {
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: [«h1.news-tilte», h1]"), Page, "NT3011");
        Assert.Equal(
            "'h1.news-tilte' finds no 'title' in samples/story.html, where 'h1' fills in (did you mean 'h1.news-title', 1 match?): "
                + "correct the rule, or approve the result",
            message);
    }

    [Fact]
    public void An_approved_fallback_is_not_reported_as_long_as_another_sample_uses_the_rule()
    {
        string layout = LayoutWith("title: h1.news-title", "title: [h1.news-title, h1]");
        string other = PageWith(" class=\"news-title\"", "");
        AssertReports(layout, [Sample(Page, Approve(Page, layout)), Sample(other, Approve(other, layout), "other.html")]);
    }

    [Fact]
    public void A_rule_that_comes_after_one_that_always_serves_is_unused()
    {
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: [h1.news-title, «h1»]"), Page, "NT3012");
        Assert.StartsWith(
            "No sample takes 'title' from 'h1': it finds nothing, or the rules before it always serve", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_default_need_not_be_used() =>
        AssertReports(LayoutWith("title: h1.news-title", "title: [h1.news-title, const(untitled)]"));

    [Fact]
    public void An_optional_field_that_is_on_no_sample_is_an_unused_rule()
    {
        string page = PageWith("<p class=\"spot\">Cars may cross again.</p>", "<p class=\"spots\"></p>");
        string message = AssertReport(LayoutWith("summary?: .spot", "summary?: «.spot»"), [Sample(page, Approve(page))], "NT3012");
        Assert.Equal(
            "No sample takes 'summary' from '.spot': it finds nothing (did you mean '.spots', 1 match?); "
                + "correct the rule, take it away, or save a page that needs it",
            message);
    }

    [Fact]
    public void An_optional_value_that_was_approved_and_is_gone_is_a_difference_with_the_nearest_match()
    {
        string message = AssertReport(LayoutWith("summary?: .spot", "summary?: «.spto»"), Page, "NT3032");
        Assert.Equal(
            "'summary' in samples/story.html is nothing, approved is 'Cars may cross again.' (did you mean '.spot', 1 match?): "
                + "correct the rule, or run 'newstemplates accept'",
            message);
    }

    [Fact]
    public void A_value_that_differs_from_the_approved_one_is_reported_at_the_rule_that_served()
    {
        string message =
            AssertReport(LayoutWith("title: h1.news-title", "title: «h1.news-title»"), PageWith("after long repair", "at last"), "NT3032");
        Assert.Equal(
            "'title' in samples/story.html is 'Bridge opens at last', approved is 'Bridge opens after long repair': "
                + "correct the rule, or run 'newstemplates accept'",
            message);
    }

    [Fact]
    public void A_value_of_an_item_that_differs_is_reported_at_the_block_s_rule()
    {
        string message = AssertReport(LayoutWith("heading: h3", "heading: «h3»"), PageWith("Snow on", "Rain on"), "NT3032");
        Assert.StartsWith(
            "'latest[1].heading' in samples/story.html is 'Rain on the pass', approved is 'Snow on the pass'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_lost_an_item_is_one_difference_that_names_it()
    {
        string page = PageWith("<li><h3>Snow on the pass</h3><a href=\"/snow\">more</a></li>\n", "");
        string layout = LayoutWith(", count: 3", "").Replace("latest:", "«latest»:");
        string message = AssertReport(layout, page, "NT3032");
        Assert.StartsWith(
            "'latest' in samples/story.html is a list of 2 items, approved is a list of 3 items with 'Snow on the pass' in it",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_differs_in_many_places_names_them()
    {
        const string Layout = """
            site: Moor
            hosts: [moor.example]
            pages:
              Front:
                fields:
                  «tags»: { each: li }
            """;
        const string Page = "<ul><li>a<li>b<li>c<li>d<li>e<li>f<li>g<li>h</ul>";
        string approved = SampledSite.Approve(Page, Layout.Replace("«", "").Replace("»", ""), "https://moor.example/");
        string other = "<link rel=canonical href='https://moor.example/'>" + Page.ToUpperInvariant().Replace("LI>", "li>").Replace("UL>", "ul>");
        string message = AssertReport(Layout, [Sample(other, approved)], "NT3032");
        Assert.Equal(
            "'tags[0]' in samples/story.html is 'A', approved is 'a'; tags[1], tags[2], tags[3], tags[4], tags[5] and 2 more differ too: "
                + "correct the rule, or run 'newstemplates accept'",
            message);
    }

    [Fact]
    public void Items_that_differ_in_several_fields_are_one_difference_of_the_list()
    {
        string page = PageWith("<h3>Snow on the pass</h3><a href=\"/snow\">", "<h3>Rain on the pass</h3><a href=\"/rain\">");
        string message = AssertReport(LayoutWith("latest:", "«latest»:"), page, "NT3032");
        Assert.StartsWith(
            "'latest[1].heading' in samples/story.html is 'Rain on the pass', approved is 'Snow on the pass'; latest[1].url differs too: ",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_rule_than_the_approved_one_is_reported_where_the_value_is_the_same()
    {
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: «.news h1»"), Page, "NT3033");
        Assert.Equal(
            "'title' in samples/story.html has the approved value, but its rule is .news h1, approved is h1.news-title: run 'newstemplates accept'",
            message);
    }

    [Fact]
    public void An_approved_result_that_is_no_json_is_reported_with_the_place()
    {
        string message = AssertReport(LayoutWith("Daily", "«Daily»"), [Sample(Page, "{\n  \"data\": {,}\n}\n")], "NT3031");
        Assert.StartsWith("The approved result samples/story.expected.json cannot be read: line 2, byte 12: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_result_without_data_is_reported()
    {
        string message = AssertReport(LayoutWith("Daily", "«Daily»"), [Sample(Page, "{ \"page\": \"Article\" }")], "NT3031");
        Assert.Contains("it has no \"data\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_without_approved_results_are_one_report()
    {
        string message = AssertReport(
            LayoutWith("Daily", "«Daily»"), [Sample(Page, null, "a.html"), Sample(Page, null, "b.html"), Sample(Page, null, "c.html")], "NT3030");
        Assert.StartsWith("There is no approved result for samples/a.html, samples/b.html and 1 more: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_without_samples_is_reported_at_the_site() =>
        AssertReport(LayoutWith("Daily", "«Daily»"), [], "NT3001");

    [Fact]
    public void A_page_without_a_sample_is_reported_at_the_page()
    {
        string message = AssertReport(Yaml + "\n  «Front»:\n    urls: /\n    fields:\n      title: h1\n", Page, "NT3002");
        Assert.Equal("No sample is a page Front: save one as samples/*.html beside the layout", message);
    }

    [Fact]
    public void A_sample_without_an_address_says_where_to_write_it()
    {
        string page = PageWith("<link rel=\"canonical\" href=\"https://daily.example/a-story\">", "");
        string message = AssertReport(LayoutWith("Daily", "«Daily»"), page, "NT3005");
        Assert.Equal(
            "Nothing tells the URL of samples/story.html: add its canonical link to the page, or write an entry of 'samples' with 'file: "
                + "samples/story.html' and its 'url'",
            message);
    }

    [Fact]
    public void The_samples_key_gives_the_address()
    {
        string page = PageWith("<link rel=\"canonical\" href=\"https://daily.example/a-story\">", "");
        AssertReports(Yaml + $"\nsamples:\n  - {{ file: samples/story.html, url: '{Address}' }}\n", [Sample(page, Approve(page))]);
    }

    [Fact]
    public void A_sample_of_another_host_is_taken_by_no_page()
    {
        string message = AssertReport(LayoutWith("[daily.example]", "[«daily.example»]"), PageWith("daily.example", "weekly.example"), "NT3006");
        Assert.Equal(
            "No page takes samples/story.html: weekly.example is none of the site's hosts (daily.example); "
                + "correct it, or name its page and URL in 'samples'",
            message);
    }

    [Fact]
    public void A_sample_whose_path_fits_no_pattern_is_taken_by_no_page()
    {
        string message = AssertReport(LayoutWith("/{slug}", "«/{slug}»"), PageWith("/a-story", "/a/story"), "NT3006");
        Assert.Contains("no page's 'urls' fit /a/story", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_whose_address_the_named_page_does_not_take_is_reported_at_its_entry()
    {
        string layout = Yaml + "\nsamples:\n  - { file: «samples/story.html», page: Article, url: 'https://daily.example/a/story' }\n";
        Assert.Contains(
            "no URL pattern of Daily.Article fits /a/story", AssertReport(layout, [Sample(Page, null)], "NT3006"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_samples_whose_file_is_not_there_is_reported_with_the_nearest_name()
    {
        string page = PageWith("<link rel=\"canonical\" href=\"https://daily.example/a-story\">", "");
        string layout = Yaml + $"\nsamples:\n  - {{ file: «samples/stori.html», url: '{Address}' }}\n";
        string message = AssertReport(layout, [Sample(page, null)], "NT3004");
        Assert.Equal("There is no sample 'samples/stori.html' beside the layout: did you mean 'samples/story.html'?", message);
    }

    [Fact]
    public void A_refused_sample_is_reported_at_the_condition()
    {
        string layout = LayoutWith("blocks:", "refuse:\n  - { when: «.news», reason: not for us }\nblocks:");
        string message = AssertReport(layout, [Sample(Page, null)], "NT3007");
        Assert.StartsWith("The layout refuses samples/story.html: not for us ('.news')", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_sample_may_be_approved()
    {
        string layout = LayoutWith("blocks:", "refuse:\n  - { when: \"#challenge\", reason: bot challenge }\nblocks:");
        string page = PageWith("<article", "<form id=\"challenge\"></form><article");
        AssertReports(layout, [Sample(Page, Approve(Page, layout)), Sample(page, Approve(page, layout), "challenge.html")]);
    }

    [Fact]
    public void A_sample_that_no_variant_fits_is_reported_at_the_page()
    {
        string layout = LayoutWith("  Article:", "  «Article»:") + "\n    variants:\n      - { name: Old, when: .old }\n";
        Assert.Contains("no variant fits: tried Old", AssertReport(layout, Page, "NT3008"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_without_a_sample_is_reported_at_its_name()
    {
        string layout = Yaml + "\n    variants:\n      - { name: New, when: .news }\n      - name: «Old»\n        fields:\n          title: h2\n";
        string message = AssertReport(layout, [Sample(Page, Approve(Page, layout.Replace("«", "").Replace("»", "")))], "NT3003");
        Assert.StartsWith("No sample of Article has the variant Old: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_that_becomes_another_variant_than_approved_is_one_report()
    {
        string Variants(string first) =>
            $"\n    variants:\n      - {{ name: New, when: {first} }}\n      - name: Old\n        fields:\n          title: h1\n";
        string layout = Yaml + Variants("«.other»");
        string page = PageWith("<body>", "<body class=\"other\">");
        Sample[] samples =
        [
            Sample(Page, Approve(Page, Yaml + Variants(".news"))),
            Sample(page, Approve(page, Yaml + Variants(".other")), "other.html")
        ];
        string message = AssertReport(layout, samples, "NT3035");
        Assert.Equal("The variant of samples/story.html is Old, approved is New: correct the layout, or run 'newstemplates accept'", message);
    }

    [Fact]
    public void A_variant_that_takes_samples_of_another_is_reported_at_its_condition_and_names_each()
    {
        string Variants(string first) =>
            $"\n    variants:\n      - {{ name: New, when: {first} }}\n      - name: Old\n        fields:\n          title: h1\n";
        string page = PageWith("<article", "<b class=new></b><article");
        Sample[] samples =
        [
            Sample(Page, Approve(Page, Yaml + Variants("b.new"))),
            Sample(page, Approve(page, Yaml + Variants("b.new")), "other.html")
        ];
        string message = AssertReport(Yaml + Variants("«h1»"), samples, "NT3035");
        Assert.StartsWith("The variant of samples/story.html is New, approved is Old", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_with_replacement_characters_is_reported_with_the_line()
    {
        string page = PageWith("more</a></div>", "m\uFFFDre</a></div>");
        string message = AssertReport(LayoutWith("Daily", "«Daily»"), page, "NT3023");
        Assert.Contains("(line 10)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_that_is_not_in_the_page_is_reported_at_the_bound()
    {
        string layout = LayoutWith("tags: { each: .tag,", "tags: { each: .tag, after: h1, until: «.ende»,");
        string message = AssertReport(layout, PageWith("</article>", "<p class=\"end\"></p></article>"), "NT3018");
        Assert.Equal("'tags' in samples/story.html: 'until: .ende' is not in the page (did you mean '.end', 1 match?); correct the bound", message);
        AssertReport(LayoutWith("tags: { each: .tag,", "tags: { each: .tag, after: «h5», until: ul,"), Page, "NT3018");
    }

    [Fact]
    public void Two_blocks_with_one_key_are_reported_at_the_field()
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            enums:
              Desk: { World: WORLD, Sport: SPORT }
            blocks:
              Area: { desk: b as Desk, heading: h3 }
            pages:
              Front:
                fields:
                  «areas»: { each: li, as: Area, key: desk }
            """;
        const string Page = "<link rel=canonical href=https://daily.example/><ul><li><b>WORLD</b><h3>One</h3><li><b>SPORT</b><h3>Two</h3><li>"
            + "<b>WORLD</b><h3>Three</h3></ul>";
        string message = AssertReport(layout, [Sample(Page, null)], "NT3019");
        Assert.StartsWith("'areas' in samples/story.html: a second block 'World'", message, StringComparison.Ordinal);
        string other = layout.Replace("«areas»", "areas").Replace("each: li", "each: «li»");
        Assert.Contains(
            "'areas.sport' is missing",
            AssertReport(other, [Sample(Page.Replace("<li><b>SPORT</b><h3>Two</h3><li><b>WORLD</b><h3>Three</h3>", ""), null)], "NT3010"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_s_approved_value_that_differs_is_reported_at_the_block_s_rule()
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            enums:
              Desk: { World: WORLD, Sport: SPORT }
            blocks:
              Area: { desk: b as Desk, heading: «h3» }
            pages:
              Front:
                fields:
                  areas: { each: li, as: Area, key: desk }
            """;
        const string Page = "<link rel=canonical href=https://daily.example/><ul><li><b>WORLD</b><h3>One</h3><li><b>SPORT</b><h3>Two</h3></ul>";
        string approved = Approve(Page.Replace("Two", "Zwei"), layout.Replace("«", "").Replace("»", ""), "https://daily.example/");
        Assert.StartsWith(
            "'areas.sport.heading' in samples/story.html is 'Two', approved is 'Zwei'",
            AssertReport(layout, [Sample(Page, approved)], "NT3032"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_capture_that_nothing_reads_are_reported_at_the_page()
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            pages:
              «Capture»:
                reads: text
                fields:
                  title: "{title} / {title}"
            samples:
              - { file: samples/story.txt, page: Capture, url: 'https://daily.example/a' }
            """;
        string message = AssertReport(layout, [Sample("Bridge opens\nBridge opens\nShare\n", Captured, "story.txt")], "NT3020");
        Assert.Contains("no source covers line 3 ('Share')", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-03", "published")]
    [InlineData("2026-03-09", "«published»", "NT3032")]
    public void A_relative_date_counts_from_the_day_of_the_capture(string captured, string field, params string[] ids)
    {
        string layout = LayoutWith("published: { from: time@datetime, as: date }", field + ": { from: time@datetime, as: date, format: relative }")
            + $"\ntimezone: UTC\nculture: en-US\nsamples: [{{ file: samples/story.html, captured: {captured} }}]\n";
        AssertReports(layout, [Sample(PageWith("2026-03-01", "2 days ago"), Approve(Page))], ids);
    }

    [Fact]
    public void An_element_that_no_sample_has_is_reported_although_its_lack_is_a_value()
    {
        string layout = LayoutWith("summary?: .spot", "spotted: [«has(.spto)» as bool, const(false)]");
        string message = AssertReport(layout, [Sample(Page, Approve(Page, layout.Replace("«", "").Replace("»", "")))], "NT3012");
        Assert.Contains("did you mean '.spot', ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story.tgas", "story.tags")]
    [InlineData("state.stroy.tags", "state.story.tags")]
    [InlineData("story.topics", "story.topics.title")]
    public void A_path_that_no_script_of_a_sample_has_is_reported_with_one_that_it_has(string path, string meant)
    {
        const string Script = """<script>state = {"story":{"tags":["Sea"],"topics":[{"title":"Sea"}]}}</script></body>""";
        string page = Page.Replace("</body>", Script, StringComparison.Ordinal);
        Assert.Contains(Script, page, StringComparison.Ordinal);
        string layout = LayoutWith("summary?: .spot", $"keys: {{ each: [«script-json({path})», .spot], count: 0.. }}");
        string message = AssertReport(layout, [Sample(page, Approve(page, layout.Replace("«", "").Replace("»", "")))], "NT3012");
        Assert.Contains($"did you mean 'script-json({meant})'?", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_in_one_are_reported_where_the_paragraphs_are_written()
    {
        string layout = LayoutWith("summary?: .spot", "summary?: { as: body, in: .spot, paragraphs: \"«:scope»\" }");
        string page = PageWith("may cross again.", "may cross again.<br><br>Boats may pass.");
        string approved = Approve(page.Replace("<br><br>", "<br>"), layout.Replace("«", "").Replace("»", ""));
        string message = AssertReport(layout, [Sample(page, approved)], "NT3029");
        Assert.Equal(
            "'summary' in samples/story.html: the only paragraph is 2 texts that empty lines or elements part; "
                + "'paragraphs: text' makes each a paragraph",
            message);
    }

    [Fact]
    public void A_first_standard_rule_that_serves_nowhere_asks_to_write_down_the_one_that_does()
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            pages:
              Article:
                implements: «Article»
                fields:
                  body: article
            """;
        const string Page = """
            <html lang="en"><link rel="canonical" href="https://daily.example/a">
            <meta property="article:published_time" content="2026-03-01T10:00:00Z">
            <script type="application/ld+json">{ "@type": "NewsArticle", "datePublished": "2026-03-01T10:00:00Z" }</script>
            <h1>Bridge opens</h1><article><p>Cars may cross again.</p></article></html>
            """;
        string approved = Approve(Page, layout.Replace("«", "").Replace("»", ""), "https://daily.example/a");
        string message = AssertReport(layout, [Sample(Page, approved)], "NT3013");
        Assert.Equal(
            "The first standard rule of 'title', json-ld(Article.headline), finds nothing on any sample, where h1 does: "
                + "write down the one that does, 'title: h1'",
            message);
    }

    [Theory]
    [InlineData("\"headline\": \"Bridge", "\"headline\" } Bridge", "NT3022")]
    [InlineData("\"}]", "\" }, { \"@type\": \"NewsArticle\", \"headline\": \"Museum closes\" }]", "NT3028")]
    public void Json_ld_that_is_not_read_is_reported_at_the_page_and_not_again_at_each_field_that_falls_back(string text, string other, string id)
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            pages:
              «Article»:
                fields:
                  title: [json-ld(Article.headline), h1]
                  published: [json-ld(Article.datePublished), time]
            """;
        const string Good = """
            <link rel="canonical" href="https://daily.example/a">
            <script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2026-03-01"}]</script>
            <h1>Bridge opens</h1><time>2026-03-01</time>
            """;
        string plain = layout.Replace("«", "").Replace("»", "");
        string broken = Good.Replace(text, other);
        Sample[] samples =
        [
            Sample(Good, Approve(Good, plain, "https://daily.example/a"), "good.html"),
            Sample(broken, Approve(Good, plain, "https://daily.example/a"), "broken.html")
        ];
        AssertReport(layout, samples, id);
    }

    [Fact]
    public void A_regular_expression_that_takes_too_long_is_reported_at_its_rule()
    {
        string layout = LayoutWith("summary?: .spot", "summary?: { from: «.spot», match: '^(?=a)(a|aa)+$' }");
        AssertReport(layout, PageWith("Cars may cross again.", new string('a', 80) + "!"), "NT3021");
    }

    [Fact]
    public void A_page_that_is_too_tangled_to_read_is_reported()
    {
        string page = string.Concat(Enumerable.Range(0, 20_000).Select(size => $"<font size={size}>"));
        AssertReport(LayoutWith("Daily", "«Daily»"), page, "NT3009");
    }

    [Fact]
    public void A_page_that_is_deeper_than_it_is_read_is_reported()
    {
        string message = AssertReport(LayoutWith("  Article:", "  «Article»:"), Page + string.Concat(Enumerable.Repeat("<div>", 600)), "NT3037");
        Assert.StartsWith("In samples/story.html the page nests more than 512 elements: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_no_page() =>
        Assert.StartsWith(
            "No page can be read from samples/story.html: ",
            AssertReport(LayoutWith("Daily", "«Daily»"), "\0\u0001\u0002\0\0" + new string('\0', 400), "NT3009"),
            StringComparison.Ordinal);

    [Fact]
    public void A_layout_with_errors_is_not_checked_on_samples()
    {
        Layout layout = Language.Layout.Read("site.layout.yaml", LayoutWith("h1.news-title", "h1..news-title"));
        Assert.True(layout.HasErrors);
        Assert.Empty(SampleChecks.Check(layout, [Sample(Page, null)]));
    }

    [Fact]
    public void Several_mistakes_are_reported_in_the_order_of_the_file() =>
        AssertReports(
            LayoutWith("title: h1.news-title", "title: «h1.news-tilte»").Replace("time@datetime", "«time»").Replace("count: 3", "count: «4»"),
            "NT3010", "NT3016", "NT3015");

    [Fact]
    public void A_check_can_be_cancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => SampleChecks.Check(Read(Yaml), [Sample(Page, null)], new CancellationToken(true)));

    [Fact]
    public void Checks_of_one_layout_at_the_same_time_agree()
    {
        Layout layout = Read(LayoutWith("h1.news-title", "h1.news-tilte"));
        string[] results = [.. Enumerable.Range(0, 16)
            .AsParallel()
            .WithDegreeOfParallelism(4)
            .Select(_ => string.Join("\n", SampleChecks.Check(layout, [Sample(Page, null)])))];
        Assert.Single(results.Distinct());
        Assert.Contains("NT3010", results[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_that_gives_another_value_than_approved_is_an_error_at_the_primary_rule()
    {
        string page = PageWith("<h1 class", "<h1>Traffic</h1><h1 class");
        string message = AssertReport(LayoutWith("title: h1.news-title", "title: [«h1.news-tilte», h1:first-of-type]"), page, "NT3032");
        Assert.StartsWith(
            "'title' in samples/story.html is 'Traffic', approved is 'Bridge opens after long repair' (did you mean 'h1.news-title', 1 match?)",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_the_first_of_which_is_not_the_approved_one_are_an_error()
    {
        string page = PageWith("<h1 class", "<h1 class=\"news-title\">Traffic</h1><h1 class");
        AssertReport(LayoutWith("title: h1.news-title", "title: «h1.news-title»"), page, "NT3032");
    }

    [Fact]
    public void An_item_that_holds_several_is_reported_at_the_rule_of_the_list()
    {
        string message = AssertReport(LayoutWith("each: .latest li", "each: «.latest»"), Page, "NT3024");
        Assert.Equal(
            "An item of 'latest' in samples/story.html holds several values of 'heading', 'url': "
                + "make the rule narrower, so that it matches one item each",
            message);
    }

    [Fact]
    public void Lines_that_a_failing_field_would_have_read_are_not_reported_as_well()
    {
        string layout = """
            site: Daily
            hosts: [daily.example]
            pages:
              Capture:
                reads: text
                fields:
                  title: "«Titel: {title}»"
            samples:
              - { file: samples/story.txt, page: Capture, url: 'https://daily.example/a' }
            """;
        AssertReport(layout, [Sample("Title: Bridge opens\n", null, "story.txt")], "NT3010");
    }

    [Fact]
    public void A_field_that_was_taken_out_of_the_layout_is_reported_at_the_fields_of_the_page()
    {
        string layout = LayoutWith("\n      summary?: .spot", "").Replace("    fields:", "    «fields»:");
        string message = AssertReport(layout, Page, "NT3032");
        Assert.StartsWith("'summary' in samples/story.html is nothing, approved is 'Cars may cross again.'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_result_may_leave_out_what_is_null_and_order_what_it_has_otherwise()
    {
        string page = PageWith("<p class=\"spot\">Cars may cross again.</p>", "");
        string other = Approve(page);
        AssertReports(Yaml, [Sample(Page, Approve(Page)), Sample(page, Changed(other, "    \"summary\": null,\n", ""), "other.html")]);
    }

    [Fact]
    public void A_sample_is_extracted_just_as_it_is_checked()
    {
        Layout layout = Read(Yaml);
        Assert.Equal(Approve(Page), ApprovedResult.Write(SampleChecks.Extract(layout, Sample(Page, null))!));
        Assert.Null(SampleChecks.Extract(layout, Sample("<p>no address</p>", null)));
    }

    [Fact]
    public void A_misspelt_class_is_found_in_a_page_of_many_others()
    {
        string filler = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<div class=\"c{i}\"><span id=s{i}>x</span></div>"));
        string page = PageWith("</body>", filler + "</body>");
        AssertReport(LayoutWith("title: h1.news-title", "title: «h1.news-tilte»"), page, "NT3010");
    }
}
