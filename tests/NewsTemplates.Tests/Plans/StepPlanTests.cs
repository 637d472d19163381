using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class StepPlanTests
{
    private const string Page = """
        <script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Lee, Ann and Co"},"Bob, Cem"]}</script>
        <p class=x>a <b>b</b>, c</p><p class=y>Advertisement</p>
        """;

    [Fact]
    public void Each_step_does_what_its_word_says()
    {
        Assert.Equal(["a , c"], Values(Layout.From(".x").Except("b")));
        Assert.Equal(["b"], Values(Layout.From(".x").Match(@"a (\w)")));
        Assert.Equal(["a b", "c"], Values(Layout.From(".x").Split(",")));
        Assert.Equal(["a", "b", "c"], Values(Layout.From(".x").Split(",", " ")));
        Assert.Equal(["b"], Values(Layout.From(".x").Remove("a", ", c")));
        Assert.Equal(["b a, c"], Values(Layout.From(".x").Replace(@"(\w) (\w)", "$2 $1")));
        Assert.Equal(["first", "Advertisement"], Values(Layout.From("p").Map("a b, c", "first", "z", "last")));
        Assert.Equal(["a b, c"], Values(Layout.From("p").Reject("^z", "^Adv")));
    }

    [Fact]
    public void Steps_are_done_in_the_order_in_which_they_are_said()
    {
        Assert.Equal(["x", "c"], Values(Layout.From(".x").Replace("a b", "x").Split(",")));
        Assert.Equal(["c"], Values(Layout.From(".x").Split(",").Reject("a").Remove(" ")));
        Assert.Equal(["b c"], Values(Layout.From(".x").Remove(",").Remove("a")));
    }

    [Fact]
    public void The_name_of_a_json_ld_object_stays_whole_where_only_texts_are_split()
    {
        Assert.Equal(["Lee", "Ann and Co", "Bob", "Cem"], Values(Layout.From("json-ld(Article.author)").Split(",")));
        Assert.Equal(["Lee, Ann and Co", "Bob", "Cem"], Values(Layout.From("json-ld(Article.author)").SplitTexts(",")));
        Assert.Equal(["Lee, Ann and Co", "Bob", "Cem"], Values(Layout.From("json-ld(Article.author)").SplitByline(), "en"));
    }

    [Theory]
    [InlineData("By Ann Lee and Bob Ray", "en-GB", "Ann Lee|Bob Ray")]
    [InlineData("By Ann Lee and Bob Ray", "tr-TR", "By Ann Lee and Bob Ray")]
    [InlineData("By Ann Lee and Bob Ray", null, "By Ann Lee and Bob Ray")]
    [InlineData("Haber: Ayşe Demir ve Can Ak", "tr-TR", "Ayşe Demir|Can Ak")]
    [InlineData("Haber: Ayşe Demir ve Can Ak", "en-GB", "Haber: Ayşe Demir ve Can Ak")]
    [InlineData("Haber: Ayşe Demir ve Can Ak", null, "Haber: Ayşe Demir ve Can Ak")]
    [InlineData("Ann Lee, Bob Ray & Cem Su", null, "Ann Lee|Bob Ray|Cem Su")]
    public void Bylines_are_split_and_opened_in_the_language_of_the_site(string byline, string? culture, string expected)
    {
        PagePlan<Many<string>> page = Many<string>(Layout.Text("value", 3, Layout.From(".by").SplitByline().RemoveByline()).Each());

        Assert.Equal(expected.Split('|'), ReadWhole(page, $"<p class=by>{byline.Replace("&", "&amp;")}</p>", SiteOf(culture)).Values);
    }

    private static string[] Values(RulePlan rule, string? culture = null) =>
        [.. ReadWhole(Many<string>(Layout.Text("value", 3, rule).Each()), Page, SiteOf(culture)).Values];
}
