namespace NewsTemplates.Scripts;

/// <summary>
/// Finds the name that a value in code is given: of a variable (<c>const x = …</c>), or of a property (<c>window.x = …</c>,
/// <c>window["x"] = …</c>, <c>x: …</c>, <c>"x": …</c>), also where it is what serves for want of another (<c>x = x || …</c>).
/// </summary>
internal static class AssignedName
{
    private const int Longest = 100;

    /// <summary>The name before a value; empty where there is none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="at">Where the value starts.</param>
    public static string Before(string code, int at)
    {
        int end = SkipBlanks(code, at);
        if (end >= 2 && code[end - 1] is '|' or '?' && code[end - 2] == code[end - 1])
        {
            end = SkipBlanks(code, end - 2);
            int lowest = end - Longest;
            while (end > 0 && end > lowest && (IsOfName(code[end - 1]) || code[end - 1] == '.'))
            {
                end--;
            }

            end = SkipBlanks(code, end);
        }

        if (end == 0 || code[end - 1] is not ('=' or ':'))
        {
            return "";
        }

        end = SkipBlanks(code, end - 1);
        if (end > 0 && code[end - 1] == ']')
        {
            end = SkipBlanks(code, end - 1);
        }

        return end > 0 && code[end - 1] is '"' or '\'' ? Quoted(code, end - 1) : code.Substring(StartOfName(code, end), end - StartOfName(code, end));
    }

    private static string Quoted(string code, int quote)
    {
        int start = StartOfName(code, quote, code[quote]);
        return start > 0 && code[start - 1] == code[quote] ? code.Substring(start, quote - start) : "";
    }

    private static int StartOfName(string code, int end, char quote = '\0')
    {
        int start = end;
        while (start > 0 && end - start < Longest && (quote == '\0' ? IsOfName(code[start - 1]) : code[start - 1] != quote))
        {
            start--;
        }

        return start;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static int SkipBlanks(string code, int end)
    {
        while (end > 0 && char.IsWhiteSpace(code[end - 1]))
        {
            end--;
        }

        return end;
    }
}
