using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Mistakes within brackets and braces.</summary>
internal sealed class BracketMistakes(StoppedReading reading)
{
    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

    /// <summary>
    /// Within brackets, a text has some in its middle, or a colon: <c>[/a/{slug}]</c>, <c>{ each: p[data-x] }</c>, <c>{ match: a: b }</c>.
    /// </summary>
    public YamlError? InText()
    {
        if (!reading.Place.InFlow || _at >= _text.Length || _text[_at] is not ('[' or '{' or ':'))
        {
            return null;
        }

        // Of a list YAML has handed the text's beginning on, of a mapping not yet.
        int pending = reading.PendingStart();
        int start = pending < _at ? pending : LineScan.SkipBlanks(_text, reading.Place.End) == _at ? reading.Place.CompletedStart : -1;
        bool isColon = _text[_at] == ':';
        if (start < LineScan.LineStart(_text, _at) || (isColon && (start == 0 || _text[LineScan.BackToContent(_text, start - 1)] != ':')))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(_text, start, inFlow: true, isKey: !isColon && reading.IsKeyPlace(start));
        if (end <= _at)
        {
            return null;
        }

        string meant = reading.Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return _text[_at] switch
        {
            ':' => reading.Unopened(start, end) ?? reading.Report(LayoutDiagnostics.UnquotedColon, start, end, fix, Quoting.Quote(meant)),
            '[' => reading.Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", Quoting.IfText, Quoting.Quote(meant)),
            _ => reading.Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a mapping", Quoting.IfText, Quoting.Quote(meant)),
        };
    }

    /// <summary>Within brackets: <c>{ from: #main, as: int }</c>, <c>[div #main, h1]</c>.</summary>
    public YamlError? HashInside()
    {
        if (!reading.Place.InFlow)
        {
            return null;
        }

        int lineEnd = LineScan.LineEnd(_text, reading.Place.End);
        int start = LineScan.SkipBlanks(_text, reading.Place.End);
        int first = start;
        if (reading.Place.CompletedStart >= LineScan.LineStart(_text, start) && LineScan.IsGluedHash(_text, start))
        {
            // YAML has handed on what stands before the hash.
            start = reading.Place.CompletedStart;
        }

        for (int i = first; i < lineEnd; i++)
        {
            char c = _text[i];
            if (c is '"' or '\'')
            {
                i = LineScan.ClosingQuote(_text, i, lineEnd);
            }
            else if (c is ',' or '[' or '{' || (c == ':' && LineScan.IsBlank(_text, i + 1)))
            {
                start = LineScan.SkipBlanks(_text, i + 1);
            }
            else if (LineScan.IsGluedHash(_text, i) && (i == start || LineScan.IsBlank(_text, i - 1)))
            {
                int end = LineScan.EndOfMeantText(_text, start, inFlow: true, isKey: false);
                if (end <= i)
                {
                    return null;
                }

                string meant = reading.Meant(start, end);
                TextFix fix = new TextFix(start, end, meant);
                return reading.Unopened(start, end) is { } unopened ? unopened
                    : i == start ? reading.Report(LayoutDiagnostics.UnquotedStart, start, end, fix, "#", Quoting.Quote(meant))
                    : reading.Report(LayoutDiagnostics.CutOffAsComment, i, end, fix, reading.Meant(i, end));
            }
        }

        return null;
    }

    /// <summary>A bracket or brace on a value's line that closes nothing.</summary>
    public YamlError? Unopened() =>
        _at < _text.Length && _text[_at] is ']' or '}' && !reading.Place.InFlow
        && IsOpening(reading.Place.CompletedStart) && reading.Place.CompletedStart >= LineScan.LineStart(_text, _at)
            ? reading.Report(LayoutDiagnostics.UnopenedEnd, _at, _at + 1, null, _text[_at].ToString(), _text[_at] == ']' ? "[" : "{")
            : null;

    /// <summary>A key within braces whose colon is missing before a bracket: <c>{ credit { from: .x } }</c>.</summary>
    public YamlError? MissingColon()
    {
        int open = IsOpening(reading.Place.CompletedStart) ? reading.Place.CompletedStart : _at;
        if (!reading.Place.InFlow || open == 0 || !IsOpening(open))
        {
            return null;
        }

        int end = LineScan.BackToContent(_text, open - 1) + 1;
        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '_' or '-' or '?'))
        {
            start--;
        }

        return start < end && reading.IsKeyPlace(start) && LineScan.KeyWithoutColon(_text, start) == end
            ? reading.Report(LayoutDiagnostics.MissingColon, start, end, null, reading.Meant(start, end), "")
            : null;
    }

    /// <summary>A bracket or brace that nothing closes.</summary>
    public YamlError? Unclosed()
    {
        if (!reading.Place.InFlow)
        {
            return null;
        }

        int open = reading.Place.OpenStart;
        if (IsClosed(open))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(_text, open, inFlow: false, isKey: false);
        bool isMapping = _text[open] == '{';
        return reading.Report(
            LayoutDiagnostics.UnclosedBracket, open, open + 1,
            new TextFix(open, end, reading.Meant(open, end), IsGuess: true),
            isMapping ? "{" : "[", isMapping ? "}" : "]");
    }

    private bool IsOpening(int at) => at >= 0 && at < _text.Length && _text[at] is '[' or '{';

    /// <summary>Whether a bracket is closed before a line that is indented no deeper than its own.</summary>
    private bool IsClosed(int open)
    {
        int ownLine = reading.Source.LineOf(open);
        int indentation = reading.Indentation(ownLine);
        var closers = new Stack<char>();
        for (int line = ownLine; line < reading.Source.LineCount; line++)
        {
            int lineStart = reading.Source.LineStart(line);
            int lineEnd = reading.Source.LineEnd(line);
            int content = LineScan.SkipBlanks(_text, lineStart);
            if (line > ownLine && content < lineEnd && content - lineStart <= indentation && _text[content] is not (']' or '}'))
            {
                return false;
            }

            for (int i = line == ownLine ? open : lineStart; i < lineEnd; i++)
            {
                char c = _text[i];
                if (c is '"' or '\'')
                {
                    i = LineScan.ClosingQuote(_text, i, lineEnd);
                }
                else if (c == '#' && LineScan.IsBlank(_text, i - 1))
                {
                    break;
                }
                else if (c is '[' or '{')
                {
                    closers.Push(c == '[' ? ']' : '}');
                }
                else if (c is ']' or '}' && closers.Pop() is var closer && closers.Count == 0)
                {
                    return c == closer;
                }
            }
        }

        return false;
    }
}
