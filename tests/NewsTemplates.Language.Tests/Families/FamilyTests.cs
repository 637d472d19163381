using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Tests.Evaluation;

namespace NewsTemplates.Language.Tests.Families;

public class FamilyTests
{
    private const string Family = """
        family: Coastal
        culture: tr-TR
        timezone: Europe/Istanbul
        refuse:
          - { when: "#challenge", reason: bot challenge }
        enums:
          Desk: { World: DÜNYA, Sport: SPOR }
        blocks:
          Teaser:
            desk: .desk as Desk
            headline: h3
        pages:
          Article:
            implements: Article
            urls: "/{*path}/{slug}"
            fields:
              body: .story
              topics: { each: .topic, split: ',', remove: '^#' }
              price?: .price as decimal
              dateline?: .place
              teasers: { each: .teaser, as: Teaser, key: desk, count: 1.. }
        """;

    private const string Page = """
        <html><body><h1>Ferry returns</h1><i class=place>COAST</i><b class=price>1.234,5</b><b class=cost>2.000</b>
        <article class=story><p>After a year.</p></article><article class=prose><p>After two years.</p></article>
        <b class=topic>#sea, #ships</b><b class=tag>#ports,#fares</b>
        <div class=teaser><i class=desk>DÜNYA</i><h3>A strike ends</h3></div>
        <div class=teaser><i class=desk>HABER</i><h3>A bridge opens</h3></div>
        <meta property=article:published_time content="2026-03-01T10:00">
        """;

    [Fact]
    public void A_member_of_three_lines_reads_pages_as_its_family_says()
    {
        Extraction extraction = Extract("site: Gazette\nextends: Coastal\nhosts: gazette.example\n");

        Assert.Equal("Gazette", Read("site: Gazette\nextends: Coastal\nhosts: gazette.example\n").Site!.Name);
        var page = Reading.Of(extraction);
        Assert.Equal("Ferry returns", page["title"]);
        Assert.Equal(1234.5m, page["price"]);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(3)), page["published"]);
        Assert.Equal(["sea", "ships"], (IEnumerable<object>)page["topics"]!);
        Assert.Contains(
            "\"teasers\":{\"world\":{\"desk\":\"World\",\"headline\":\"A strike ends\"},\"sport\":null}", page.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Provenance_names_the_file_the_line_and_who_says_the_rule()
    {
        const string Member = "site: Gazette\nextends: Coastal\nhosts: gazette.example\npages:\n  Article:\n    fields:\n      dateline: i.place\n";
        Extraction extraction = Extract(Member);

        Assert.Equal(("b.layout.yaml", 7, "Gazette", "i.place"), Served(extraction, "dateline"));
        Assert.Equal(("a.layout.yaml", 19, "Coastal", ".price"), Served(extraction, "price"));
        Assert.Equal(("a.layout.yaml", 14, "Article", "h1"), Served(extraction, "title"));
    }

    [Theory]
    [InlineData("price: .cost", "price", "2000")]
    [InlineData("price: { from: .cost, culture: en-US }", "price", "2.000")]
    [InlineData("price?: .cost as text", "price", "2.000")]
    [InlineData("topics: each .tag", "topics", "ports fares")]
    [InlineData("topics: { each: .tag, split: none, remove: '#' }", "topics", "ports,fares")]
    [InlineData("body: .prose", "body", "After two years.")]
    [InlineData("extra: i.place", "extra", "COAST")]
    public void A_field_written_again_replaces_the_rules_and_keeps_type_optionality_and_splitting(string field, string name, string expected)
    {
        Layout layout = Read($"site: Gazette\nextends: Coastal\nhosts: gazette.example\npages:\n  Article:\n    fields:\n      {field}\n");

        var page = Reading.Of(layout.Site!.Find(Url)!.Extract("<!DOCTYPE html>" + Page, Url));
        string found = page[name] switch
        {
            IEnumerable<object> list => string.Join(" ", list),
            Body body => string.Join(" ", body.Paragraphs),
            var value => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
        };
        Assert.Equal(expected, found);
        Assert.Equal(name == "price", layout.Model!.Pages[0].Record.Single(field => field.Name == name).IsOptional);
    }

    [Fact]
    public void None_takes_an_optional_inherited_field_away()
    {
        Layout layout =
            Read("site: Gazette\nextends: Coastal\nhosts: gazette.example\npages:\n  Article:\n    fields: { price: none, dateline?: none }\n");

        Assert.DoesNotContain(layout.Model!.Pages[0].Record, field => field.Name is "price" or "dateline");
    }

    [Fact]
    public void A_field_that_was_taken_away_can_be_written_again_with_its_first_type()
    {
        var layouts = new MarkedLayouts(
            Family,
            "family: Inner\nextends: Coastal\npages: { Article: { fields: { price: none } } }\n",
            "site: Gazette\nextends: Inner\nhosts: gazette.example\npages: { Article: { fields: { price: .cost } } }\n");

        layouts.AssertReports();
        Assert.Equal("decimal", layouts.Layouts[2].Model!.Pages[0].Record.Single(field => field.Name == "price").Type.Word);
    }

    [Fact]
    public void Enums_blocks_pages_and_variants_merge_by_name()
    {
        Layout layout = Read("""
            site: Gazette
            extends: Coastal
            hosts: gazette.example
            enums:
              Desk: { Sport: [SPOR, FUTBOL], Art: SANAT }
              Mood: { Glad: glad }
            blocks:
              Teaser:
                headline: h4
                mood?: .mood as Mood
            pages:
              Front:
                urls: /
                fields: { title: title }
              Article:
                urls: /haber/{slug}
                variants:
                  - { name: Redesign, when: .prose, fields: { body: .prose } }
                  - { name: Classic }
            """);
        SiteModel model = layout.Model!;

        Assert.Equal(["Desk: World=DÜNYA Sport=SPOR,FUTBOL Art=SANAT", "Mood: Glad=glad"], model.Enums.Select(one =>
            $"{one.Name}: {string.Join(" ", one.Members.Select(member => $"{member.Name}={string.Join(",", member.Labels)}"))}"));
        Assert.Equal(
            ["desk .desk", "headline h4", "mood .mood"], model.Blocks.Single().Fields.Select(field => $"{field.Name} {field.Rules[0].Text}"));
        Assert.Equal(
            ["Article /haber/{slug}", "Front /"],
            model.Pages.Select(page => $"{page.Name} {string.Join(" ", page.Urls.Select(url => url.Pattern))}"));
        Assert.Equal(
            ["Redesign .prose", "Classic .story"],
            model.Pages[0].Variants.Select(variant => $"{variant.Name} {variant.Fields.Single(field => field.Name == "body").Rules[0].Text}"));
    }

    [Fact]
    public void Own_variants_stand_before_inherited_ones_and_one_of_the_same_name_is_merged_in_its_place()
    {
        const string Looks = """
            family: Looks
            pages:
              Page:
                variants:
                  - { name: New, when: .new, fields: { title: .new h1, note?: .note } }
                  - { name: Old, fields: { title: h1 } }
            """;
        var layouts = new MarkedLayouts(Looks, """
            site: Gazette
            extends: Looks
            hosts: gazette.example
            pages:
              Page:
                variants:
                  - { name: New, fields: { title: .new h2 } }
                  - { name: Newest, when: .newest, fields: { title: .newest h1 } }
            """);

        layouts.AssertReports();
        Assert.Equal(
            ["Newest .newest: .newest h1", "New .new: .new h2 .note", "Old : h1"],
            layouts.Layouts[1].Model!.Pages[0].Variants.Select(variant =>
                $"{variant.Name} {variant.When?.Text}: {string.Join(" ", variant.Fields.Select(field => field.Rules[0].Text))}"));
    }

    [Fact]
    public void A_family_can_extend_a_family_and_the_nearest_says_it()
    {
        var layouts = new MarkedLayouts(
            Family,
            "family: Inner\nextends: Coastal\nculture: en-GB\npages: { Article: { fields: { body: .inner } } }\n",
            "site: Gazette\nextends: Inner\nhosts: gazette.example\n");

        layouts.AssertReports();
        SiteModel model = layouts.Layouts[2].Model!;
        Assert.Equal(("en-GB", "Europe/Istanbul"), (model.Culture, model.TimeZone));
        Assert.Equal(("Inner", "Coastal"), (Rule("body").Origin, Rule("dateline").Origin));
        Assert.Single(model.Refusals);

        RuleModel Rule(string name) => model.Pages[0].Record.Single(field => field.Name == name).Rules[0];
    }

    [Fact]
    public void A_family_alone_has_no_site_and_says_nothing_of_what_its_members_will_say()
    {
        var layouts = new MarkedLayouts("family: Half\nblocks:\n  Spare: { title: h3 }\npages:\n  Article:\n    implements: Article\n    variants:\n"
            + "      - { name: New, when: .a, fields: { kicker: .k } }\n      - { name: Old }\n");

        layouts.AssertReports();
        Assert.True(layouts.Layouts[0].IsFamily);
        Assert.Null(layouts.Layouts[0].Site);
    }

    [Fact]
    public void What_a_family_leaves_open_is_missing_at_the_member()
    {
        string[] messages = new MarkedLayouts(
            "family: Half\npages:\n  Article:\n    urls: /{slug}\n    implements: Article\n",
            "site: Gazette\nextends: «Half»\nhosts: gazette.example\n",
            "site: Herald\nextends: Half\nhosts: herald.example\npages: { «Article»: { urls: '/a/{slug}' } }\n").AssertReports("NT2036", "NT2036");

        Assert.EndsWith("say where to find it (inherited from a.layout.yaml, line 3)", messages[0], StringComparison.Ordinal);
        Assert.EndsWith("say where to find it", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_a_family_is_reported_once_in_its_file_and_its_members_are_not_run()
    {
        var layouts = new MarkedLayouts(
            "family: Broken\n«hosts»: x.example\npages:\n  Page:\n    urls: /{slug}\n    fields: { title: 'h1«.».x' }\n",
            "site: Gazette\nextends: Broken\nhosts: gazette.example\n",
            "site: Herald\nextends: Broken\nhosts: herald.example\n");

        layouts.AssertReports("NT1041", "NT2013");
        Assert.True(layouts.Layouts[1].HasErrors);
        Assert.Null(layouts.Layouts[1].Site);
        Assert.Equal("Page", Assert.Single(layouts.Layouts[1].Model!.Pages).Name);
    }

    [Fact]
    public void A_mistake_that_a_member_replaces_does_not_touch_it()
    {
        var layouts = new MarkedLayouts(
            "family: Broken\npages:\n  Page:\n    urls: /{slug}\n    fields: { title: 'h1«.».x' }\n",
            "site: Gazette\nextends: Broken\nhosts: gazette.example\npages: { Page: { fields: { title: h1 } } }\n");

        layouts.AssertReports("NT2013");
        Assert.NotNull(layouts.Layouts[1].Site);
    }

    [Fact]
    public void What_is_wrong_only_together_is_reported_where_the_member_inherits()
    {
        string message = Assert.Single(new MarkedLayouts(
            Family,
            "site: Gazette\nextends: «Coastal»\nhosts: gazette.example\nblocks: { Teaser: { desk: .desk as text } }\n").AssertReports("NT2025"));

        Assert.EndsWith("(inherited from a.layout.yaml, line 21)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Costal", ": did you mean 'Coastal'?")]
    [InlineData("Postmedia", "; there are Coastal")]
    [InlineData("Gazette", ": this is a site, and only a family can be extended")]
    public void An_unknown_family_is_one_report(string name, string hint)
    {
        string message = Assert.Single(new MarkedLayouts(
            Family,
            $"site: Herald\nextends: «{name}»\nhosts: herald.example\npages: {{ Article: {{ fields: {{ price: none, desk: .desk as Desk }} }} }}\n",
            "site: Gazette\nextends: Coastal\nhosts: gazette.example\n").AssertReports("NT2080"));

        Assert.Equal($"There is no family '{name}'{hint}", message);
    }

    [Fact]
    public void A_cycle_is_one_report_in_the_first_of_its_files()
    {
        string message = Assert.Single(new MarkedLayouts(
            "site: Gazette\nextends: Inner\nhosts: gazette.example\n",
            "family: Inner\nextends: «Outer»\n",
            "family: Outer\nextends: Inner\n").AssertReports("NT2081"));

        Assert.Equal("The family Inner extends itself (Inner > Outer > Inner): take one 'extends' away", message);
    }

    [Fact]
    public void A_family_that_is_no_yaml_is_one_report() =>
        new MarkedLayouts("family: Coastal\nculture: «[»a, b\n", "site: Gazette\nextends: Coastal\nhosts: gazette.example\n").AssertReports("NT1019");

    [Theory]
    [InlineData("family: Coastal\n«samples»: []\n", "NT1041")]
    [InlineData("«famly»: Coastal\npages: { Page: { fields: { title: h1 } } }\n", "NT1040")]
    [InlineData("«family»: Coastal\nsite: Gazette\nhosts: gazette.example\npages: { Page: { fields: { title: h1 } } }\n", "NT1041")]
    [InlineData("family: «coastal»\npages: { Page: { fields: { title: h1 } } }\n", "NT2001")]
    [InlineData("site: Gazette\nhosts: gazette.example\n«extends»:\n", "NT1044")]
    public void Keys_that_do_not_fit_are_reported(string layout, string id) => new MarkedLayouts(layout).AssertReports(id);

    [Fact]
    public void Two_pages_one_of_them_inherited_may_not_want_the_same_address()
    {
        string message = Assert.Single(new MarkedLayouts(
            Family,
            "site: Gazette\nextends: Coastal\nhosts: gazette.example\npages: { Other: { urls: «'/{*all}/{name}'», fields: { title: h1 } } }\n")
            .AssertReports("NT2030"));

        Assert.Contains("(page Article)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copied_rule_is_reported_at_the_member_s_field()
    {
        string message = Assert.Single(new MarkedLayouts(
            Family,
            "site: Gazette\nextends: Coastal\nhosts: gazette.example\npages: { Article: { fields: { place?: «.place» } } }\n")
            .AssertReports("NT2051"));

        Assert.Contains("'dateline' in line 20 of a.layout.yaml", message, StringComparison.Ordinal);
    }

    private static Uri Url { get; } = new("https://gazette.example/a/ferry");

    private static Layout Read(string member)
    {
        var layouts = new MarkedLayouts(Family, member);
        layouts.AssertReports();
        return layouts.Layouts[1];
    }

    private static Extraction Extract(string member) => Read(member).Site!.Find(Url)!.Extract("<!DOCTYPE html>" + Page, Url);

    private static (string, int, string, string) Served(Extraction extraction, string field)
    {
        FieldProvenance served = extraction.ProvenanceOf(field)!;
        return (served.Rule.File, served.Rule.Line, served.Rule.Origin, served.Rule.Source);
    }
}
