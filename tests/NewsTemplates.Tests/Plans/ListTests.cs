using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class ListTests
{
    private const string Page = "<ul><li><b>1</b><i>One</i><li><b>2</b><i>One</i><li><b>1</b><i>One</i><li><b>1</b><i>Two</i>";

    private static readonly BlockPlan<Teaser> Item = Layout.Block(
        values => new Teaser(null, values.Get<int>("rank"), values.Get<string>("headline")),
        Layout.Fields(Layout.Int("rank", 8, "b"), Layout.Text("headline", 9, "i")));

    [Theory]
    [InlineData(1, int.MaxValue, null)]
    [InlineData(4, 4, null)]
    [InlineData(5, int.MaxValue, "Count value: 4 items, but the layout's count is 5..")]
    [InlineData(3, 3, "Count value: 4 items, but the layout's count is 3")]
    [InlineData(0, 2, "Count value: 4 items, but the layout's count is 0..2")]
    public void A_list_that_breaks_its_count_is_reported_and_stays(int minimum, int maximum, string? expected)
    {
        Extraction<Many<string>> read = Read(Many<string>(Layout.Text("value", 3, "li i").Each(minimum, maximum)), Page);

        Assert.Equal(4, read.PageOrThrow().Values.Count);
        Assert.Equal(expected is null ? [] : [expected], Said(read));
    }

    [Fact]
    public void A_list_needs_an_item_unless_its_count_allows_none()
    {
        Extraction<Many<string>> read = Read(Many<string>(Layout.Text("value", 3, ".none").Each()), Page);

        Assert.Null(read.Page);
        Assert.Equal(["Missing value: no rule found a value: tried '.none'"], Said(read));
        Assert.Empty(ReadWhole(Many<string>(Layout.Text("value?", 3, ".none").Each()), Page).Values);
        Assert.Empty(ReadWhole(Many<string>(Layout.Text("value", 3, ".none").Each(0)), Page).Values);
    }

    [Fact]
    public void The_first_rule_that_finds_an_item_gives_them_all()
    {
        Extraction<Many<int>> read = Read(Many<int>(Layout.Int("value", 3, "li i", "li b").Each()), Page);

        Assert.Equal([1, 2, 1, 1], read.PageOrThrow().Values);
        Assert.Equal(IssueKind.Fallback, read.Issues[^1].Kind);
    }

    [Fact]
    public void Repeated_items_go() =>
        Assert.Equal(["One", "Two"], ReadWhole(Many<string>(Layout.Text("value", 3, "li i").Each().Unique()), Page).Values);

    [Fact]
    public void Repeated_blocks_go_where_all_of_them_is_the_same() => Assert.Equal(
        ["1 One", "2 One", "1 Two"],
        ReadWhole(Many<Teaser>(Layout.Field("value", 3, Item, "li").Each().Unique()), Page).Values.Select(item => $"{item.Rank} {item.Headline}"));

    [Fact]
    public void Repeated_blocks_go_by_a_field()
    {
        Assert.Equal(
            ["1 One", "1 Two"],
            ReadWhole(Many<Teaser>(Layout.Field("value", 3, Item, "li").Each().Unique("headline")), Page).Values
                .Select(item => $"{item.Rank} {item.Headline}"));
        Assert.Equal(
            ["1 One", "2 One"],
            ReadWhole(Many<Teaser>(Layout.Field("value", 3, Item, "li").Each().Unique("rank")), Page).Values
                .Select(item => $"{item.Rank} {item.Headline}"));
    }

    [Fact]
    public void The_items_are_counted_once_repeated_ones_are_gone() =>
        Assert.Equal(2, ReadWhole(Many<string>(Layout.Text("value", 3, "li i").Each(2, 2).Unique()), Page).Values.Count);
}
