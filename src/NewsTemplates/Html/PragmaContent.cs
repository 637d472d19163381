using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>The <c>content</c> of a <c>meta</c> element that stands for the header <c>Content-Type</c>.</summary>
internal static class PragmaContent
{
    /// <summary>The encoding named behind <c>charset=</c>, or null.</summary>
    public static Encoding? FindEncoding(string content)
    {
        int position = 0;
        while (true)
        {
            position = IndexOfIgnoringCase(content, "charset", position);
            if (position < 0)
            {
                return null;
            }

            position = AsciiText.SkipSpaces(content, position + "charset".Length);
            if (position < content.Length && content[position] == '=')
            {
                break;
            }
        }

        position = AsciiText.SkipSpaces(content, position + 1);
        if (position == content.Length)
        {
            return null;
        }

        char quote = content[position];
        if (quote is '"' or '\'')
        {
            int close = content.IndexOf(quote, position + 1);
            return close < 0 ? null : EncodingLabels.Find(content.AsSpan(position + 1, close - position - 1));
        }

        int end = position;
        while (end < content.Length && content[end] != ';' && !AsciiText.IsSpace(content[end]))
        {
            end++;
        }

        return EncodingLabels.Find(content.AsSpan(position, end - position));
    }

    private static int IndexOfIgnoringCase(string text, string word, int start)
    {
        for (int i = start; i + word.Length <= text.Length; i++)
        {
            if (AsciiText.EqualsIgnoringCase(text.AsSpan(i, word.Length), word.AsSpan()))
            {
                return i;
            }
        }

        return -1;
    }
}
