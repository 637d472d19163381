using System.Text;

namespace NewsTemplates.Language.Syntax;

/// <summary>Questions about one line of a layout, asked where YAML's own reading is of no help.</summary>
internal static class LineScan
{
    /// <summary>Whether a space, a tab, a line break or either end of the text stands at an offset.</summary>
    public static bool IsBlank(string text, int at) => at < 0 || at >= text.Length || text[at] is ' ' or '\t' or '\n' or '\r';

    /// <summary>The first offset from <paramref name="at"/> on that holds no space or tab.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The first offset from <paramref name="at"/> on that holds no space, tab, line break or comment.</summary>
    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '#' && (at == 0 || IsBlank(text, at - 1)))
            {
                at = LineEnd(text, at);
            }
            else if (!IsBlank(text, at))
            {
                break;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The offset itself if something stands there, else the last one before it where something does.</summary>
    public static int BackToContent(string text, int at)
    {
        while (at > 0 && IsBlank(text, at))
        {
            at--;
        }

        return at;
    }

    /// <summary>The offset of the line break, or of the text's end, that ends the line.</summary>
    public static int LineEnd(string text, int at)
    {
        int end = at >= text.Length ? -1 : text.IndexOfAny(['\n', '\r'], at);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The offset of the line's first character.</summary>
    public static int LineStart(string text, int at)
    {
        int before = at == 0 ? -1 : text.LastIndexOfAny(['\n', '\r'], at - 1);
        return before + 1;
    }

    /// <summary>The offset of the first character of the line that is neither space nor a list's dash.</summary>
    public static int ContentStart(string text, int at)
    {
        int start = SkipBlanks(text, LineStart(text, at));
        while (start < text.Length && text[start] == '-' && IsBlank(text, start + 1) && start < at)
        {
            start = SkipBlanks(text, start + 1);
        }

        return start;
    }

    /// <summary>Whether a <c>#</c> that begins a comment is glued to what follows, as in a selector.</summary>
    public static bool IsGluedHash(string text, int at) =>
        at < text.Length && text[at] == '#' && !IsBlank(text, at + 1) && text[at + 1] != '#';

    /// <summary>The offset of the quote that closes the one at an offset; where none does before the end, the offset itself.</summary>
    public static int ClosingQuote(string text, int at, int end)
    {
        int closing = text.IndexOf(text[at], at + 1, end - at - 1);
        return closing < 0 ? at : closing;
    }

    /// <summary>
    /// Where the text that starts at an offset was meant to end: at a comment or the line's end, within brackets also
    /// at the comma or bracket that ends the value, and for a key at its colon.
    /// </summary>
    public static int EndOfMeantText(string text, int start, bool inFlow, bool isKey)
    {
        int lineEnd = LineEnd(text, start);
        // What would close the brackets that are open, the innermost last.
        var closings = new StringBuilder();
        int at = start;
        for (; at < lineEnd; at++)
        {
            char c = text[at];
            if (c is '"' or '\'')
            {
                at = ClosingQuote(text, at, lineEnd);
            }
            else if (c is '(' or '[' or '{')
            {
                closings.Append(c switch { '(' => ')', '[' => ']', _ => '}' });
            }
            else if (c is ')' or ']' or '}')
            {
                int opened = closings.ToString().LastIndexOf(c);
                if (inFlow && opened < 0 && c != ')')
                {
                    break;
                }

                closings.Length = opened < 0 ? closings.Length : opened;
            }
            else if (inFlow && closings.Length == 0 && c == ',')
            {
                break;
            }
            else if (isKey && closings.Length == 0 && c == ':' && IsBlank(text, at + 1))
            {
                break;
            }
            else if (c == '#' && at > start && IsBlank(text, at - 1) && !IsGluedHash(text, at))
            {
                break;
            }
        }

        while (at > start + 1 && IsBlank(text, at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// The colon of a line that is <c>key:value</c> without a space, from the offset of the key, or -1.
    /// </summary>
    public static int ColonWithoutBlank(string text, int key)
    {
        int at = key;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '?'))
        {
            at++;
        }

        return at > key && at < text.Length && text[at] == ':' && !IsBlank(text, at + 1) && text[at + 1] != ':' ? at : -1;
    }
}
