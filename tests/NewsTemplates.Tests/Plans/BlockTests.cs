using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class BlockTests
{
    private const string Page = """
        <div><b>WORLD</b><i>Treaty</i></div>
        <div><b>SPORT</b><i>Cup</i></div>
        <div><b>FOOTBALL</b><i>Match</i></div>
        """;

    private static readonly EnumPlan<Desk> Desks =
        new("Desk", (Desk.World, "WORLD"), (Desk.Economy, "ECONOMY"), (Desk.Sport, "SPORT"), (Desk.Sport, "FOOTBALL"));

    private static readonly BlockPlan<Teaser> Block = Layout.Block(
        values => new Teaser(values.Get<Desk>("desk"), 0, values.Get<string>("headline")),
        Layout.Fields(Layout.Field("desk", 8, Desks, "b"), Layout.Text("headline", 9, "i")));

    [Fact]
    public void A_block_is_read_from_its_element() =>
        Assert.Equal(new Teaser(Desk.Sport, 0, "Cup"), ReadWhole(One<Teaser>(Layout.Field("value", 3, Block, "div:nth-child(2)")), Page).Value);

    [Fact]
    public void A_label_that_the_enum_lacks_is_no_value()
    {
        Extraction<Many<Desk>> read = Read(Many<Desk>(Layout.Field("value", 3, Desks, "b, i").Each()), Page);

        Assert.Equal([Desk.World, Desk.Sport, Desk.Sport], read.PageOrThrow().Values);
        Assert.All(read.Issues, issue => Assert.Equal(IssueKind.NotConverted, issue.Kind));
        Assert.Equal(["Treaty", "Cup", "Match"], read.Issues.Select(issue => issue.Found));
    }

    [Fact]
    public void Blocks_are_found_by_their_key_and_the_first_of_a_key_stays()
    {
        Extraction<One<string>> read = Read(One<string>(GroupByKey(isComplete: false)), Page);

        Assert.Equal("Treaty, -, Cup", read.PageOrThrow().Value);
        Assert.Equal(["DuplicateKey value: a second block 'Sport'; the first one stays"], Said(read));
    }

    [Fact]
    public void Where_every_member_needs_a_block_one_without_is_missing()
    {
        Extraction<One<string>> read = Read(One<string>(GroupByKey(isComplete: true)), "<div><b>WORLD</b><i>Treaty</i></div>");

        Assert.Null(read.Page);
        Assert.Equal(["Missing value.economy: there is no block 'economy'", "Missing value.sport: there is no block 'sport'"], Said(read));
    }

    [Fact]
    public void Where_every_member_has_a_block_nothing_is_missing() => Assert.Equal(
        "Treaty, Trade, Cup",
        ReadWhole(
            One<string>(GroupByKey(isComplete: true)),
            "<div><b>SPORT</b><i>Cup</i></div><div><b>ECONOMY</b><i>Trade</i></div><div><b>WORLD</b><i>Treaty</i></div>").Value);

    private static FieldPlan GroupByKey(bool isComplete) => Layout.Field(
        "value",
        3,
        Block.GroupByKey(
            "desk",
            Desks,
            isComplete,
            blocks => string.Join(", ", new[] { Desk.World, Desk.Economy, Desk.Sport }.Select(desk => blocks.Find(desk)?.Headline ?? "-"))),
        "div").Each();
}
