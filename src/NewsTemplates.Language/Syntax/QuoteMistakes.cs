using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Mistakes within a quoted text.</summary>
internal sealed class QuoteMistakes(StoppedReading reading)
{
    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

    /// <summary>
    /// A quote above that the next one, on another line, closes for YAML: that one was meant to open a text, which goes on behind it.
    /// </summary>
    public YamlError? Above()
    {
        int last = reading.Source.LineOf(_at);
        for (int line = 0; line <= last; line++)
        {
            int quote = LineScan.UnclosedQuote(_text, reading.Source.LineStart(line));
            int closing = quote < 0 ? -1 : LineScan.EndOfQuoted(_text, quote, _text.Length);
            if (closing >= 0 && ((line < last && IsOpening(closing)) || HoldsEntry(line, closing)))
            {
                return Unclosed(quote, inFlow: InBraces(line, quote));
            }
        }

        return null;
    }

    /// <summary>Whether a quote that closes a text for YAML rather opens one: a text goes on behind it.</summary>
    private bool IsOpening(int closing) =>
        closing < _text.Length - 1 && !LineScan.IsBlank(_text, closing + 1) && _text[closing + 1] is not (',' or ']' or '}');

    /// <summary>Whether the lines below a line, up to the quote that closes a text for YAML, begin with an entry of the layout.</summary>
    private bool HoldsEntry(int line, int closing)
    {
        int next = line + 1 < reading.Source.LineCount ? reading.Source.LineStart(line + 1) : _text.Length;
        return next < closing && LineScan.IsEntry(_text, LineScan.SkipBlanks(_text, next));
    }

    private bool InBraces(int line, int quote)
    {
        int start = reading.Source.LineStart(line);
        return _text.IndexOfAny(['[', '{'], start, quote - start) >= 0;
    }

    /// <summary>A quote that nothing on its line closes, or an escape in it that YAML does not know.</summary>
    public YamlError? Find()
    {
        if (_at >= _text.Length || _text[_at] is not ('"' or '\'') || _at == reading.Place.CompletedStart || reading.Offset is null)
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

        return Unclosed(_at, reading.Place.InFlow);
    }

    private YamlError Unclosed(int quote, bool inFlow)
    {
        int end = LineScan.EndOfMeantText(_text, quote, inFlow, isKey: false);
        TextFix fix = new TextFix(quote, end, reading.Source.Text.Substring(quote + 1, end - quote - 1), IsGuess: true);
        return reading.Report(LayoutDiagnostics.UnclosedQuote, quote, quote + 1, fix, _text[quote].ToString());
    }

    private YamlError UnknownEscape(int escape, int lineEnd)
    {
        int closing = escape + 2;
        while (closing < lineEnd && _text[closing] != '"')
        {
            closing += _text[closing] == '\\' ? 2 : 1;
        }

        TextFix? fix = closing < lineEnd
            ? new TextFix(_at, closing + 1, reading.Source.Text.Substring(_at + 1, closing - _at - 1))
            : null;
        return reading.Report(LayoutDiagnostics.UnknownEscape, escape, escape + 2, fix, _text.Substring(escape, 2));
    }
}
