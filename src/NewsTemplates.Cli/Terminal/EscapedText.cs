using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Cli.Terminal;

/// <summary>Text from pages on one line, in which nothing is invisible: for who has to see every difference.</summary>
internal static class EscapedText
{
    /// <summary>The text; characters that cannot be seen, or not be told from a space, are escaped as in C#, and so is the backslash.</summary>
    public static string Of(string text)
    {
        // A mark that stands apart from its letter looks like the letter that has it.
        bool isComposed = string.Concat(text.EnumerateRunes()).IsNormalized();
        var escaped = new StringBuilder(text.Length);
        for (int index = 0; index < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, index, out Rune rune);
            int length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && IsVisible(rune) && (isComposed || Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark))
            {
                escaped.Append(text, index, length);
            }
            else
            {
                escaped.Append(text[index] switch
                {
                    '\\' => @"\\",
                    '\n' => @"\n",
                    '\r' => @"\r",
                    '\t' => @"\t",
                    _ => string.Concat(text.Substring(index, length).Select(character => $"\\u{(int)character:X4}")),
                });
            }

            index += length;
        }

        return escaped.ToString();
    }

    private static bool IsVisible(Rune rune) => rune.Value is not '\\' && !IsBlank(rune.Value) && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        _ => true,
    };

    /// <summary>Letters, signs and marks that show nothing: fillers, selectors of variants, joiners.</summary>
    private static bool IsBlank(int character) => character is
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
