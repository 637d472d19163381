using System;
using System.Collections.Generic;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsTemplates.Html;

/// <summary>
/// Parses pages with AngleSharp. This, its <see cref="AngleSharpGuard"/> and its <see cref="AngleSharpTree"/> are all that know AngleSharp:
/// its nodes go no further.
/// </summary>
internal sealed class AngleSharpParser : IPageParser
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private AngleSharpParser()
    {
    }

    /// <summary>The parser; it keeps nothing between pages.</summary>
    public static AngleSharpParser Instance { get; } = new();

    /// <inheritdoc/>
    public PageDocument Parse(string html, PageReadingOptions options)
    {
        try
        {
            using IDocument document = new AngleSharpGuard(html, options).Parser(isScripting: true).ParseDocument(html);
            return Pack(document, new AngleSharpTree(html, options), options);
        }
        catch (Exception givenUp) when (givenUp is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            // AngleSharp 1.10.3 loses count of its open elements where a template stands in a table cell in a select.
            throw new NotAPageException("markup that the HTML parser cannot make a tree of", isCompressed: false, givenUp);
        }
    }

    private static PageDocument Pack(IDocument document, AngleSharpTree tree, PageReadingOptions options)
    {
        // The guard stops what would grow out of hand; here the finished tree is held to the limits exactly.
        PageDocumentBuilder builder = new();
        int elements = 0;
        Stack<((IReadOnlyList<INode> Nodes, AngleSharpTree.Shift Shift) Children, int Next)> open = new();
        open.Push((tree.ChildrenOf(document, default), 0));
        while (open.Count > 0)
        {
            ((IReadOnlyList<INode> nodes, AngleSharpTree.Shift shift) children, int next) = open.Pop();
            if (next == children.nodes.Count)
            {
                if (open.Count > 0)
                {
                    builder.CloseElement();
                }

                continue;
            }

            open.Push((children, next + 1));
            switch (children.nodes[next])
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

                    Open(builder, element, children.shift);
                    open.Push((tree.ChildrenOf(element, children.shift), 0));
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

    private static void Open(PageDocumentBuilder builder, IElement element, AngleSharpTree.Shift shift)
    {
        // Elements the parser makes up stand on line 0.
        (int, int)? position = element.SourceReference is { Position: { Line: > 0 } at } ? shift.From(at.Line, at.Column) : null;
        builder.OpenElement(element.LocalName, element.NamespaceUri == HtmlNamespace, position);
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            builder.AddAttribute(attribute.Name, attribute.Value);
        }
    }
}
