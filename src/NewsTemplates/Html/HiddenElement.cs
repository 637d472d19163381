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
        && (Declared(page, element, "display") is { } display
            ? AsciiText.EqualsIgnoringCase(display, "none")
            : page.Attribute(element, "hidden") is not null);

    /// <summary>
    /// What the element's <c>style</c> says of <c>visibility</c>; null where it says nothing. It holds for what stands in the element, too,
    /// but for what says otherwise of itself: <see cref="Html.Visibility"/>.
    /// </summary>
    public static bool? Visibility(PageDocument page, int element) =>
        page.Kind(element) == NodeKind.Element && Declared(page, element, "visibility") is { } visibility && !IsInherited(visibility)
            ? !AsciiText.EqualsIgnoringCase(visibility, "hidden") && !AsciiText.EqualsIgnoringCase(visibility, "collapse")
            : null;

    private static bool IsInherited(string value) =>
        AsciiText.EqualsIgnoringCase(value, "inherit") || AsciiText.EqualsIgnoringCase(value, "unset");

    /// <summary>The value of the last declaration of a property, or of the last important one.</summary>
    private static string? Declared(PageDocument page, int element, string property)
    {
        string? declared = null;
        bool isImportant = false;
        foreach (string declaration in page.Attribute(element, "style")?.Split(';') ?? [])
        {
            int colon = declaration.IndexOf(':');
            if (colon >= 0 && AsciiText.EqualsIgnoringCase(declaration.Substring(0, colon).Trim(), property))
            {
                string[] value = declaration.Substring(colon + 1).Split('!');
                if (value.Length > 1 || !isImportant)
                {
                    declared = value[0].Trim();
                    isImportant = value.Length > 1;
                }
            }
        }

        return declared;
    }
}
