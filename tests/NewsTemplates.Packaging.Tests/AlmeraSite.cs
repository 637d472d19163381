namespace NewsTemplates.Packaging.Tests;

/// <summary>A site that consumers of the package have: its layout, a sample, and what was approved of it.</summary>
internal static class AlmeraSite
{
    public const string Layout = """
        site: Almera
        hosts: [almera.example]
        culture: en-US
        timezone: Europe/Istanbul
        blocks:
          Item: { title: a }
        pages:
          Article:
            urls: /{slug}-{id:int}
            fields:
              title: h1.title
              published: { from: time, format: d MMMM yyyy, as: datetime }
              latest: { each: .latest li, as: Item, count: 4 }

        """;

    public const string Sample = """
        <!doctype html>
        <html><head><meta charset="utf-8"><link rel="canonical" href="https://almera.example/ferry-12"></head>
        <body><h1 class="title">Ferry returns</h1><time>5 October 2026</time>
        <ul class="latest"><li><a>One</a></li><li><a>Two</a></li><li><a>Three</a></li><li><a>Four</a></li></ul></body></html>
        """;

    public const string Approved = """
        {
          "url": "https://almera.example/ferry-12",
          "page": "Article",
          "variant": null,
          "data": {
            "title": "Ferry returns",
            "published": "2026-10-05T00:00:00+03:00",
            "latest": [ { "title": "One" }, { "title": "Two" }, { "title": "Three" }, { "title": "Four" } ]
          },
          "rules": {
            "title": "h1.title",
            "published": "time",
            "latest": ".latest li",
            "latest[].title": "a"
          },
          "issues": []
        }
        """;

    /// <summary>The files, as they are or with one of them changed.</summary>
    public static (string Path, string Text)[] Files(string layout = Layout, string sample = Sample) =>
    [
        ("almera/site.layout.yaml", layout),
        ("almera/samples/ferry.html", sample),
        ("almera/samples/ferry.expected.json", Approved),
    ];

    /// <summary>A file of the site as one of another site.</summary>
    public static string Named(string text, string site) => text.Replace("Almera", site).Replace("almera", site.ToLowerInvariant());
}
