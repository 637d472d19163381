using System;
using System.Collections.Generic;
using AngleSharp.Dom;

namespace NewsTemplates.Html;

/// <summary>Reads HTML into a <see cref="PageDocument"/>. The only place that knows the parser underneath. Safe to use from several threads.</summary>
public static class PageReader
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Reads a page that is already text.</summary>
    public static PageDocument Read(string html, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        if (html.Length > options.MaximumBytes)
        {
            throw new PageLimitException(PageLimit.Bytes, options.MaximumBytes);
        }

        using IDocument document = ParsingGuard.Parser(options).ParseDocument(html);
        return Pack(document, options);
    }

    private static PageDocument Pack(IDocument document, PageReadingOptions options)
    {
        PageDocumentBuilder builder = new();
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
            builder.AddAttribute(attribute.Name, attribute.Value);
        }
    }
}
