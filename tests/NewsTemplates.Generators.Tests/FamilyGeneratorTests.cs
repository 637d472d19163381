using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.Generators.Tests;

/// <summary>A family and the sites that extend it, compiled together.</summary>
public class FamilyGeneratorTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    private static readonly (string, string) Family = (FamilyLayouts.KarayaPath, FamilyLayouts.Karaya);
    private static readonly (string, string) Ports = (FamilyLayouts.PortsPath, FamilyLayouts.Ports);
    private static readonly (string, string) Bays = (FamilyLayouts.BaysPath, FamilyLayouts.Bays);
    private static readonly (string, string) Other = (Layouts.BolgaPath, Layouts.Bolga);

    [Fact]
    public void A_member_shares_the_fields_that_it_inherits()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Ports, Bays);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Match(run.Files["Ports.g.cs"], "Ports", "cs");
    }

    [Fact]
    public void An_edit_to_a_family_reads_its_members_again_and_changes_the_code_of_the_family_alone()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Ports, Bays, Other);

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps = run.Edit(Family.Item1, Family.Item2.Replace(".story", ".text"));

        Assert.Equal(3, steps[TrackingNames.Lineages].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(
            [
                IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged,
                IncrementalStepRunReason.Unchanged
            ],
            steps[TrackingNames.Layouts].OrderBy(reason => reason.ToString(), StringComparer.Ordinal));
        Assert.Contains(".text", run.Files["Karaya.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(".text", run.Files["Bays.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_to_a_family_without_meaning_emits_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Ports, Bays, Other);

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps =
            run.Edit(Family.Item1, Family.Item2 + "\n# a comment at the end\n");

        Assert.Equal(3, steps[TrackingNames.Models].Count(reason => reason == IncrementalStepRunReason.Unchanged));
        Assert.Equal(4, steps[TrackingNames.Layouts].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void An_edit_to_a_site_reads_no_other_layout_again()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Ports, Bays, Other);

        IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps = run.Edit(Ports.Item1, Ports.Item2.Replace(".lead", ".leader"));

        Assert.Equal([IncrementalStepRunReason.Unchanged], steps[TrackingNames.Families]);
        Assert.Equal(3, steps[TrackingNames.Models].Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(3, steps[TrackingNames.Layouts].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void An_edit_to_another_layout_leaves_members_as_they_are()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Ports, Bays, Other);

        foreach ((string path, string text) in new[]
        {
            (Other.Item1, Other.Item2.Replace(".note", ".remark")),
            (Ports.Item1, Ports.Item2.Replace(".lead", ".leader"))
        })
        {
            IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> steps = run.Edit(path, text);
            Assert.Single(steps[TrackingNames.Layouts], IsRun);
            Assert.Equal(3, steps[TrackingNames.Layouts].Count(reason => reason == IncrementalStepRunReason.Cached));
            Assert.All(steps[TrackingNames.Project], reason => Assert.False(IsRun(reason)));
        }
    }

    [Fact]
    public void A_mistake_of_a_family_is_reported_once_and_members_keep_the_shape_of_their_types()
    {
        const string Uses = """
            #nullable enable
            using System;
            namespace Consumer;
            internal static class Program
            {
                public static string? Read(string html, Uri url) => Bays.Article.Extract(html, url).Page?.Kicker;
            }
            """;
        GeneratorRun run = GeneratorRun.Of(Uses, (Family.Item1, Family.Item2.Replace(".kicker", "..kicker")), Ports, Bays);

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal(("NT2013", Family.Item1), (error.Id, error.Location.GetLineSpan().Path));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Hosts_of_two_sites_and_families_without_a_site_are_reported()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, Family, Other, ("/project/z.layout.yaml", Other.Item2.Replace("site: Bolga", "site: Twin")
            .Replace("[bolga.example]", "[new.bolga.example, BOLGA.example]")));

        Assert.Equal(["NT2082", "NT2083"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        Diagnostic host = run.Diagnostics.Single(diagnostic => diagnostic.Id == "NT2083");
        Assert.Equal("/project/z.layout.yaml: (1,27)-(1,40)", host.Location.GetLineSpan().ToString());
        Assert.Equal("'BOLGA.example' is a host of Bolga already: a URL belongs to one site", host.GetMessage());
    }

    [Fact]
    public void The_generated_extractor_and_the_evaluator_give_the_same()
    {
        var url = new Uri("https://bays.example/news/ferry");
        Assembly assembly = GeneratorRun.Of(Consumer, Family, Ports, Bays).Load();
        var catalog = (SiteCatalog)assembly.GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;
        Language.Layout bays = new Language.LayoutProject(
            new[] { Family, Bays }.Select(file => Language.LayoutFile.Read(file.Item1, file.Item2)), root: "/project/").Layouts[1];

        Extraction compiled = catalog.Find(url)!.Extract(FamilyLayouts.BaysPage, url);
        Extraction evaluated = bays.Site!.Find(url)!.Extract(FamilyLayouts.BaysPage, url);

        Assert.NotNull(compiled.Record);
        Assert.Equal(ExtractionJson.Of(evaluated), ExtractionJson.Of(compiled));
        Assert.Equal(
            ["body: .story (templates/karaya/family.layout.yaml:21) Karaya", "kicker: h1 + .kicker (templates/bays.example/site.layout.yaml:7) Bays"],
            compiled.Provenance
                .Where(entry => entry.Field is "body" or "kicker")
                .Select(entry => $"{entry.Field}: {entry.Rule} {entry.Rule.Origin}")
                .Order());
    }

    [Theory]
    [InlineData("site: Coves\nextends: Harbor\nhosts: coves.example")]
    [InlineData("site: Coves\nextends: Harbor\nhosts: coves.example\nenums:\n  Desk: { Sport: [SPORT, SPOR] }")]
    [InlineData("site: Coves\nextends: Harbor\nhosts: coves.example\nblocks:\n  Teaser:\n    headline: b")]
    [InlineData("site: Coves\nextends: Harbor\nhosts: coves.example\npages:\n  Front:\n    fields:\n      desk: i as Desk")]
    [InlineData("site: Coves\nextends: Harbor\nhosts: coves.example\npages:\n  Front:\n    variants:\n"
        + "      - { name: New, when: .new, fields: { title: h1.new } }\n      - { name: Old }")]
    public void Inherited_blocks_and_enums_are_types_of_the_site(string site)
    {
        const string Family = """
            family: Harbor
            enums:
              Desk: { World: WORLD, Sport: SPORT }
            blocks:
              Teaser: { desk: .desk as Desk, headline: h3 }
            pages:
              Front:
                urls: /
                fields:
                  title: h1
                  desk?: .crumb as Desk
                  teasers: { each: .teaser, as: Teaser, key: desk, count: 1.. }
            """;
        var url = new Uri("https://coves.example/");
        (string, string)[] files = [("/project/harbor.layout.yaml", Family), ("/project/coves.layout.yaml", site)];
        GeneratorRun run = GeneratorRun.Of(Consumer, files);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        var catalog = (SiteCatalog)run.Load().GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;
        Language.Layout evaluated =
            new Language.LayoutProject(files.Select(file => Language.LayoutFile.Read(file.Item1, file.Item2)), root: "/project/").Layouts[1];
        const string Page = "<h1>A</h1><i>WORLD</i><p class=crumb>SPORT<div class=teaser><p class=desk>SPORT<h3>B</h3><b>C</b></div>";

        Assert.Equal(ExtractionJson.Of(evaluated.Site!.Extract(Page, url)!), ExtractionJson.Of(catalog.Extract(Page, url)!));
    }

    [Fact]
    public void A_contract_is_one_interface_where_it_is_defined()
    {
        const string Uses = """
            #nullable enable
            using System;
            namespace Consumer;
            internal static class Program
            {
                public static string? Read(string html, Uri url)
                {
                    object? record = Sites.Find(url)?.Extract(html, url).Record;
                    TimeSpan? length = (record as Karaya.IFilm)?.Length;
                    DateTimeOffset? day = (record as Reels.IDated)?.Published;
                    return (record as NewsTemplates.IArticle)?.Summary + length + day + (record as Karaya.IFilm)?.People.Count;
                }
            }
            """;
        GeneratorRun run = GeneratorRun.Of(Uses, Family, Ports, ("/project/templates/reels.example/site.layout.yaml", FamilyLayouts.Reels));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Match(run.Files["Karaya.g.cs"], "Karaya", "cs");
        Assert.Contains(
            "record Show : global::NewsTemplates.PageRecord<Show, Show._Layout>, global::Consumer.Karaya.IFilm, global::Consumer.Reels.IDated, "
                + "global::NewsTemplates.IArticle",
            run.Files["Reels.g.cs"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("Karaya", run.Files["Sites.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("culture: de-DE\n")]
    public void A_page_of_several_contracts_is_read_as_the_evaluator_reads_it(string culture)
    {
        var url = new Uri("https://reels.example/film/dawn");
        (string, string)[] files = [Family, Ports, ("/project/templates/reels.example/site.layout.yaml", culture + FamilyLayouts.Reels)];
        var catalog = (SiteCatalog)GeneratorRun.Of(Consumer, files).Load().GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;
        Language.Layout reels =
            new Language.LayoutProject(files.Select(file => Language.LayoutFile.Read(file.Item1, file.Item2)), root: "/project/").Layouts[2];
        const string Page = "<video src=/a.mp4></video><h1>Dawn</h1><b class=who>Ada</b><time datetime=2026-03-01T10:00>today</time><div "
            + "class=story><p>A film.</p></div>";

        Extraction compiled = catalog.Extract(Page, url)!;

        Assert.NotNull(compiled.Record);
        Assert.Equal(ExtractionJson.Of(reels.Site!.Extract(Page, url)!), ExtractionJson.Of(compiled));
    }

    [Fact]
    public void What_a_contract_lacks_is_no_error_of_the_generated_code()
    {
        GeneratorRun run = GeneratorRun.Of(
            Consumer,
            Family,
            Ports,
            ("/project/templates/reels.example/site.layout.yaml", FamilyLayouts.Reels.Replace("clip: video@src", "sound: audio@src")));

        Assert.Equal("NT2036", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static bool IsRun(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New;
}
