using System.Globalization;
using System.Linq;

namespace NewsTemplates.Cli.Terminal;

/// <summary>Text from pages, made fit for a terminal.</summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line, without what steers a terminal or turns the direction of writing.</summary>
    public static string Of(string text) =>
        text.All(IsHarmless)
            ? text
            : string.Concat(text.Select(character => IsHarmless(character) ? character : character is '\n' or '\r' or '\t' ? ' ' : Replacement));

    /// <summary>The text, made harmless and cut to at most <paramref name="width"/> characters, the last of them an ellipsis if it was cut.</summary>
    public static string Shortened(string text, int width)
    {
        // A page's value can be megabytes; only its beginning is looked at.
        string visible = Of(text.Length > width * 4 ? text[..(width * 4)] : text);
        StringInfo elements = new(visible);
        bool isCut = visible.Length < text.Length || elements.LengthInTextElements > width;
        return isCut ? elements.SubstringByTextElements(0, int.Min(width - 1, elements.LengthInTextElements)).TrimEnd() + "…" : visible;
    }

    private static bool IsHarmless(char character) =>
        !char.IsControl(character)
        && character is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F');
}
