using System;
using System.Text;

namespace NewsTemplates.Html;

/// <summary>The encoding that the XML declaration at the beginning of a page names.</summary>
internal static class XmlDeclaration
{
    /// <summary>The encoding that the declaration names, or null.</summary>
    /// <param name="text">The beginning of the page.</param>
    public static Encoding? Find(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'>');
        if (!text.StartsWith("<?xml"u8) || end < 0)
        {
            return null;
        }

        int position = text.Slice(0, end).IndexOf("encoding"u8);
        if (position < 0)
        {
            return null;
        }

        position = SkipControls(text, position + "encoding".Length);
        if (!Is(text, position, '='))
        {
            return null;
        }

        position = SkipControls(text, position + 1);
        if (!Is(text, position, '"') && !Is(text, position, '\''))
        {
            return null;
        }

        int length = text.Slice(position + 1).IndexOf(text[position]);
        if (length < 0 || position + 1 + length > end)
        {
            return null;
        }

        ReadOnlySpan<byte> label = text.Slice(position + 1, length);
        foreach (byte letter in label)
        {
            if (letter <= ' ')
            {
                return null;
            }
        }

        return EncodingLabels.Find(label);
    }

    private static int SkipControls(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && text[position] <= ' ')
        {
            position++;
        }

        return position;
    }

    private static bool Is(ReadOnlySpan<byte> text, int position, char c) => position < text.Length && text[position] == c;
}
