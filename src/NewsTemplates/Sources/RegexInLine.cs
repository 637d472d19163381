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
    private readonly Slice _written;
    private readonly string _text;
    private readonly StringBuilder _result = new();
    private GrammarError? _error;
    private int _at;

    private RegexInLine(Slice written)
    {
        _written = written;
        _text = written.Text;
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
        while (_at < _text.Length && _error is null)
        {
            switch (_text[_at])
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
                    _result.Append(_text[_at++]);
                    break;
            }
        }

        string converted = _result.ToString();
        return _error is not null ? _error
            : Explain(new(converted, 0)) is null ? converted
            : new GrammarError("The expression is too unusual for a placeholder; write its character classes more simply.", _written);
    }

    private void Escape()
    {
        int start = _at;
        char kind = _text[_at + 1];
        _at += 2;
        if (kind is 'k' or (>= '1' and <= '9'))
        {
            _at = start;
            Fail(@"A placeholder's expression refers to no group; the same text twice is the same name twice.", 2);
            return;
        }

        int digits = kind switch { 'x' => 2, 'u' => 4, 'c' => 1, _ => 0 };
        _at += digits;
        if (kind is 'p' or 'P')
        {
            _at = _text.IndexOf('}', _at) + 1;
        }
        else if (kind == '0')
        {
            for (int i = 0; i < 2 && _at < _text.Length && _text[_at] is >= '0' and <= '7'; i++)
            {
                _at++;
            }
        }

        string escape = _text.Substring(start, _at - start);
        _result.Append(kind is 's' or 'W' or 'D' or 'P' or 'p' or 'n' or 'x' or 'u' or 'c' or '0' ? "[" + escape + "-[\\n]]" : escape);
    }

    private void CharacterClass()
    {
        int start = _at;
        int end = EndOfClass(start, out bool isPlain);
        _at = end;
        string set = _text.Substring(start, end - start);
        _result.Append(isPlain ? set.Substring(0, set.Length - 1) + "-[\\n]]" : @"(?:(?!\n)" + set + ")");
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
            char c = _text[i];
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
                i += i + 1 < _text.Length && _text[i + 1] == '^' ? 1 : 0;

                // A bracket that stands first is a character of the class.
                i += i + 1 < _text.Length && _text[i + 1] == ']' ? 1 : 0;
            }
            else if (c == ']')
            {
                isPlain &= !afterHyphen;
                depth--;
            }

            i++;
        }
        while (depth > 0 && i < _text.Length);

        return i;
    }

    private void Group()
    {
        if (_at + 1 == _text.Length || _text[_at + 1] != '?')
        {
            _result.Append("(?:");
            _at++;
            return;
        }

        char kind = _text[_at + 2];
        if (kind == '#')
        {
            _at = _text.IndexOf(')', _at) + 1;
        }
        else if (kind == '(')
        {
            Fail("A placeholder's expression has no conditions.", 3);
        }
        else if (kind is '\'' || (kind == '<' && _text[_at + 3] is not ('=' or '!')))
        {
            int close = _text.IndexOf(kind == '<' ? '>' : '\'', _at + 3);
            if (_text.IndexOf('-', _at, close - _at) >= 0)
            {
                Fail("A placeholder's expression balances no groups.", close + 1 - _at);
                return;
            }

            _result.Append("(?:");
            _at = close + 1;
        }
        else
        {
            int end = _at + 2;
            while (char.IsLetter(_text[end]) || _text[end] == '-')
            {
                end++;
            }

            int options = _text.IndexOfAny(['x', 's'], _at, end - _at);
            if (options >= 0)
            {
                Fail($"The option '{_text[options]}' is not for a placeholder's expression.", end + 1 - _at);
                return;
            }

            _result.Append(_text, _at, end - _at);
            _at = end;
        }
    }

    private void Fail(string message, int length) => _error = new(message, _written.Sub(_at, Math.Min(length, _text.Length - _at)));
}
