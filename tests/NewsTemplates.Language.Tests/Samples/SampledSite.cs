using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;
using NewsTemplates.Language.Tests.Syntax;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>A small site for the checks: a layout that fits its page, to break in one place at a time.</summary>
internal static class SampledSite
{
    public const string Address = "https://daily.example/a-story";

    public const string Yaml = """
        site: Daily
        hosts: [daily.example]
        blocks:
          Story:
            heading: h3
            url?: { from: a@href, as: uri }
        pages:
          Article:
            urls: /{slug}
            fields:
              title: h1.news-title
              published: { from: time@datetime, as: date }
              summary?: .spot
              tags: { each: .tag, count: 2..3 }
              lead: .lead as Story
              latest: { each: .latest li, as: Story, count: 3 }
        """;

    public const string Page = """
        <!DOCTYPE html>
        <html><head><link rel="canonical" href="https://daily.example/a-story"></head>
        <body>
        <article class="news">
        <h1 class="news-title">Bridge opens after long repair</h1>
        <time datetime="2026-03-01">1 March</time>
        <p class="spot">Cars may cross again.</p>
        <a class="tag">bridge</a> <a class="tag">traffic</a>
        </article>
        <div class="lead"><h3>Mayor thanks the crews</h3><a href="/mayor">more</a></div>
        <ul class="latest">
        <li><h3>Ferry fares rise</h3><a href="/ferry">more</a></li>
        <li><h3>Snow on the pass</h3><a href="/snow">more</a></li>
        <li><h3>Museum shows maps</h3><a href="/maps">more</a></li>
        </ul>
        </body></html>
        """;

    /// <summary>The base layout with a change; the change carries the marks.</summary>
    public static string LayoutWith(string old, string changed) => Changed(Yaml, old, changed);

    public static string PageWith(string old, string changed) => Changed(Page, old, changed);

    /// <summary>A text with a change that must be one.</summary>
    public static string Changed(string text, string old, string changed)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, changed, StringComparison.Ordinal);
    }

    public static Layout Read(string layout)
    {
        Layout read = Language.Layout.Read("site.layout.yaml", layout);
        Assert.Empty(read.Diagnostics);
        return read;
    }

    public static Sample Sample(string page, string? approved, string name = "story.html") =>
        new("samples/" + name, "samples/" + name, page, "samples/" + name.Split('.')[0] + ".expected.json", approved);

    /// <summary>What a layout makes of a page, as <c>accept</c> would write it.</summary>
    public static string Approve(string page, string layout = Yaml, string address = Address)
    {
        Site site = Read(layout).Site!;
        var url = new Uri(address);
        return ApprovedResult.Write(site.Find(url)!.Extract(page, url));
    }

    /// <summary>Checks the base page, with its approved result, by a layout with marks where just these ids are expected.</summary>
    public static string[] AssertReports(string layout, params string[] ids) => AssertReports(layout, [Sample(Page, Approve(Page))], ids);

    /// <summary>Checks samples by a layout with marks where just these ids are expected; gives the messages.</summary>
    public static string[] AssertReports(string layout, IReadOnlyList<Sample> samples, params string[] ids)
    {
        var marked = new Marked(layout);
        IReadOnlyList<LayoutDiagnostic> found = SampleChecks.Check(Read(marked.Text), samples);
        Assert.Equal(
            ids.Zip(marked.Places.OrderBy(place => place.Start), (id, place) => (id, marked.Text[place.Start..place.End], place.Start)),
            found.Select(diagnostic => (diagnostic.Id, marked.Text[diagnostic.Span.Start..diagnostic.Span.End], diagnostic.Span.Start)));
        Assert.Equal(ids.Length, found.Count);
        return [.. found.Select(diagnostic => diagnostic.Message)];
    }

    public static string AssertReport(string layout, IReadOnlyList<Sample> samples, string id) => Assert.Single(AssertReports(layout, samples, id));

    /// <summary>Checks a changed page, whose approved result is that of the base page.</summary>
    public static string AssertReport(string layout, string page, string id) => AssertReport(layout, [Sample(page, Approve(Page))], id);
}
