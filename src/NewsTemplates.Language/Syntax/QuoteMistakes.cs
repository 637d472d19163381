using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Mistakes within a quoted text.</summary>
internal sealed class QuoteMistakes(StoppedReading reading)
{
    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

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

        int end = LineScan.EndOfMeantText(_text, _at, reading.Place.InFlow, isKey: false);
        TextFix fix = new TextFix(_at, end, reading.Source.Text.Substring(_at + 1, end - _at - 1), IsGuess: true);
        return reading.Report(LayoutDiagnostics.UnclosedQuote, _at, _at + 1, fix, quote.ToString());
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
