using System;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using static NewsTemplates.Language.Tests.Samples.SampledSite;

namespace NewsTemplates.Language.Tests.Samples;

public class IgnoreTests
{
    private const string Unserved = "summary?: { from: [.spot, «.abstract»]";

    [Fact]
    public void A_field_ignores_what_is_reported_in_its_lines()
    {
        AssertReports(LayoutWith("summary?: .spot", Unserved + " }"), "NT3012");
        AssertReports(LayoutWith("summary?: .spot", Unmarked(Unserved) + ", ignore: { NT3012: kept for the archive } }"));
    }

    [Fact]
    public void A_page_ignores_for_all_its_fields() =>
        AssertReports(LayoutWith("summary?: .spot", Unmarked(Unserved) + " }")
            .Replace("    urls: /{slug}", "    urls: /{slug}\n    ignore: { NT3012: kept for the archive }", StringComparison.Ordinal));

    [Fact]
    public void A_file_ignores_for_all_its_pages() =>
        AssertReports(LayoutWith("summary?: .spot", Unmarked(Unserved) + " }")
            .Replace("blocks:", "ignore: { NT3012: kept for the archive }\nblocks:", StringComparison.Ordinal));

    [Fact]
    public void A_variant_ignores_that_it_has_no_sample()
    {
        const string Variants = "    urls: /{slug}\n    variants:\n      - name: Now\n        when: .news\n      - name: «Then»";
        string approved = Approve(Page, LayoutWith("    urls: /{slug}", Unmarked(Variants)));
        AssertReport(LayoutWith("    urls: /{slug}", Variants), [Sample(Page, approved)], "NT3003");
        AssertReports(
            LayoutWith("    urls: /{slug}", Unmarked(Variants) + "\n        ignore: { NT3003: its pages are gone }"), [Sample(Page, approved)]);
    }

    [Fact]
    public void Another_field_s_reports_are_not_ignored() =>
        AssertReports(
            LayoutWith("summary?: .spot", Unserved + " }")
                .Replace("title: h1.news-title", "title: { from: h1.news-title, ignore: { «NT3012»: kept } }", StringComparison.Ordinal),
            "NT3026",
            "NT3012");

    [Fact]
    public void Errors_that_samples_show_can_be_ignored() =>
        AssertReports(
            LayoutWith("title: h1.news-title", "title: { from: h1.news-title, ignore: { NT3032: the desk rewrites it } }"),
            [Sample(PageWith("Bridge opens after", "Bridge open after"), Approve(Page))]);

    [Fact]
    public void An_entry_without_use_is_reported() =>
        AssertReports(LayoutWith("summary?: .spot", "summary?: { from: .spot, ignore: { «NT3012»: kept for the archive } }"), "NT3026");

    [Fact]
    public void While_a_sample_fails_entries_without_use_are_not_reported() =>
        AssertReports(
            LayoutWith("h1.news-title", "«h1.headline»")
                .Replace("summary?: .spot", "summary?: { from: .spot, ignore: { NT3012: kept } }", StringComparison.Ordinal),
            "NT3010");

    [Fact]
    public void Warnings_of_the_layout_itself_can_be_ignored()
    {
        string layout =
            LayoutWith("summary?: .spot", "summary?: .spot\n      standfirst?: { from: .spot, ignore: { NT2051: two names for a while } }");
        Assert.Empty(Layout.Read("site.layout.yaml", layout).Diagnostics);
        AssertReports(layout, [Sample(Page, Approve(Page, layout))]);
    }

    [Theory]
    [InlineData("nt3012", "there is no such diagnostic: did you mean 'NT3012'?")]
    [InlineData("CS3012", "there is no such diagnostic: did you mean 'NT3012'?")]
    [InlineData("NT9999", "there is no such diagnostic")]
    [InlineData("NT2013", "no code can be made of a layout with this mistake: fix it")]
    [InlineData("NT1040", "no code can be made of a layout with this mistake: fix it")]
    public void What_cannot_be_ignored_is_reported_at_the_id(string id, string why)
    {
        string layout = LayoutWith("summary?: .spot", $"summary?: {{ from: .spot, ignore: {{ {id}: because }} }}");
        LayoutDiagnostic found = Assert.Single(Layout.Read("site.layout.yaml", layout).Diagnostics);
        Assert.Equal("NT2044", found.Id);
        Assert.Equal(id, layout[found.Span.Start..found.Span.End]);
        Assert.Equal($"'{id}' cannot be ignored: {why}", found.Message);
    }

    [Fact]
    public void A_reason_is_required()
    {
        string[] ids =
        [
            .. new[] { "\"\"", "' '", "" }.Select(reason =>
                Assert.Single(Layout.Read(
                    "site.layout.yaml",
                    LayoutWith("summary?: .spot", $"summary?: {{ from: .spot, ignore: {{ NT3012: {reason} }} }}")).Diagnostics).Id),
        ];
        Assert.Equal(["NT2044", "NT2044", "NT1044"], ids);
    }

    private static string Unmarked(string text) => text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
}
