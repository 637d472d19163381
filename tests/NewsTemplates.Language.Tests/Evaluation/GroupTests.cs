using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Language.Tests.Evaluation;

public class GroupTests
{
    private const string Part = "Part:\n  name: :scope\n  items: { each: li, count: 0.. }";

    private const string Flat = """
        <main>
        <ul><li>0</ul>
        <h2>World</h2> loose <div><ul><li>1<li>2</ul></div> <ul><li>3</ul>
        <h2>Sports</h2><ul><li>4</ul>
        <footer><ul><li>5</ul></footer>
        </main>
        <ul><li>6</ul>
        """;

    [Fact]
    public void A_group_is_an_element_and_what_follows_it_up_to_the_next_and_to_the_end_of_their_parent() =>
        Assert.Equal("World 1,2,3|Sports 4,5", Parts("parts: { groups: main > h2, as: Part }", Flat));

    [Fact]
    public void The_short_type_stands_in_the_text_as_in_each() =>
        Assert.Equal("World 1,2,3|Sports 4,5", Parts("parts: { groups: main > h2 as Part }", Flat));

    [Theory]
    [InlineData("until: footer", "World 1,2,3|Sports 4")]
    [InlineData("until: footer li", "World 1,2,3|Sports 4")]
    [InlineData("after: h2", "Sports 4,5")]
    [InlineData("after: main > ul, until: footer", "World 1,2,3|Sports 4")]
    [InlineData("until: main > div + ul", "World 1,2")]
    public void Openers_and_whole_siblings_stand_within_the_bounds(string bounds, string expected) =>
        Assert.Equal(expected, Parts($"parts: {{ groups: main > h2, as: Part, {bounds} }}", Flat));

    [Fact]
    public void An_element_of_any_alternative_opens_a_group_and_ends_the_one_before() => Assert.Equal(
        "A 1|B 2|C 3",
        Parts("parts: { groups: 'h2, h3', as: Part }", "<h2>A</h2><p><li>1</li><h3>B</h3><li>2</li><h2>C</h2><li>3</li>"));

    [Fact]
    public void Each_element_opens_a_group_among_its_own_siblings() => Assert.Equal(
        "A 1|B 2|C 3",
        Parts("parts: { groups: h2, as: Part }", "<div><h2>A</h2><li>1</li></div><li>x</li><div><h2>B</h2><li>2</li><h2>C</h2><li>3</li></div>"));

    [Fact]
    public void What_opens_a_group_within_another_is_read_in_both() => Assert.Equal(
        "A 1,2,3,4|B 2,3|C 5",
        Parts("parts: { groups: h2, as: Part }", "<h2>A</h2><li>1</li><div><h2>B</h2><li>2</li><li>3</li></div><li>4</li><h2>C</h2><li>5</li>"));

    [Fact]
    public void Rules_find_the_opener_as_all_else_in_the_group()
    {
        Reading read = Reading.Of(
            "parts: { groups: h2, as: Part }",
            "<h2 id=a>A</h2><p>1</p><p><b>2</b></p><h2 id=b>B</h2><p>3</p>",
            """
            Part:
              name: h2
              id: :scope@id
              also: ':scope[title], h2'
              texts: { each: "h2, p" }
              afterwards?: { from: b, after: h2 + p }
              sibling: :scope + p
              siblings: { each: ":scope ~ p" }
              isMarked: [has(h2 ~ p > b) as bool, const(false)]
            """);

        Assert.Equal(
            """{"parts":[{"name":"A","id":"a","also":"A","texts":["A","1","2"]"""
                + ""","afterwards":"2","sibling":"1","siblings":["1","2"],"isMarked":true},"""
                + """{"name":"B","id":"b","also":"B","texts":["B","3"],"afterwards":null,"sibling":"3","siblings":["3"],"isMarked":false}]}""",
            read.Json);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Moves_start_before_and_behind_the_group()
    {
        Reading read = Reading.Of(
            "parts: { groups: h2, as: Part }",
            "<p>0</p><section><h2>A</h2><p>1</p><p>2</p><h2>B</h2><p>3</p></section><p>4</p>",
            "Part:\n  before: previous(p)\n  after: next(p)\n  around: closest(section) h2:first-child");

        Assert.Equal("""{"parts":[{"before":"0","after":"3","around":"A"},{"before":"2","after":"4","around":"A"}]}""", read.Json);
    }

    [Fact]
    public void Groups_within_a_group_end_with_it()
    {
        Reading read = Reading.Of(
            "parts: { groups: h2, as: Part }",
            "<h2>A</h2><h3>a</h3><li>1</li><h3>b</h3><li>2</li><h2>B</h2><li>3</li><h3>c</h3><li>4</li>",
            """
            Part:
              name: h2
              parts: { groups: h3, as: Inner }
            Inner:
              name: h3
              items: each li
            """);

        Assert.Equal(
            """{"parts":[{"name":"A","parts":[{"name":"a","items":["1"]},{"name":"b","items":["2"]}]},"""
                + """{"name":"B","parts":[{"name":"c","items":["4"]}]}]}""",
            read.Json);
    }

    [Fact]
    public void The_element_of_a_block_opens_no_group_beyond_it()
    {
        Reading read = Reading.Of(
            "parts: each div as Part",
            "<div><i>A</i><li>1</li><i>B</i><li>2</li></div><li>3</li>",
            "Part:\n  own: { groups: :scope, as: Inner }\n  inner: { groups: i, as: Inner }\nInner:\n  items: { each: li }");

        Assert.Equal("""{"parts":[{"own":[{"items":["1","2"]}],"inner":[{"items":["1"]},{"items":["2"]}]}]}""", read.Json);
    }

    [Fact]
    public void A_list_of_groups_has_keys_counts_and_provenance_as_any()
    {
        Reading read = Reading.Of(
            "parts: { groups: h2, as: Part, key: desk, count: 1..2 }\nall: { groups: h2, as: Part, unique: desk, count: 2 }",
            "<h2>World</h2><li>1</li><h2>Sports</h2><li>2</li><h2>World</h2><li>3</li>",
            "Part:\n  desk: h2 as Desk\n  items: each li",
            site: "enums:\n  Desk: { World: World, Sports: Sports }");

        Assert.Equal(
            """{"parts":{"world":{"desk":"World","items":["1"]},"sports":{"desk":"Sports","items":["2"]}}"""
                + ""","all":[{"desk":"World","items":["1"]},{"desk":"Sports","items":["2"]}]}""",
            read.Json);
        Assert.Equal(["Count parts", "DuplicateKey parts"], read.Issues);
        Assert.Equal(3, read.Extraction.Provenance.First(entry => entry.Field == "all").Matches);
        Assert.Contains(read.Extraction.Provenance, entry => entry.Field == "all[1].items");
    }

    private static IEnumerable<object> Items(object? list) => Assert.IsAssignableFrom<IEnumerable<object>>(list);

    private static string Parts(string fields, string html)
    {
        Reading read = Reading.Of(fields, html, Part);
        Assert.Empty(read.Issues);
        return string.Join("|", Items(read["parts"]).Cast<LayoutRecord>().Select(part => $"{part["name"]} {string.Join(",", Items(part["items"]))}"));
    }
}
