using System;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Mistakes in how a line is an entry of a mapping or list: its indentation, its key, its colon.</summary>
internal sealed class EntryMistakes(StoppedReading reading)
{
    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

    /// <summary>YAML reports tabs at the file's start, or on the line before.</summary>
    public YamlError? Tab()
    {
        int last = Math.Min(reading.Source.LineOf(_at) + 1, reading.Source.LineCount - 1);
        for (int line = reading.Source.LineOf(reading.Place.End); line <= last; line++)
        {
            int start = reading.Source.LineStart(line);
            int content = LineScan.SkipBlanks(_text, start);
            int tab = _text.IndexOf('\t', start, content - start);
            if (tab >= reading.Place.End && !LineScan.IsBlank(_text, content) && _text[content] != '#')
            {
                return reading.Report(LayoutDiagnostics.TabIndentation, tab, tab + 1);
            }
        }

        return null;
    }

    /// <summary>A line that begins with a colon.</summary>
    public YamlError? NoKey()
    {
        int start = LineScan.ContentStart(_text, _at);
        return !reading.Place.InFlow && start < _text.Length && _text[start] == ':' && LineScan.IsBlank(_text, start + 1)
            ? reading.Report(LayoutDiagnostics.EmptyKey, start, start + 1)
            : null;
    }

    /// <summary>A colon where no key can be: <c>a: b: c</c>, or a key below a value.</summary>
    public YamlError? Colon()
    {
        if (_at >= _text.Length || _text[_at] != ':' || reading.Place.InFlow)
        {
            return null;
        }

        int key = LineScan.ContentStart(_text, _at);
        int value = ValueStart(key, _at);
        if (value >= 0)
        {
            int end = LineScan.EndOfMeantText(_text, value, inFlow: false, isKey: false);
            string meant = reading.Meant(value, end);
            return reading.Report(
                LayoutDiagnostics.UnquotedColon, value, end, new TextFix(value, end, meant), Quoting.Quote(meant));
        }

        int above = reading.Place.End;
        while (above < _text.Length && (_text[above] == ':' || LineScan.IsBlank(_text, above)))
        {
            above++;
        }

        int colon = LineScan.ColonWithoutBlank(_text, above);
        if (colon >= 0 && reading.Source.LineOf(above) < reading.Source.LineOf(_at))
        {
            return BlankMissing(above, colon);
        }

        return reading.Source.LineOf(above) < reading.Source.LineOf(_at)
            ? reading.Report(LayoutDiagnostics.KeyBelowValue, key, Math.Max(_at, key + 1), null, Quoting.Number(reading.Source.LineOf(above) + 1))
            : null;
    }

    /// <summary>A line that is no entry of the mapping, or no item of the list, it stands in.</summary>
    public YamlError? NoEntry()
    {
        if (LineScan.IsBlank(_text, _at) || reading.Place.InFlow || LineScan.SkipBlanks(_text, LineScan.LineStart(_text, _at)) != _at)
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

        int line = reading.Source.LineOf(_at);
        int above = LineAbove(line);
        if (reading.Place.Depth > 0 && isItem != reading.Place.InSequence && reading.Indentation(line) == ColumnOf(reading.Place.OpenStart))
        {
            return reading.Report(LayoutDiagnostics.ListAndKeysMixed, _at, lineEnd);
        }

        if ((isKey || isItem) && reading.Indentation(line) == reading.Indentation(above))
        {
            return null;
        }

        return isKey || isItem
            ? reading.Report(
                LayoutDiagnostics.WrongIndentation, _at, lineEnd, null,
                Quoting.Number(reading.Indentation(line)), Quoting.Number(reading.Indentation(above)))
            : reading.Report(LayoutDiagnostics.KeyExpected, _at, lineEnd);
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

    private YamlError BlankMissing(int start, int colon) =>
        reading.Report(
            LayoutDiagnostics.BlankAfterColonMissing, colon, colon + 1, null,
            reading.Meant(start, LineScan.EndOfMeantText(_text, start, inFlow: false, isKey: false)));

    private int ColumnOf(int offset) => offset - reading.Source.LineStart(reading.Source.LineOf(offset));

    private int LineAbove(int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && LineScan.SkipSpace(_text, reading.Source.LineStart(line)) >= reading.Source.LineEnd(line));

        return Math.Max(line, 0);
    }
}
