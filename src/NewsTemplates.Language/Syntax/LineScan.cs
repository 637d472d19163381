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

    /// <summary>
    /// The offset after a word that would be a key if a colon followed it, from the offset of the word, or -1: <c>hosts</c> in
    /// <c>hosts [a.example]</c>.
    /// </summary>
    public static int KeyWithoutColon(string text, int key)
    {
        int at = key;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '?'))
        {
            at++;
        }

        return at > key && char.IsLetter(text[key]) && IsBlank(text, at) ? at : -1;
    }

    /// <summary>Whether the line's content, from an offset on, is a key with its colon, or an item of a list.</summary>
    public static bool IsEntry(string text, int at)
    {
        int end = LineEnd(text, at);
        if (at < end && text[at] == '-' && IsBlank(text, at + 1))
        {
            return true;
        }

        for (int i = at; i < end; i++)
        {
            if (text[i] == ':' && IsBlank(text, i + 1))
            {
                return text[at] != '#';
            }
        }

        return false;
    }

    /// <summary>The first quote of the line that opens a text and is not closed on the line, or -1.</summary>
    public static int UnclosedQuote(string text, int lineStart)
    {
        int end = LineEnd(text, lineStart);
        for (int i = lineStart; i < end; i++)
        {
            if (text[i] == '#' && IsBlank(text, i - 1))
            {
                return -1;
            }

            if (text[i] is '"' or '\'' && (IsBlank(text, i - 1) || text[i - 1] is '[' or '{' or ',') && IsValueStart(text, lineStart, i))
            {
                int closing = EndOfQuoted(text, i, end);
                if (closing < 0)
                {
                    return i;
                }

                i = closing;
            }
        }

        return -1;
    }

    /// <summary>The offset of the quote that closes the one at an offset, escapes and doubled quotes passed over; -1 if none does.</summary>
    public static int EndOfQuoted(string text, int at, int end)
    {
        char quote = text[at];
        for (int i = at + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '"' || i + 1 >= end || text[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>Whether a value may start at an offset: after the line's start, a colon, a dash, a comma or an opening bracket.</summary>
    private static bool IsValueStart(string text, int lineStart, int at)
    {
        int before = at - 1;
        while (before >= lineStart && IsBlank(text, before))
        {
            before--;
        }

        return before < lineStart || text[before] is ':' or ',' or '[' or '{' || (text[before] == '-' && IsBlank(text, before + 1));
    }

    /// <summary>What would open what the last character of a text closes, where nothing in the text does; else null.</summary>
    public static string? OpeningOfEnd(string text, int start, int end)
    {
        if (end <= start + 1)
        {
            return null;
        }

        char last = text[end - 1];
        char before = text[end - 2];
        return last switch
        {
            // "Readers'" is English.
            '\'' when before != 's' && Count('\'') % 2 == 1 => "'",
            '"' when before != '\\' && Count('"') % 2 == 1 => "\"",
            ']' when before != '\\' && Count('[') == 0 => "[",
            '}' when before != '\\' && Count('{') == Count('}') - 1 => "{",
            _ => null,
        };

        int Count(char sought)
        {
            int count = 0;
            for (int i = start; i < end; i++)
            {
                count += text[i] == sought ? 1 : 0;
            }

            return count;
        }
    }
}
