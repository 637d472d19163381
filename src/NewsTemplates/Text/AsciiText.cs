using System;

namespace NewsTemplates.Text;

/// <summary>
/// Comparison and case of the letters A to Z only, as HTML wants it: <c>ı</c>, <c>İ</c> and the Kelvin sign are not
/// variants of <c>i</c> and <c>k</c>, whatever the culture.
/// </summary>
internal static class AsciiText
{
    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    public static string Lower(string text)
    {
        int at = 0;
        while (at < text.Length && text[at] is not (>= 'A' and <= 'Z'))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        char[] lower = text.ToCharArray();
        for (; at < lower.Length; at++)
        {
            lower[at] = Lower(lower[at]);
        }

        return new string(lower);
    }

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

    /// <summary>How many bytes of white space a text of UTF-8 begins with.</summary>
    public static int LengthOfSpaces(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && IsSpace(text[length]))
        {
            length++;
        }

        return length;
    }
}
