using System.Linq;
using CsCheck;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

public class FieldExpressionTests
{
    [Theory]
    [InlineData("h1", null, "h1@0", null)]
    [InlineData("  h1  ", null, "h1@2", null)]
    [InlineData("none", null, null, null)]
    [InlineData("as int", null, null, "int@3")]
    [InlineData("url(id) as int", null, "url(id)@0", "int@11")]
    [InlineData("each h2", "each@0", "h2@5", null)]
    [InlineData("each  section.a > b   as   Headline", "each@0", "section.a > b@6", "Headline@27")]
    [InlineData("each as Goal", "each@0", null, "Goal@8")]
    [InlineData("eachother", null, "eachother@0", null)]
    [InlineData("[title=' as x'] > a", null, "[title=' as x'] > a@0", null)]
    [InlineData("[title=\"a) as x\"]@href as uri", null, "[title=\"a) as x\"]@href@0", "uri@26")]
    [InlineData("p:has(> a as b) as text", null, "p:has(> a as b)@0", "text@19")]
    [InlineData("const(as good as it gets) as text", null, "const(as good as it gets)@0", "text@29")]
    [InlineData("const(don't) as text", null, "const(don't)@0", "text@16")]
    [InlineData("meta(it's as it was) as Öğe", null, "meta(it's as it was)@0", "Öğe@24")]
    [InlineData("h1 as\ttext", null, "h1@0", "text@6")]
    public void A_field_has_its_parts_where_they_stand(string text, string? each, string? source, string? type)
    {
        Parsed<FieldExpression> parsed = FieldExpression.Parse(text);

        Assert.Empty(parsed.Errors);
        Assert.Equal((each, source, type), (Show(parsed.Value!.Each), Show(parsed.Value.Source), Show(parsed.Value.Type)));
        Assert.Equal(text.Trim() == "none", parsed.Value.IsNone);
    }

    [Theory]
    [InlineData("", 0, 0, "where to look")]
    [InlineData("   ", 3, 0, "where to look")]
    [InlineData("each", 4, 0, "must follow")]
    [InlineData(" each ", 5, 0, "must follow")]
    [InlineData("as", 2, 0, "type must follow")]
    [InlineData("h1 as", 5, 0, "type must follow")]
    [InlineData("each h2 as ", 10, 0, "type must follow")]
    [InlineData("h1 as text as html", 11, 7, "said twice")]
    [InlineData("h1 as List<text>", 6, 10, "'each'")]
    [InlineData("h1 as text[]", 6, 6, "'each'")]
    [InlineData("as each Headline", 3, 13, "'each'")]
    [InlineData("h1 as text?", 10, 1, "summary?")]
    [InlineData("h1 as some text", 6, 9, "one word")]
    [InlineData("h1 as 2", 6, 1, "one word")]
    [InlineData("none as text", 0, 4, "stands alone")]
    [InlineData("each none", 5, 4, "stands alone")]
    public void A_wrong_field_is_refused_where_it_is_wrong(string text, int offset, int length, string message)
    {
        GrammarError error = Assert.Single(FieldExpression.Parse(text).Errors);

        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void What_is_printed_reads_the_same() =>
        Gen.Select(Gen.Bool, GrammarGen.Source.Null(), GrammarGen.Word.Null()).Where((_, source, type) => source is not null || type is not null)
            .Sample((each, source, type) =>
            {
                string text = (each ? "each " : "") + source + (type is null ? "" : (source is null ? "as " : " as ") + type);

                FieldExpression field = FieldExpression.Parse(text).Value!;

                Assert.Equal(text, field.ToString());
                Assert.Equal((each, source, type), (field.Each is not null, field.Source?.Text, field.Type?.Text));
            });

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.OneOf(GrammarGen.Scrap.Array[0, 6].Select(string.Concat), Gen.String[0, 20]).Sample(
            text => GrammarGen.CheckSpans(text, FieldExpression.Parse(text).Errors, FieldExpression.Parse(text).Value is not null));

    private static string? Show(Slice? part) => part is null ? null : $"{part.Value.Text}@{part.Value.Offset}";
}
