using System;
using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class CaptureTests
{
    private const string Capture = """
        date 4 March 2026 10:20 by Ann Lee
        Bridge opens

        PORT
        First paragraph.
        IN SHORT
        Second paragraph.
        LATEST NEWS
        No. 1: Ferry sails
        No. 2: Tide turns
        WORLD Treaty signed
        SPORT Cup won
        Share on all
        """;

    private static readonly EnumPlan<Desk> Desks = new("Desk", (Desk.World, "WORLD"), (Desk.Sport, "SPORT"));

    private static readonly BlockPlan<Teaser> Item = Layout.Block(
        values => new Teaser(values.Get<Desk?>("desk"), values.Get<int>("rank"), values.Get<string>("headline")),
        Layout.Fields(
            Layout.Field("desk?", 7, Desks, ".desk"),
            Layout.Int("rank?", 8, ".rank").Placeholder(Layout.From("{rank}").Match(@"(\d+)")),
            Layout.Text("headline", 9, "h2").Placeholder(Layout.From("{headline}").Reject("^Advertisement"))));

    [Fact]
    public void A_field_takes_the_placeholder_of_its_name() =>
        Assert.Equal("Ann Lee", Value<string>(Layout.Text("value", 3, "date {} by {value}")));

    [Fact]
    public void A_pattern_that_lacks_the_field_s_placeholder_gives_no_text() =>
        Assert.Equal(
            ["Missing value: no rule found a value: tried 'date {other}'"],
            Said(Take(One<string>(Layout.Text("value", 3, "date {other}")))).Where(said => said.StartsWith("Missing")));

    [Fact]
    public void A_placeholder_s_text_goes_through_the_steps_and_the_type() =>
        Assert.Equal(4, Value<int>(Layout.Int("value", 3, Layout.From("date {value:date} by {}").Match(@"^\d+"))));

    [Fact]
    public void Dates_are_written_as_the_site_writes_them() => Assert.Equal(
        new DateTimeOffset(2026, 3, 4, 10, 20, 0, TimeSpan.FromHours(3)),
        Take(
            One<DateTimeOffset>(Layout.DateTime("value", 3, Layout.From("date {value} by {}").Format("d MMMM yyyy HH:mm"))),
            SiteOf("en", "Europe/Istanbul")).PageOrThrow().Value);

    [Fact]
    public void A_list_has_an_item_for_each_match() =>
        Assert.Equal(["Ferry sails", "Tide turns"], Take(Many<string>(Layout.Text("value", 3, "No. {:int}: {value}").Each())).PageOrThrow().Values);

    [Fact]
    public void The_placeholders_of_a_pattern_fill_a_block()
    {
        Extraction<Many<Teaser>> read = Take(Many<Teaser>(Layout.Field("value", 3, Item, "{rank}: {headline}").Each().After("LATEST NEWS")));

        Assert.Equal([new Teaser(null, 1, "Ferry sails"), new Teaser(null, 2, "Tide turns")], read.PageOrThrow().Values);
        Assert.Equal("value[0].rank: {rank} (harbour.layout.yaml:8) by Harbour, 0 of 1", Served(read).First());
    }

    [Fact]
    public void A_placeholder_takes_the_labels_of_an_enum() => Assert.Equal(
        [new Teaser(Desk.World, 0, "Treaty signed"), new Teaser(Desk.Sport, 0, "Cup won")],
        Take(Many<Teaser>(Layout.Field("value", 3, Item, "{desk:Desk} {headline}").Each())).PageOrThrow().Values);

    [Fact]
    public void A_body_is_the_lines_between_its_bounds()
    {
        Body body = Value<Body>(Layout.Body("value", 3, Layout.Lines().Headings("{:caps}").Remove(" paragraph")).After("PORT").Until("LATEST NEWS"));

        Assert.Equal("First.\nIN SHORT\nSecond.", body.ToString());
        Assert.Equal([null, "IN SHORT"], body.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Lines_of_a_body_are_no_headings_unless_said() => Assert.Equal(
        ["First paragraph.", "IN SHORT", "Second paragraph."],
        Value<Body>(Layout.Body("value", 3, Layout.Lines()).After("PORT").Until("LATEST NEWS")).Paragraphs);

    [Fact]
    public void A_line_that_nobody_wants_is_reported_unless_it_is_skipped()
    {
        PagePlan<One<string>> page = One<string>(
            Layout.Text("value", 3, "date {} by {} / {value}"), Layout.Body("body", 4, Layout.Lines()).After("PORT").Until("No. {:int}: {}"))
            .Skip("No. {:int}: {}", "{:Desk} {}");

        Assert.Equal(["Uncovered: no source covers line 13"], Said(Take(page)));
        Assert.Empty(Take(page.Skip("No. {:int}: {}", "{:Desk} {}", "Share on {}")).Issues);
    }

    [Fact]
    public void Conditions_are_patterns()
    {
        PagePlan<One<string>> page = One<string>(Layout.Text("value", 3, "{value} / PORT"));

        Assert.Equal("Refused: no news ('LATEST NEWS')", Said(Take(page.Refuse("LATEST NEWS", "no news"))).Single());
        Assert.Equal("Bridge opens", Take(page.When("Share on {}").Unless("Share on nothing")).PageOrThrow().Value);
    }

    private static T Value<T>(FieldPlan field) => Take(One<T>(field)).PageOrThrow().Value;

    private static Extraction<T> Take<T>(PagePlan<T> page, Site? site = null)
        where T : class, IJsonRecord => Read(page.OfText(Desks), Capture, site);
}
