using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Sources;

/// <summary>
/// Makes a layout's regular expression fit for a placeholder: it then takes no line feed, whatever its character classes
/// say, and captures nothing, so that it can be put into the pattern's one expression.
/// </summary>
internal sealed class RegexInLine
{
    private readonly Slice written;
    private readonly string text;
    private readonly StringBuilder result = new();
    private GrammarError? error;
    private int at;

    private RegexInLine(Slice written)
    {
        this.written = written;
        text = written.Text;
    }

    public static Parsed<string> Convert(Slice written)
    {
        if (written.Length == 0)
        {
            return new GrammarError("The expression is empty.", written.Offset - 1, 2);
        }

        if (Explain(written) is { } wrong)
        {
            return wrong;
        }

        return new RegexInLine(written).Convert();
    }

    private static GrammarError? Explain(Slice written) =>
        RegexErrors.Find(written, LinePattern.Options) is { } wrong ? wrong with { Message = "The expression is wrong: " + wrong.Message } : null;

    private Parsed<string> Convert()
    {
        while (at < text.Length && error is null)
        {
            switch (text[at])
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    CharacterClass();
                    break;
                case '(':
                    Group();
                    break;
                case '\n':
                    Fail("A placeholder never reaches over the end of a line.", 1);
                    break;
                default:
                    result.Append(text[at++]);
                    break;
            }
        }

        string converted = result.ToString();
        return error is not null ? error
            : Explain(new(converted, 0)) is null ? converted
            : new GrammarError("The expression is too unusual for a placeholder; write its character classes more simply.", written);
    }

    private void Escape()
    {
        int start = at;
        char kind = text[at + 1];
        at += 2;
        if (kind is 'k' or (>= '1' and <= '9'))
        {
            at = start;
            Fail(@"A placeholder's expression refers to no group; the same text twice is the same name twice.", 2);
            return;
        }

        int digits = kind switch { 'x' => 2, 'u' => 4, 'c' => 1, _ => 0 };
        at += digits;
        if (kind is 'p' or 'P')
        {
            at = text.IndexOf('}', at) + 1;
        }
        else if (kind == '0')
        {
            for (int i = 0; i < 2 && at < text.Length && text[at] is >= '0' and <= '7'; i++)
            {
                at++;
            }
        }

        string escape = text.Substring(start, at - start);
        result.Append(kind is 's' or 'W' or 'D' or 'P' or 'p' or 'n' or 'x' or 'u' or 'c' or '0' ? "[" + escape + "-[\\n]]" : escape);
    }

    private void CharacterClass()
    {
        int start = at;
        int end = EndOfClass(start, out bool isPlain);
        at = end;
        string set = text.Substring(start, end - start);
        result.Append(isPlain ? set.Substring(0, set.Length - 1) + "-[\\n]]" : @"(?:(?!\n)" + set + ")");
    }

    /// <summary>Where a class ends, and whether a subtraction can be added to it: it has none, and no hyphen at its end.</summary>
    private int EndOfClass(int start, out bool isPlain)
    {
        int depth = 0;
        bool hyphen = false;
        isPlain = true;
        int i = start;
        do
        {
            char c = text[i];
            bool afterHyphen = hyphen;
            hyphen = c == '-';
            if (c == '\\')
            {
                i++;
            }
            else if (c == '[' && (depth == 0 || afterHyphen))
            {
                isPlain = depth == 0;
                depth++;
                i += i + 1 < text.Length && text[i + 1] == '^' ? 1 : 0;

                // A bracket that stands first is a character of the class.
                i += i + 1 < text.Length && text[i + 1] == ']' ? 1 : 0;
            }
            else if (c == ']')
            {
                isPlain &= !afterHyphen;
                depth--;
            }

            i++;
        }
        while (depth > 0 && i < text.Length);

        return i;
    }

    private void Group()
    {
        if (at + 1 == text.Length || text[at + 1] != '?')
        {
            result.Append("(?:");
            at++;
            return;
        }

        char kind = text[at + 2];
        if (kind == '#')
        {
            at = text.IndexOf(')', at) + 1;
        }
        else if (kind == '(')
        {
            Fail("A placeholder's expression has no conditions.", 3);
        }
        else if (kind is '\'' || (kind == '<' && text[at + 3] is not ('=' or '!')))
        {
            int close = text.IndexOf(kind == '<' ? '>' : '\'', at + 3);
            if (text.IndexOf('-', at, close - at) >= 0)
            {
                Fail("A placeholder's expression balances no groups.", close + 1 - at);
                return;
            }

            result.Append("(?:");
            at = close + 1;
        }
        else
        {
            int end = at + 2;
            while (char.IsLetter(text[end]) || text[end] == '-')
            {
                end++;
            }

            int options = text.IndexOfAny(['x', 's'], at, end - at);
            if (options >= 0)
            {
                Fail($"The option '{text[options]}' is not for a placeholder's expression.", end + 1 - at);
                return;
            }

            result.Append(text, at, end - at);
            at = end;
        }
    }

    private void Fail(string message, int length) => error = new(message, written.Sub(at, Math.Min(length, text.Length - at)));
}
