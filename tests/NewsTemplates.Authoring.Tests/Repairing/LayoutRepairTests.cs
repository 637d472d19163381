using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;
using Xunit.Abstractions;

namespace NewsTemplates.Authoring.Tests.Repairing;

public sealed class LayoutRepairTests(ITestOutputHelper output)
{
    private static readonly string[] TextFields = ["title", "summary", "authors", "published", "topics", "body"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void All_text_fields_of_a_known_page_are_found_again(int seed)
    {
        string fresh = Redesign.Of(BaySite.Real, seed);
        LayoutRepair repair = BaySite.Repair(fresh);
        output.WriteLine(repair.After);
        output.WriteLine(string.Join("\n", repair.Fields) + string.Join("\n", repair.Notes));

        Assert.All(repair.Fields, field => Assert.Null(field.Problem));
        Extraction now = BaySite.Read(repair.After, fresh);
        Extraction before = BaySite.Read(BaySite.Yaml, BaySite.Real);
        IArticle wanted = (IArticle)before.Record!;
        IArticle found = Assert.IsType<IArticle>(now.Record, exactMatch: false);
        Assert.Equal(wanted.Title, found.Title);
        Assert.Equal(wanted.Summary, found.Summary);
        Assert.Equal(wanted.Authors, found.Authors);
        Assert.Equal(wanted.Published, found.Published);
        Assert.Equal(wanted.Topics, found.Topics);
        Assert.Equal(wanted.Body, found.Body);
        Assert.Equal("Redesign", now.Variant);
        Assert.Equal(TextFields.Order(), repair.Fields.Select(field => field.Field).Order());
    }

    [Fact]
    public void A_body_that_lost_a_paragraph_is_proposed_as_near_as_can_be()
    {
        string fresh = Redesign.Of(BaySite.Real, 1).Replace("Nobody on the quay", "No one on the quay", StringComparison.Ordinal);
        LayoutRepair repair = BaySite.Repair(fresh);
        RepairedField body = repair.Fields.Single(field => field.Field == "body");
        IArticle found = Assert.IsType<IArticle>(BaySite.Read(repair.After, fresh).Record, exactMatch: false);

        Assert.NotNull(body.Source);
        Assert.Contains("no rule was found that reads just the approved value", body.Problem, StringComparison.Ordinal);
        Assert.False(Assert.Single(body.Values).IsKnown);
        Assert.Equal(4, found.Body.Paragraphs.Count);
        Assert.Equal(["Ada Quill", "Ben Marrow"], found.Authors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_in_braces_is_put_on_lines_as_far_as_it_changes(bool isReplacing)
    {
        string yaml = """
            site: Bay
            hosts: [bay.example]
            culture: en-GB
            timezone: Europe/London
            pages: { Article: { implements: Article, urls: "/{section}/{slug}", fields: { title: h1.headline, published: { from: .stamp,
              match: '\d.*', format: d MMMM yyyy HH:mm }, body: { in: .story, except: .also } } } } # one page
            samples: [{ file: samples/pilots.html, url: https://bay.example/harbour/pilots-return-4711 }]
            """ + "\n";
        string fresh = Redesign.Of(BaySite.Real, 2);
        LayoutRepair repair = BaySite.RepairAs(yaml, fresh, isReplacing);
        output.WriteLine(repair.After);

        Assert.All(repair.Fields.Where(field => field.Field is "title" or "published" or "body"), field => Assert.Null(field.Problem));
        IArticle found = Assert.IsType<IArticle>(BaySite.Read(repair.After, fresh).Record, exactMatch: false);
        Assert.Equal("Pilots return to the inner harbour", found.Title);
        Assert.Equal(4, found.Body.Paragraphs.Count);
        Assert.Contains("# one page", repair.After, StringComparison.Ordinal);
        Assert.Contains("samples: [{ file:", repair.After, StringComparison.Ordinal);
    }

    [Fact]
    public void Fresh_pages_that_differ_have_a_rule_each()
    {
        (string Html, string Url)[] old =
        [
            (Known("<h1 class=headline>Swans come home</h1>"), "https://bay.example/harbour/swans-1"),
            (Known("<h1 class=headline>Geese fly out</h1>"), "https://bay.example/harbour/geese-2"),
        ];
        const string Yaml = """
            site: Bay
            hosts: [bay.example]
            pages:
              Story:
                urls: /{section}/{slug}
                fields:
                  title: h1.headline
            """ + "\n";
        var project = new LayoutProject([LayoutFile.Read("site.layout.yaml", Yaml)]);
        Layout layout = project.Layouts[0];
        RepairSample[] samples = [.. old.Select((page, i) =>
            new RepairSample(Approved(layout, $"samples/{i}.html", page.Html, new Uri(page.Url)), null))];
        DraftPage[] fresh =
        [
            new("one", Known("<h2 class=lead>Swans come home</h2><p>The bay was calm.</p>"), new Uri(old[0].Url)),
            new("two", Known("<p class=opener>Geese fly out</p><p>The bay was calm.</p>"), new Uri(old[1].Url)),
        ];
        LayoutRepair repair = LayoutRepair.Of(project, layout, samples, fresh, isReplacing: true);

        Assert.Null(Assert.Single(repair.Fields).Problem);
        Assert.Contains("title: [.lead, .opener]", repair.After, StringComparison.Ordinal);
        Assert.All(repair.Fields[0].Values, value => Assert.True(value.IsKnown));

        static string Known(string body) => $"<!DOCTYPE html><html><head><title>The Bay</title></head><body>{body}</body></html>";
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lists_of_blocks_are_found_again_with_the_rules_within(bool isReplacing)
    {
        const string Yaml = """
            site: Bay
            hosts: [bay.example]
            blocks:
              Teaser:
                title: .head # as it stands
                url: { from: a.link@href, as: uri }
                summary?: .text
            pages:
              Front:
                urls: /
                fields:
                  items: each .teaser as Teaser
            """ + "\n";
        (string Title, string Slug, string Summary)[] stories =
        [
            ("Pilots return to the harbour", "pilots", "After nine weeks ashore they have gone back to their boats."),
            ("Swans come home", "swans", "The lake has been without them for a year."),
            ("Bakers go on holiday", "bakers", "There will be no bread in the lower town."),
        ];
        string old = Page(stories.Select(story =>
            $"<div class=teaser><h3 class=head>{story.Title}</h3><p class=text>{story.Summary}</p><a class=link href=/{story.Slug}>More</a></div>"));
        string fresh = Page(stories.Select(story =>
            $"<section class=card><h4 class=big><a class=go href=/{story.Slug}>{story.Title}</a></h4><p class=words>{story.Summary}</p></section>"));
        var project = new LayoutProject([LayoutFile.Read("site.layout.yaml", Yaml)]);
        Sample sample = Approved(project.Layouts[0], "samples/front.html", old, new Uri("https://bay.example/"));
        LayoutRepair repair = LayoutRepair.Of(
            project, project.Layouts[0], [new RepairSample(sample, null)], [new DraftPage("fresh", fresh, sample.Url)], isReplacing);
        output.WriteLine(repair.After + string.Join("\n", repair.Fields));

        Assert.Null(Assert.Single(repair.Fields).Problem);
        Assert.Equal(BaySite.Read(Yaml, old, sample.Url!).Record!.ToString(), BaySite.Read(repair.After, fresh, sample.Url!).Record!.ToString());

        static string Page(IEnumerable<string> teasers) =>
            $"<!DOCTYPE html><html><head><title>The Bay</title></head><body><main class=list>{string.Concat(teasers)}</main></body></html>";
    }

    [Fact]
    public void What_the_page_contradicts_is_broken_though_it_was_never_approved()
    {
        const string TopicOfAll = "Everything that was ever written of the harbour and its ships and of all those who work on them";
        string[] paragraphs = ["The first boat left the quay before dawn.", "Nobody had expected it.", "The ships came in.", "The cranes work."];
        string old = BaySite.Page("Pilots return", "After nine weeks ashore.", ["Ada Quill"], "3 March 2024 08:15", [], paragraphs);
        string fresh = BaySite.Page("Pilots return", "After nine weeks ashore.", ["Ada Quill"], "3 March 2024 08:15", ["#" + TopicOfAll], paragraphs);
        var samples = new[] { new RepairSample(Approved(BaySite.Layout, "samples/pilots.html", old, new Uri(BaySite.Url)), null) };
        LayoutRepair repair = LayoutRepair.Of(
            BaySite.Project, BaySite.Layout, samples, [new DraftPage("fresh", fresh, new Uri(BaySite.Url))]);

        RepairedField topics = Assert.Single(repair.Fields);
        Assert.Equal("topics", topics.Field);
        Assert.Contains("which is no topic, and no other rule for it was found", topics.Problem, StringComparison.Ordinal);
    }

    private static Sample Approved(Layout layout, string path, string html, Uri url)
    {
        var sample = new Sample(path, path, html, path.Replace(".html", ".expected.json", StringComparison.Ordinal), null) { Url = url };
        return BaySite.Approved(layout, sample);
    }
}
