using System;
using System.Text;

namespace NewsTemplates.Text;

/// <summary>Text as UTF-8 in spans, also where the framework has that for arrays alone.</summary>
internal static class Utf8Text
{
    /// <summary>How many bytes there are before the first that is not of ASCII.</summary>
    public static int LengthOfAscii(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        int length = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return length < 0 ? bytes.Length : length;
#else
        int length = 0;
        while (length < bytes.Length && bytes[length] < 0x80)
        {
            length++;
        }

        return length;
#endif
    }

    /// <summary>The text of bytes; what is no UTF-8 in them is U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(bytes);
#else
        return Encoding.UTF8.GetString(bytes.ToArray());
#endif
    }

    /// <summary>Writes the text of bytes; how many characters it has. What is no UTF-8 in them is U+FFFD.</summary>
    /// <exception cref="ArgumentException">There is no room for it: there is, if there is a place for each byte.</exception>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> text)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetChars(bytes, text);
#else
        string decoded = Decode(bytes);
        decoded.AsSpan().CopyTo(text);
        return decoded.Length;
#endif
    }

    /// <summary>Writes a text; how many bytes it takes.</summary>
    /// <exception cref="ArgumentException">There is no room for it.</exception>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetBytes(text, bytes);
#else
        byte[] encoded = Encoding.UTF8.GetBytes(text.ToArray());
        encoded.CopyTo(bytes);
        return encoded.Length;
#endif
    }
}
