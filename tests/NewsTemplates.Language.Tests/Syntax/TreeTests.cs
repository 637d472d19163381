using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

public class TreeTests
{
    [Fact]
    public void Entries_and_items_keep_their_order_and_places()
    {
        var marked = new Marked("z: «{ b: «c», «a»: [«d», 'e'] }» # note\r\ny:\r\n  «- f\r\n  - g: h»\r\n");
        LayoutSyntax syntax = marked.Parse();
        Assert.Empty(syntax.Diagnostics);
        MappingSyntax root = syntax.Root!;
        Assert.Equal(["z", "y"], root.Entries.Select(entry => entry.Key.Value));
        var z = Assert.IsType<MappingSyntax>(root.Find("z")!.Value);
        var a = Assert.IsType<SequenceSyntax>(z.Find("a")!.Value);
        var y = Assert.IsType<SequenceSyntax>(root.Find("y")!.Value);
        Assert.Equal(
            marked.Places,
            new SyntaxNode[] { z.Find("b")!.Value, z.Find("a")!.Key, a.Items[0], z, y }.Select(node => (node.Span.Start, node.Span.End)));
        Assert.True(z.IsFlow && a.IsFlow && !y.IsFlow && !root.IsFlow);
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a: ~", true)]
    [InlineData("a: null", true)]
    [InlineData("a: ''", false)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: none", false)]
    [InlineData("a: no", false)]
    [InlineData("a: 0", false)]
    public void Null_is_what_YAML_1_2_says(string layout, bool isNull) =>
        Assert.Equal(isNull, Value(layout).IsNull);

    [Theory]
    [InlineData("a: yes", "yes")]
    [InlineData("a: 012", "012")]
    [InlineData("a: 1..10", "1..10")]
    [InlineData("a: it's", "it's")]
    [InlineData("a: 'it''s'", "it's")]
    [InlineData("a: \"x\\u00e9\\ty\"", "x\u00e9\ty")]
    [InlineData("a: >-\n  x\n  y\n", "x y")]
    [InlineData("a: |\n  x\n  y\nb: c\n", "x\ny\n")]
    [InlineData("a: x\n  y\n", "x y")]
    public void Scalars_are_texts(string layout, string expected) => Assert.Equal(expected, Value(layout).Value);

    [Theory]
    [InlineData("a: div > «h1»", "h1")]
    [InlineData("a: 'it«''s»'", "'s")]
    [InlineData("a: 'don''t «x»'", "x")]
    [InlineData("a: \"\\\"«x»\"", "x")]
    [InlineData("a: \"\\t«x\\u0131»y\"", "xı")]
    [InlineData("a: \"\\U0001F600«x»\"", "x")]
    [InlineData("a: 😀 «x»", "x")]
    [InlineData("a: ' «x» '", "x")]
    public void A_part_of_a_text_is_placed_exactly(string layout, string part)
    {
        var marked = new Marked(layout);
        ScalarSyntax value = Value(marked.Text);
        var span = value.SpanOf(value.Value.IndexOf(part, System.StringComparison.Ordinal), part.Length);
        Assert.Equal(marked.Places[0], (span.Start, span.End));
    }

    [Theory]
    [InlineData("a: x\n  yz\n")]
    [InlineData("a: |\n  x\n  yz\n")]
    [InlineData("a: \"x\n  yz\"\n")]
    public void A_part_of_a_text_of_several_lines_is_placed_at_the_whole(string layout)
    {
        ScalarSyntax value = Value(layout);
        Assert.Equal(value.Span, value.SpanOf(1, 1));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(-1, 1)]
    [InlineData(3, int.MaxValue)]
    public void A_part_that_is_not_there_is_placed_at_the_whole(int offset, int length)
    {
        ScalarSyntax value = Value("a: bcd");
        Assert.Equal(value.Span, value.SpanOf(offset, length));
    }

    [Fact]
    public void The_empty_part_at_the_end_is_placed_before_the_closing_quote()
    {
        ScalarSyntax value = Value("a: 'bc'");
        Assert.Equal((6, 6), (value.SpanOf(2, 0).Start, value.SpanOf(2, 0).End));
    }

    [Fact]
    public void A_block_text_ends_with_its_last_line()
    {
        ScalarSyntax value = Value("a: |\n  x\n  y\n\n\nb: c\n");
        Assert.Equal((3, 12), (value.Span.Start, value.Span.End));
        Assert.Equal(2, value.Span.EndLine);
    }

    [Fact]
    public void A_first_document_mark_and_an_end_mark_are_allowed()
    {
        LayoutSyntax syntax = new Marked("--- # layout\na: b\n...\n").AssertReports();
        Assert.Single(syntax.Root!.Entries);
    }

    private static ScalarSyntax Value(string layout)
    {
        LayoutSyntax syntax = new Marked(layout).Parse();
        return Assert.IsType<ScalarSyntax>(syntax.Root!.Find("a")!.Value);
    }
}
