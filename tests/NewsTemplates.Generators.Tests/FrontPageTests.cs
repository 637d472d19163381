using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using NewsTemplates.Language;

namespace NewsTemplates.Generators.Tests;

/// <summary>Pages that implement <c>FrontPage</c>, compiled and evaluated.</summary>
public class FrontPageTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";
    private const string File = "/project/templates/ronda.example/site.layout.yaml";

    private const string Keyed = """
        site: Ronda
        hosts: [ronda.example]
        enums:
          Section: { World: [WORLD, DÜNYA], Sports: SPORTS }
        blocks:
          Teaser: { title: h3, url?: h3 a@href as uri, summary?: p }
          Ranked: { title: a, rank: .rank as int }
          Desk: { section: h2 as Section, items: each .teaser as Teaser }
          Card: { section: h4 as Section, headline: h5 }
        pages:
          Front:
            implements: FrontPage
            urls: /
            fields:
              lead?: .hero as Teaser
              desks: { each: .desk, as: Desk, key: section, count: 1.. }
              cards: { each: .card, as: Card, key: section, count: 0.. }
              latest: { each: .latest li, as: Ranked, count: 0.. }
        """;

    private const string Written = """
        site: Ronda
        hosts: [ronda.example]
        blocks:
          Teaser: { title: h3, url: h3 a@href as uri }
          Part: { heading?: h2, items: each .teaser as Teaser }
        pages:
          Front:
            implements: FrontPage
            urls: /
            fields:
              blocks: each .desk as Part
              items: each .teaser as Teaser
        """;

    private const string Mixed = """
        site: Ronda
        hosts: [ronda.example]
        enums:
          Section: { World: [WORLD, DÜNYA], Sports: SPORTS }
        blocks:
          Teaser: { title: h3, url?: h3 a@href as uri }
          Desk: { section: h2 as Section, items: each .teaser as Teaser }
          Box: { heading?: h6, items: each .teaser as Teaser }
        pages:
          Front:
            implements: FrontPage
            urls: /
            fields:
              desks: { each: .desk, as: Desk, key: section }
              boxes?: { each: .box, as: Box }
              opinion?: .opinion as Box
              extra?: .extra as Box
        """;

    private static readonly string MixedAndWritten = Mixed.Replace("boxes?:", "blocks:", StringComparison.Ordinal);

    private const string Page = """
        <html><body>
        <div class="hero"><h3><a href="/a">Bridge opens</a></h3><p>After ten years.</p></div>
        <div class="desk"><h2>DÜNYA</h2><div class="teaser"><h3><a href="/b">Talks begin</a></h3></div>
          <div class="teaser"><h3><a href="/a">Bridge opens, again</a></h3></div></div>
        <div class="desk"><h2>SPORTS</h2><div class="teaser"><h3><a href="/c">Late goal</a></h3></div></div>
        <div class="card"><h4>WORLD</h4><h5>A card</h5></div>
        <div class="box"><h6>Storm</h6><div class="teaser"><h3><a href="/e">Roofs fly</a></h3></div></div>
        <div class="box"><div class="teaser"><h3><a href="/b">Talks begin</a></h3></div></div>
        <div class="opinion"><h6>Opinion</h6><div class="teaser"><h3><a href="/f">A view</a></h3></div></div>
        <ol class="latest"><li><b class="rank">1</b><a href="/d">Rain ahead</a></li></ol>
        </body></html>
        """;

    private static readonly Uri Url = new("https://ronda.example/");

    public static TheoryData<string> Layouts => [Keyed, Written, Mixed, MixedAndWritten];

    [Fact]
    public void A_front_page_is_made_of_its_fields()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (File, Keyed));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Match(run.Files["Ronda.g.cs"], "Ronda", "cs");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_generated_record_and_that_of_the_evaluator_are_alike(string layout)
    {
        Extraction compiled = Compiled(layout).Extract(Page, Url)!;
        Extraction evaluated = Layout.Read(File, layout, "/project/").Site!.Find(Url)!.Extract(Page, Url);

        Assert.Equal(ExtractionJson.Of(evaluated), ExtractionJson.Of(compiled));
    }

    [Fact]
    public void Blocks_follow_from_keyed_fields_and_items_from_all()
    {
        var front = Assert.IsAssignableFrom<IFrontPage>(Compiled(Keyed).Extract(Page, Url)!.Record);

        Assert.Equal("Bridge opens https://ronda.example/a After ten years.", $"{front.Lead!.Title} {front.Lead.Url} {front.Lead.Summary}");
        Assert.Equal(["WORLD: Talks begin, Bridge opens, again", "SPORTS: Late goal", "WORLD: A card"], front.Blocks.Select(TextOf));
        Assert.Equal(["Bridge opens", "Talks begin", "Late goal", "A card", "Rain ahead"], front.Items.Select(item => item.Title));
    }

    [Fact]
    public void Blocks_and_items_that_the_layout_says_are_those_of_the_front_page()
    {
        var front = Assert.IsAssignableFrom<IFrontPage>(Compiled(Written).Extract(Page, Url)!.Record);

        Assert.Null(front.Lead);
        Assert.Equal(["DÜNYA: Talks begin, Bridge opens, again", "SPORTS: Late goal"], front.Blocks.Select(TextOf));
        Assert.Equal(
            ["Talks begin", "Bridge opens, again", "Late goal", "Roofs fly", "Talks begin", "A view"],
            front.Items.Select(item => item.Title));
    }

    [Fact]
    public void All_blocks_with_stories_are_blocks_of_the_front_page()
    {
        var front = Assert.IsAssignableFrom<IFrontPage>(Compiled(Mixed).Extract(Page, Url)!.Record);

        Assert.Equal(
            ["WORLD: Talks begin, Bridge opens, again", "SPORTS: Late goal", "Storm: Roofs fly", ": Talks begin", "Opinion: A view"],
            front.Blocks.Select(TextOf));
        Assert.Equal(["Talks begin", "Bridge opens, again", "Late goal", "Roofs fly", "A view"], front.Items.Select(item => item.Title));
    }

    [Fact]
    public void Blocks_beside_those_that_the_layout_says_give_their_stories()
    {
        var front = Assert.IsAssignableFrom<IFrontPage>(Compiled(MixedAndWritten).Extract(Page, Url)!.Record);

        Assert.Equal(["Storm: Roofs fly", ": Talks begin"], front.Blocks.Select(TextOf));
        Assert.Equal(["Talks begin", "Bridge opens, again", "Late goal", "Roofs fly", "A view"], front.Items.Select(item => item.Title));
    }

    [Fact]
    public void The_JSON_has_the_members_of_the_contract_beside_the_fields()
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize((IFrontPage)Compiled(Keyed).Extract(Page, Url)!.Record!));

        Assert.Equal(["lead", "desks", "cards", "latest", "blocks", "items"], json.RootElement.EnumerateObject().Select(member => member.Name));
        JsonElement block = json.RootElement.GetProperty("blocks")[1];
        Assert.Equal("SPORTS", block.GetProperty("heading").GetString());
        Assert.Equal("https://ronda.example/c", block.GetProperty("items")[0].GetProperty("url").GetString());
        Assert.Equal("A card", json.RootElement.GetProperty("blocks")[2].GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void A_page_without_anything_of_it_has_empty_lists()
    {
        const string Layout = """
            site: Ronda
            hosts: [ronda.example]
            blocks: { Teaser: { title: h3 } }
            pages: { Front: { implements: FrontPage, urls: /, fields: { lead?: .hero as Teaser, items?: { each: .teaser, as: Teaser } } } }
            """;
        var front = (IFrontPage)Compiled(Layout).Extract("<html><body><p>Nothing</p>", Url)!.Record!;

        Assert.Null(front.Lead);
        Assert.Empty(front.Blocks);
        Assert.Empty(front.Items);
    }

    [Fact]
    public void A_page_can_be_an_article_and_a_front_page()
    {
        const string Layout = """
            site: Ronda
            hosts: [ronda.example]
            blocks: { Teaser: { title: h3, url: h3 a@href as uri } }
            pages:
              Article:
                implements: [Article, FrontPage]
                urls: "/{slug}"
                fields: { body: .story, more: each .teaser as Teaser }
            """;
        var url = new Uri("https://ronda.example/bridge");
        const string Html = """
            <html><head><meta property="og:title" content="Bridge opens">
            <meta property="article:published_time" content="2026-01-02T10:00:00Z"></head>
            <body><div class="story"><p>It opened.</p></div><div class="teaser"><h3><a href="/c">Late goal</a></h3></div></body></html>
            """;
        Extraction compiled = Compiled(Layout).Extract(Html, url)!;
        Extraction evaluated = Language.Layout.Read(File, Layout, "/project/").Site!.Find(url)!.Extract(Html, url);

        Assert.Equal(ExtractionJson.Of(evaluated), ExtractionJson.Of(compiled));
        Assert.All([compiled, evaluated], extraction => Assert.Equal("Late goal", Assert.Single(((IFrontPage)extraction.Record!).Items).Title));
        Assert.All([compiled, evaluated], extraction => Assert.Equal("Bridge opens", ((IArticle)extraction.Record!).Title));
    }

    [Fact]
    public void A_layout_with_another_mistake_keeps_the_interface()
    {
        GeneratorRun run = GeneratorRun.Of(
            "namespace Consumer { internal static class Program { static NewsTemplates.IFrontPage Of(Ronda.Front page) => page; } }",
            (File, Keyed.Replace("urls: /", "urls: //", StringComparison.Ordinal)));

        Assert.NotEmpty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static SiteCatalog Compiled(string layout)
    {
        Assembly assembly = GeneratorRun.Of(Consumer, (File, layout)).Load();
        return (SiteCatalog)assembly.GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;
    }

    private static string TextOf(FrontPageBlock block) => $"{block.Heading}: {string.Join(", ", block.Items.Select(item => item.Title))}";
}
