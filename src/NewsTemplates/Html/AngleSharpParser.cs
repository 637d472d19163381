using System;
using System.Collections.Generic;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsTemplates.Html;

/// <summary>
/// Parses pages with AngleSharp. This and its <see cref="AngleSharpGuard"/> are all that know AngleSharp: its nodes go
/// no further.
/// </summary>
internal sealed class AngleSharpParser : IPageParser
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";

    private AngleSharpParser()
    {
    }

    /// <summary>The parser; it keeps nothing between pages.</summary>
    public static AngleSharpParser Instance { get; } = new();

    /// <inheritdoc/>
    public PageDocument Parse(string html, PageReadingOptions options)
    {
        using IDocument document = ParseDocument(html, options);
        return Pack(document, options);
    }

    private static IHtmlDocument ParseDocument(string html, PageReadingOptions options)
    {
        try
        {
            return AngleSharpGuard.Parser(html, options).ParseDocument(html);
        }
        catch (Exception givenUp) when (givenUp is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            // AngleSharp 1.10.3 loses count of its open elements where a template stands in a table cell in a select.
            throw new NotAPageException("markup that the HTML parser cannot make a tree of", isCompressed: false, givenUp);
        }
    }

    private static PageDocument Pack(IDocument document, PageReadingOptions options)
    {
        // The guard stops what would grow out of hand; here the finished tree is held to the limits exactly.
        PageDocumentBuilder builder = new();
        int elements = 0;
        Stack<(INodeList Children, int Next)> open = new();
        open.Push((document.ChildNodes, 0));
        while (open.Count > 0)
        {
            (INodeList children, int next) = open.Pop();
            if (next == children.Length)
            {
                if (open.Count > 0)
                {
                    builder.CloseElement();
                }

                continue;
            }

            open.Push((children, next + 1));
            switch (children[next])
            {
                case IElement element:
                    if (open.Count > options.MaximumDepth)
                    {
                        throw new PageLimitException(PageLimit.Depth, options.MaximumDepth);
                    }

                    if (++elements > options.MaximumElements)
                    {
                        throw new PageLimitException(PageLimit.Elements, options.MaximumElements);
                    }

                    Open(builder, element);
                    open.Push((element.ChildNodes, 0));
                    break;
                case IText text:
                    builder.AddText(text.Data);
                    break;
                case IComment comment:
                    builder.AddComment(comment.Data);
                    break;
            }
        }

        return builder.Build(document.CompatMode == "BackCompat");
    }

    private static void Open(PageDocumentBuilder builder, IElement element)
    {
        // Elements the parser makes up stand on line 0.
        (int, int)? position = element.SourceReference is { Position: { Line: > 0 } at } ? (at.Line, at.Column) : null;
        builder.OpenElement(element.LocalName, element.NamespaceUri == HtmlNamespace, position);
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            builder.AddAttribute(NameOf(attribute), attribute.Value);
        }
    }

    // AngleSharp 1.10.3 drops the prefix of XLink's attributes, so that a link of SVG would have two of the name href.
    private static string NameOf(IAttr attribute) =>
        attribute is { Prefix: null, NamespaceUri: LinkNamespace } ? "xlink:" + attribute.LocalName : attribute.Name;
}
