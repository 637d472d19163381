using System;
using NewsTemplates.Markup;
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
        && (Declared(page, element, "display"u8) is { } display
            ? AsciiText.EqualsIgnoringCase(display, "none")
            : page.HasAttribute(element, NameTable.Hidden));

    /// <summary>
    /// What the element's <c>style</c> says of <c>visibility</c>; null where it says nothing. It holds for what stands in the element, too,
    /// but for what says otherwise of itself: <see cref="Html.Visibility"/>.
    /// </summary>
    public static bool? Visibility(PageDocument page, int element) =>
        Declared(page, element, "visibility"u8) is { } visibility && !IsInherited(visibility)
            ? !AsciiText.EqualsIgnoringCase(visibility, "hidden") && !AsciiText.EqualsIgnoringCase(visibility, "collapse")
            : null;

    private static bool IsInherited(string value) =>
        AsciiText.EqualsIgnoringCase(value, "inherit") || AsciiText.EqualsIgnoringCase(value, "unset");

    /// <summary>The value of the last declaration of a property, or of the last important one.</summary>
    private static string? Declared(PageDocument page, int element, ReadOnlySpan<byte> property)
    {
        string? declared = null;
        bool isImportant = false;
        if (!page.TryAttribute(element, NameTable.Style, out ReadOnlySpan<byte> style))
        {
            return null;
        }

        while (!style.IsEmpty)
        {
            int end = style.IndexOf((byte)';');
            ReadOnlySpan<byte> declaration = end < 0 ? style : style.Slice(0, end);
            style = end < 0 ? default : style.Slice(end + 1);
            int colon = declaration.IndexOf((byte)':');
            if (colon >= 0 && AsciiText.EqualsIgnoringCase(AsciiText.Trim(declaration.Slice(0, colon)), property))
            {
                string[] value = Utf8Text.Decode(declaration.Slice(colon + 1)).Split('!');
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
