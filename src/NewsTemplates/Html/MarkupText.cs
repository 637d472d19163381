using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Html;

/// <summary>Tells texts in which markup is written from plain ones, and reads them as a part of a page.</summary>
internal static class MarkupText
{
    private const int LongestName = 12;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "iframe", "img", "ins", "kbd",
        "mark", "noscript", "object", "picture", "q", "s", "samp", "script", "small", "source", "span", "strike", "strong", "style", "sub", "sup",
        "svg", "template", "time", "tt", "u", "var", "video", "wbr",
    };

    /// <summary>Whether a tag of HTML stands in a text.</summary>
    public static bool Is(string text) => TagNames(text).Any(name => Inline.Contains(name) || PageText.IsBlockName(name));

    /// <summary>Whether the tag of a block element stands in a text.</summary>
    public static bool HasBlocks(string text) => TagNames(text).Any(PageText.IsBlockName);

    /// <summary>A text as text of markup.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    /// <summary>The page that has nothing but some markup in its body; null where the parser cannot make a tree of it.</summary>
    /// <exception cref="PageLimitException">It is more than may be in a page.</exception>
    public static PageDocument? Read(string markup)
    {
        try
        {
            return PageReader.Read("<!DOCTYPE html><body>" + markup);
        }
        catch (NotAPageException)
        {
            return null;
        }
    }

    private static IEnumerable<string> TagNames(string text)
    {
        int last = text.LastIndexOf('>');
        for (int at = text.IndexOf('<'); at >= 0 && at < last; at = text.IndexOf('<', at + 1))
        {
            int start = text[at + 1] == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < last && end - start <= LongestName && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '1' and <= '6'))
            {
                end++;
            }

            if (end > start && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end])))
            {
                yield return text.Substring(start, end - start);
            }
        }
    }
}
