using System;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class PagePlanTests
{
    private static readonly PagePlan<One<string>> Looks = Layout
        .Page("Story", values => new One<string>(values.Get<string>("value")))
        .With(
            Layout.Variant("New", Layout.Fields(Layout.Text("value", 5, ".new"))).When(".new").Since(2026, 3, 1),
            Layout.Variant("Old", Layout.Fields(Layout.Text("value", 8, "h1"))).Unless(".ancient").Until(2026, 2, 28),
            Layout.Variant("Ancient", Layout.Fields(Layout.Text("value", 11, "b"))).When("b"));

    [Theory]
    [InlineData("<i class=new>x</i><h1>y</h1>", null, "New x")]
    [InlineData("<i class=new>x</i><h1>y</h1>", "2026-03-01", "New x")]
    [InlineData("<i class=new>x</i><h1>y</h1>", "2026-02-28", "Old y")]
    [InlineData("<h1>y</h1><b>z</b>", null, "Old y")]
    [InlineData("<h1>y</h1><b>z</b>", "2026-02-28", "Old y")]
    [InlineData("<h1>y</h1><b>z</b>", "2026-03-01", "Ancient z")]
    [InlineData("<h1 class=ancient>y</h1><b>z</b>", null, "Ancient z")]
    public void The_first_look_that_fits_is_read(string html, string? day, string expected)
    {
        Extraction<One<string>> read = Read(Looks, html, options: CapturedOn(day));

        Assert.Equal(expected, $"{read.Variant} {read.PageOrThrow().Value}");
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Where_no_look_fits_that_is_said()
    {
        Extraction<One<string>> read = Read(Looks, "<h1 class=ancient>y</h1>");

        Assert.Null(read.Page);
        Assert.Null(read.Variant);
        Assert.Equal(["NoVariant: no variant fits: tried New, Old, Ancient"], Said(read));
    }

    [Fact]
    public void A_page_of_one_look_has_no_variant() => Assert.Null(Read(One<string>(Layout.Text("value", 3, "h1")), "<h1>x</h1>").Variant);

    [Theory]
    [InlineData("<h1>x</h1>", null)]
    [InlineData("<h1>x</h1><i id=challenge>", "Refused: bot challenge ('#challenge')")]
    [InlineData("<h1>x</h1><i class=gone>", "Refused: no such article ('.gone')")]
    [InlineData("<h1>x</h1><i class=gone><i id=challenge>", "Refused: bot challenge ('#challenge')")]
    [InlineData("<p>x", "Refused: the page has no 'h1', which every Story has")]
    [InlineData("<h1>x</h1><i class=paid>", "Refused: the page has '.paid', which no Story has")]
    public void What_is_no_data_is_refused(string html, string? expected)
    {
        PagePlan<One<string>> page = One<string>(Layout.Text("value", 3, "h1"))
            .When("h1")
            .Unless(".paid")
            .Refuse("#challenge", "bot challenge")
            .Refuse(".gone", "no such article");

        Assert.Equal(expected is null ? [] : [expected], Said(Read(page, html)));
    }

    [Fact]
    public void The_address_gives_parts()
    {
        PagePlan<One<int>> page = One<int>(Layout.Int("value", 3, "url(id)")).At("/film/{id:int}", "/news/{slug}-{id:int}");

        Assert.Equal(12, ReadWhole(page, "").Value);
        Assert.Equal(
            ["UrlMismatch: no URL pattern of Harbour.Story fits /news/bridge-12"],
            Said(Read(page.At("/film/{id:int}"), "")));
    }

    [Fact]
    public void A_page_may_fill_the_record_of_another()
    {
        var layout = new PageLayout<One<string>>(SiteOf(), One<string>(Layout.Text("value", 3, "h1")).Fills("Article"));

        Assert.Equal(("Story", "Article"), (layout.Name, layout.RecordName));
    }

    [Fact]
    public void A_plan_is_not_changed_by_what_is_made_of_it()
    {
        PagePlan<One<string>> page = One<string>(Layout.Text("value", 3, "h1"));
        _ = page.Refuse("h1", "no data").When(".none").At("/none");
        RulePlan rule = "h1";
        _ = rule.Remove("x").Except("b");

        Assert.Equal("x", ReadWhole(page, "<h1>x</h1>").Value);
        Assert.Equal("x y", ReadWhole(One<string>(Layout.Text("value", 3, rule)), "<h1>x <b>y</b></h1>").Value);
    }

    private static ExtractionOptions? CapturedOn(string? day) =>
        day is null ? null : new() { Captured = new DateTimeOffset(DateTime.Parse(day), TimeSpan.Zero) };
}
