using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class FieldPlansTests
{
    private const string Page = """
        <h1>Bridge opens</h1><h2>At last</h2><p class=place>Port</p>
        <figure><img src=/a.jpg></figure><div class=story><p>Text.</p></div><figure><img src=/b.jpg></figure>
        """;

    private static readonly FieldPlans Inherited = Layout.Fields(
        Layout.Text("title", 3, "h1"),
        Layout.Text("summary?", 4, "h2"),
        Layout.Text("place?", 5, ".place"));

    [Fact]
    public void A_field_of_the_same_name_stands_in_the_place_of_the_one_that_it_replaces()
    {
        FieldPlans fields = Inherited.With(Layout.Text("length?", 7, ".length"), Layout.Text("summary?", 8, "h1"));

        Assert.Equal(["title 3", "summary 8", "place 5", "length 7"], fields.Select(field => $"{field.Name} {field.Line}"));
        Assert.Equal(["title 3", "summary 4", "place 5"], Inherited.Select(field => $"{field.Name} {field.Line}"));
    }

    [Fact]
    public void Fields_can_be_left_out_and_said_anew_at_the_end() => Assert.Equal(
        ["title 3", "place 5", "summary 9"],
        Inherited.Without("summary", "none").With(Layout.Text("summary", 9, "h2")).Select(field => $"{field.Name} {field.Line}"));

    [Fact]
    public void Fields_are_read_in_their_order()
    {
        Extraction<One<string>> read = Read(One<string>([.. Inherited, Layout.Text("value", 6, "h1")]), Page);

        Assert.Equal(["title", "summary", "place", "value"], read.Provenance.Select(entry => entry.Field));
    }

    [Fact]
    public void The_body_is_read_first_because_it_tells_which_pictures_are_covers()
    {
        Extraction<Many<Image>> read = Read(
            Many<Image>(Layout.Image("value", 3, "figure").Each(), Layout.Text("title", 4, "h1"), Layout.Body("body", 5, ".story")), Page);

        Assert.Equal(["body", "value", "title"], read.Provenance.Select(entry => entry.Field));
        Assert.Equal([true, false], read.PageOrThrow().Values.Select(image => image.IsCover));
    }

    [Fact]
    public void What_is_missing_is_reported_of_every_required_field_and_of_no_other()
    {
        Extraction<One<string>> read =
            Read(One<string>(Layout.Text("value", 3, ".a", ".b"), Layout.Text("other?", 4, ".a"), Layout.Int("third", 5, ".c")), Page);

        Assert.Null(read.Page);
        Assert.Equal(
            ["Missing value: no rule found a value: tried '.a', '.b'", "Missing third: no rule found a value: tried '.c'"],
            Said(read));
    }

    [Fact]
    public void A_required_field_without_a_rule_is_missing() =>
        Assert.Equal(["Missing value: no rule found a value"], Said(Read(One<string>(Layout.Text("value", 3)), Page)));

    [Fact]
    public void A_type_that_is_no_value_can_be_null()
    {
        Assert.Null(ReadWhole(One<int?>(Layout.Int("value?", 3, ".none")), Page).Value);
        Assert.Null(ReadWhole(One<Body?>(Layout.Body("value?", 3, ".none")), Page).Value);
        Assert.Empty(ReadWhole(Many<string>(Layout.Text("value", 3, ".none").Each(0)), Page).Values);
    }

    [Fact]
    public void Rules_match_between_bounds()
    {
        const string List = "<i>0</i><h2>From here</h2><i>1</i><i>2</i><hr><i>3</i>";

        Assert.Equal(["1", "2"], ReadWhole(Many<string>(Layout.Text("value", 3, "i").Each().After("h2").Until("hr")), List).Values);
        Assert.Equal("1", Read(One<string>(Layout.Text("value", 3, "i").After("h2")), List).PageOrThrow().Value);
        Assert.Equal(
            ["BoundMissing value: 'until: h3' is not in the page", "Missing value: no rule found a value: tried 'i'"],
            Said(Read(One<string>(Layout.Text("value", 3, "i").Until("h3")), List)));
    }
}
