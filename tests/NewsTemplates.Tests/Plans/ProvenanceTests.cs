using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class ProvenanceTests
{
    private const string Page = """
        <html lang=tr><meta property=og:title content="Bridge"><h1>Bridge opens</h1><p>One<p>Two
        """;

    [Fact]
    public void A_rule_stands_on_the_line_of_its_field_or_on_its_own()
    {
        FieldPlan title = Layout.Text("value", 3, Layout.From(4, ".a"), Layout.From(5, ".b"), "h1");

        Assert.Equal(["value: h1 (harbour.layout.yaml:3) by Harbour, 2 of 1"], Served(Read(One<string>(title), Page)));
        Assert.Equal(["value: .b (harbour.layout.yaml:5) by Harbour, 1 of 1"], Served(Read(One<string>(title), "<b class=b>x</b><h1>y</h1>")));
    }

    [Fact]
    public void A_rule_that_is_not_the_first_is_reported_when_it_serves()
    {
        Extraction<One<string>> read = Read(One<string>(Layout.Text("value", 3, ".a", "h1")), Page);

        Assert.Equal("Bridge opens", read.PageOrThrow().Value);
        Assert.Equal(["Fallback value: '.a' found nothing; 'h1' served"], Said(read));
    }

    [Fact]
    public void A_rule_whose_text_is_no_value_gives_way_to_the_next()
    {
        Extraction<One<int>> read = Read(One<int>(Layout.Int("value", 3, "h1", "i", "const(0)")), Page + "<i>7</i>");

        Assert.Equal(7, read.PageOrThrow().Value);
        Assert.Equal(
            ["NotConverted value: 'Bridge opens' cannot be read as int", "Fallback value: 'h1' found nothing; 'i' served"], Said(read));
    }

    [Fact]
    public void A_declared_default_does_not_serve_for_a_text_that_is_no_value()
    {
        Extraction<One<int>> read = Read(One<int>(Layout.Int("value", 3, "h1", "const(7)")), Page);

        Assert.Null(read.Page);
        Assert.Equal("NotConverted value: 'Bridge opens' cannot be read as int", Said(read).First());
    }

    [Fact]
    public void A_declared_default_serves_without_a_report() =>
        Assert.Equal("none", ReadWhole(One<string>(Layout.Text("value", 3, ".a", "const(none)")), Page).Value);

    [Fact]
    public void Matches_that_differ_are_reported_and_the_first_serves()
    {
        Extraction<One<string>> read = Read(One<string>(Layout.Text("value", 3, "p")), Page);

        Assert.Equal("One", read.PageOrThrow().Value);
        Assert.Equal(IssueKind.Ambiguous, Assert.Single(read.Issues).Kind);
        Assert.Equal(["value: p (harbour.layout.yaml:3) by Harbour, 0 of 2"], Served(read));
    }

    [Fact]
    public void A_family_and_a_contract_of_it_are_named_with_their_file()
    {
        var family = new LayoutPlan("Ports", "ports.family.yaml");
        PagePlan<One<string>> page = One<string>(family.Text("value", 3, "h1"), family.Of("Video").Text("other", 9, "meta(og:title)"));

        Assert.Equal(
            ["value: h1 (ports.family.yaml:3) by Ports, 0 of 1", "other: meta(og:title) (ports.family.yaml:9) by Video, 0 of 1"],
            Served(Read(page, Page)));
    }

    [Fact]
    public void The_rules_of_the_standard_contract_stand_where_the_page_implements_it()
    {
        PagePlan<One<string>> page = Layout
            .Page("Story", values => new One<string>(values.Get<string>("title")))
            .With(Layout.Article(21).Without("published").With(Layout.Text("title", 24, "h1"), Layout.Body("body", 25, "body")));

        Assert.Equal(
            [
                "body: body (harbour.layout.yaml:25) by Harbour, 0 of 1",
                "title: h1 (harbour.layout.yaml:24) by Harbour, 0 of 1",
                "language: html@lang (harbour.layout.yaml:21) by Article, 0 of 1",
            ],
            Served(Read(page, Page)));
    }

    [Fact]
    public void The_items_of_blocks_have_paths()
    {
        BlockPlan<Teaser> teaser = Layout.Block(
            values => new Teaser(null, 0, values.Get<string>("headline")), Layout.Fields(Layout.Text("headline", 8, "b", "i")));
        Extraction<Many<Teaser>> read = Read(Many<Teaser>(Layout.Field("value", 3, teaser, "li").Each()), "<ul><li><b>One</b><li>none<li><i>Two</i>");

        Assert.Equal(["One", "Two"], read.PageOrThrow().Values.Select(item => item.Headline));
        Assert.Equal(
            [
                "value[0].headline: b (harbour.layout.yaml:8) by Harbour, 0 of 1",
                "value[1].headline: i (harbour.layout.yaml:8) by Harbour, 1 of 1",
                "value: li (harbour.layout.yaml:3) by Harbour, 0 of 3",
            ],
            Served(read));
        Assert.Equal(
            ["Missing value[1].headline: no rule found a value: tried 'b', 'i'", "Fallback value[1].headline: 'b' found nothing; 'i' served"],
            Said(read));
    }
}
