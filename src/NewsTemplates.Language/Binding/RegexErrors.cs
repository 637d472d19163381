using System;

namespace NewsTemplates.Language.Binding;

/// <summary>What is wrong with a regular expression, and where.</summary>
internal static class RegexErrors
{
    /// <summary>The reason in .NET's words, and the offset of the mistake in the pattern: 0 where .NET does not tell.</summary>
    public static (string Reason, int Offset) Describe(string pattern, ArgumentException error)
    {
        // .NET's sentence is "Invalid pattern 'x' at offset n. Reason."; older frameworks say "parsing \"x\" - Reason."
        string message = error.Message;
        const string Mark = "at offset ";
        int mark = message.LastIndexOf(Mark, StringComparison.Ordinal);
        if (mark >= 0)
        {
            int end = mark + Mark.Length;
            int offset = 0;
            while (end < message.Length && message[end] is >= '0' and <= '9')
            {
                offset = (offset * 10) + (message[end++] - '0');
            }

            // The parser stands behind what it refuses.
            return (message.Substring(end).TrimStart('.', ' '), Math.Max(0, Math.Min(offset, pattern.Length) - 1));
        }

        int dash = message.LastIndexOf("\" - ", StringComparison.Ordinal);
        return (dash < 0 ? message : message.Substring(dash + 4), 0);
    }
}
