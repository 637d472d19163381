using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// Writes a part of a page as HTML, by the fragment serialisation of the HTML standard. The contents of <c>template</c>
/// are not part of a <see cref="PageDocument"/>, so a template is written empty.
/// </summary>
internal static class PageMarkup
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal)
    {
        "style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext",
    };

    /// <summary>As <see cref="InnerHtml"/>, without the white space around it.</summary>
    public static string TrimmedInnerHtml(PageDocument page, int node, Func<int, bool>? excluded = null) =>
        page.End(node) == node + 2 && page.Kind(node + 1) == NodeKind.Text && IsRawText(page, node + 1)
            ? Utf8Text.Decode(AsciiText.Trim(page.Utf8(node + 1).Span)).Trim()
            : InnerHtml(page, node, excluded).Trim();

    /// <summary>
    /// What stands inside the element; empty for texts and comments. <paramref name="excluded"/> is asked for each
    /// element below the node, in document order; one it accepts is cut out with all it holds.
    /// </summary>
    public static string InnerHtml(PageDocument page, int node, Func<int, bool>? excluded = null)
    {
        int end = page.End(node);
        StringBuilder html = new();
        int last = node;
        int next = node + 1;
        while (next < end)
        {
            Close(page, node, last, next, html);
            last = next;
            switch (page.Kind(next))
            {
                case NodeKind.Text:
                    WriteText(page, next, html);
                    break;
                case NodeKind.Comment:
                    html.Append("<!--").Append(page.Text(next)).Append("-->");
                    break;
                default:
                    if (excluded is not null && excluded(next))
                    {
                        // As if the one before were the last visited: what is cut out has no end tag either.
                        last = page.Parent(next);
                        next = page.End(next);
                        continue;
                    }

                    Open(page, next, html);
                    break;
            }

            next++;
        }

        Close(page, node, last, end, html);
        return html.ToString();
    }

    /// <summary>Whether an element of HTML has neither content nor an end tag.</summary>
    internal static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the text in an element of HTML is written as it is.</summary>
    internal static bool IsRaw(string name) => Raw.Contains(name);

    /// <summary>Writes a text that stands between tags.</summary>
    internal static void WriteText(string text, StringBuilder html)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '\u00A0' => html.Append("&nbsp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(c),
            };
        }
    }

    /// <summary>Writes an attribute with the space before it.</summary>
    internal static void WriteAttribute(string name, string value, StringBuilder html)
    {
        html.Append(' ').Append(name).Append("=\"");
        foreach (char c in value)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '\u00A0' => html.Append("&nbsp;"),
                '"' => html.Append("&quot;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(c),
            };
        }

        html.Append('"');
    }

    /// <summary>HTML without its scripts, styles and comments.</summary>
    internal static string WithoutScripts(string html)
    {
        StringBuilder kept = new();
        int start = 0;
        for (int at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', Math.Max(at + 1, start)))
        {
            string? end = IsAt(html, at, "<!--") ? "-->" : IsAt(html, at, "<script") ? "</script>" : IsAt(html, at, "<style") ? "</style>" : null;
            if (end is not null)
            {
                kept.Append(html, start, at - start);
                int close = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
                start = close < 0 ? html.Length : close + end.Length;
                if (start == html.Length)
                {
                    break;
                }
            }
        }

        return start == 0 ? html : kept.Append(html, start, html.Length - start).ToString();
    }

    private static bool IsAt(string html, int at, string mark) =>
        string.Compare(html, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // Writes the end tags of the elements below the root that end between the last node and the next.
    private static void Close(PageDocument page, int root, int last, int next, StringBuilder html)
    {
        for (; last != root && page.End(last) <= next; last = page.Parent(last))
        {
            if (page.Kind(last) == NodeKind.Element && !(page.IsHtml(last) && Void.Contains(page.Name(last))))
            {
                html.Append("</").Append(page.Name(last)).Append('>');
            }
        }
    }

    private static void Open(PageDocument page, int node, StringBuilder html)
    {
        html.Append('<').Append(page.Name(node));
        foreach (KeyValuePair<string, string> attribute in page.Attributes(node))
        {
            WriteAttribute(attribute.Key, attribute.Value, html);
        }

        html.Append('>');
    }

    private static void WriteText(PageDocument page, int node, StringBuilder html)
    {
        if (IsRawText(page, node))
        {
            html.Append(page.Text(node));
        }
        else
        {
            WriteText(page.Text(node), html);
        }
    }

    private static bool IsRawText(PageDocument page, int text) =>
        page.Parent(text) is var parent && page.IsHtml(parent) && Raw.Contains(page.Name(parent));
}
