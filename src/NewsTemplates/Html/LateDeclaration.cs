using System;
using System.Text;
using NewsTemplates.Markup;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The encoding that a <c>meta</c> element names wherever it stands: what the HTML standard's tree construction "changes the encoding" to
/// where nothing else was said. Other than in the first bytes of a page, only an element counts, not what looks like one in a script or comment.
/// </summary>
internal static class LateDeclaration
{
    /// <summary>The encoding that the first such element names, or null.</summary>
    public static Encoding? Find(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            if (page.HtmlTag(node) == Tag.Meta && Named(page, node) is { } encoding)
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
            && page.Attribute(meta, "content") is { } content ? PragmaContent.FindEncoding(Encoding.UTF8.GetBytes(content)) : null;
    }
}
