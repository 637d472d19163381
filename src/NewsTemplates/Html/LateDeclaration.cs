using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The encoding that a <c>meta</c> element names wherever it stands: what the HTML standard's tree construction "changes the encoding" to
/// where nothing else was said. Other than in the first bytes of a page, only an element counts, not what looks like one in a script or comment.
/// </summary>
internal static class LateDeclaration
{
    /// <summary>Whether a text may hold such an element at all, so that it is worth being parsed for it.</summary>
    /// <param name="html">The page, decoded by a guess.</param>
    /// <param name="isUtf8">Whether the guess is UTF-8, so that a declaration of UTF-8 would say nothing new.</param>
    public static bool IsPossible(string html, bool isUtf8)
    {
        int at = html.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && (at = html.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at += "charset".Length;
            if (!(isUtf8 && html.AsSpan(at).TrimStart(" =\"'".AsSpan()).StartsWith("utf".AsSpan(), StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The encoding that the first such element names, or null.</summary>
    public static Encoding? Find(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.IsHtml(node) && page.IsElement(node, "meta") && Named(page, node) is { } encoding)
            {
                // The element was read as ASCII, so it cannot stand in UTF-16.
                return encoding.CodePage is 1200 or 1201 ? Encoding.UTF8 : encoding;
            }
        }

        return null;
    }

    private static Encoding? Named(PageDocument page, int meta)
    {
        if (page.Attribute(meta, "charset") is { } label && EncodingLabels.Find(label.AsSpan()) is { } encoding)
        {
            return encoding;
        }

        return page.Attribute(meta, "http-equiv") is { } pragma
            && AsciiText.EqualsIgnoringCase(pragma, "content-type")
            && page.Attribute(meta, "content") is { } content ? PragmaContent.FindEncoding(content) : null;
    }
}
