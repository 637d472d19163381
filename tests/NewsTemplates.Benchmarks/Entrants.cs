using System.Collections.Generic;
using NewsTemplates.Html;
using NewsTemplates.Sites;
using PublishedSites = NewsTemplates.Sites.Sites;

namespace NewsTemplates.Benchmarks;

/// <summary>What is measured, once for both ways to run. AngleSharp on text is first where it takes part: others are compared with it.</summary>
internal static class Entrants
{
    /// <summary>The same values of every page, by each library.</summary>
    public static IReadOnlyList<(string Name, IContender Contender)> Workload { get; } =
    [
        ("AngleSharp, text", AngleSharpContender.OfText),
        ("AngleSharp, memory", AngleSharpContender.OfMemory),
        ("AngleSharp, stream", AngleSharpContender.OfStream),
        ("HtmlAgilityPack, XPath", new HtmlAgilityPackContender()),
        ("NewsTemplates, layout", new LayoutContender()),
    ];

    /// <summary>AngleSharp's document alone.</summary>
    public static Entrant AngleSharpParse { get; } = new("AngleSharp, text", page =>
    {
        using var document = AngleSharpContender.ParseText(page.Bytes);
        return document;
    });

    /// <summary>The document of this library alone.</summary>
    public static Entrant PageParse { get; } = new("PageReader", page => PageReader.Read(page.Bytes));

    /// <summary>The document of this library where AngleSharp parses it from the start.</summary>
    public static Entrant AngleSharpPath { get; } = new(
        "by AngleSharp", page => PageReader.Read(page.Bytes, null, new PageReadingOptions { Parser = AngleSharpParser.Instance }));

    /// <summary>The layouts of the repository: the one that fits the page's address makes its record.</summary>
    public static Entrant Catalog { get; } = new("NewsTemplates.Sites", page =>
        PublishedSites.Catalog.Extract(page.Bytes, page.Url, options: new ExtractionOptions { Captured = page.Captured })?.Record);

    /// <summary>The layout of text captures.</summary>
    public static Entrant Capture { get; } = new("text capture", page =>
        HurriyetDailyNews.Site.Extract(page.Bytes, page.Url, PageContent.Text)?.Record);

    /// <summary>The workload by one of the libraries.</summary>
    public static Entrant Of((string Name, IContender Contender) library) => new(library.Name, page => library.Contender.Read(page.Bytes));
}
