using System;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Tests.Samples;

public sealed class ProfileTests
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
              topics: each .tag
              body: .story
        """;

    private const string First = "The old crane on the north quay was taken down on Monday after a hundred and four years of work in the harbor.";

    private const string Second = "Its driver of many years came with his daughter, and both took home a bolt that was as heavy as a loaf of bread.";

    private const string Third = "The town wants to build a market hall where it stood, with places for forty stalls and a roof of green glass.";

    private const string Page = $"""
        <!DOCTYPE html>
        <html lang="en"><head><link rel="canonical" href="https://quay.example/crane"><title>The crane is gone | The Quay</title>
        <meta property="article:published_time" content="2025-05-06T07:30:00Z"><meta name="description" content="The tall crane was razed">
        </head><body><h1 class="head">The crane is gone</h1><p class="by">Ada Mole</p><p class="date" datetime="2025-05-06T07:30">6 May</p>
        <div class="story"><p>{First}</p><p>{Second}</p></div>
        <div class="rest"><p>{Third}</p></div>
        <a class="tag">Cranes</a> <a class="tag">Town</a> <a class="tag">Quay</a>
        </body></html>
        """;

    private static readonly Layout Layout = SampledSite.Read(Yaml);

    [Fact]
    public void The_profile_of_an_article_is_what_its_page_says_of_the_values()
    {
        PageProfile profile = Run(Page).Profile()!;

        Assert.Equal([new ListCount("authors", 1), new ListCount("topics", 3), new ListCount("images", 0)], profile.Counts);
        Assert.True(profile.TitleIsHeadline);
        Assert.True(profile.PublishedIsStated);
        Assert.True(profile.PublishedIsUndisputed);
        Assert.True(profile.AuthorsAreNamed);
        Assert.False(profile.HasKeywords);
        int letters = (First + Second).Count(char.IsLetterOrDigit);
        double share = Math.Round((double)letters / (letters + Third.Count(char.IsLetterOrDigit)), 2);
        Assert.Equal(new BodyProfile(2, letters, share, share, 1, 0.6, 0, 0), profile.Body);
    }

    [Fact]
    public void What_the_page_says_otherwise_is_false_and_what_it_does_not_say_is_not_known()
    {
        PageProfile other = Run(Page.Replace("T07:30:00Z", "T09:30:00Z").Replace("<title>The crane is gone", "<title>The crane has gone")
            .Replace("<h1 class=\"head\">The crane is gone</h1>", "<p class=head>The crane is gone</p>")).Profile()!;
        PageProfile silent = Run(Page.Replace("T07:30:00Z", "").Replace("<p class=\"by\">Ada Mole</p>", "")).Profile()!;

        Assert.False(other.TitleIsHeadline);
        Assert.False(other.PublishedIsStated);
        Assert.True(other.PublishedIsUndisputed, "what is off by whole hours may be in another zone");
        Assert.False(Run(Page.Replace("T07:30:00Z", "T09:10:00Z")).Profile()!.PublishedIsUndisputed);
        Assert.True(Run(Page.Replace("<title>", "<meta name=keywords content='cranes'><title>")).Profile()!.HasKeywords);
        Assert.Null(silent.PublishedIsStated);
        Assert.Null(silent.PublishedIsUndisputed);
        Assert.Null(Run(Page.Replace("class=\"tag\"", "")).Profile()!.HasKeywords);
        Assert.Null(silent.AuthorsAreNamed);
    }

    [Fact]
    public void Links_in_a_row_and_prose_beside_the_paragraphs_are_measured()
    {
        string links = string.Concat(Enumerable.Range(0, 3).Select(number => $"<p><a href='/{number}'>Another story of number {number}</a></p>"));
        PageProfile profile = Run(Page.Replace("</p></div>\n<div class=\"rest\">", $"</p>{links}</div>\n<div class=\"rest\">")).Profile()!;

        Assert.Equal(3, profile.Body!.LinksInRow);
        Assert.InRange(profile.Body.InLinks!.Value, 0.2, 0.5);
    }

    [Fact]
    public void Pages_that_are_no_articles_have_counts_of_lists_alone()
    {
        Layout layout = SampledSite.Read(SampledSite.Yaml);
        PageProfile profile = Run(SampledSite.Page, layout).Profile()!;

        Assert.Equal(new PageProfile([new ListCount("tags", 2), new ListCount("latest", 3)], null, null, null, null, null, null), profile);
    }

    [Fact]
    public void A_profile_is_read_as_it_was_written_and_has_no_text_of_the_page()
    {
        SampleRun run = Run(Page);
        string written = ApprovedResult.Write(run.Extraction, run.Profile());
        string json = JsonDocument.Parse(written).RootElement.GetProperty("profile").GetRawText();

        Assert.Equal(run.Profile(), ApprovedResult.Read(written).Profile);
        Assert.DoesNotContain("crane", json, StringComparison.OrdinalIgnoreCase);
        Assert.True(json.Split('\n').Length <= 22, json);
        Assert.Null(ApprovedResult.Read(ApprovedResult.Write(run.Extraction)).Profile);
    }

    [Fact]
    public void A_profile_is_compared_with_nothing()
    {
        SampleRun run = Run(Page);
        string approved = ApprovedResult.Write(run.Extraction, run.Profile()! with { TitleIsHeadline = false, Body = null });

        Assert.Equal(Reports(ApprovedResult.Write(run.Extraction)), Reports(approved));
        Assert.Empty(ApprovedResult.Read(approved).Compare(run.Extraction));
        Assert.Empty(ApprovedResult.Changes(ApprovedResult.Read(approved), run.Extraction));
    }

    [Theory]
    [InlineData("[]", "\"profile\" is no object")]
    [InlineData("{}", "\"profile\" has no \"counts\"")]
    [InlineData("{ \"counts\": { \"tags\": -1 } }", "\"tags\" in \"profile\" is not a count")]
    [InlineData("{ \"counts\": {}, \"titleIsHeadline\": 1 }", "\"titleIsHeadline\" in \"profile\" is not true or false")]
    [InlineData("{ \"counts\": {}, \"body\": [] }", "\"body\" in \"profile\" is not an object")]
    [InlineData(
        "{ \"counts\": {}, \"body\": { \"paragraphs\": 1, \"letters\": 9, \"ofPage\": 2 } }", "\"ofPage\" in \"profile\" is not a share from 0 to 1")]
    public void A_broken_profile_is_an_error(string profile, string message)
    {
        string approved = SampledSite.Changed(ApprovedResult.Write(Run(Page).Extraction), "\"issues\": [", $"\"profile\": {profile}, \"issues\": [");

        Assert.Equal(message, Assert.Throws<FormatException>(() => ApprovedResult.Read(approved)).Message);
        Assert.Contains("NT3031", Reports(approved));
    }

    private static SampleRun Run(string page, Layout? layout = null)
    {
        EvaluatedSite site = (layout ?? Layout).Evaluated!;
        Sample sample = SampledSite.Sample(page, null);
        return new SampleReader(site.Model, site.Site, [sample], new SampleReports(site.Model)).Read(sample)!;
    }

    private static string[] Reports(string approved) =>
        [.. SampleChecks.Check(Layout, [SampledSite.Sample(Page, approved)]).Select(report => report.Id)];
}
