using System;
using System.Linq;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

/// <summary>An invented site, a page of it with much that no rule reads, and what it becomes.</summary>
internal static class HarborSample
{
    public const string Url = "https://harbor.example/news/2025/ferry-fares-rise-again-in-spring-120431";

    public const string First = "Ferry fares rise again in spring, the harbor office said in a letter to all islanders on Friday.";

    public static readonly Layout Layout = Language.Layout.Read(
        "harbor.layout.yaml",
        """
        site: Harbor
        hosts: [harbor.example]
        culture: en-GB
        timezone: Europe/London
        pages:
          Article:
            implements: Article
            urls: "/news/{year:int}/{slug}-{id:int}"
            fields:
              published: { from: .date, format: d MMMM yyyy HH:mm }
              authors: each .byline
              updated: { from: .changed, remove: '^Last changed on ', format: dddd d MMMM yyyy }
              body: { in: .story, except: .related }
              topics: each .tag
        """);

    public static string Page(string story = "") =>
        $$"""
        <!DOCTYPE html>
        <html lang="en"><head>
        <title>Ferry fares rise again in spring - Harbor</title>
        <link rel="canonical" href="{{Url}}">
        <meta property="og:title" content="Ferry fares rise again in spring">
        <style>.story { color: navy }</style>
        <script>window.track = ["this is never read by any rule"];</script>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "url": "{{Url}}",
          "headline": "Ferry fares rise again in spring", "description": "{{First}}", "wordCount": 3412,
          "image": "https://cdn.pictures.example/ferry-at-the-quay.jpg", "inLanguage": "en-GB"}</script>
        </head><body data-build="9f3c">
        <nav class="menu"><a href="/news/world">All the news of the wide world</a> <a href="/sport">Sport</a></nav>
        {{string.Concat(Enumerable.Repeat("<div class='ad'><span>Buy the finest boats of the whole bay here</span></div>", 200))}}
        <main><h1 class="x9">Ferry fares rise again in spring</h1>
        <p class="byline">By Mira Tansel and Jon Okar</p>
        <p class="date">14 March 2025 09:12</p><p class="changed">Last changed on Saturday 15 March 2025</p>
        <div class="story" data-track="7"><p>{{First}}</p>
        <div class="related"><p>Read about the old bridge and its keeper</p></div>
        <p>A ticket now costs 12 pounds, and 3450 islanders signed a letter against it.</p>{{story}}</div>
        <a class="tag" href="/tags/ferries">Ferries</a><a class="tag" href="/tags/fares">Fares of boats</a></main>
        <footer><p>All rights of this page are with the harbor</p></footer>
        </body></html>
        """;

    /// <summary>A page as a sample whose present result is approved.</summary>
    public static Sample Approved(string page)
    {
        var sample = new Sample("samples/ferry.html", "samples/ferry.html", page, "samples/ferry.expected.json", null);
        return sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(Layout, sample)!) };
    }

    public static ShrunkSample Shrink(string page, int? seed = null)
    {
        Sample sample = Approved(page);
        return new SampleShrinking(Layout, seed).Shrink([sample], sample);
    }

}
