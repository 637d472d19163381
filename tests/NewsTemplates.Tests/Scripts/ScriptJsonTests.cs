using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Scripts;

namespace NewsTemplates.Tests.Scripts;

public class ScriptJsonTests
{
    [Theory]
    [InlineData("tags", "outer")]
    [InlineData("story.tags", "inner")]
    [InlineData("story.topics.name", "Sea|Ferries")]
    [InlineData("__DATA__.story.tags", "inner")]
    [InlineData("state.tags", "outer")]
    [InlineData("state.story", "")]
    [InlineData("story", "A ferry")]
    [InlineData("story.id", "17")]
    [InlineData("story.free", "true")]
    [InlineData("story.none", "")]
    [InlineData("fallback.tags", "")]
    [InlineData("linked", "")]
    [InlineData("template", "")]
    public void A_path_starts_at_any_object(string path, string expected)
    {
        PageDocument page = PageReader.Read("""
            <script type="application/ld+json">{"linked":"x"}</script><script type="text/template">{"template":"x"}</script>
            <noscript><script>fallback = {"tags":"x"}</script></noscript>
            <script id="__DATA__" type="application/json">{"story":{"name":"A ferry","id":17,"free":true,"none":"",
                "tags":"inner","topics":[{"name":"Sea"},{"id":2},[{"name":"Ferries"}]]}}</script>
            <script>window.state = {"tags":"outer"}</script>
            """);

        Assert.Equal(expected, string.Join('|', ScriptJson.Read(PageScript.In(page)).Find(path.Split('.')).Select(value => value.Text)));
    }

    [Theory]
    [InlineData("application/json", true, false)]
    [InlineData("Application/JSON; charset=utf-8", true, false)]
    [InlineData("application/vnd.state+json", true, false)]
    [InlineData("application/ld+json", false, false)]
    [InlineData("text/javascript", false, true)]
    [InlineData("module", false, true)]
    [InlineData("", false, true)]
    [InlineData(null, false, true)]
    [InlineData("text/html", false, false)]
    public void The_type_says_what_a_script_is(string? type, bool isJson, bool isCode) =>
        Assert.Equal((isJson, isCode), (ScriptType.IsJson(type), ScriptType.IsCode(type)));
}
