using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Tests.LinkedData;

public class JsonLdTests
{
    [Fact]
    public void A_subtype_of_the_type_is_found_at_any_depth()
    {
        const string Page = """{"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","headline":"Köprü açıldı"}}""";
        Assert.Equal(["Köprü açıldı"], Texts(Page, "Article.headline"));
        Assert.Equal(["Köprü açıldı"], Texts(Page, "NewsArticle.headline"));
        Assert.Equal(["Köprü açıldı"], Texts(Page, "CreativeWork.headline"));
        Assert.Empty(Texts(Page, "VideoObject.headline"));
    }

    [Fact]
    public void Outer_objects_come_before_inner_ones_of_whatever_script() =>
        Assert.Equal(["Dış"], JsonLd.Read(
            [
                """{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"İç"}]}""",
                """{"@graph":[{"@type":"Person","name":"A"},{"@type":"NewsArticle","headline":"Dış"}]}""",
            ]).Find("Article", ["headline"]).Select(v => v.Text));

    [Fact]
    public void The_first_object_that_has_the_path_serves() =>
        Assert.Equal(["İkinci"], Texts(
            """[{"@type":"Article","headline":" "},{"@type":"Article","headline":null},{"@type":"Article","headline":"İkinci"},{"@type":"Article","headline":"Üçüncü"}]""",
            "Article.headline"));

    [Fact]
    public void Lists_are_flattened_at_each_key() =>
        Assert.Equal(["A", "B", "C"], Texts(
            """{"@type":"Article","x":[{"author":[{"name":"A"},[{"name":"B"}]]},{"author":{"name":"C"}},{"author":{}}]}""",
            "Article.x.author"));

    [Fact]
    public void An_id_alone_stands_for_the_object_of_that_id()
    {
        const string Page = """
            {"@graph":[
              {"@type":"NewsArticle","author":[{"@id":"#ayse"},{"@id":"#kimse"}],"image":{"@id":"#foto"}},
              {"@type":"Person","@id":"#ayse","name":"Ayşe Demir"},
              {"@type":"ImageObject","@id":"#foto","contentUrl":"/foto.jpg","width":1200,"caption":"Köprü"}]}
            """;
        Assert.Equal(["Ayşe Demir", null], Texts(Page, "Article.author"));
        Assert.Equal(["Ayşe Demir"], Texts(Page, "Article.author.name"));
        JsonLdValue image = Assert.Single(Find(Page, "Article.image"));
        Assert.True(image.IsObject);
        Assert.Equal("/foto.jpg", image.Url);
        Assert.Null(image.Text);
        Assert.Equal("1200", image.TextOf("width"));
        Assert.Equal("Köprü", image.TextOf("caption"));
        Assert.Null(image.TextOf("height"));
    }

    [Fact]
    public void An_id_that_the_page_does_not_describe_is_an_address() =>
        Assert.Equal("https://haber.example/1", Assert.Single(Find(
            """{"@type":"Article","mainEntityOfPage":{"@type":"WebPage","@id":"https://haber.example/1"}}""", "Article.mainEntityOfPage")).Url);

    [Fact]
    public void References_in_a_circle_end() =>
        Assert.Empty(Texts(
            """{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#b"},"x":1},{"@id":"#b","author":{"@id":"#a"},"y":1}]}""",
            "Article.author.author.author.author.name"));

    [Fact]
    public void Lists_of_references_to_lists_of_references_do_not_explode()
    {
        var page = new StringBuilder("{\"@graph\":[");
        for (int i = 0; i < 200; i++)
        {
            page.Append("{\"@type\":\"Article\",\"@id\":\"#").Append(i).Append("\",\"x\":[");
            page.Append(string.Join(",", Enumerable.Range(0, 200).Select(n => $"{{\"@id\":\"#{n}\"}}"))).Append("]},");
        }

        Assert.Empty(Texts(page.Append("]}").ToString(), "Article.x.x.x.x.x.x.x.x.name"));
    }

    [Theory]
    [InlineData("\"A\"", "A")]
    [InlineData("12", "12")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("{\"@value\":\"A\",\"@language\":\"tr\"}", "A")]
    [InlineData("{\"name\":\"A\"}", "A")]
    [InlineData("{\"name\":[\"A\",\"B\"]}", "A")]
    [InlineData("\"T&uuml;rkiye &amp;amp; AB\"", "Türkiye &amp; AB")]
    public void A_value_has_a_text(string json, string expected) =>
        Assert.Equal([expected], Texts($"{{\"@type\":\"Article\",\"x\":{json}}}", "Article.x"));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" &nbsp; \"")]
    [InlineData("[]")]
    [InlineData("[null,\"\"]")]
    [InlineData("{}")]
    [InlineData("{\"@type\":\"Person\"}")]
    [InlineData("{\"name\":\"\"}")]
    public void What_is_empty_is_no_value(string json) => Assert.Empty(Find($"{{\"@type\":\"Article\",\"x\":{json}}}", "Article.x"));

    [Fact]
    public void An_objects_names_may_be_a_list() => Assert.Equal(
        ["A", "B"],
        Assert.Single(Find("""{"@type":"Article","author":{"@type":"Person","name":["A","B"]}}""", "Article.author")).AllTexts);

    [Theory]
    [InlineData("""{"givenName":"Ada","familyName":"Marsh"}""", "Ada Marsh")]
    [InlineData("""{"familyName":"Marsh"}""", "Marsh")]
    [InlineData("""{"givenName":"花","familyName":"山田"}""", "山田花")]
    [InlineData("""{"name":"A. Marsh","givenName":"Ada","familyName":"Marsh"}""", "A. Marsh")]
    [InlineData("""{"name":"","givenName":"Ada","familyName":"Marsh"}""", "Ada Marsh")]
    public void A_person_without_a_name_has_that_of_its_parts(string person, string name) =>
        Assert.Equal([name], Texts($"{{\"@type\":\"Article\",\"author\":{person}}}", "Article.author"));

    [Theory]
    [InlineData("\"https://schema.org/NewsArticle\"")]
    [InlineData("\"http://schema.org/NewsArticle\"")]
    [InlineData("\"schema:NewsArticle\"")]
    [InlineData("[\"Thing\",\"NewsArticle\"]")]
    public void A_type_may_be_an_address_or_a_list(string type) =>
        Assert.Equal(["A"], Texts($"{{\"@type\":{type},\"schema:headline\":\"A\"}}", "Article.headline"));

    [Fact]
    public void The_last_of_members_with_one_name_counts() =>
        Assert.Equal(["B"], Texts("""{"@type":"Article","headline":"A","headline":"B"}""", "Article.headline"));

    [Fact]
    public void Without_keys_the_object_itself_is_the_value() =>
        Assert.Equal("A", Assert.Single(JsonLd.Read(["""{"@type":"Person","name":"A"}"""]).Find("Person", [])).Text);

    [Fact]
    public void A_broken_script_is_reported_and_the_others_are_read()
    {
        JsonLd page = JsonLd.Read(
            ["""{"@type":"Article","headline":"A"}""", "{\n  \"@type\":\"Article\",\n  \"headline\": B}", """{"@type":"Person","name":"C"}"""]);
        Assert.Equal("A", Assert.Single(page.Find("Article", ["headline"])).Text);
        Assert.Equal("C", Assert.Single(page.Find("Person", ["name"])).Text);
        JsonLdProblem problem = Assert.Single(page.Problems);
        Assert.Equal((2, 3), (problem.Script, problem.Line));
    }

    [Fact]
    public void What_stands_before_the_break_is_used()
    {
        JsonLd page = JsonLd.Read(["""{"@type":"Article","headline":"A"} {"@type":"Person","name":"B" """]);
        Assert.Equal("A", Assert.Single(page.Find("Article", ["headline"])).Text);
        Assert.Single(page.Problems);
    }

    [Fact]
    public void A_script_that_was_escaped_as_text_is_read() =>
        Assert.Equal(["A & B"], Texts("{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;A &amp;amp; B&quot;}", "Article.headline"));

    [Fact]
    public void There_is_a_limit_to_what_is_read()
    {
        string huge = $$"""{"@type":"Article","headline":"{{new string('a', 5_000_000)}}"}""";
        JsonLd page = JsonLd.Read([huge, huge, huge]);
        Assert.Single(page.Find("Article", ["headline"]));
        Assert.Equal(2, Assert.Single(page.Problems).Script);
    }

    [Theory]
    [InlineData("application/ld+json", true)]
    [InlineData(" Application/LD+JSON ; charset=utf-8", true)]
    [InlineData("application/json", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_scripts_type_says_whether_it_is_JSON_LD(string? type, bool expected) => Assert.Equal(expected, JsonLd.IsScriptType(type));

    // Each is below many others: a circle above it would have no end.
    [Theory]
    [InlineData("LiveBlogPosting")]
    [InlineData("ReviewNewsArticle")]
    [InlineData("BreadcrumbList")]
    [InlineData("ImageGallery")]
    [InlineData("Dentist")]
    [InlineData("StadiumOrArena")]
    [InlineData("Volcano")]
    [InlineData("MotorizedBicycle")]
    [InlineData("Patient")]
    public void Every_type_is_below_one_root(string type)
    {
        Assert.True(SchemaTypes.IsA(type, "Thing"));
        Assert.False(SchemaTypes.IsA("Thing", type));
        Assert.False(SchemaTypes.IsA(type, "Haber"));
    }

    [Theory]
    [InlineData("LiveBlogPosting", "Article", true)]
    [InlineData("ReviewNewsArticle", "Review", true)]
    [InlineData("ReviewNewsArticle", "NewsArticle", true)]
    [InlineData("BreadcrumbList", "ItemList", true)]
    [InlineData("NewsMediaOrganization", "Organization", true)]
    [InlineData("ImageGallery", "WebPage", true)]
    [InlineData("Article", "NewsArticle", false)]
    [InlineData("Haber", "Article", false)]
    [InlineData("Haber", "Haber", true)]
    public void A_subtype_is_its_supertypes(string type, string ancestor, bool expected) => Assert.Equal(expected, SchemaTypes.IsA(type, ancestor));

    private static IReadOnlyList<JsonLdValue> Find(string script, string path)
    {
        string[] parts = path.Split('.');
        JsonLd page = JsonLd.Read([script]);
        Assert.Empty(page.Problems);
        return page.Find(parts[0], parts[1..]);
    }

    private static IEnumerable<string?> Texts(string script, string path) => Find(script, path).Select(v => v.Text);
}
