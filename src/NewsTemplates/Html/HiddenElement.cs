using System;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>Elements that a browser does not show because their own attributes say so.</summary>
internal static class HiddenElement
{
    /// <summary>
    /// Whether the element's <c>style</c> says <c>display: none</c>; or, without a <c>display</c> there, whether it has the
    /// attribute <c>hidden</c>. Style sheets are not read, and <c>aria-hidden</c> is for those who cannot see.
    /// </summary>
    public static bool Is(PageDocument page, int element) =>
        page.IsHtml(element)
        && (page.Attribute(element, "style") is { } style && Display(style) is { } display
            ? AsciiText.EqualsIgnoringCase(display, "none")
            : page.Attribute(element, "hidden") is not null);

    /// <summary>Whether an element, or one around it up to but not including another, is hidden.</summary>
    public static bool IsBelow(PageDocument page, int element, int outer)
    {
        while (element > outer && !Is(page, element))
        {
            element = page.Parent(element);
        }

        return element > outer;
    }

    // The last declaration counts, unless an earlier one is important; nobody writes that here.
    private static string? Display(string style)
    {
        string? display = null;
        foreach (string declaration in style.Split(';'))
        {
            int colon = declaration.IndexOf(':');
            if (colon >= 0 && AsciiText.EqualsIgnoringCase(declaration.Substring(0, colon).Trim(), "display"))
            {
                display = declaration.Substring(colon + 1).Split('!')[0].Trim();
            }
        }

        return display;
    }
}
