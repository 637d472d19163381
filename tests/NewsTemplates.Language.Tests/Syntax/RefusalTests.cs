using System.Linq;
using System.Text;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

/// <summary>What a layout may not have, each at its exact place.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("NT1002", "a: «\0»b\n")]
    [InlineData("NT1002", "a: b«\u0085»c\n")]
    [InlineData("NT1002", "a: b«\u2028»c\n")]
    [InlineData("NT1002", "a: b\n«\uFEFF»c: d\n")]
    [InlineData("NT1004", "«»")]
    [InlineData("NT1004", "«»# only a comment\n")]
    [InlineData("NT1005", "«Hello»\n")]
    [InlineData("NT1005", "«- a»\n- b\n")]
    [InlineData("NT1006", "a: [x,«,» y]\n")]
    [InlineData("NT1010", "a:\n«\t»b: c\n")]
    [InlineData("NT1010", "a:\n  b: c\n«\t»d: e\n")]
    [InlineData("NT1010", "a:\n  b: c\n  «\t»d: e\n")]
    [InlineData("NT1010", "a: b\n«\t»c: d\n")]
    [InlineData("NT1011", "a:\n  b: 1\n «c: 2»\n")]
    [InlineData("NT1011", "a:\n  - b\n «c: d»\n")]
    [InlineData("NT1012", "a: b\n  «c»: d\n")]
    [InlineData("NT1013", "a:\n  - b\n  «c: d»\n")]
    [InlineData("NT1013", "b: c\n«- a»\n")]
    [InlineData("NT1015", "a: b\n«c»\nd: e\n")]
    [InlineData("NT1016", "key«:»value\n")]
    [InlineData("NT1016", "a: 1\nkey«:»value\nb: 2\n")]
    [InlineData("NT1016", "a:\n  key«:»value\n  b: c\n")]
    [InlineData("NT1016", "a:\n  b: c\n  key«:»value\n")]
    [InlineData("NT1017", "a: «\"»x\n  y: 'z\nb: c\n")]
    public void A_file_that_cannot_be_read_has_no_tree(string id, string layout) =>
        Assert.Null(new Marked(layout).AssertReports(id).Root);

    [Theory]
    [InlineData("NT1001", "a: caf«\uFFFD» \uFFFD\nb: c\n", 2)]
    [InlineData("NT1010", "«\t»a: b\n", 1)]
    [InlineData("NT1030", "a: «&x» {b: c}\n", 1)]
    [InlineData("NT1032", "a: «!!map» {b: c}\n", 1)]
    [InlineData("NT1032", "a: «!t» [b]\n", 1)]
    [InlineData("NT1033", "a: b\n«<<»: *x\n", 1)]
    [InlineData("NT1033", "a: b\n«<<»: { c: d }\n", 1)]
    [InlineData("NT1034", "a: b\n«---»\nc: d\n", 1)]
    [InlineData("NT1035", "«%YAML 1.2»\n---\na: b\n", 1)]
    [InlineData("NT1036", "? «[a]»\n: b\nc: d\n", 1)]
    [InlineData("NT1036", "«{a: b}»: c\nd: e\n", 1)]
    [InlineData("NT1037", "a: b\n«a»: c\n", 1)]
    [InlineData("NT1038", "«:» b\nc: d\n", 1)]
    public void What_is_refused_does_not_hide_the_rest(string id, string layout, int entries)
    {
        LayoutSyntax syntax = new Marked(layout).AssertReports(id);
        Assert.Equal(entries, syntax.Root!.Entries.Count);
    }

    [Fact]
    public void An_alias_of_an_anchor_is_named_as_such()
    {
        LayoutSyntax syntax = new Marked("a: «&x» {b: c}\nd: «*x»\n").AssertReports("NT1030", "NT1031");
        Assert.Equal("'*x' is an alias to YAML, and layouts have none: write the value out", syntax.Diagnostics[1].Message);
    }

    [Fact]
    public void A_repeated_key_names_the_line_of_the_first_and_the_first_counts()
    {
        LayoutSyntax syntax = new Marked("a: b\nc:\n  d: e\n  f: g\n  «d»: h\n").AssertReports("NT1037");
        Assert.Equal("The key 'd' stands in line 3 already: keep one of them", syntax.Diagnostics[0].Message);
        var inner = Assert.IsType<MappingSyntax>(syntax.Root!.Find("c")!.Value);
        Assert.Equal("e", Assert.IsType<ScalarSyntax>(inner.Find("d")!.Value).Value);
    }

    [Fact]
    public void Lost_characters_are_counted() =>
        Assert.Contains("(2 in the file)", new Marked("a: \uFFFD\uFFFD").Parse().Diagnostics[0].Message);

    [Fact]
    public void Nesting_has_a_bound()
    {
        string Nested(int depth) => "a: " + new string('[', depth - 1) + new string(']', depth - 1);
        Assert.Empty(new Marked(Nested(LayoutSyntax.GreatestDepth)).Parse().Diagnostics);

        LayoutSyntax deeper = new Marked(Nested(LayoutSyntax.GreatestDepth + 1)).Parse();
        Assert.Null(deeper.Root);
        LayoutDiagnostic found = Assert.Single(deeper.Diagnostics);
        Assert.Equal(("NT1007", 3 + LayoutSyntax.GreatestDepth - 1), (found.Id, found.Span.StartColumn));
    }

    [Fact]
    public void Size_has_a_bound()
    {
        string Sized(int length) => "a: b\n#" + new string('x', length - 6);
        Assert.Empty(new Marked(Sized(LayoutSyntax.GreatestLength)).Parse().Diagnostics);
        Assert.Equal("NT1003", Assert.Single(new Marked(Sized(LayoutSyntax.GreatestLength + 1)).Parse().Diagnostics).Id);
    }

    [Theory]
    [InlineData("a: «»{0}\n")]
    [InlineData("a: { b: «»'{0}' }\n")]
    [InlineData("«»{0}: a\n")]
    public void The_length_of_a_text_has_a_bound(string layout)
    {
        // YAML itself has a bound for keys.
        int most = layout.StartsWith("a:", System.StringComparison.Ordinal) ? LayoutSyntax.GreatestText : 1_000;
        Assert.Empty(new Marked(layout.Replace("{0}", new string('x', most))).Parse().Diagnostics);
        if (most == LayoutSyntax.GreatestText)
        {
            var marked = new Marked(layout.Replace("{0}", new string('x', most + 1)));
            LayoutDiagnostic found = Assert.Single(marked.Parse().Diagnostics);
            Assert.Equal(("NT1039", marked.Places[0].Start), (found.Id, found.Span.Start));
        }
    }

    [Fact]
    public void A_file_of_nothing_but_slips_brings_a_bounded_number_of_reports()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 500; i++)
        {
            text.Append("k").Append(i).Append(": @x\n");
        }

        LayoutSyntax syntax = new Marked(text.ToString()).Parse();
        Assert.Null(syntax.Root);
        Assert.InRange(syntax.Diagnostics.Count, 10, 20);
        Assert.Equal(Enumerable.Range(0, syntax.Diagnostics.Count), syntax.Diagnostics.Select(found => found.Span.StartLine));
    }

    [Fact]
    public void Positions_are_right_with_a_byte_order_mark_carriage_returns_and_emoji()
    {
        LayoutDiagnostic found = Assert.Single(new Marked("\uFEFFa: 😀 b\r\nc: 😀 #x\r\n").Parse().Diagnostics);
        Assert.Equal(("NT1021", 1, 6, 1, 8), (found.Id, found.Span.StartLine, found.Span.StartColumn, found.Span.EndLine, found.Span.EndColumn));
    }
}
