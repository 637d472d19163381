using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsTemplates.Tests.Html;

/// <summary>The tree of a page as AngleSharp makes it for a browser that runs scripts, but with elements in <c>noscript</c>.</summary>
internal static class BrowserTree
{
    public static IHtmlDocument Parse(string html)
    {
        IHtmlDocument document = new HtmlParser(new HtmlParserOptions { MaximumDepth = int.MaxValue, IsScripting = true }).ParseDocument(html);
        foreach (IElement noscript in document.All.Where(element => element is IHtmlElement { LocalName: "noscript" }).ToArray()
            .Where(element => element.ChildNodes.All(child => child is IText)))
        {
            INode[] written = [.. new HtmlParser().ParseFragment(noscript.TextContent, document.CreateElement("div"))];
            noscript.TextContent = "";
            noscript.Append(written);
        }

        return document;
    }
}
