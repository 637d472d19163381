using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>
/// When what pages say is reported, and where. What is reported of which page the examples of <c>DIAGNOSTICS.md</c> show.
/// </summary>
public class WitnessChecksTests
{
    private const string Address = "https://daily.example/bridge-opens";

    private const string Yaml = """
        site: Daily
        hosts: [daily.example]
        pages:
          Article:
            urls: /{slug}
            implements: Article
            fields:
              title: .box
              published: time@datetime
              body: article
        """;

    private const string Page = """
        <!DOCTYPE html>
        <link rel="canonical" href="https://daily.example/bridge-opens">
        <h1>Bridge opens after long repairs</h1>
        <time datetime="2026-03-01T09:30:00+01:00">1 March</time>
        <article><p>Cars may cross again.</p></article>
        <p class="box">Most read today</p>
        """;

    [Fact]
    public void It_is_reported_at_the_rule_beside_the_missing_approval()
    {
        string[] messages = SampledSite.AssertReports(
            Yaml.Replace("Daily", "«Daily»").Replace("title: .box", "title: «.box»"), [SampledSite.Sample(Page, null)], "NT3030", "NT3046");

        Assert.Equal(
            "'title' in samples/story.html is 'Most read today', which is like no headline of the page, not like 'Bridge opens after long repairs': "
                + "correct the rule, or approve the result",
            messages[1]);
    }

    [Fact]
    public void An_approved_sample_is_quiet() =>
        SampledSite.AssertReports(Yaml, [SampledSite.Sample(Page, SampledSite.Approve(Page, Yaml, Address))]);

    [Fact]
    public void What_is_ignored_is_not_reported() => SampledSite.AssertReports(
        Yaml.Replace("Daily", "«Daily»").Replace("title: .box", "title: { from: .box, ignore: { NT3046: so it is } }"),
        [SampledSite.Sample(Page, null)],
        "NT3030");

    [Fact]
    public void Where_more_is_known_of_a_field_nothing_is_added() => SampledSite.AssertReports(
        Yaml.Replace("Daily", "«Daily»").Replace("title: .box", "title: «.box»"),
        [SampledSite.Sample(Page + "<p class=box>Most shared</p>", null)],
        "NT3030",
        "NT3014");

    [Fact]
    public void A_page_that_is_no_article_is_not_asked() => SampledSite.AssertReports(
        Yaml.Replace("Daily", "«Daily»").Replace("    implements: Article\n", "").Replace("body: article", "body: { as: body, in: article }"),
        [SampledSite.Sample(Page, null)],
        "NT3030");

    [Fact]
    public void Copies_of_one_article_are_not_compared() => SampledSite.AssertReports(
        Yaml.Replace("Daily", "«Daily»").Replace(".box", "h1"),
        [SampledSite.Sample(Page, null, "a.html"), SampledSite.Sample(Page, null, "b.html")],
        "NT3030");
}
