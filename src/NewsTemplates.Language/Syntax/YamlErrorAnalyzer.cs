using System;
using System.Globalization;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>
/// Finds out why YAML stopped. It goes by the text at the place rather than by what YAML says, whose messages speak
/// of its own insides and whose positions are sometimes missing.
/// </summary>
internal sealed class YamlErrorAnalyzer
{
    private readonly LayoutSource _source;
    private readonly string _text;
    private readonly ReadingPlace _place;
    private readonly YamlErrorException _stop;
    private readonly int _at;

    private YamlErrorAnalyzer(LayoutSource source, string text, ReadingPlace place, YamlErrorException stop)
    {
        _source = source;
        _text = text;
        _place = place;
        _stop = stop;
        CatchUp();
        _at = Math.Max(stop.Offset ?? 0, place.End);
    }

    /// <summary>Explains why a reading stopped.</summary>
    /// <param name="source">The file.</param>
    /// <param name="text">Its text as YAML saw it.</param>
    /// <param name="place">How far the reading came.</param>
    /// <param name="stop">What YAML says.</param>
    public static YamlError Find(LayoutSource source, string text, ReadingPlace place, YamlErrorException stop)
    {
        YamlErrorAnalyzer finder = new YamlErrorAnalyzer(source, text, place, stop);
        return finder.Quote()
            ?? finder.Tab()
            ?? finder.TextAfterValue()
            ?? finder.SignInText()
            ?? finder.Indicator()
            ?? finder.HashInBrackets()
            ?? finder.OpenBracket()
            ?? finder.NoKey()
            ?? finder.Colon()
            ?? finder.Line()
            ?? finder.Other();
    }

    /// <summary>
    /// Takes note of the brackets between what was read and the mistake: YAML looks ahead to the line's end, for a
    /// colon that would make all of it a key, before it hands on a bracket.
    /// </summary>
    private void CatchUp()
    {
        while (_place.InFlow && LineScan.SkipBlanks(_text, _place.End) is var closing && closing < _stop.Offset && _text[closing] is ']' or '}')
        {
            _place.Leave(closing + 1, isBracketed: true);
        }

        int start = PendingStart();
        if (_place.InFlow || start >= _text.Length || _text[start] is not ('[' or '{'))
        {
            return;
        }

        int end = _stop.Offset is { } offset && offset > start ? offset : LineScan.LineEnd(_text, start);
        int i = start;
        do
        {
            char c = _text[i];
            if (c is '"' or '\'' && _text.IndexOf(c, i + 1, end - i - 1) is > 0 and int closing)
            {
                _place.Complete(i, closing + 1);
                i = closing;
            }
            else if (c is '[' or '{')
            {
                _place.Enter(isFlow: true, isSequence: c == '[', i, i + 1);
            }
            else if (c is ']' or '}')
            {
                _place.Leave(i + 1, isBracketed: true);
            }
            else if (c == '#' && LineScan.IsBlank(_text, i - 1))
            {
                return;
            }

            i++;
        }
        while (i < end && _place.InFlow);
    }

    private YamlError? Quote()
    {
        if (_at >= _text.Length || _text[_at] is not ('"' or '\'') || _at == _place.CompletedStart || _stop.Offset is null)
        {
            return null;
        }

        char quote = _text[_at];
        int lineEnd = LineScan.LineEnd(_text, _at);
        for (int i = _at + 1; i < lineEnd; i++)
        {
            if (quote == '"' && _text[i] == '\\' && i + 1 < lineEnd)
            {
                if (ScalarOffsets.Escape(_text, i, lineEnd).Written.Length == 0)
                {
                    return UnknownEscape(i, lineEnd);
                }

                i++;
            }
            else if (_text[i] == quote)
            {
                // Closed, so the mistake is another one.
                return null;
            }
        }

        int end = LineScan.EndOfMeantText(_text, _at, _place.InFlow, isKey: false);
        TextFix fix = new TextFix(_at, end, _source.Text.Substring(_at + 1, end - _at - 1), IsGuess: true);
        return Report(LayoutDiagnostics.UnclosedQuote, _at, _at + 1, fix, quote.ToString());
    }

    private YamlError UnknownEscape(int escape, int lineEnd)
    {
        int closing = escape + 2;
        while (closing < lineEnd && _text[closing] != '"')
        {
            closing += _text[closing] == '\\' ? 2 : 1;
        }

        TextFix? fix = closing < lineEnd
            ? new TextFix(_at, closing + 1, _source.Text.Substring(_at + 1, closing - _at - 1))
            : null;
        return Report(LayoutDiagnostics.UnknownEscape, escape, escape + 2, fix, _text.Substring(escape, 2));
    }

    /// <summary>YAML reports tabs at the file's start, or on the line before.</summary>
    private YamlError? Tab()
    {
        int last = Math.Min(_source.LineOf(_at) + 1, _source.LineCount - 1);
        for (int line = _source.LineOf(_place.End); line <= last; line++)
        {
            int start = _source.LineStart(line);
            int content = LineScan.SkipBlanks(_text, start);
            int tab = _text.IndexOf('\t', start, content - start);
            if (tab >= _place.End && !LineScan.IsBlank(_text, content) && _text[content] != '#')
            {
                return Report(LayoutDiagnostics.TabIndentation, tab, tab + 1);
            }
        }

        return null;
    }

    /// <summary>A value is over, but its line goes on: <c>[data-x] h1</c>, <c>{slug}-{id}</c>, <c>*.a b</c>.</summary>
    private YamlError? TextAfterValue()
    {
        (int start, int valueEnd) = LastValue();
        if (start < 0 || _at >= _text.Length || LineScan.SkipBlanks(_text, valueEnd) != _at || LineScan.IsBlank(_text, _at)
            || (_place.InFlow && _text[_at] is ',' or ']' or '}') || _text[start] is not ('[' or '{' or '*' or '"' or '\''))
        {
            return null;
        }

        // A star takes a key's colon into its name.
        int end = LineScan.EndOfMeantText(_text, start, _place.InFlow, isKey: IsKeyPlace(start));
        if ((end <= _at && _text[start] != '*') || LineScan.LineEnd(_text, start) < _at)
        {
            return null;
        }

        string meant = Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return _text[start] switch
        {
            '"' or '\'' => Report(LayoutDiagnostics.TextAfterQuote, _at, end, fix),
            '*' => Report(LayoutDiagnostics.UnquotedStart, start, end, fix, "*", Quoting.Quote(meant)),
            '[' => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", Quoting.Quote(meant)),
            _ => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a mapping", Quoting.Quote(meant)),
        };
    }

    /// <summary>Within brackets, a text has some in its middle, or a colon: <c>[/a/{slug}]</c>, <c>{ each: p[data-x] }</c>, <c>{ match: a: b }</c>.</summary>
    private YamlError? SignInText()
    {
        if (!_place.InFlow || _at >= _text.Length || _text[_at] is not ('[' or '{' or ':'))
        {
            return null;
        }

        // Of a list YAML has handed the text's beginning on, of a mapping not yet.
        int pending = PendingStart();
        int start = pending < _at ? pending : LineScan.SkipBlanks(_text, _place.End) == _at ? _place.CompletedStart : -1;
        bool isColon = _text[_at] == ':';
        if (start < LineScan.LineStart(_text, _at) || (isColon && (start == 0 || _text[LineScan.BackToContent(_text, start - 1)] != ':')))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(_text, start, inFlow: true, isKey: !isColon && IsKeyPlace(start));
        if (end <= _at)
        {
            return null;
        }

        string meant = Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return _text[_at] switch
        {
            ':' => Report(LayoutDiagnostics.UnquotedColon, start, end, fix, Quoting.Quote(meant)),
            '[' => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", Quoting.Quote(meant)),
            _ => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a mapping", Quoting.Quote(meant)),
        };
    }

    /// <summary>
    /// Where the last bracketed or quoted value starts and ends; YAML may have stopped before it handed a quoted one on.
    /// </summary>
    private (int Start, int End) LastValue()
    {
        int start = PendingStart();
        if (start < _at && _text[start] is '"' or '\'')
        {
            int closing = _text.IndexOf(_text[start], start + 1, _at - start - 1);
            if (closing > 0)
            {
                return (start, closing + 1);
            }
        }

        return (_place.CompletedStart, _place.End);
    }

    /// <summary>Where the value starts that YAML was about to hand on.</summary>
    private int PendingStart()
    {
        int start = LineScan.SkipSpace(_text, _place.End);
        while (start < _text.Length && (_text[start] == ',' || (_text[start] is ':' or '-' && LineScan.IsBlank(_text, start + 1))))
        {
            start = LineScan.SkipSpace(_text, start + 1);
        }

        return start;
    }

    /// <summary>A character that means something to YAML where it stands.</summary>
    private YamlError? Indicator()
    {
        if (_at >= _text.Length || _stop.Offset is null)
        {
            return null;
        }

        char c = _text[_at];
        if (c == '%' && _at == LineScan.LineStart(_text, _at)
            && (LineScan.IsBlank(_text, _at + 1) || char.IsUpper(_text[_at + 1])))
        {
            int lineEnd = LineScan.LineEnd(_text, _at);
            return Report(LayoutDiagnostics.DirectiveRefused, _at, lineEnd, null, Meant(_at, lineEnd));
        }

        if (c == '-' && LineScan.IsBlank(_text, _at + 1) && LineScan.ContentStart(_text, _at) < _at && !_place.InFlow)
        {
            int end = LineScan.EndOfMeantText(_text, _at, inFlow: false, isKey: false);
            return Report(LayoutDiagnostics.ListOnKeyLine, _at, _at + 1, new TextFix(_at, end, Meant(_at, end)));
        }

        bool closes = _place.InFlow && c is ',' or ']' or '}';
        if (closes && c == ',' && _at > 0 && _text[_at - 1] is ',' or '[' or '{')
        {
            return Report(LayoutDiagnostics.YamlSyntax, _at, _at + 1, null, "there is nothing before this comma");
        }

        if (c is '>' or '|' or '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' or '?' && !closes)
        {
            return UnquotedStart(_at);
        }

        // Of a tag, YAML reports the character that no tag can have.
        int word = _at;
        while (word > _place.End && !LineScan.IsBlank(_text, word - 1))
        {
            word--;
        }

        return _text[word] == '!' ? UnquotedStart(word) : null;
    }

    private YamlError UnquotedStart(int start)
    {
        int end = LineScan.EndOfMeantText(_text, start, _place.InFlow, isKey: IsKeyPlace(start));
        string meant = Meant(start, end);
        return Report(
            LayoutDiagnostics.UnquotedStart, start, end, new TextFix(start, end, meant),
            _text[start].ToString(), Quoting.Quote(meant));
    }

    /// <summary>Within brackets: <c>{ from: #main, as: int }</c>, <c>[div #main, h1]</c>.</summary>
    private YamlError? HashInBrackets()
    {
        if (!_place.InFlow)
        {
            return null;
        }

        int lineEnd = LineScan.LineEnd(_text, _place.End);
        int start = LineScan.SkipBlanks(_text, _place.End);
        int first = start;
        if (_place.CompletedStart >= LineScan.LineStart(_text, start) && LineScan.IsGluedHash(_text, start))
        {
            // YAML has handed on what stands before the hash.
            start = _place.CompletedStart;
        }

        for (int i = first; i < lineEnd; i++)
        {
            char c = _text[i];
            if (c is '"' or '\'')
            {
                int closing = _text.IndexOf(c, i + 1, lineEnd - i - 1);
                i = closing < 0 ? i : closing;
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

                string meant = Meant(start, end);
                TextFix fix = new TextFix(start, end, meant);
                return i == start
                    ? Report(LayoutDiagnostics.UnquotedStart, start, end, fix, "#", Quoting.Quote(meant))
                    : Report(LayoutDiagnostics.CutOffAsComment, i, end, fix, Meant(i, end));
            }
        }

        return null;
    }

    private YamlError? OpenBracket()
    {
        if (!_place.InFlow)
        {
            return null;
        }

        int open = _place.OpenStart;
        if (IsClosed(open))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(_text, open, inFlow: false, isKey: false);
        bool isMapping = _text[open] == '{';
        return Report(
            LayoutDiagnostics.UnclosedBracket, open, open + 1,
            new TextFix(open, end, Meant(open, end), IsGuess: true),
            isMapping ? "{" : "[", isMapping ? "}" : "]");
    }

    /// <summary>Whether a bracket is closed before a line that is indented no deeper than its own.</summary>
    private bool IsClosed(int open)
    {
        int ownLine = _source.LineOf(open);
        int indentation = Indentation(ownLine);
        int depth = 0;
        for (int line = ownLine; line < _source.LineCount; line++)
        {
            int lineStart = _source.LineStart(line);
            int lineEnd = _source.LineEnd(line);
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
                    int closing = _text.IndexOf(c, i + 1, lineEnd - i - 1);
                    i = closing < 0 ? i : closing;
                }
                else if (c == '#' && LineScan.IsBlank(_text, i - 1))
                {
                    break;
                }
                else if (c is '[' or '{')
                {
                    depth++;
                }
                else if (c is ']' or '}' && --depth == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A line that begins with a colon.</summary>
    private YamlError? NoKey()
    {
        int start = LineScan.ContentStart(_text, _at);
        return !_place.InFlow && start < _text.Length && _text[start] == ':' && LineScan.IsBlank(_text, start + 1)
            ? Report(LayoutDiagnostics.EmptyKey, start, start + 1)
            : null;
    }

    /// <summary>A colon where no key can be: <c>a: b: c</c>, or a key below a value.</summary>
    private YamlError? Colon()
    {
        if (_at >= _text.Length || _text[_at] != ':' || _place.InFlow)
        {
            return null;
        }

        int key = LineScan.ContentStart(_text, _at);
        int value = ValueStart(key, _at);
        if (value >= 0)
        {
            int end = LineScan.EndOfMeantText(_text, value, inFlow: false, isKey: false);
            string meant = Meant(value, end);
            return Report(
                LayoutDiagnostics.UnquotedColon, value, end, new TextFix(value, end, meant), Quoting.Quote(meant));
        }

        int above = _place.End;
        while (above < _text.Length && (_text[above] == ':' || LineScan.IsBlank(_text, above)))
        {
            above++;
        }

        int colon = LineScan.ColonWithoutBlank(_text, above);
        if (colon >= 0 && _source.LineOf(above) < _source.LineOf(_at))
        {
            return BlankMissing(above, colon);
        }

        return _source.LineOf(above) < _source.LineOf(_at)
            ? Report(LayoutDiagnostics.KeyBelowValue, key, Math.Max(_at, key + 1), null, Number(_source.LineOf(above) + 1))
            : null;
    }

    /// <summary>Where the value of the line's first key starts, or -1 if the line's first colon is the one given.</summary>
    private int ValueStart(int key, int colon)
    {
        for (int i = key; i < colon; i++)
        {
            if (_text[i] == ':' && LineScan.IsBlank(_text, i + 1))
            {
                return LineScan.SkipBlanks(_text, i + 1);
            }
        }

        return -1;
    }

    /// <summary>A line that is no entry of the mapping, or no item of the list, it stands in.</summary>
    private YamlError? Line()
    {
        if (LineScan.IsBlank(_text, _at) || _place.InFlow || LineScan.SkipBlanks(_text, LineScan.LineStart(_text, _at)) != _at)
        {
            return null;
        }

        int colon = LineScan.ColonWithoutBlank(_text, _at);
        int lineEnd = LineScan.EndOfMeantText(_text, _at, inFlow: false, isKey: false);
        bool isItem = _text[_at] == '-' && LineScan.IsBlank(_text, _at + 1);
        bool isKey = ValueStart(_at, lineEnd) >= 0;
        if (!isKey && colon >= 0)
        {
            return BlankMissing(_at, colon);
        }

        int line = _source.LineOf(_at);
        int above = LineAbove(line);
        if (_place.Depth > 0 && isItem != _place.InSequence && Indentation(line) == ColumnOf(_place.OpenStart))
        {
            return Report(LayoutDiagnostics.ListAndKeysMixed, _at, lineEnd);
        }

        if ((isKey || isItem) && Indentation(line) == Indentation(above))
        {
            return null;
        }

        return isKey || isItem
            ? Report(LayoutDiagnostics.WrongIndentation, _at, lineEnd, null, Number(Indentation(line)), Number(Indentation(above)))
            : Report(LayoutDiagnostics.KeyExpected, _at, lineEnd);
    }

    private YamlError Other()
    {
        int start = LineScan.BackToContent(_text, _at);
        return Report(LayoutDiagnostics.YamlSyntax, start, start + 1, null, _stop.Message);
    }

    private YamlError BlankMissing(int start, int colon) =>
        Report(
            LayoutDiagnostics.BlankAfterColonMissing, colon, colon + 1, null,
            Meant(start, LineScan.EndOfMeantText(_text, start, inFlow: false, isKey: false)));

    /// <summary>Whether a text at an offset would be a key (if a colon follows it).</summary>
    private bool IsKeyPlace(int start)
    {
        if (!_place.InFlow)
        {
            return LineScan.ContentStart(_text, start) == start;
        }

        int before = start - 1;
        while (before > 0 && LineScan.IsBlank(_text, before))
        {
            before--;
        }

        return !_place.InSequence && _text[before] is '{' or ',';
    }

    private int Indentation(int line)
    {
        int start = _source.LineStart(line);
        return LineScan.SkipBlanks(_text, start) - start;
    }

    private int ColumnOf(int offset) => offset - _source.LineStart(_source.LineOf(offset));

    private int LineAbove(int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && LineScan.SkipSpace(_text, _source.LineStart(line)) >= _source.LineEnd(line));

        return Math.Max(line, 0);
    }

    private string Meant(int start, int end) => _source.Text.Substring(start, end - start);

    private YamlError Report(
        LayoutDiagnosticDescriptor descriptor, int start, int end, TextFix? fix = null, params string[] arguments) =>
        new(
            new LayoutDiagnostic(descriptor, _source.Span(start, end), Array.ConvertAll(arguments, Quoting.Shorten)),
            fix);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
