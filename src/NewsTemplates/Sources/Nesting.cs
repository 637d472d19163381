namespace NewsTemplates.Sources;

/// <summary>Brackets and quotes within a source.</summary>
internal static class Nesting
{
    /// <summary>
    /// Tells for each character whether it stands outside brackets and quotes, as CSS has them; a backslash hides the
    /// character after it. What is never closed reaches to the end.
    /// </summary>
    public static bool[] Outside(string text)
    {
        bool[] outside = new bool[text.Length];
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']')
            {
                depth = depth > 0 ? depth - 1 : 0;
            }
            else
            {
                outside[i] = depth == 0;
            }
        }

        return outside;
    }

    /// <summary>The parenthesis that closes the one at <paramref name="open"/>, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Where the opening parenthesis is.</param>
    /// <param name="isSelector">Whether quotes and backslashes hide parentheses, as in a selector; not so in plain text.</param>
    public static int Close(string text, int open, bool isSelector)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = open; i < text.Length; i++)
        {
            char c = text[i];
            if (isSelector && c == '\\')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (isSelector && c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
