using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Tests.Syntax;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Several mistakes in one file, and what depends on something broken.</summary>
public class CombinationTests
{
    [Fact]
    public void All_mistakes_of_a_file_are_reported_in_one_go_each_once() => AssertReports(
        """
        site: Daily
        hosts: [daily.example, «https://»www.daily.example]
        culture: «turkish»
        enums:
          Desk: { World: W, Sport: [S, «W»] }
          «Unused»: { A: a }
        blocks:
          Teaser:
            desk: .desk as «Dekc»
            headline: h3«[»
            url: a@href as «ur»
          Empty: { rank: .r as int }
        pages:
          Article:
            implements: Article
            urls: ["/news/{slug}", «n»ews]
            fields:
              title: div > «>» h1
              published: { from: .date, format: «dd.mm.yyyy» }
              body: { in: .story, headings: h2, «match»: }
              «authors»: .by
              teasers: { each: .teaser, as: Teaser, key: «dsek», «cuont»: 5 }
              first: .e as Empty
              articleId: url(«idd») as int
        """,
        "NT2004 NT2005 NT2007 NT2011 NT2013 NT2010 NT2017 NT2013 NT2015 NT1044 NT2035 NT2024 NT1040 NT2019".Split(' '),
        suppressed: ["Unused"]);

    [Theory]
    [InlineData("body: { in: «.x@data» }", "NT2027")]
    [InlineData("body: .story«[»", "NT2013")]
    [InlineData("body: { in: .story, paragraphs: «p[» }", "NT1024")]
    [InlineData("«body»:", "NT1044")]
    [InlineData("body: «none»", "NT2040")]
    [InlineData("«Body»: .story", "NT2001")]
    [InlineData("body: { «on»: .story }", "NT1040")]
    [InlineData("body: «[]»", "NT2008")]
    [InlineData("body: { in: «[data-x]» }", "NT1024")]
    [InlineData("body: { from: .a, «in»: .b }", "NT2023")]
    [InlineData("title: «none»\nbody: .story", "NT2040")]
    [InlineData("title: h1 as «txt»\nbody: .story", "NT2010")]
    [InlineData("published: { from: .d, as: «dat» }\nbody: .story", "NT2010")]
    [InlineData("authors: each .by«[»\nbody: .story", "NT2013")]
    public void A_broken_field_of_the_contract_is_not_missing_too(string fields, string id) =>
        AssertReports(Part.ArticleFields.Complete(fields), [id]);

    [Theory]
    [InlineData("story: .s as Story\nmore: each .m as Story")]
    [InlineData("stories: { each: .s, as: Story, key: desk, unique: url }")]
    public void What_uses_a_broken_block_is_not_reported(string fields) => AssertReports(
        Part.FileKeys.Complete("blocks:\n  Story: «[title, desk]»\npages:\n  Front:\n    fields:\n" + Indented(fields)), ["NT1043"]);

    [Theory]
    [InlineData("Desk: «[World, Sport]»", "NT1043")]
    [InlineData("Desk: { World: «[]» }", "NT2008")]
    [InlineData("«Desk»: {}", "NT2008")]
    [InlineData("«Desk»:", "NT1044")]
    public void What_uses_a_broken_enum_is_not_reported(string desk, string id) => AssertReports(
        Part.FileKeys.Complete(
            "enums:\n  " + desk + "\nblocks:\n  Story: { desk: .d as Desk, title: h3 }\npages:\n  Front:\n    fields:\n"
            + Indented("stories: { each: .s, as: Story, key: desk, count: 1.. }")),
        [id]);

    [Fact]
    public void A_broken_key_field_of_a_block_is_reported_at_the_block_only() => AssertReports(
        Part.FileKeys.Complete("blocks:\n  Story: { desk: .d as «Dsek», title: h3 }\npages:\n  Front:\n    fields:\n"
            + Indented("stories: { each: .s, as: Story, key: desk }")),
        ["NT2011"]);

    [Fact]
    public void A_misspelt_block_hides_that_the_block_is_not_used() => AssertReports(
        Part.FileKeys.Complete("blocks:\n  Teaser: { title: h3 }\npages:\n  Front: { fields: { story: .s as «Taeser» } }"), ["NT2011"]);

    [Fact]
    public void A_broken_field_is_not_compared_with_others() => AssertReports(
        Part.Fields.Complete("title: { from: h1, match: 'a(«b»' }\nheadline: { from: h1, match: 'c(«d»' }"), ["NT2014", "NT2014"]);

    [Fact]
    public void Broken_addresses_do_not_tie_with_others() => AssertReports(
        Part.FileKeys.Complete("pages:\n  Article: { urls: «n»ews, fields: { title: h1 } }\n  Video: { urls: «v»ideo, fields: { title: h2 } }\n"
            + "  Other: { fields: { title: h3 } }"),
        ["NT2017", "NT2017"]);

    [Fact]
    public void A_broken_condition_of_a_variant_is_not_taken_for_none() => AssertReports(
        Part.PageKeys.Complete(
            "fields: { title: h1 }\nvariants:\n  - { name: New, when: \".a«[»\" }\n  - { name: Old, when: .b }\n  - { name: Oldest }"),
        ["NT2013"]);

    [Fact]
    public void A_required_field_that_several_looks_lack_is_reported_once() => AssertReports(
        Part.PageKeys.Complete(
            "fields: { title: h1 }\nvariants:\n  - { name: A, when: .a, fields: { «intro»: h2 } }\n  - { name: B, when: .b }\n"
            + "  - { name: C, when: .c }\n  - { name: D }"),
        ["NT2032"]);

    [Fact]
    public void A_mistake_in_a_field_that_variants_share_is_reported_once() => AssertReports(
        Part.PageKeys.Complete(
            "fields: { title: \"h1«[»\", intro: h2, lead: «h2» }\nvariants:\n  - { name: A, when: .a }\n  - { name: B, when: .b }\n  - { name: C }"),
        ["NT2013", "NT2051"]);

    [Fact]
    public void The_pages_of_one_record_report_a_mistake_of_theirs_each() => AssertReports(
        Part.FileKeys.Complete(
            """
            pages:
              Article:
                urls: /a
                fields: { title: h1, rank: .r as «itn», intro?: h2 }
              Capture:
                reads: text
                record: Article
                urls: /a
                «fields»: { rank: "{rank:int} x", intro?: «"By {intr}"» }
            """),
        ["NT2010", "NT2032", "NT2039"]);

    [Fact]
    public void One_fix_leaves_the_reports_of_the_others_as_they_were()
    {
        string[] fields = ["a: h1«[»", "b: h2 as «itn»", "c: { from: h3, «cuont»: 1 }", "d: { each: h4, count: «x» }", "e: url(«no»)", "«f»: as int"];
        string[] ids = ["NT2013", "NT2010", "NT1040", "NT2016", "NT2019", "NT2020"];
        for (int corrected = 0; corrected < fields.Length; corrected++)
        {
            IEnumerable<string> lines = fields.Where((_, index) => index != corrected);
            AssertReports(Part.Fields.Complete(string.Join("\n", lines)), [.. ids.Where((_, index) => index != corrected)]);
        }
    }

    private static string Indented(string text) => string.Concat(text.Split('\n').Select(line => "      " + line + "\n"));

    private static void AssertReports(string layout, string[] ids, string[]? suppressed = null)
    {
        var marked = new Marked(layout);
        IReadOnlyList<LayoutDiagnostic> found = Layout.Read("site.layout.yaml", marked.Text).Diagnostics;
        (int, int)[] expected = [.. marked.Places.Where(place => suppressed?.Contains(marked.Text[place.Start..place.End]) != true)];
        Assert.Equal(ids, found.Select(report => report.Id));
        Assert.Equal(expected, found.Select(report => (report.Span.Start, report.Span.End)));

        Assert.Equal(found.Count, found.Distinct().Count());
    }
}
