using System;
using System.Text;

namespace NewsTemplates.Html;

/// <summary>The encoding that the XML declaration at the beginning of a page names.</summary>
internal static class XmlDeclaration
{
    /// <summary>The encoding that the declaration names, or null.</summary>
    public static Encoding? Find(string text)
    {
        int end = text.IndexOf('>');
        if (!text.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        int position = text.IndexOf("encoding", StringComparison.Ordinal);
        if (position < 0 || position > end)
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

        int close = text.IndexOf(text[position], position + 1);
        if (close < 0 || close > end)
        {
            return null;
        }

        string label = text.Substring(position + 1, close - position - 1);
        foreach (char c in label)
        {
            if (c <= ' ')
            {
                return null;
            }
        }

        return EncodingLabels.Find(label.AsSpan());
    }

    private static int SkipControls(string text, int position)
    {
        while (position < text.Length && text[position] <= ' ')
        {
            position++;
        }

        return position;
    }

    private static bool Is(string text, int position, char c) => position < text.Length && text[position] == c;
}
