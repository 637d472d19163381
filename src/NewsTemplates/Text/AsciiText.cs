using System;
using System.Linq;

namespace NewsTemplates.Text;

/// <summary>
/// Comparison and case of the letters A to Z only, as HTML wants it: <c>ı</c>, <c>İ</c> and the Kelvin sign are not
/// variants of <c>i</c> and <c>k</c>, whatever the culture.
/// </summary>
internal static class AsciiText
{
    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    public static string Lower(string text) => text.Any(c => c is >= 'A' and <= 'Z') ? new string(text.Select(Lower).ToArray()) : text;

    public static bool EqualsIgnoringCase(string a, string b) => EqualsIgnoringCase(a.AsSpan(), b.AsSpan());

    public static bool EqualsIgnoringCase(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (Lower(a[i]) != Lower(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two texts of UTF-8 are the same but for the case of A to Z.</summary>
    public static bool EqualsIgnoringCase(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (Lower((char)a[i]) != Lower((char)b[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A text of UTF-8 without the white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0;
        while (start < text.Length && IsSpace(text[start]))
        {
            start++;
        }

        int end = text.Length;
        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text.Slice(start, end - start);
    }

    /// <summary>The white space of ASCII as HTML defines it, as bytes.</summary>
    public static ReadOnlySpan<byte> Spaces => " \t\n\f\r"u8;

    /// <summary>Whether a byte of UTF-8 is ASCII white space as HTML defines it.</summary>
    public static bool IsSpace(byte letter) => IsSpace((char)letter);

    /// <summary>Whether the character is ASCII white space as HTML defines it (no vertical tab).</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>The first place from a position on that holds no white space.</summary>
    public static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && AsciiText.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
