using System.Linq;
using CsCheck;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

public class SourceExpressionTests
{
    [Theory]
    [InlineData("h1", "h1@0", null)]
    [InlineData(" h1 ", "h1@1", null)]
    [InlineData("time@datetime", "time@0", "datetime@5")]
    [InlineData("time @ DateTime", "time@0", "datetime@7")]
    [InlineData(":scope@href", ":scope@0", "href@7")]
    [InlineData("a[href='x@y']", "a[href='x@y']@0", null)]
    [InlineData("a[href='x@y']@data-Src", "a[href='x@y']@0", "data-src@14")]
    [InlineData("p:has(> a)", "p:has(> a)@0", null)]
    [InlineData(":is(h1, h2)", ":is(h1, h2)@0", null)]
    [InlineData("article:first-child", "article:first-child@0", null)]
    [InlineData("article:has(p)", "article:has(p)@0", null)]
    [InlineData("use@xlink:href", "use@0", "xlink:href@4")]
    [InlineData("[title='::text']", "[title='::text']@0", null)]
    [InlineData(@".md\:a\@b", @".md\:a\@b@0", null)]
    public void An_element_source_has_a_selector_and_perhaps_an_attribute(string text, string selector, string? attribute)
    {
        ElementExpression source = Assert.IsType<ElementExpression>(SourceExpression.Parse(text).Value);

        Assert.Null(source.Traversal);
        Assert.Equal((selector, attribute), (Show(source.Selector), Show(source.Attribute)));
    }

    [Theory]
    [InlineData("closest(figure)", TraversalKind.Closest, "figure@8", null, null)]
    [InlineData("closest(figure) img@src", TraversalKind.Closest, "figure@8", "img@16", "src@20")]
    [InlineData("previous(h2)@id", TraversalKind.Previous, "h2@9", null, "id@13")]
    [InlineData("next( p ) @id", TraversalKind.Next, "p@6", null, "id@11")]
    [InlineData("next([title=')'])", TraversalKind.Next, "[title=')']@5", null, null)]
    [InlineData("next(p:has(> a)) a, b", TraversalKind.Next, "p:has(> a)@5", "a, b@17", null)]
    public void A_move_goes_first(string text, object kind, string target, string? selector, string? attribute)
    {
        ElementExpression source = Assert.IsType<ElementExpression>(SourceExpression.Parse(text).Value);

        Assert.Equal((kind, target), (source.Traversal!.Kind, Show(source.Traversal.Selector)));
        Assert.Equal((selector, attribute), (Show(source.Selector), Show(source.Attribute)));
    }

    [Theory]
    [InlineData("meta(og:title)", "og:title@5")]
    [InlineData("meta( dc.date )", "dc.date@6")]
    public void Meta_takes_a_name(string text, string name) =>
        Assert.Equal(name, Show(Assert.IsType<MetaExpression>(SourceExpression.Parse(text).Value).Name));

    [Theory]
    [InlineData("json-ld(Article)", "Article@8", "")]
    [InlineData("json-ld(Article.headline)", "Article@8", "headline@16")]
    [InlineData("json-ld(Article.author.@id)", "Article@8", "author@16 @id@23")]
    [InlineData("json-ld( 3DModel . schema:name )", "3DModel@9", "schema:name@19")]
    public void Json_ld_takes_a_type_and_keys(string text, string type, string path)
    {
        JsonLdExpression source = Assert.IsType<JsonLdExpression>(SourceExpression.Parse(text).Value);

        Assert.Equal((type, path), (Show(source.Type), string.Join(" ", source.Path.Select(key => Show(key)))));
    }

    [Theory]
    [InlineData("script-json(tags)", "tags@12")]
    [InlineData("script-json( $state . story.@id )", "$state@13 story@22 @id@28")]
    public void Script_json_takes_keys(string text, string path) =>
        Assert.Equal(path, string.Join(" ", Assert.IsType<ScriptJsonExpression>(SourceExpression.Parse(text).Value).Path.Select(key => Show(key))));

    [Fact]
    public void Url_takes_a_placeholders_name() =>
        Assert.Equal("id@4", Show(Assert.IsType<UrlExpression>(SourceExpression.Parse("url(id)").Value).Placeholder));

    [Theory]
    [InlineData("const(English)", "English@6")]
    [InlineData("const( a (b) it's )", "a (b) it's@7")]
    [InlineData("const(@as x)", "@as x@6")]
    public void Const_takes_any_text(string text, string value) =>
        Assert.Equal(value, Show(Assert.IsType<ConstExpression>(SourceExpression.Parse(text).Value).Text));

    [Fact]
    public void A_source_within_a_field_keeps_the_fields_offsets()
    {
        Slice text = FieldExpression.Parse("each  closest(li) a@HREF as uri").Value!.Source!.Value;

        ElementExpression source = Assert.IsType<ElementExpression>(SourceExpression.Parse(text).Value);

        Assert.Equal(("li@14", "a@18", "href@20"), (Show(source.Traversal!.Selector), Show(source.Selector), Show(source.Attribute)));
        Assert.Equal(19, Assert.Single(SourceExpression.Parse(new Slice("a@", 18)).Errors).Offset);
    }

    [Theory]
    [InlineData("", 0, 0, "missing")]
    [InlineData("//h1", 0, 4, "XPath")]
    [InlineData("og:title", 0, 8, "meta(og:title)")]
    [InlineData("article:published_time", 0, 22, "meta(article:published_time)")]
    [InlineData("article:tag", 0, 11, "meta(article:tag)")]
    [InlineData("jsonld(Article.a)", 0, 6, "json-ld(")]
    [InlineData("json_ld(Article.a)", 0, 7, "json-ld(")]
    [InlineData("JSON-LD(Article.a)", 0, 7, "json-ld(")]
    [InlineData("script(a.b)", 0, 6, "write script-json(")]
    [InlineData("json(a.b)", 0, 4, "or script-json(")]
    [InlineData("scriptjson(a.b)", 0, 10, "write script-json(")]
    [InlineData("scripts-json(a)", 0, 12, "did you mean script-json(…)?")]
    [InlineData("script-json()", 0, 13, "first key is missing")]
    [InlineData("script-json(.a)", 12, 1, "key is missing")]
    [InlineData("script-json(a.)", 13, 1, "key is missing")]
    [InlineData("script-json(a[0].b)", 13, 3, "by themselves")]
    [InlineData("script-json(a.'b')", 14, 3, "without quotes")]
    [InlineData("script-json(a)@b", 14, 2, "Nothing stands behind script-json")]
    [InlineData("mata(x)", 0, 4, "did you mean meta(…)?")]
    [InlineData("Closest(x)", 0, 7, "did you mean closest(…)?")]
    [InlineData("attr(href)", 0, 4, "a@href")]
    [InlineData("xpath(//h1)", 0, 5, "CSS selectors")]
    [InlineData("text(h1)", 0, 4, "const(")]
    [InlineData("exists(a)", 0, 6, "write has(selector)")]
    [InlineData("has()", 0, 5, "has(figure)")]
    [InlineData("has(a", 3, 1, "never closed")]
    [InlineData("lacks(a)@href", 8, 5, "Nothing stands behind lacks")]
    [InlineData("each(a)", 0, 4, "each h2")]
    [InlineData("frobnicate(a)", 0, 10, "there are meta")]
    [InlineData("meta (og:title)", 4, 1, "No space")]
    [InlineData("meta(og:title", 4, 1, "never closed")]
    [InlineData("closest([a=')'", 7, 1, "never closed")]
    [InlineData("meta()", 0, 6, "meta(og:title)")]
    [InlineData("json-ld( )", 0, 10, "json-ld(Article.headline)")]
    [InlineData("url()", 0, 5, "url(id)")]
    [InlineData("const()", 0, 7, "const(English)")]
    [InlineData("next()", 0, 6, "next(figure)")]
    [InlineData("meta(og:title)@content", 14, 8, "Nothing stands behind meta")]
    [InlineData("json-ld(A.b), h1", 12, 4, "list of rules")]
    [InlineData("meta(\"og:title\")", 5, 10, "without quotes")]
    [InlineData("meta(name=author)", 5, 5, "Only the name")]
    [InlineData("url(/a/b)", 4, 4, "name of a placeholder")]
    [InlineData("json-ld(.headline)", 8, 1, "type is missing")]
    [InlineData("json-ld(Article.)", 15, 1, "key is missing")]
    [InlineData("json-ld(Article..a)", 15, 1, "key is missing")]
    [InlineData("json-ld(@graph.a)", 8, 6, "starts with a type")]
    [InlineData("json-ld(Article.image[0].url)", 21, 3, "by themselves")]
    [InlineData("json-ld(Article.'a')", 16, 3, "without quotes")]
    [InlineData("@href", 0, 1, ":scope@href")]
    [InlineData("h1@", 2, 1, "name must follow")]
    [InlineData("closest(a)@", 10, 1, "name must follow")]
    [InlineData("a@hr ef", 2, 5, "no attribute's name")]
    [InlineData("a@href@title", 6, 6, "one attribute")]
    [InlineData("closest(a)img", 10, 1, "A space")]
    [InlineData("closest(a) next(b)", 11, 4, "one move")]
    [InlineData("h1::text", 2, 6, "leave ::text out")]
    [InlineData("a::attr(href)", 1, 12, "a@href")]
    public void A_wrong_source_is_refused_where_it_is_wrong(string text, int offset, int length, string message)
    {
        GrammarError error = Assert.Single(SourceExpression.Parse(text).Errors);

        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void What_is_printed_reads_the_same() =>
        GrammarGen.Source.Sample(text => Assert.Equal(text, SourceExpression.Parse(text).Value!.ToString()));

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.OneOf(GrammarGen.Scrap.Array[0, 6].Select(string.Concat), Gen.String[0, 20]).Sample(
            text => GrammarGen.CheckSpans(text, SourceExpression.Parse(text).Errors, SourceExpression.Parse(text).Value is not null));

    private static string? Show(Slice? part) => part is null ? null : $"{part.Value.Text}@{part.Value.Offset}";
}
