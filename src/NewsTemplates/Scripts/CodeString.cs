using System.Globalization;
using System.Text;

namespace NewsTemplates.Scripts;

/// <summary>Reads the strings of code.</summary>
internal static class CodeString
{
    /// <summary>Reads a string, or a template without expressions.</summary>
    /// <param name="code">The code.</param>
    /// <param name="start">Where its opening quote stands.</param>
    /// <param name="end">The place behind its closing quote; of what is no string, the start.</param>
    /// <returns>What it means; null where there is no string, or nothing closes it.</returns>
    public static string? Read(string code, int start, out int end)
    {
        end = start;
        char quote = start < code.Length ? code[start] : '\0';
        if (quote is not ('"' or '\'' or '`'))
        {
            return null;
        }

        var meant = new StringBuilder();
        int at = start + 1;
        while (at < code.Length && code[at] != quote && (quote == '`' || code[at] is not ('\n' or '\r')))
        {
            if (code[at] != '\\')
            {
                meant.Append(code[at++]);
                continue;
            }

            at = ReadEscape(code, at + 1, meant);
        }

        if (at >= code.Length || code[at] != quote)
        {
            return null;
        }

        end = at + 1;
        return meant.ToString();
    }

    /// <summary>Reads what stands behind a backslash, and gives the place behind it.</summary>
    private static int ReadEscape(string code, int at, StringBuilder meant)
    {
        char c = at < code.Length ? code[at] : '\0';
        int digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0
            && at + digits < code.Length
            && int.TryParse(code.Substring(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number))
        {
            meant.Append((char)number);
            return at + 1 + digits;
        }

        // At the end of a line it continues the string.
        if (c == '\r' || c == '\n')
        {
            return at + (c == '\r' && at + 1 < code.Length && code[at + 1] == '\n' ? 2 : 1);
        }

        meant.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', _ => c });
        return at + 1;
    }
}
