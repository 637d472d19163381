using System;
using System.Globalization;

namespace NewsTemplates.Language.Syntax;

/// <summary>Finds where each character of a scalar's value stands in the file.</summary>
internal static class ScalarOffsets
{
    /// <summary>
    /// For each character of the value, and for its end, the file's offset; empty if the text is not on one line or
    /// does not read like the value.
    /// </summary>
    public static int[] Find(string text, int start, int end, string value, ScalarStyle style)
    {
        bool quoted = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (quoted)
        {
            start++;
            end--;
        }

        if (style == ScalarStyle.Block || start > end || text.IndexOfAny(['\n', '\r'], start, end - start) >= 0)
        {
            return [];
        }

        int[] offsets = new int[value.Length + 1];
        int at = start;
        int index = 0;
        while (index < value.Length && at < end)
        {
            (string written, int length) = style switch
            {
                ScalarStyle.SingleQuoted when text[at] == '\'' => ("'", 2),
                ScalarStyle.DoubleQuoted when text[at] == '\\' && at + 1 < end => Escape(text, at, end),
                _ => (text[at].ToString(), 1),
            };
            if (written.Length == 0 || string.CompareOrdinal(value, index, written, 0, written.Length) != 0)
            {
                return [];
            }

            for (int i = 0; i < written.Length; i++)
            {
                offsets[index++] = at;
            }

            at += length;
        }

        offsets[value.Length] = at;
        return index == value.Length && at == end ? offsets : [];
    }

    /// <summary>What an escape in double quotes stands for (empty if it is none) and its length.</summary>
    public static (string Written, int Length) Escape(string text, int at, int end)
    {
        int digits = text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            bool valid = at + 2 + digits <= end
                & int.TryParse(
                    text.Substring(at + 2, Math.Min(digits, end - at - 2)),
                    NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
            return valid ? (char.ConvertFromUtf32(code), 2 + digits) : (string.Empty, 2);
        }

        string written = text[at + 1] switch
        {
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            't' or '\t' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            'e' => "\u001B",
            ' ' => " ",
            '"' => "\"",
            '/' => "/",
            '\\' => "\\",
            'N' => "\u0085",
            '_' => "\u00A0",
            'L' => "\u2028",
            'P' => "\u2029",
            _ => string.Empty,
        };
        return (written, 2);
    }
}
