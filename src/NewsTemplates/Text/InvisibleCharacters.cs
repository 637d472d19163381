using System.Globalization;
using System.Text;

namespace NewsTemplates.Text;

/// <summary>Shows characters that a reader would not see, or would take for a space.</summary>
internal static class InvisibleCharacters
{
    /// <summary>
    /// The text on one line: line breaks and tabs as spaces, other invisible characters by number, as <c>⟨U+200B⟩</c>.
    /// </summary>
    public static string Show(string text)
    {
        StringBuilder? shown = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPlain = c == ' ' || (c > ' ' && !IsInvisible(text, i));
            if (!isPlain)
            {
                shown ??= new StringBuilder(text, 0, i, text.Length + 16);
            }

            if (isPlain)
            {
                shown?.Append(c);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                shown!.Append(' ');
            }
            else
            {
                shown!.Append("⟨U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('⟩');
            }
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsInvisible(string text, int at) => char.GetUnicodeCategory(text[at]) switch
    {
        // Zero-width joiners make one emoji of several, and letters of Persian and Hindi.
        UnicodeCategory.Format => text[at] is not ('\u200C' or '\u200D') || !IsBetweenJoined(text, at),
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => char.IsHighSurrogate(text[at])
            ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
            : at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => text[at] is '\u115F' or '\u1160' or '\u2800' or '\u3164' or '\uFFA0',
    };

    private static bool IsBetweenJoined(string text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] >= '\u0590' && text[at + 1] >= '\u0590';
}
