using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Titles of feeds as plain text.</summary>
internal static class FeedTitle
{
    /// <summary>The text with its white space in order; null where nothing is left.</summary>
    public static string? OfText(string text) => WhiteSpace.Collapse(text) is { Length: > 0 } title ? title : null;

    /// <summary>The text of a little HTML, without its tags; null where nothing is left.</summary>
    public static string? OfMarkup(string html) => OfText(HtmlEntities.Decode(WithoutTags(html)));

    private static string WithoutTags(string html)
    {
        int tag = NextTag(html, 0);
        if (tag < 0)
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        int at = 0;
        while (tag >= 0 && html.IndexOf('>', tag) is >= 0 and var end)
        {
            text.Append(html, at, tag - at);
            at = end + 1;
            tag = NextTag(html, at);
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static int NextTag(string html, int from)
    {
        int tag = html.IndexOf('<', from);
        while (tag >= 0 && !(tag + 1 < html.Length && (char.IsAsciiLetter(html[tag + 1]) || html[tag + 1] is '/' or '!')))
        {
            tag = html.IndexOf('<', tag + 1);
        }

        return tag;
    }
}
