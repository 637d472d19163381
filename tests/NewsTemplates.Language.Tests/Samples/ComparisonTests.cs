using System;
using System.Linq;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>Pages that are read later are compared with what the approved samples have in common.</summary>
public sealed class ComparisonTests
{
    private const string Yaml = """
        site: Quay
        hosts: [quay.example]
        timezone: Etc/UTC
        pages:
          Article:
            implements: Article
            urls: /{slug}
            fields:
              title: .head
              published: .date@datetime
              authors: each .by
              topics: each .tags a
              images: each .story img
              section?: meta(channel)
              summary?: meta(description)
              body: .story
        """;

    private const string Title = "The old crane on the north quay is gone";

    private static readonly string[] Paragraphs =
    [
        "The old crane on the north quay was taken down on Monday after a hundred and four years of work in the harbor.",
        "Its driver of many years came with his daughter, and both took home a bolt that was as heavy as a loaf of bread.",
        "The town wants to build a market hall where it stood, with places for forty stalls and a roof of green glass.",
        "Whether the stalls will be let to those who sell fish there today the council is going to decide in autumn.",
        "Until then the place stays fenced, and the ferry to the islands leaves from the southern quay every hour.",
    ];

    private static readonly string Page = $"""
        <!DOCTYPE html>
        <html lang="en"><head><link rel="canonical" href="https://quay.example/crane"><title>{Title} | The Quay</title>
        <meta property="og:title" content="{Title}"><meta name="channel" content="Town">
        <meta property="article:published_time" content="2025-05-06T07:30:00Z">
        <meta name="description" content="The old crane on the north quay was taken down after a hundred and four years.">
        </head><body><h2 class="head">{Title}</h2><p class="by">Ada Mole</p><p class="date" datetime="2025-05-06T07:30">6 May</p>
        <div class="tags"><a href="/t/1">Cranes</a> <a href="/t/2">Town</a></div>
        <div class="story"><img src="/crane.jpg">{string.Concat(Paragraphs.Select(text => $"<p>{text}</p>"))}</div>
        </body></html>
        """;

    private static readonly Layout Layout = SampledSite.Read(Yaml);

    private static readonly string Approved = Approve(Page);

    [Fact]
    public void A_page_like_the_samples_has_no_issues() => Assert.Empty(Issues(Page.Replace("Ada Mole", "Bo Vole")));

    [Theory]
    [InlineData(
        "class=\"tags\"",
        "class=\"labels\"",
        "OutOfProfile topics: it has no value, which it has on the sample; the page has no '.tags a' at all")]
    [InlineData(
        "name=\"channel\"",
        "name=\"rubric\"",
        "OutOfProfile section: it has no value, which it has on the sample; the page has no 'meta(channel)' at all")]
    [InlineData("class=\"by\"", "class=\"who\"", "OutOfProfile authors: it has no value, which it has on the sample; the page has no '.by' at all")]
    public void A_field_without_its_place_is_reported(string old, string changed, string issue) =>
        Assert.Equal([issue], Issues(SampledSite.Changed(Page, old, changed)));

    [Theory]
    [InlineData("<a href=\"/t/1\">Cranes</a> <a href=\"/t/2\">Town</a>", "")]
    [InlineData("content=\"Town\"", "content=\"\"")]
    [InlineData("<img src=\"/crane.jpg\">", "")]
    public void A_page_may_lack_what_it_has_a_place_for(string old, string changed) => Assert.Empty(Issues(SampledSite.Changed(Page, old, changed)));

    [Fact]
    public void Pictures_are_missed_together_with_another_field() => Assert.Equal(
        ["authors", "images"],
        Extract(Page.Replace("<img src=\"/crane.jpg\">", "").Replace("class=\"by\"", "class=\"who\"")).Issues.Select(issue => issue.Field).Order());

    [Fact]
    public void What_one_sample_lacks_is_missed_on_no_page()
    {
        string other = Approve(Page.Replace("class=\"tags\"", "class=\"labels\""));

        Assert.Empty(Extract(Page.Replace("class=\"tags\"", "class=\"words\""), [Approved, other]).Issues);
        string message = Extract(Page.Replace("class=\"tags\"", "class=\"words\""), [Approved, Approved]).Issues[0].Message;
        Assert.Contains("each of the 2 samples", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<h2 class=\"head\">The old crane on the north quay is gone",
        "<h2 class=\"head\">Most read today",
        "Contradicted title: it is like no headline of the page, not like 'The old crane on the north quay is gone'")]
    [InlineData(
        "T07:30\"",
        "T05:11\"",
        "Contradicted published: 2025-05-06 05:11 +00:00 is not when the page says it was published: 2025-05-06 07:30 +00:00")]
    [InlineData(
        "datetime=\"2025-05-06",
        "datetime=\"2019-05-06",
        "Contradicted published: 2019-05-06 07:30 +00:00 is not when the page says it was published: 2025-05-06 07:30 +00:00")]
    [InlineData(
        "<title>",
        "<meta name=\"keywords\" content=\"harbor, market hall\"><title>",
        "Contradicted topics: none of them is among the keywords that the page states: harbor, market hall")]
    [InlineData(
        "Cranes",
        "Cranes that lift what no man can lift and what became of them after a hundred years",
        "Contradicted topics: one of them has 83 characters, which is no topic")]
    [InlineData(
        "<img src=\"/crane.jpg\">",
        "<img src=\"/crane.jpg\"><p>The old crane on the north quay is gone</p>",
        "Contradicted body: the title is a paragraph of it, so it very likely holds more than the text")]
    public void What_the_page_says_otherwise_is_reported(string old, string changed, string issue) =>
        Assert.Equal([issue], Issues(SampledSite.Changed(Page, old, changed)));

    [Fact]
    public void Keywords_that_hold_a_topic_contradict_nothing() =>
        Assert.Empty(Issues(Page.Replace("<title>", "<meta name=\"keywords\" content=\"harbor, cranes\"><title>")));

    [Fact]
    public void A_body_that_lost_nearly_all_its_text_is_reported()
    {
        string page = Page.Replace($"<p>{Paragraphs[1]}", $"</div><div class=\"rest\"><p>{Paragraphs[1]}");

        ExtractionIssue issue = Assert.Single(Extract(page).Issues);
        Assert.Equal(IssueKind.OutOfProfile, issue.Kind);
        Assert.Equal("body", issue.Field);
        Assert.Equal(Paragraphs[0], issue.Found);
        Assert.Matches("^it holds 2[0-9] % of the text around it \\(100 % at least\\), unlike on the sample$", issue.Message);
    }

    [Fact]
    public void A_short_article_is_no_other_look() =>
        Assert.Empty(Issues(Page.Replace(string.Concat(Paragraphs.Skip(1).Select(text => $"<p>{text}</p>")), "<p>More follows.</p>")));

    [Fact]
    public void Bodies_as_long_as_others_are_looked_at_where_that_is_wanted()
    {
        string links = string.Concat(Enumerable.Range(1, 4)
            .Select(number => $"<p><a href=\"/{number}\">Another story of the harbor, number {number}</a></p>"));
        string page = Page.Replace("</div>\n</body>", links + "</div>\n</body>");

        Assert.Empty(Issues(page));
        string message = Assert.Single(Extract(page, [Approved], isThorough: true).Issues).Message;
        Assert.Contains("of it is in links", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_tells_the_rule_that_is_to_be_corrected()
    {
        ExtractionIssue empty = Assert.Single(Extract(Page.Replace("class=\"tags\"", "class=\"labels\"")).Issues);
        ExtractionIssue other = Assert.Single(Extract(Page.Replace(">" + Title + "</h2>", ">Most read today</h2>")).Issues);

        Assert.Equal((".tags a", 12), (empty.Rule!.Source, empty.Rule.Line));
        Assert.Equal((".head", 9), (other.Rule!.Source, other.Rule.Line));
        Assert.Equal("Most read today", other.Found);
    }

    [Fact]
    public void Another_page_or_site_says_nothing()
    {
        string page = Page.Replace("class=\"tags\"", "class=\"labels\"");

        Assert.Empty(Extract(page, [Approved.Replace("\"Article\"", "\"Video\"")]).Issues);
        Assert.Empty(Extract(page, [Approved.Replace("quay.example", "pier.example")]).Issues);
        Assert.Empty(Extract(page, ["{ broken"]).Issues);
        Assert.Empty(Extract(page, []).Issues);
    }

    [Fact]
    public void A_sample_that_nobody_has_approved_is_compared_with_the_others()
    {
        string labels = Page.Replace("class=\"tags\"", "class=\"labels\"").Replace("/crane\"", "/crane-2\"");
        string contradicted = Page.Replace(">" + Title + "</h2>", ">Most read today</h2>").Replace("/crane\"", "/crane-3\"");
        Sample[] samples =
        [
            SampledSite.Sample(Page, Approved), SampledSite.Sample(labels, null, "b.html"), SampledSite.Sample(contradicted, null, "c.html"),
        ];

        LayoutDiagnostic[] found = [.. SampleChecks.Check(Layout, samples).Where(report => report.Id.StartsWith("NT4", StringComparison.Ordinal))];

        Assert.Equal([("NT4002", 9), ("NT4001", 12)], found.Select(report => (report.Id, report.Span.StartLine + 1)));
        Assert.StartsWith("'topics' in samples/b.html: it has no value", found[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            SampleChecks.Check(Layout, [.. samples.Take(1), samples[1] with { ApprovedText = Approve(labels) }]),
            report => report.Id.StartsWith("NT4", StringComparison.Ordinal));
    }

    private static string[] Issues(string page) => [.. Extract(page).Issues.Select(issue => issue.ToString())];

    private static Extraction Extract(string page, string[]? approved = null, bool isThorough = false)
    {
        var url = new Uri("https://quay.example/crane");
        return SampleChecks.SiteOf(Layout, approved ?? [Approved])!
            .Extract(page, url, options: new ExtractionOptions { IsThorough = isThorough })!;
    }

    private static string Approve(string page)
    {
        EvaluatedSite site = Layout.Evaluated!;
        Sample sample = SampledSite.Sample(page, null);
        SampleRun run = new SampleReader(site.Model, site.Site, [sample], new SampleReports(site.Model)).Read(sample)!;
        return ApprovedResult.Write(run.Extraction, run.Profile());
    }
}
