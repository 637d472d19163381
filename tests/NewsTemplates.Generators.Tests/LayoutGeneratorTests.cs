using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsTemplates.Language;

namespace NewsTemplates.Generators.Tests;

public class LayoutGeneratorTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    [Fact]
    public void A_site_becomes_a_file_with_its_records_and_its_plan()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layouts.Almera));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Almera.g.cs", "Sites.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        foreach ((string name, string text) in run.Files)
        {
            Snapshot.Match(text, name.Replace(".g.cs", "", StringComparison.Ordinal), "cs");
        }
    }

    [Fact]
    public void Variants_share_the_fields_that_they_have_in_common()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.BolgaPath, Layouts.Bolga));

        Assert.Empty(run.Diagnostics);
        Snapshot.Match(run.Files["Bolga.g.cs"], "Bolga", "cs");
    }

    [Fact]
    public void What_samples_have_in_common_is_compiled_in()
    {
        GeneratorRun run = GeneratorRun.Of(
            Consumer,
            (Layouts.BolgaPath, Layouts.Bolga),
            (Approved("first"), ApprovedPage("New", "\"note\": \".note\", ", "\"titleIsHeadline\": true")),
            (Approved("second"), ApprovedPage("Old", "\"note\": \".note\", ", Body(9, "1"))),
            (Approved("third"), ApprovedPage("Old", "", Body(4, "0.75"))),
            (Approved("broken"), "{"),
            ("/project/templates/other.example/samples/a.expected.json", ApprovedPage("New", "", "\"titleIsHeadline\": false")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Match(run.Files["Bolga.g.cs"], "Bolga", "cs");
    }

    [Fact]
    public void An_edit_to_an_approved_result_emits_its_site_again_if_its_profile_is_another()
    {
        string approved = ApprovedPage("New", "", "\"titleIsHeadline\": true");
        GeneratorRun run = GeneratorRun.Of(
            Consumer, (Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga), (Approved("first"), approved));

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps =
            run.Edit(Approved("first"), approved.Replace("A title", "Another title", StringComparison.Ordinal));
        Assert.All(steps[TrackingNames.Code], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        steps = run.Edit(Approved("first"), ApprovedPage("New", "", "\"titleIsHeadline\": false"));
        Assert.Single(steps[TrackingNames.Code], reason => reason == IncrementalStepRunReason.Modified);
        Assert.DoesNotContain("Stated", run.Files["Bolga.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_generated_code_compiles_without_a_warning()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga));

        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void The_feeds_of_a_site_are_those_of_its_layout()
    {
        (FeedKind, string)[] expected = [(FeedKind.Rss, "https://bolga.example/rss.xml"), (FeedKind.NewsSitemap, "https://bolga.example/news.xml")];
        Assembly assembly = GeneratorRun.Of(Consumer, (Layouts.BolgaPath, Layouts.Bolga)).Load();
        var compiled = (Site)assembly.GetTypes().Single(type => type.Name == "Bolga").GetProperty("Site")!.GetValue(null)!;
        Site evaluated = Layout.Read(Layouts.BolgaPath, Layouts.Bolga).Site!;

        Assert.Equal(expected, compiled.Feeds.Select(feed => (feed.Kind, feed.Url.AbsoluteUri)));
        Assert.Equal(expected, evaluated.Feeds.Select(feed => (feed.Kind, feed.Url.AbsoluteUri)));
    }

    [Fact]
    public void A_member_without_a_label_is_one_of_the_enum()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, ("pier/site.layout.yaml", """
            site: Pier
            hosts: [pier.example]
            enums: { Desk: { World: WORLD, Other: [] } }
            pages: { Story: { urls: "/{slug}", fields: { desk: { from: [.desk, const(Other)], as: Desk } } } }
            """));

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("Desk.Other, \"\")", run.Files["Pier.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Records_are_used_by_their_members_and_a_misspelt_member_is_a_compile_error()
    {
        const string Right = """
            #nullable enable
            using System;
            namespace Consumer;
            internal static class Program
            {
                public static string? Read(string html, Uri url)
                {
                    Almera.Article page = Almera.Article.Extract(html, url).PageOrThrow();
                    NewsTemplates.IArticle article = page;
                    return page.Teasers.World?.Headline + page.Items[0].Title + page.Published + article.Title + Sites.Find(url)?.Name;
                }
            }
            """;

        Assert.Empty(GeneratorRun.Of(Right, (Layouts.AlmeraPath, Layouts.Almera)).CompilerDiagnostics);
        Diagnostic wrong = Assert.Single(
            GeneratorRun.Of(Right.Replace("page.Published", "page.Publisht"), (Layouts.AlmeraPath, Layouts.Almera)).CompilerDiagnostics);
        Assert.Equal("CS1061", wrong.Id);
    }

    [Fact]
    public void An_edit_to_one_layout_emits_that_site_again_and_no_other()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga));

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps =
            run.Edit(Layouts.BolgaPath, Layouts.Bolga.Replace(".note", ".remark"));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], steps[TrackingNames.Layouts].Order());
        Assert.Single(steps[TrackingNames.Code], reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(
            steps[TrackingNames.Catalog], reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        Assert.Contains(".remark", run.Files["Bolga.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_without_meaning_emits_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.BolgaPath, Layouts.Bolga));

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps =
            run.Edit(Layouts.BolgaPath, Layouts.Bolga + "\n# a comment at the end\n");

        Assert.Equal([IncrementalStepRunReason.Modified], steps[TrackingNames.Lineages]);
        Assert.Equal([IncrementalStepRunReason.Unchanged], steps[TrackingNames.Models]);
        Assert.Equal([IncrementalStepRunReason.Cached], steps[TrackingNames.Layouts]);
        Assert.Equal([IncrementalStepRunReason.Cached], steps[TrackingNames.Code]);
    }

    [Fact]
    public void An_edit_that_moves_lines_emits_that_site_again_and_no_other()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga));

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps =
            run.Edit(Layouts.BolgaPath, "# a comment at the start\n" + Layouts.Bolga);

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], steps[TrackingNames.Files].Order());
        Assert.All(
            steps[TrackingNames.Catalog], reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_broken_layout_reports_its_error_in_place_and_keeps_the_shape_of_its_types()
    {
        const string Uses = """
            #nullable enable
            using System;
            namespace Consumer;
            internal static class Program
            {
                public static string? Read(string html, Uri url) => Almera.Article.Extract(html, url).Page?.Teasers.World?.Headline;
            }
            """;
        GeneratorRun run =
            GeneratorRun.Of(Uses, (Layouts.AlmeraPath, Layouts.Almera.Replace("h1.title", "h1..title")), (Layouts.BolgaPath, Layouts.Bolga));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal("NT2013", error.Id);
        Assert.Equal("/project/templates/almera.example/site.layout.yaml: (26,16)-(26,17)", error.Location.GetLineSpan().ToString());
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("Bolga", run.Files["Sites.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Almera", run.Files["Sites.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_breaks_its_contract_is_no_error_of_the_generated_code()
    {
        NamedLayout layout = new() { ContractField = "lead" };
        GeneratorRun run = GeneratorRun.Of(Consumer, [.. layout.Files]);

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "NT2035");
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Two_layouts_with_one_site_name_do_not_cost_the_code_of_the_others()
    {
        GeneratorRun run = GeneratorRun.Of(
            Consumer, (Layouts.BolgaPath, Layouts.Bolga), ("/project/z.layout.yaml", Layouts.Bolga), (Layouts.AlmeraPath, Layouts.Almera));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal("NT2042", error.Id);
        Assert.Equal("/project/z.layout.yaml", error.Location.GetLineSpan().Path);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void A_project_without_layouts_gets_no_code()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, ("/project/other.yaml", "a: b"));

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData(Layouts.AlmeraPath, Layouts.Almera, Layouts.AlmeraPage, "https://almera.example/ferry-12", PageContent.Html)]
    [InlineData(Layouts.AlmeraPath, Layouts.Almera, Layouts.AlmeraCapture, "https://almera.example/ferry-12", PageContent.Text)]
    [InlineData(Layouts.AlmeraPath, Layouts.Almera, "<html><body><div id=challenge></div>", "https://almera.example/ferry-12", PageContent.Html)]
    [InlineData(Layouts.AlmeraPath, Layouts.Almera, "", "https://almera.example/ferry-12", PageContent.Html)]
    [InlineData(
        Layouts.BolgaPath,
        Layouts.Bolga,
        "<html><body class=new><h1 class=new>A</h1><p class=note>B</p>",
        "https://bolga.example/x/y",
        PageContent.Html)]
    [InlineData(Layouts.BolgaPath, Layouts.Bolga, "<html><body><h1>A {{ b }}</h1>", "https://bolga.example/x/y", PageContent.Html)]
    public void The_generated_extractor_and_the_evaluator_give_the_same(string path, string layout, string page, string address, PageContent content)
    {
        var url = new Uri(address);
        Assembly assembly = GeneratorRun.Of(Consumer, (path, layout)).Load();
        var catalog = (SiteCatalog)assembly.GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;

        Extraction compiled = catalog.Find(url, content)!.Extract(page, url);
        Extraction evaluated = Layout.Read(path, layout, "/project/").Site!.Find(url, content)!.Extract(page, url);

        Assert.Equal(ExtractionJson.Of(evaluated), ExtractionJson.Of(compiled));
    }

    [Fact]
    public void The_generated_extractor_reads_a_page()
    {
        var url = new Uri("https://almera.example/ferry-12");
        Assembly assembly = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layouts.Almera)).Load();
        var catalog = (SiteCatalog)assembly.GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;

        Extraction extraction = catalog.Find(url)!.Extract(Layouts.AlmeraPage, url);

        var article = Assert.IsAssignableFrom<IArticle>(extraction.Record);
        Assert.Equal("Ferry returns", article.Title);
        Assert.Equal(new DateTimeOffset(2026, 10, 5, 14, 30, 0, TimeSpan.FromHours(3)), article.Published);
        Assert.Equal(["İpek Işık"], article.Authors);
        Assert.Equal(["ferry", "sea"], article.Topics);
        Assert.Equal(new Body(["After a year."], [new BodySection(null, ["First paragraph."]), new BodySection("Sea", ["Second."])]), article.Body);
        Assert.Equal("Ilgaz Toros", Assert.Single(article.Images).Credit);
        Assert.Contains(extraction.Issues, issue => issue.Kind == IssueKind.NotConverted && issue.Found == "SPOR");
    }

    private static string Approved(string name) => $"/project/templates/bolga.example/samples/{name}.expected.json";

    private static string ApprovedPage(string variant, string rules, string profile) =>
        $$"""
        {
          "url": "https://bolga.example/a", "page": "Page", "variant": "{{variant}}", "data": { "title": "A title" },
          "rules": { {{rules}}"title": "h1" }, "issues": [], "profile": { "counts": {}, {{profile}} }
        }
        """;

    private static string Body(int paragraphs, string share) =>
        $$"""
        "publishedIsUndisputed": true, "hasKeywords": false,
        "body": { "paragraphs": {{paragraphs}}, "letters": 100, "ofContainer": {{share}}, "inLinks": 0.02, "linksInRow": 1 }
        """;
}
