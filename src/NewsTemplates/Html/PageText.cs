using System;
using System.Collections.Generic;
using NewsTemplates.Collections;
using NewsTemplates.Markup;
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
    private static readonly bool[] NotRendered = TagSets.Of(
        Tag.Script, Tag.Style, Tag.Template, Tag.Noscript, Tag.Iframe, Tag.Noembed, Tag.Noframes, Tag.Object, Tag.Audio, Tag.Video, Tag.Canvas);

    private static readonly HashSet<string> NotRenderedInDrawings = new(StringComparer.Ordinal) { "title", "desc", "metadata" };

    private static readonly bool[] Blocks = TagSets.Of(
        Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Caption, Tag.Center, Tag.Col, Tag.Colgroup, Tag.Dd, Tag.Details,
        Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Fieldset, Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3,
        Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Html, Tag.Legend, Tag.Li, Tag.Listing, Tag.Main, Tag.Menu,
        Tag.Nav, Tag.Ol, Tag.Optgroup, Tag.Option, Tag.P, Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Tbody,
        Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Title, Tag.Tr, Tag.Ul, Tag.Xmp);

    /// <summary>
    /// The text of the node and all below it, in one line; empty where there is none. <paramref name="excluded"/> is
    /// asked for each element below the node, in document order; one it accepts is cut out with all it holds.
    /// </summary>
    public static string Of(PageDocument page, int node, Func<int, bool>? excluded = null)
    {
        WhiteSpace.Collapser collapser = Spares<WhiteSpace.Collapser>.Take();
        Walk(page, node, excluded, collapser);
        string text = collapser.Take();
        Spares<WhiteSpace.Collapser>.Give(collapser);
        return text;
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
                    page.AppendTo(text, next);
                    break;
                case NodeKind.Element when next != node:
                    if (IsBlock(page, next) || page.NameNumber(next) == (int)Tag.Br)
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
    public static bool IsBlock(PageDocument page, int node) => Blocks[(int)page.HtmlTag(node)];

    /// <summary>Whether block elements have this name, whatever its case.</summary>
    public static bool IsBlockName(string name) => Blocks[(int)NameTable.TagOf(name)];

    /// <summary>Whether browsers show nothing of what the node holds.</summary>
    public static bool IsUnseen(PageDocument page, int node) =>
        page.Kind(node) == NodeKind.Element
        && ((page.NameNumber(node) <= (int)Tag.Last && NotRendered[page.NameNumber(node)])
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
