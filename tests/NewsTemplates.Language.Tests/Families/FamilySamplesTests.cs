using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Tests.Families;

/// <summary>What the samples of sites show of the family that they extend: two papers of one publisher.</summary>
public class FamilySamplesTests
{
    private const string Family = """
        family: Northern
        timezone: Europe/Oslo
        pages:
          Article:
            urls: /{slug}
            fields:
              title: h1.headline
              published: { from: time@datetime, as: date }
              dateline?: .place
              tags: { each: .tag, count: 1..3 }
        """;

    private const string Gazette = """
        site: Gazette
        extends: Northern
        hosts: gazette.example
        """;

    private const string Herald = """
        site: Herald
        extends: Northern
        hosts: herald.example
        pages:
          Article:
            fields:
              title: .herald-title
        """;

    [Fact]
    public void Two_members_that_fit_their_samples_are_not_spoken_of() =>
        Assert.Empty(Check(Family, (Gazette, [GazettePage()]), (Herald, [HeraldPage()])));

    [Fact]
    public void A_rule_that_one_member_uses_need_not_serve_on_the_other() =>
        Assert.Empty(Check(Family, (Gazette, [GazettePage("<i class=place>COAST</i>")]), (Herald, [HeraldPage("<h1 class=headline></h1>")])));

    [Fact]
    public void A_rule_that_no_member_uses_is_reported_once_at_the_family_s_rule()
    {
        LayoutDiagnostic found = Assert.Single(Check(Family, (Gazette, [GazettePage("")]), (Herald, [HeraldPage("")])));

        Assert.Equal(("NT3012", "a.layout.yaml", ".place"), (found.Id, found.Span.Path, At(Family, found)));
    }

    [Fact]
    public void A_finding_of_a_member_s_sample_at_an_inherited_rule_names_the_sample_and_its_site()
    {
        IReadOnlyList<LayoutDiagnostic> found = Check(
            Family,
            (Gazette, [GazettePage() with { Text = GazettePage().Text.Replace("<time", "<b", StringComparison.Ordinal) }]),
            (Herald, [HeraldPage()]));

        LayoutDiagnostic missing = Assert.Single(found, diagnostic => diagnostic.Id == "NT3010");
        Assert.Equal(("a.layout.yaml", "time@datetime"), (missing.Span.Path, At(Family, missing)));
        Assert.Contains("samples/story.html of Gazette", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_at_the_member_s_own_rule_stays_in_its_file()
    {
        string text = HeraldPage().Text.Replace("herald-title", "herald-tilte", StringComparison.Ordinal);
        LayoutDiagnostic missing = Assert.Single(Check(Family, (Gazette, [GazettePage()]), (Herald, [HeraldPage() with { Text = text }])));

        Assert.Equal(("NT3010", "c.layout.yaml", ".herald-title"), (missing.Id, missing.Span.Path, At(Herald, missing)));
        Assert.Contains("in samples/story.html:", missing.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean '.herald-tilte'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inherited_page_without_a_sample_is_reported_where_the_member_inherits_it()
    {
        string family = Family + "\n  Front:\n    urls: /front/now\n    fields: { title: title }\n";
        Sample front = Approve(
            new Sample(
                "b/samples/front.html",
                "samples/front.html",
                "<html><head><link rel=canonical href=https://gazette.example/front/now><title>News</title></head>",
                "b/samples/front.expected.json",
                null),
            family,
            Gazette);
        LayoutDiagnostic missing = Assert.Single(Check(family, (Gazette, [GazettePage(), front]), (Herald, [HeraldPage()])));

        Assert.Equal(("NT3002", "c.layout.yaml", "Northern"), (missing.Id, missing.Span.Path, At(Herald, missing)));
    }

    [Fact]
    public void A_look_that_no_member_has_a_sample_of_is_reported_in_the_family()
    {
        string family = Family + "\n    variants:\n      - { name: New, when: .new, fields: { dateline: .new } }\n      - { name: Old }\n";
        LayoutDiagnostic missing = Assert.Single(
            Check(family, (Gazette, [GazettePage(layout: family)]), (Herald, [HeraldPage(layout: family)])), found => found.Id == "NT3003");

        Assert.Equal(("a.layout.yaml", "New"), (missing.Span.Path, At(family, missing)));
    }

    [Fact]
    public void A_family_ignores_what_it_says_for_all_its_members_and_an_entry_that_none_needs_is_reported()
    {
        const string Rule = "dateline?: .place";
        string ignoring = Family.Replace(Rule, "dateline?: { from: .place, ignore: { NT3012: some day } }", StringComparison.Ordinal);
        Assert.Empty(Check(ignoring, (Gazette, [GazettePage("", ignoring)]), (Herald, [HeraldPage("", ignoring)])));

        LayoutDiagnostic needless =
            Assert.Single(Check(ignoring, (Gazette, [GazettePage(layout: ignoring)]), (Herald, [HeraldPage(layout: ignoring)])));
        Assert.Equal(("NT3026", "a.layout.yaml"), (needless.Id, needless.Span.Path));
    }

    [Fact]
    public void What_a_member_falls_back_to_is_ignored_by_the_family_s_entry()
    {
        string ignoring = Family.Replace(
            "title: h1.headline",
            "title: { from: [h1.headline, h1], ignore: { NT3011: half of the pages have no class } }",
            StringComparison.Ordinal);
        string page = GazettePage().Text.Replace("<h1 class=headline>", "<h1>", StringComparison.Ordinal);
        Sample plain = Approve(GazettePage() with { Text = page, RelativePath = "samples/plain.html" }, ignoring, Gazette);

        Assert.Empty(Check(
            ignoring,
            (Gazette, [GazettePage(layout: ignoring), plain with { ApprovedText = WithoutIssues(plain) }]),
            (Herald, [HeraldPage(layout: ignoring)])));
    }

    // A fallback that is approved is not reported at all.
    private static string WithoutIssues(Sample sample)
    {
        string text = sample.ApprovedText!;
        int issues = text.IndexOf("\"issues\":", StringComparison.Ordinal);
        return text[..issues] + "\"issues\": []\n}\n";
    }

    private static Sample GazettePage(string place = "<i class=place>COAST</i>", string layout = Family) => Approve(
        new Sample(
            "b/samples/story.html",
            "samples/story.html",
            "<!DOCTYPE html><html><head><link rel=canonical href=https://gazette.example/ferry></head><body><h1 class=headline>Ferry returns</h1>"
                + $"<time datetime=2026-03-01>1</time>{place}<b class=tag>sea</b></body></html>",
            "b/samples/story.expected.json",
            null),
        layout,
        Gazette);

    private static Sample HeraldPage(string place = "", string layout = Family) => Approve(
        new Sample(
            "c/samples/story.html",
            "samples/story.html",
            "<!DOCTYPE html><html><head><link rel=canonical href=https://herald.example/bridge></head><body><p class=herald-title>Bridge opens</p>"
                + $"<time datetime=2026-03-02>2</time>{place}<b class=tag>roads</b></body></html>",
            "c/samples/story.expected.json",
            null),
        layout,
        Herald);

    private static Sample Approve(Sample sample, string family, string member)
    {
        Layout layout = new MarkedLayouts(family, member).Layouts[1];
        return sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!) };
    }

    private static IReadOnlyList<LayoutDiagnostic> Check(string family, params (string Layout, Sample[] Samples)[] members)
    {
        var layouts = new MarkedLayouts([family, .. members.Select(member => member.Layout)]);
        layouts.AssertReports();
        var samples = new ProjectSamples(
            layouts.Project,
            (site, cancellationToken) => SampleChecks.Run(
                layouts.Project.Find(site.Source.Path)!, members.Single(member => member.Layout == site.Source.Text).Samples, cancellationToken));
        return [.. layouts.Layouts.SelectMany(layout => samples.Check(layout.Source.Path, CancellationToken.None))];
    }

    private static string At(string layout, LayoutDiagnostic diagnostic) => layout[diagnostic.Span.Start..diagnostic.Span.End];
}
