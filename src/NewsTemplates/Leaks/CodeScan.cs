using System;

namespace NewsTemplates.Leaks;

/// <summary>The characters of names, and the ends of brackets, in code.</summary>
internal static class CodeScan
{
    // Longer ones are not read to their end; this keeps the search linear.
    private const int LongestArguments = 300;

    /// <summary>Whether a name may begin with the character.</summary>
    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    /// <summary>Whether a name may go on with the character.</summary>
    public static bool IsNamePart(char c) => IsNameStart(c) || c is >= '0' and <= '9';

    /// <summary>Whether the character would make a name part of a longer word, in any script.</summary>
    public static bool IsWordCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>The place after the bracket that closes the one here; -1 if it is not near. Quoted text is passed over.</summary>
    public static int EndOfBrackets(string text, int open)
    {
        int depth = 0;
        char quote = '\0';
        int limit = Math.Min(text.Length, open + LongestArguments);
        for (int i = open; i < limit; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c == '"')
            {
                quote = c;
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
