using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;
using NewsTemplates.Plans;

namespace NewsTemplates.Tests.Sites;

/// <summary>The layouts of the repository, compiled, on their own samples: held equal to the evaluator and to the approved results.</summary>
public class SampleTests
{
    private static readonly LayoutProject Project = ReadProject();

    private static IEnumerable<Layout> SitesOfProject => Project.Layouts.Where(layout => !layout.IsFamily);

    public static TheoryData<string, string> Samples()
    {
        var data = new TheoryData<string, string>();
        foreach (Layout layout in SitesOfProject)
        {
            foreach (Sample sample in SamplesOf(layout))
            {
                data.Add(Path.GetRelativePath(Repository.Root, layout.Source.Path), sample.RelativePath);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_compiled_layout_and_the_evaluator_give_the_same(string layoutPath, string samplePath)
    {
        Layout layout = Project.Find(Path.Combine(Repository.Root, layoutPath))!;
        Sample sample = SamplesOf(layout).Single(candidate => candidate.RelativePath == samplePath);
        ApprovedResult approved = ApprovedResult.Read(sample.ApprovedText!);
        var url = new Uri(approved.Url!);
        Site compiled = NewsTemplates.Sites.Sites.All.Single(site => site.Name == layout.Site!.Name);

        Site evaluated = SampleChecks.SiteOf(layout, SamplesOf(layout).Select(other => other.ApprovedText!))!;
        Extraction expected = PageOf(evaluated, approved).Extract(sample.Text, url);
        PageLayout page = PageOf(compiled, approved);
        Extraction actual = page.Extract(Encoding.UTF8.GetBytes(sample.Text), url);

        Assert.Equal(Write(expected), Write(actual));
        Assert.DoesNotContain(approved.Compare(actual), difference => !IsOfProfile(difference));
        Assert.NotNull(actual.Record);
        if (page.Content == PageContent.Html)
        {
            Assert.Equal(Write(expected), Write(page.Extract(PageReader.Read(sample.Text), url)));
        }
    }

    // The profile is that of the page which the small sample was made of: the sample may lack some of what that said otherwise.
    private static bool IsOfProfile(ApprovedDifference difference) =>
        difference.Found?.Split(':')[0] is nameof(IssueKind.OutOfProfile) or nameof(IssueKind.Contradicted);

    [Fact]
    public void Every_site_of_the_repository_is_compiled()
    {
        IEnumerable<string> sites = SitesOfProject.Select(layout => layout.Site!.Name);

        Assert.Equal(sites.Order(StringComparer.Ordinal), NewsTemplates.Sites.Sites.All.Select(site => site.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_catalog_routes_an_address_to_its_page()
    {
        Assert.Equal("Article", NewsTemplates.Sites.Sites.Find(new Uri("https://www.hurriyetdailynews.com/some-news-123456"))!.Name);
        Assert.Equal("Front", NewsTemplates.Sites.Sites.Find(new Uri("https://www.hurriyetdailynews.com/?ref=x"))!.Name);
        Assert.Equal("Capture", NewsTemplates.Sites.Sites.Find(new Uri("https://hurriyetdailynews.com/some-news-123456"), PageContent.Text)!.Name);
        Assert.Null(NewsTemplates.Sites.Sites.Find(new Uri("https://www.hurriyetdailynews.com.example/some-news-123456")));
        Assert.Null(NewsTemplates.Sites.Sites.Find(new Uri("https://www.hurriyetdailynews.com/world/today/")));
    }

    [CorpusFact]
    public void The_catalog_reads_real_pages_as_what_they_are()
    {
        string[] lost =
        [
            .. from part in new[] { "fundus", "fundus-evaluation", "frontpages" }
               from line in File.ReadLines(Path.Combine(Corpus.Root!, part, "gold.jsonl"))
               let gold = JsonDocument.Parse(line).RootElement
               let page = Corpus.Read(Path.Combine(Corpus.Root!, part, gold.GetProperty("page").GetString()!))
               let url = gold.GetProperty("url").GetString()!
               let record = NewsTemplates.Sites.Sites.Catalog.Extract(page, new Uri(url))?.Record
               where part == "frontpages" ? record is not IFrontPage : record is not IArticle
               select $"{gold.GetProperty("publisher")}: {url}",
        ];

        Assert.True(lost.Length == 0, string.Join("\n", lost));
    }

    [SeedFact]
    public void The_seed_capture_is_read_whole()
    {
        var url = new Uri("https://www.hurriyetdailynews.com/xi-vows-to-deepen-cooperation-with-n-koreas-kim-201485");
        Extraction<NewsTemplates.Sites.HurriyetDailyNews.Article> extraction =
            NewsTemplates.Sites.HurriyetDailyNews.Capture.Extract(File.ReadAllBytes(SeedFactAttribute.Path!), url);
        NewsTemplates.Sites.HurriyetDailyNews.Article page = extraction.PageOrThrow();

        Assert.Equal("Xi vows to 'deepen cooperation' with N Korea's Kim", page.Title);
        Assert.Equal(new DateTimeOffset(2024, 10, 6, 0, 0, 0, TimeSpan.FromHours(3)), page.Published);
        Assert.Equal("BEIJING", page.Dateline);
        Assert.Equal("Xi vows to deepen cooperation with N Koreas Kim", page.Caption);
        Assert.Equal(9, page.Body.Paragraphs.Count());
        Assert.StartsWith("Chinese President Xi Jinping on Monday told", page.Body.Paragraphs.First(), StringComparison.Ordinal);
        Assert.StartsWith("Bilateral ties have seemingly become", page.Body.Paragraphs.Last(), StringComparison.Ordinal);
        Assert.Equal("Iran to sue US over alleged breach of 1981 Algiers Accords", page.Lead.Headline);
        Assert.Null(page.Lead.Section);
        Assert.Equal(5, page.Latest.Select(item => item.Title).Distinct().Count());
        Assert.Equal([1, 2, 3, 4, 5], page.Latest.Select(item => item.Rank));
        Assert.Equal(7, page.Recommended.Select(item => item.Title).Distinct().Count());
        Assert.All(
            [page.Sections.World, page.Sections.Economy, page.Sections.Sports],
            section => Assert.True(section is { Headline.Length: > 0, Summary.Length: > 0 }));
        ExtractionIssue issue = Assert.Single(extraction.Issues);
        Assert.Equal((IssueKind.UnrenderedTemplate, "lead.section"), (issue.Kind, issue.Field));
        Assert.Equal("Quark.Models.Entities.Ancestor?.Title?.ToUpperInvariant()", issue.Found);
    }

    private static PageLayout PageOf(Site site, ApprovedResult approved) => site.Pages.Single(page => page.Name == approved.Page);

    private static LayoutProject ReadProject()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories);
        IEnumerable<LayoutFile> layouts = files
            .Where(path => path.EndsWith(".layout.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => LayoutFile.Read(path, File.ReadAllText(path)));
        return new LayoutProject(layouts, files, Repository.Root);
    }

    private static IReadOnlyList<Sample> SamplesOf(Layout layout) => Project.ReadSamples(layout, File.ReadAllBytes);

    private static string Write(Extraction extraction)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            new JsonObjectWriter(writer)
                .With("variant", extraction.Variant)
                .With("data", extraction.Record)
                .With("issues", extraction.Issues)
                .With(
                    "provenance",
                    extraction.Provenance.Select(entry => $"{entry.Field}: {entry.Rule} by {entry.Rule.Origin}, {entry.RuleIndex}, {entry.Matches}"))
                .End();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
