using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsTemplates.Benchmarks;

/// <summary>AngleSharp as its documentation shows it: a document, and a query for each selector.</summary>
internal sealed class AngleSharpContender : IContender
{
    private readonly Func<byte[], IHtmlDocument> _parse;

    private AngleSharpContender(Func<byte[], IHtmlDocument> parse) => _parse = parse;

    /// <summary>Of the decoded text.</summary>
    public static AngleSharpContender OfText { get; } = new(ParseText);

    /// <summary>Of the decoded text as memory, which the library reads faster than as a string.</summary>
    public static AngleSharpContender OfMemory { get; } = new(page => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page).AsMemory()));

    /// <summary>Of a stream, whose encoding the library finds.</summary>
    public static AngleSharpContender OfStream { get; } = new(page => new HtmlParser().ParseDocument(new MemoryStream(page)));

    public static IHtmlDocument ParseText(byte[] page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));

    public Workload.Page Read(byte[] page)
    {
        using IHtmlDocument document = _parse(page);
        return new Workload.Page
        {
            Title = document.QuerySelector("title")?.TextContent,
            OgTitle = document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"),
            Published = document.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content"),
            Canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            Headlines = Texts(document, "h1"),
            Headings = Texts(document, "h2"),
            ArticleParagraphs = Texts(document, "article p"),
            MainParagraphs = Texts(document, "main p"),
            Links =
            [
                .. document.QuerySelectorAll("nav a[href]")
                    .Select(link => new Workload.Link { Href = link.GetAttribute("href"), Text = link.TextContent }),
            ],
            LinkedData = Texts(document, "script[type='application/ld+json']"),
        };
    }

    private static List<string> Texts(IHtmlDocument document, string selector) =>
        [.. document.QuerySelectorAll(selector).Select(element => element.TextContent)];
}
