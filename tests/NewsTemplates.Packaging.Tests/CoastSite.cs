namespace NewsTemplates.Packaging.Tests;

/// <summary>A site and a library that reads it with all that the package offers, in code that every framework compiles.</summary>
internal static class CoastSite
{
    /// <summary>What the library's <c>Reader</c> makes of <see cref="Page"/>.</summary>
    public const string Read = "Ferry returns|2026-10-05|none|2026-10-04,2026-10-06|One|One paragraph.|h1|no day|Article|Coast|/{slug}-{id:int}";

    public const string Page = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"></head>
        <body><h1>Ferry returns</h1><time>5 October 2026</time><div id="story"><p>One paragraph.</p></div>
        <p class="teaser"><b>WORLD</b> <a>One</a></p><p class="teaser"><b>SPORT</b> <a>Two</a></p>
        <i class="day">2026-10-04</i> <i class="day">2026-10-06</i></body></html>
        """;

    /// <summary>The layout, which has no sample: <c>NT3001</c>.</summary>
    public const string Layout = """
        site: Coast
        hosts: [coast.example]
        culture: en-US
        timezone: Europe/Istanbul
        enums:
          Desk: { World: WORLD, Sport: SPORT }
        blocks:
          Teaser: { desk: b as Desk, title: a }
        pages:
          Article:
            implements: Article
            urls: /{slug}-{id:int}
            fields:
              title: h1
              published: { from: time, format: d MMMM yyyy }
              body: "#story"
              day: { from: time, format: d MMMM yyyy, as: date }
              edited?: .edited as date
              days: each .day as date
              teasers: { each: .teaser, as: Teaser, key: desk, count: 1.. }

        """;

    public const string Reader = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using NewsTemplates;
        using NewsTemplates.Html;
        #if NET
        using Date = System.DateOnly;
        #else
        using Date = System.DateTime;
        #endif

        namespace coast
        {
            /// <summary>Reads a page of the site.</summary>
            public static class Reader
            {
                private static readonly Uri Address = new("https://coast.example/ferry-12");

                /// <summary>In every way, which all give the same.</summary>
                public static async Task<string> ReadAsync(string html)
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(html);
                    PageDocument document = PageReader.Read(html);
                    Extraction<Coast.Article> ofText = Coast.Article.Extract(html, Address, Options());
                    Extraction<Coast.Article> ofBytes = Coast.Article.Extract(bytes, Address);
                    Extraction<Coast.Article> ofDocument = Coast.Article.Extract(document, Address);
                    Extraction<Coast.Article> ofStream = await Coast.Article.ExtractAsync(new MemoryStream(bytes), Address).ConfigureAwait(false);
                    Extraction ofCatalog = Sites.Catalog.Extract(html, Address)!;
                    string[] texts = [Describe(ofText), Describe(ofBytes), Describe(ofDocument), Describe(ofStream)];
                    if (texts.Distinct().Count() != 1 || !ofCatalog.Record!.Equals(ofText.Page) || Json(ofCatalog.Record) != Json(ofText.Page!))
                    {
                        return string.Join("\n", texts);
                    }

                    return texts[0];
                }

                /// <summary>How pages are read.</summary>
                public static ExtractionOptions Options() => new()
                {
                    ContentType = "text/html; charset=utf-8",
                    Captured = new DateTimeOffset(2026, 10, 6, 0, 0, 0, TimeSpan.Zero),
                    Reading = new PageReadingOptions { MaximumBytes = 100_000, DefaultEncoding = Encoding.UTF8 },
                };

                private static string Describe(Extraction<Coast.Article> extraction)
                {
                    Coast.Article page = extraction.PageOrThrow();
                    IArticle article = page;
                    Date day = page.Day;
                    Date? edited = page.Edited;
                    IReadOnlyList<Date> days = page.Days;
                    Coast.Teaser? world = page.Teasers.World;
                    PageLayout? layout = Sites.Find(Address);
                    return string.Join(
                        "|", article.Title, Written(day), edited is { } date ? Written(date) : "none", string.Join(",", days.Select(Written)),
                        world?.Title, article.Body.Paragraphs.Single(), extraction.ProvenanceOf("title")?.Rule.Source, Problem(),
                        layout!.Name, layout.Site.Name, layout.Urls[0]);
                }

                private static string Problem()
                {
                    try
                    {
                        return Coast.Article.Extract("<h1>Ferry</h1>", Address).PageOrThrow().Title;
                    }
                    catch (LayoutMismatchException mismatch)
                    {
                        ExtractionIssue issue = mismatch.Extraction.Issues.First(one => one.Field == "day");
                        return issue.Kind == IssueKind.Missing && issue.Message.Length > 0 ? "no day" : issue.ToString();
                    }
                }

                private static string Json(IJsonRecord record)
                {
                    using var stream = new MemoryStream();
                    using (var writer = new Utf8JsonWriter(stream))
                    {
                        record.WriteTo(writer);
                    }

                    return Encoding.UTF8.GetString(stream.ToArray());
                }

                private static string Written(Date date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }
        """;
}
