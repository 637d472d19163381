using System;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using NewsTemplates.Scripts;
using NewsTemplates.Tests.LinkedData;

namespace NewsTemplates.Tests.Scripts;

public class EmbeddedJsonTests
{
    [Theory]
    [InlineData("window.__STATE__ = {\"a\":1};", "__STATE__={a:1}")]
    [InlineData("self.x={\"a\":1}\nself.y = [1,2]", "x={a:1} y=[1,2]")]
    [InlineData("const x = {\"a\":[{\"b\":2}]}, y = 3", "x={a:[{b:2}]}")]
    [InlineData("window[\"a-b\"] = {\"a\":1};window['c'] = {\"a\":1}", "a-b={a:1} c={a:1}")]
    [InlineData("window.layer = window.layer || [{\"a\":1}]", "layer=[{a:1}]")]
    [InlineData("x = { page: {\"a\":1}, \"user\": {\"b\":2}, id: f() }", "page={a:1} user={b:2}")]
    [InlineData("layer.push({\"a\":1}, [true])", "={a:1}")]
    [InlineData("push([{\"a\":1}])", "=[{a:1}]")]
    [InlineData("var x = JSON.parse('{\"a\":\"it\\'s \\u00e7\\x41\"}')", "x={a:it's çA}")]
    [InlineData("var x = JSON.parse(\"{\\\"a\\\":\\\"\\\\\\\"b\\\\\\\"\\\"}\"), y", "x={a:\"b\"}")]
    [InlineData("x = JSON . parse(`{\"a\":1}`)", "={a:1}")]
    [InlineData("x = JSON.parse(`{\"a\":1}`)", "x={a:1}")]
    [InlineData("x = JSON.parse(text); y = {\"a\":1}", "y={a:1}")]
    [InlineData("x = {\"a\":\"b\"}[\"a\"]; y = {\"a\":undefined,\"c\":2,}", "x={a:b} y={c:2}")]
    [InlineData("x = {\"a\":f()}; y = {\"a\":\"b\"+c,\"d\":{\"e\":1}}", "d={e:1}")]
    [InlineData("function f(){\"use strict\";return a[0]}", "")]
    [InlineData("x = {\"a\":\"b\n\"}", "")]
    [InlineData("x = {\"a\":\"]}\\\"\"};", "x={a:]}\"}")]
    [InlineData("J {", "")]
    public void JSON_is_found_in_code_with_its_name(string code, string expected) =>
        Assert.Equal(expected, string.Join(" ", new EmbeddedJson(code).Read().Select(found => $"{found.Key}={RandomJson.Print(found.Value)}")));

    [Fact]
    public void All_JSON_is_read_as_it_was_written() =>
        Gen.Select(RandomJson.Json(3).Where(json => json is JsonObject { Count: > 0 } or JsonArray), Gen.Bool).Sample((json, isString) =>
        {
            string text = json!.ToJsonString();
            string code = $"f(); var x = {(isString ? $"JSON.parse({JsonValue.Create(text).ToJsonString()})" : text)}; g([0])";
            (string name, string read) = new EmbeddedJson(code).Read().Select(found => (found.Key, RandomJson.Print(found.Value))).First();
            return name == "x" && read == RandomJson.Print(json);
        });

    [Theory]
    [InlineData("x={\"a\":")]
    [InlineData("x={\"a\":\"")]
    [InlineData("JSON.parse(\"")]
    [InlineData("JSON.parse( ")]
    [InlineData("=[\"a\",")]
    [InlineData("={\"")]
    [InlineData("=[/*")]
    [InlineData("a=a||[{\"a\"")]
    [InlineData(" ")]
    public void A_long_script_is_read_to_an_end(string part)
    {
        string code = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        Assert.InRange(new EmbeddedJson(code).Read().Count(), 0, code.Length);
    }

    [Fact]
    public void No_code_makes_it_throw() =>
        Gen.OneOfConst(
                "{", "}", "[", "]", "\"", "'", "`", "\\", "\\u00", "JSON.parse", "(", ")", "=", ":", "||", ".x", "a", "\"a\":", "1", ",", " ", "\n")
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(code => Assert.InRange(new EmbeddedJson(code).Read().Count(), 0, code.Length));
}
