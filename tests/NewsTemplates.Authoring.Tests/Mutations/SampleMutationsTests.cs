using System.Linq;
using NewsTemplates.Authoring.Mutations;

namespace NewsTemplates.Authoring.Tests.Mutations;

/// <summary>What each operator makes of a page.</summary>
public class SampleMutationsTests
{
    private const int Many = 1_000;

    [Theory]
    [InlineData("rename a class", """<p class="a b">x</p><i class="b">y</i>""", """<p class="a b-v2">x</p><i class="b-v2">y</i>""")]
    [InlineData("rename a class", """<p class='a b'>x</p>""", """<p class='a-v2 b'>x</p>""")]
    [InlineData("drop an element", "<div><p>x</p><p>y</p></div>", "<div><p>x</p></div>")]
    [InlineData("drop an element", "<p>x<img src=a></p>", "<p>x</p>")]
    [InlineData("repeat an element", "<ul><li>x</li></ul>", "<ul><li>x</li><li>x</li></ul>")]
    [InlineData("wrap an element", "<h1>x</h1>", """<div class="wrapper"><h1>x</h1></div>""")]
    [InlineData("wrap an element", "<p>x <b>y</b></p>", """<p>x <span class="wrapper"><b>y</b></span></p>""")]
    [InlineData("swap two elements", "<p>x</p> <p>y</p>", "<p>y</p> <p>x</p>")]
    [InlineData("change a date's form", "<p>Posted March 14 2025 09:12</p>", "<p>Posted 14 March 2025 09:12</p>")]
    [InlineData("change a date's form", "<p>14 Ağustos 2025</p>", "<p>3 hours ago</p>")]
    [InlineData("change a date's form", "<p>14.03.2025</p>", "<p>2025-03-14</p>")]
    [InlineData(
        "change a date's form", """<time datetime="2025-03-14T09:12:00+03:00">x</time>""", """<time datetime="2025-03-14T09:12">x</time>""")]
    [InlineData(
        "change a date's form",
        """<script type="application/ld+json">{"datePublished":"2025-03-14"}</script>""",
        """<script type="application/ld+json">{"datePublished":"14.03.2025"}</script>""")]
    [InlineData(
        "break JSON-LD", """<script type="application/ld+json">{"a":{"b": "c"}}</script>""", """<script type="application/ld+json">{"a":{"b": "c"}</script>""")]
    [InlineData("drop JSON-LD", """<p>x</p><script type="application/ld+json">{}</script>""", "<p>x</p>")]
    [InlineData("change a meta", """<meta name="a" content="b">""", "")]
    [InlineData("change a meta", """<meta name="a" content="b">""", """<meta name="a" content="Latest news and more">""")]
    [InlineData("change a meta", """<meta property="a" content="b">""", """<meta property="site:a" content="b">""")]
    [InlineData("leak into text", "<p> name </p>", "<p> {{ title }} </p>")]
    [InlineData("leak into text", "<p>name</p>", "<p>${name} name</p>")]
    [InlineData("leak into text", "<p>name</p>", "<p>name${name}</p>")]
    [InlineData("leak into an attribute", """<a href="/x">y</a>""", """<a href="/x${name}">y</a>""")]
    [InlineData("cut the page", "<p>one</p><p>two</p>", "<p>one</p><")]
    [InlineData("decode the page twice", "<p>ü</p>", "<p>Ã¼</p>")]
    public void Changes_the_page(string name, string page, string changed) =>
        Assert.Contains(changed, SampleMutations.Of(page, Many).Where(mutant => mutant.Operator == name).Select(mutant => mutant.Text));

    [Theory]
    [InlineData("<script>if (a < b) { c = '<p>x</p>'; }</script>")]
    [InlineData("<!-- <p>x</p> -->")]
    [InlineData("<br>")]
    public void Finds_nothing_where_nothing_is_seen(string page) =>
        Assert.DoesNotContain(SampleMutations.Of(page, Many), mutant => mutant.Operator is "drop an element" or "leak into text");

    [Fact]
    public void Takes_the_places_of_a_large_page_evenly()
    {
        string page = string.Concat(Enumerable.Range(0, 100).Select(index => $"<p>{index:00}</p>"));
        Mutant[] dropped = [.. SampleMutations.Of(page, 4).Where(mutant => mutant.Operator == "drop an element")];
        Assert.Equal([0, 25, 50, 75], dropped.Select(mutant => mutant.Places[0].Start.Value / "<p>00</p>".Length));
    }

    [Fact]
    public void A_challenge_stands_in_the_place_of_the_page_with_its_address_or_without()
    {
        const string Address = """<link rel="canonical" href="https://daily.example/x">""";
        string[] challenges =
        [
            .. SampleMutations.Of($"<head>{Address}</head><body><h1>Bridge opens</h1></body>", Many)
                .Where(mutant => mutant.Operator == "challenge instead of the page")
                .Select(mutant => mutant.Text),
        ];
        Assert.All(challenges, challenge => Assert.DoesNotContain("Bridge", challenge));
        Assert.Contains(challenges, challenge => challenge.Contains(Address, System.StringComparison.Ordinal));
        Assert.Contains(challenges, challenge => !challenge.Contains(Address, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Is_the_same_each_time()
    {
        const string Page = """<body><p class="a">14 March 2025</p><p>ü</p><meta name="a" content="b"></body>""";
        Assert.Equal(SampleMutations.Of(Page, Many).Select(mutant => mutant.Text), SampleMutations.Of(Page, Many).Select(mutant => mutant.Text));
    }
}
