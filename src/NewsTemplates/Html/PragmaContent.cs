using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>The <c>content</c> of a <c>meta</c> element that stands for the header <c>Content-Type</c>.</summary>
internal static class PragmaContent
{
    /// <summary>The encoding named behind <c>charset=</c>, or null.</summary>
    public static Encoding? FindEncoding(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> rest = content;
        do
        {
            int word = IndexOfIgnoringCase(rest, "charset"u8);
            if (word < 0)
            {
                return null;
            }

            rest = AfterSpaces(rest.Slice(word + "charset".Length));
        }
        while (rest.IsEmpty || rest[0] != '=');

        rest = AfterSpaces(rest.Slice(1));
        if (rest.IsEmpty)
        {
            return null;
        }

        byte quote = rest[0];
        if (quote is (byte)'"' or (byte)'\'')
        {
            int close = rest.Slice(1).IndexOf(quote);
            return close < 0 ? null : EncodingLabels.Find(rest.Slice(1, close));
        }

        int end = 0;
        while (end < rest.Length && rest[end] != ';' && !AsciiText.IsSpace(rest[end]))
        {
            end++;
        }

        return EncodingLabels.Find(rest.Slice(0, end));
    }

    private static ReadOnlySpan<byte> AfterSpaces(ReadOnlySpan<byte> text) => text.Slice(AsciiText.LengthOfSpaces(text));

    private static int IndexOfIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i + word.Length <= text.Length; i++)
        {
            if (AsciiText.EqualsIgnoringCase(text.Slice(i, word.Length), word))
            {
                return i;
            }
        }

        return -1;
    }
}
