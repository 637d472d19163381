using System.Text;

namespace NewsTemplates.Values;

/// <summary>White space in the text of pages.</summary>
public static class WhiteSpace
{
    /// <summary>
    /// Puts white space in order: runs of it (no-break, narrow and ideographic spaces and line ends included) are one
    /// space, none stands at the ends, and characters without width are dropped. Joiners stay, because Persian, Indic
    /// scripts and emoji are spelt with them; so do soft hyphens and direction marks.
    /// </summary>
    public static string Collapse(string text)
    {
        int clean = LengthInOrder(text);
        if (clean == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        result.Append(text, 0, clean);
        bool spaceIsDue = false;
        for (int i = clean; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                spaceIsDue = result.Length > 0;
            }
            else if (!HasNoWidth(c))
            {
                if (spaceIsDue)
                {
                    result.Append(' ');
                    spaceIsDue = false;
                }

                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether the character is dropped from text because nothing of it is seen.</summary>
    public static bool HasNoWidth(char c) => c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>How much of the text, from its start, needs no change; never ends in a space unless all is in order.</summary>
    private static int LengthInOrder(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (HasNoWidth(c) || (char.IsWhiteSpace(c) && (c != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' ')))
            {
                return i > 0 && text[i - 1] == ' ' ? i - 1 : i;
            }
        }

        return text.Length;
    }
}
