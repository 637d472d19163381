using System;
using System.Collections.Generic;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The text of a part of a page, as a reader sees it: put in order as <see cref="WhiteSpace"/> says; a <c>br</c> and
/// the bounds of block elements separate words. What browsers do not show is no text: script, style, template, noscript,
/// the fallbacks within iframe, noembed, noframes, object, audio, video and canvas, and the names and descriptions inside drawings
/// (<c>title</c>, <c>desc</c> and <c>metadata</c> of SVG), and what <see cref="HiddenElement"/> says.
/// </summary>
internal static class PageText
{
    private static readonly HashSet<string> NotRendered = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "object", "audio", "video", "canvas",
    };

    private static readonly HashSet<string> NotRenderedInDrawings = new(StringComparer.Ordinal) { "title", "desc", "metadata" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav",
        "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
    };

    /// <summary>
    /// The text of the node and all below it, in one line; empty where there is none. <paramref name="excluded"/> is
    /// asked for each element below the node, in document order; one it accepts is cut out with all it holds.
    /// </summary>
    public static string Of(PageDocument page, int node, Func<int, bool>? excluded = null)
    {
        WhiteSpace.Collapser text = new();
        Walk(page, node, excluded, text);
        return text.Take();
    }

    private static void Walk(PageDocument page, int node, Func<int, bool>? excluded, WhiteSpace.Collapser text)
    {
        if (IsUnseen(page, node))
        {
            return;
        }

        int end = page.End(node);
        int last = node;
        Visibility visibility = new(page);
        for (int next = node; next < end;)
        {
            // The elements that end between the last node and this one.
            for (; last != node && page.End(last) <= next; last = page.Parent(last))
            {
                if (IsBlock(page, last))
                {
                    text.Separate();
                }
            }

            last = next;
            visibility.Enter(next);
            switch (page.Kind(next))
            {
                case NodeKind.Text when visibility.IsVisible:
                    text.Append(page.Text(next));
                    break;
                case NodeKind.Element when next != node:
                    if (IsBlock(page, next) || page.IsElement(next, "br"))
                    {
                        text.Separate();
                    }

                    if (IsUnseen(page, next) || (excluded is not null && excluded(next)))
                    {
                        next = page.End(next);
                        continue;
                    }

                    break;
            }

            next++;
        }
    }

    /// <summary>Whether the node is a block element, whose bounds separate words.</summary>
    public static bool IsBlock(PageDocument page, int node) => page.IsHtml(node) && Blocks.Contains(page.Name(node));

    /// <summary>Whether block elements have this name, whatever its case.</summary>
    public static bool IsBlockName(string name) => Blocks.Contains(name);

    /// <summary>Whether browsers show nothing of what the node holds.</summary>
    public static bool IsUnseen(PageDocument page, int node) =>
        page.Kind(node) == NodeKind.Element
        && (NotRendered.Contains(page.Name(node))
            || HiddenElement.Is(page, node)
            || (!page.IsHtml(node) && NotRenderedInDrawings.Contains(page.Name(node))));

    /// <summary>Whether an element, or one around it up to but not including another, is such a node.</summary>
    public static bool IsBelowUnseen(PageDocument page, int element, int outer)
    {
        while (element > outer && !IsUnseen(page, element))
        {
            element = page.Parent(element);
        }

        return element > outer;
    }
}
