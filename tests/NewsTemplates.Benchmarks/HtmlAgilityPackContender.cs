using System.Collections.Generic;
using System.Linq;
using System.Text;
using HtmlAgilityPack;

namespace NewsTemplates.Benchmarks;

/// <summary>HtmlAgilityPack: a document of the decoded text, and an XPath for each selector. Character references the caller decodes.</summary>
internal sealed class HtmlAgilityPackContender : IContender
{
    public Workload.Page Read(byte[] page)
    {
        var document = new HtmlDocument();
        document.LoadHtml(Encoding.UTF8.GetString(page));
        HtmlNode root = document.DocumentNode;
        return new Workload.Page
        {
            Title = root.SelectSingleNode("//title") is { } title ? TextOf(title) : null,
            OgTitle = Attribute(root.SelectSingleNode("//meta[@property='og:title']"), "content"),
            Published = Attribute(root.SelectSingleNode("//meta[@property='article:published_time']"), "content"),
            Canonical = Attribute(root.SelectSingleNode("//link[@rel='canonical']"), "href"),
            Headlines = Texts(root, "//h1"),
            Headings = Texts(root, "//h2"),
            ArticleParagraphs = Texts(root, "//article//p"),
            MainParagraphs = Texts(root, "//main//p"),
            Links = [.. Nodes(root, "//nav//a[@href]").Select(link => new Workload.Link { Href = Attribute(link, "href"), Text = TextOf(link) })],
            LinkedData = [.. Nodes(root, "//script[@type='application/ld+json']").Select(script => script.InnerText)],
        };
    }

    private static List<string> Texts(HtmlNode root, string path) => [.. Nodes(root, path).Select(TextOf)];

    /// <summary>The library gives null where there are none.</summary>
    private static IEnumerable<HtmlNode> Nodes(HtmlNode root, string path) => root.SelectNodes(path) ?? Enumerable.Empty<HtmlNode>();

    private static string TextOf(HtmlNode node) => HtmlEntity.DeEntitize(node.InnerText);

    private static string? Attribute(HtmlNode? node, string name) =>
        node?.GetAttributeValue(name, null) is { } value ? HtmlEntity.DeEntitize(value) : null;
}
