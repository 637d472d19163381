using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Repairing;

/// <summary>A site whose rules are all selectors, with an approved sample that was made of a page on pilots.</summary>
internal static class BaySite
{
    public const string Url = "https://bay.example/harbour/pilots-return-4711";

    public const string Yaml = """
        # The Bay's layout.
        site: Bay
        hosts: [bay.example]
        culture: en-GB
        timezone: Europe/London
        pages:
          Article:
            implements: Article
            urls: /{section}/{slug}
            fields:
              title: h1.headline   # not the kicker
              summary: .standfirst
              authors: each .byline a
              published: { from: .stamp, match: '\d.*', format: d MMMM yyyy HH:mm }
              topics: { each: .tags a, remove: '^#' }
              body:
                in: .story
                except: .also
        samples:
          - file: samples/pilots.html
            url: https://bay.example/harbour/pilots-return-4711
        """ + "\n";

    /// <summary>The page that the sample was made of.</summary>
    public static string Real { get; } = Page(
        "Pilots return to the inner harbour",
        "After nine weeks ashore the pilots of the bay have gone back to their boats.",
        ["Ada Quill", "Ben Marrow"],
        "3 March 2024 08:15",
        ["#harbour", "#pilots", "#shipping"],
        [
            "The first boat left the quay before dawn, with two pilots and a cook on board, and was back by noon.",
            "Nobody on the quay had expected the talks to end so soon, least of all the pilots who had led them.",
            "The harbour master said that ships which had waited outside the bay would be brought in one after the other.",
            "By the weekend the last of them should lie at its berth, and the cranes will be at work through the night.",
        ]);

    private static string Small { get; } = Page(
        "Lomers tisalo ru pa denna morbum",
        "Aften kiso meras untola pe gilan ov sa tem bosa lum ta rudi meso.",
        ["Oda Quell", "Bin Morraw"],
        "3 March 1996 08:15",
        ["#lombor", "#gilans", "#tessino"],
        [
            "Pa melos kira tofu lenna gusi molat, rem tosa gilan ob a mus ta belle, erd fes barra ke masso.",
            "Miborra ta pa gusi fed emposta pa lokas ro elt ti suma, lesta uf ell pa gilans fom fed lit tem.",
            "Pa lombor mester sot tet tepis fomk fed wotit uttise pa biy walt ba brut ib orne eftar pa uther.",
            "Bo pa wakand pa lost uf tem shald lo et ats birth, erd pa kranas wull ba et wark thraf pa neght.",
        ]);

    public static LayoutProject Project { get; } = new([LayoutFile.Read("site.layout.yaml", Yaml)]);

    public static Layout Layout => Project.Layouts[0];

    public static IReadOnlyList<RepairSample> Samples { get; } =
        [new RepairSample(Approved(Small), SampleOrigin.Write(new System.Uri(Url), null, Approved(Real).ApprovedText!))];

    /// <summary>Repairs a layout of the site that is written otherwise.</summary>
    public static LayoutRepair RepairAs(string yaml, string html, bool isReplacing = false)
    {
        var project = new LayoutProject([LayoutFile.Read("site.layout.yaml", yaml)]);
        return LayoutRepair.Of(project, project.Layouts[0], Samples, [new DraftPage("fresh.html", html, new System.Uri(Url))], isReplacing);
    }

    public static LayoutRepair Repair(string html, string? url = Url, bool isReplacing = false) =>
        LayoutRepair.Of(Project, Layout, Samples, [new DraftPage("fresh.html", html, url is null ? null : new System.Uri(url))], isReplacing);

    /// <summary>What a layout reads from a page.</summary>
    public static Extraction Read(string yaml, string html, System.Uri? url = null) =>
        Layout.Read("site.layout.yaml", yaml).Site!.Extract(html, url ?? new System.Uri(Url))!;

    public static string Page(string title, string summary, string[] authors, string stamp, string[] topics, string[] paragraphs) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>The Bay</title></head>
        <body>
        <nav class="menu"><ul><li><a href="/harbour">Harbour</a></li><li><a href="/town">Town</a></li></ul></nav>
        <main class="page">
        <article class="piece">
        <header class="top">
        <h1 class="headline">{title}</h1>
        <p class="standfirst">{summary}</p>
        <div class="byline">{string.Join(" and ", authors.Select(author => $"<a href=\"/people/{author.Split(' ')[0]}\">{author}</a>"))}</div>
        <div class="stamp">Published {stamp}</div>
        </header>
        <div class="story">
        <p>{paragraphs[0]}</p>
        <div class="also"><p>Read also: <a href="/town/other-1">Other things of the town that are read by many</a></p></div>
        <p>{paragraphs[1]}</p>
        <h2>What comes next</h2>
        <p>{paragraphs[2]}</p>
        <p>{paragraphs[3]}</p>
        </div>
        <div class="tags">{string.Concat(topics.Select(topic => $"<a href=\"/about/{topic[1..]}\">{topic}</a>"))}</div>
        </article>
        </main>
        <aside class="more"><h3>Most read</h3><ul><li><a href="/town/one-1">Bakers of the lower town go on holiday</a></li></ul></aside>
        <footer class="end"><p>The Bay is published by nobody at all, in a town that is not on the map.</p></footer>
        </body>
        </html>
        """;

    /// <summary>A sample as <c>accept</c> approves it, with the page's profile.</summary>
    public static Sample Approved(Layout layout, Sample sample)
    {
        EvaluatedSite site = layout.Evaluated!;
        SampleRun run = new SampleReader(site.Model, site.Site, [sample], new SampleReports(site.Model)).Read(sample)!;
        return sample with { ApprovedText = ApprovedResult.Write(run.Extraction, run.Profile()) };
    }

    private static Sample Approved(string html) =>
        Approved(Layout, new Sample("samples/pilots.html", "samples/pilots.html", html, "samples/pilots.expected.json", null));
}
