using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsTemplates.LinkedData;
using static NewsTemplates.Tests.LinkedData.RandomJson;

namespace NewsTemplates.Tests.LinkedData;

public class LenientJsonTests
{
    [Fact]
    public void Valid_JSON_is_read_as_the_standard_reader_reads_it() =>
        Json(4).Select(Gen.Bool).Sample((json, indented) =>
        {
            string text = json?.ToJsonString(new JsonSerializerOptions { WriteIndented = indented }) ?? "null";
            var reader = new LenientJson(text);
            List<JsonLdNode> values = reader.ReadAll();
            return reader.Error is null && Print(values.SingleOrDefault()) == Print(json);
        });

    [Theory]
    [InlineData("{\"a\":\"bir\niki\tüç\u0001\"}", "{a:bir\niki\tüç\u0001}")]
    [InlineData("{\"a\":1,}", "{a:1}")]
    [InlineData("{,\"a\":[1,,2,],}", "{a:[1,2]}")]
    [InlineData("{\"a\":\"x\"\n\"b\":{\"c\":1} \"d\":[2]}", "{a:x,b:{c:1},d:[2]}")]
    [InlineData("[{\"a\":1}{\"a\":2}]", "[{a:1},{a:2}]")]
    [InlineData("{/* a, \"b\" */\"a\":1 // son\n}", "{a:1}")]
    [InlineData("<!-- {\"a\":1} -->", "{a:1}")]
    [InlineData("<![CDATA[{\"a\":1}]]>", "{a:1}")]
    [InlineData("//<![CDATA[\n{\"a\":1}\n//]]>", "{a:1}")]
    [InlineData("// <![CDATA[ {\"a\":1} // ]]>", "{a:1}")]
    [InlineData("/*<![CDATA[*/{\"a\":1}/*]]>*/", "{a:1}")]
    [InlineData("\uFEFF{\"a\":1};", "{a:1}")]
    [InlineData("{\"a\":1}{\"a\":2}\n{\"a\":3},[4]", "{a:1} {a:2} {a:3} [4]")]
    [InlineData("{\"a\":\"C:\\dizin\\x\"}", "{a:C:\\dizin\\x}")]
    [InlineData("{\"a\":\"\\u00e7 \\u12 \\'\"}", "{a:ç \\u12 '}")]
    [InlineData("{\"a\":\"O \"evet\" dedi\",\"b\":\"\"x\"\"}", "{a:O \"evet\" dedi,b:\"x\"}")]
    [InlineData("{\"a\":\"O \"bir\", iki dedi: \"üç\"\"}", "{a:O \"bir\", iki dedi: \"üç\"}")]
    [InlineData("{\"a\":[\"x \"y\" z\",\"w\"]}", "{a:[x \"y\" z,w]}")]
    [InlineData("{\"a\":,\"b\":undefined,\"c\":NaN,\"d\":null,\"e\":}", "{}")]
    [InlineData("{\"a\":\"\\ud83d\"}", "{a:\uFFFD}")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void What_is_broken_in_a_known_way_is_repaired(string text, string expected)
    {
        var reader = new LenientJson(text);
        string read = string.Join(" ", reader.ReadAll().Select(Print));
        Assert.Null(reader.Error);
        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData("{\"a\":1", 6)]
    [InlineData("{\"a\":\"x", 5)]
    [InlineData("[1,", 3)]
    [InlineData("{a:1}", 1)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{\"a\":var}", 5)]
    [InlineData("{\"a\":-}", 5)]
    [InlineData("{\"a\":1 2}", 7)]
    [InlineData("<html>", 0)]
    public void What_cannot_be_repaired_is_an_error_at_its_place(string text, int at)
    {
        var reader = new LenientJson(text);
        Assert.Empty(reader.ReadAll());
        Assert.NotNull(reader.Error);
        Assert.Equal(at, reader.ErrorAt);
    }

    [Fact]
    public void Nesting_has_a_bound()
    {
        var deep = new LenientJson(new string('[', LenientJson.MaxDepth) + new string(']', LenientJson.MaxDepth));
        Assert.Single(deep.ReadAll());
        Assert.Null(deep.Error);
        var deeper = new LenientJson(new string('[', 1_000_000));
        Assert.Empty(deeper.ReadAll());
        Assert.Contains("nested", deeper.Error);
    }

    [Fact]
    public void No_mutation_of_JSON_makes_it_throw() =>
        Gen.Select(Json(3), Gen.Select(
            Gen.Double.Unit,
            Gen.Int[0, 3],
            Gen.OneOfConst("\"", "\\", "{", "}", "[", "]", ",", ":", "/", "\n", "<!--", "\\u", "\uD800", "")).Array[0, 6])
            .Sample((json, edits) =>
            {
                var text = new StringBuilder(json?.ToJsonString() ?? "null");
                foreach ((double where, int cut, string insert) in edits)
                {
                    int at = (int)(where * text.Length);
                    text.Remove(at, Math.Min(cut, text.Length - at)).Insert(at, insert);
                }

                AssertSound(text.ToString());
            });

    [Theory]
    [InlineData("{\"a\":\"", "\" ", "")]
    [InlineData("{\"a\":\"", "\" , ", "x")]
    [InlineData("{\"a\":\"", "\"b", "")]
    [InlineData("{\"a\":\"", "\\", "")]
    [InlineData("[", "[],", "")]
    [InlineData("", "//\n", "")]
    [InlineData("", "<!--", "")]
    [InlineData("{", "\"a\":1,", "")]
    [InlineData("[", "\"a\" \"b\":", "")]
    public void A_long_text_is_read_to_an_end(string start, string part, string end)
    {
        string text = start + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)) + new string(' ', 100_000) + end;
        AssertSound(text);
    }

    private static void AssertSound(string text)
    {
        var reader = new LenientJson(text);
        reader.ReadAll();
        Assert.True(reader.Error is null || (reader.ErrorAt >= 0 && reader.ErrorAt <= text.Length), reader.Error);
    }
}
