using System;
using NewsTemplates.Language;

namespace NewsTemplates.Fetching.Tests.Databases;

/// <summary>An invented site with articles, a front page, and what may be wrong with them.</summary>
internal static class GullPost
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Site Site { get; } = Read("GullPost");

    public static Site Read(string name)
    {
        Layout layout = Layout.Read("gull.layout.yaml", $$"""
            site: {{name}}
            hosts: gull.example
            blocks:
              Teaser: { title: h3, url?: h3 a@href as uri, summary?: p }
              Part: { heading?: h2, items: each .teaser as Teaser }
            pages:
              Article:
                implements: Article
                urls: /story-{id:int}
                fields:
                  title: h1
                  published: time@datetime
                  summary?: [.lead, .intro]
                  authors: { each: .by, count: 0.. }
                  topics: { each: .tag, count: 0.. }
                  body: { in: .text, paragraphs: p }
              Front:
                implements: FrontPage
                urls: /
                fields:
                  lead?: .hero as Teaser
                  parts: { each: .part, as: Part, count: 0.. }
                  latest: { each: .latest li, as: Teaser, count: 0.. }
            """);
        return layout.Site ?? throw new InvalidOperationException(string.Join("; ", layout.Diagnostics));
    }

    public static Uri Address(int story) => new($"https://gull.example/story-{story}");

    public static Extraction Story(int number, string title = "<h1>Gulls &amp; co</h1>", string more = "") => Site.Extract(
        $"<!DOCTYPE html><html lang=en><body>{title}<time datetime='2026-03-01T01:30:00+03:00'></time>{more}"
        + "<div class=text><p>They came at noon and stayed.</p><p>Nobody knows why.</p></div></body></html>",
        Address(number))!;

    public static Extraction Front(string body) =>
        Site.Extract($"<!DOCTYPE html><html><body>{body}</body></html>", new Uri("https://gull.example/"))!;

    public static string Teaser(string title, string? path = null, string summary = "") =>
        $"<h3>{(path is null ? title : $"<a href='{path}'>{title}</a>")}</h3>{summary}";
}
