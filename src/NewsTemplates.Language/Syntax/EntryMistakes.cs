using System;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Mistakes in how a line is an entry of a mapping or list: its indentation, its key, its colon.</summary>
internal sealed class EntryMistakes(StoppedReading reading)
{
    public const string NoKeyHere = "There is no key before this colon";

    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

    /// <summary>YAML reports tabs at the file's start, or on the last line before that is not empty.</summary>
    public YamlError? Tab()
    {
        int last = reading.Source.LineOf(LineScan.SkipSpace(_text, LineScan.LineEnd(_text, _at)));
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

    /// <summary>A line of spaces and a tab alone, which YAML takes for an indentation.</summary>
    public YamlError? TabAlone()
    {
        int end = LineScan.SkipSpace(_text, LineScan.LineEnd(_text, _at));
        int tab = _text.IndexOf('\t', _at, end - _at);
        return tab >= 0 && LineScan.SkipBlanks(_text, LineScan.LineStart(_text, tab)) == LineScan.LineEnd(_text, tab)
            ? reading.Report(LayoutDiagnostics.TabIndentation, tab, tab + 1)
            : null;
    }

    /// <summary>A line of spaces alone where a text below <c>|</c> begins.</summary>
    public YamlError? BlankLineTooLong()
    {
        int last = Math.Min(reading.Source.LineOf(_at) + 1, reading.Source.LineCount - 1);
        for (int line = Math.Max(reading.Source.LineOf(reading.Place.End), 1); line <= last; line++)
        {
            int start = reading.Source.LineStart(line);
            int end = reading.Source.LineEnd(line);
            int before = LineScan.BackToContent(_text, start - 1);
            if (end > start && LineScan.SkipBlanks(_text, start) == end && _text[before] is '|' or '>' or '-' or '+'
                && _text.LastIndexOfAny(['|', '>'], before, Math.Min(before + 1, 3)) is >= 0 and int sign)
            {
                return reading.Report(LayoutDiagnostics.BlankLineTooLong, start, end, null, _text[sign].ToString());
            }
        }

        return null;
    }

    /// <summary>A line that begins with a colon.</summary>
    public YamlError? NoKey()
    {
        int start = LineScan.ContentStart(_text, _at);
        return !reading.Place.InFlow && start < _text.Length && _text[start] == ':' && LineScan.IsBlank(_text, start + 1)
            ? reading.Report(LayoutDiagnostics.EmptyKey, start, start + 1, null, NoKeyHere)
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
            return reading.Unopened(value, end) ?? reading.Report(
                LayoutDiagnostics.UnquotedColon, value, end, new TextFix(value, end, meant), Quoting.Quote(meant));
        }

        // YAML takes the text that began above and this line for one.
        int above = reading.PendingStart();
        int line = reading.Source.LineOf(_at);
        if (reading.Source.LineOf(above) >= line)
        {
            return null;
        }

        bool beginsLine = LineScan.ContentStart(_text, above) == above;
        if (beginsLine && LineScan.ColonWithoutBlank(_text, above) is >= 0 and int colon)
        {
            return BlankMissing(above, colon);
        }

        if (beginsLine && LineScan.KeyWithoutColon(_text, above) >= 0)
        {
            return MissingColon(above, "");
        }

        return OutOfStep(line) is { } mistaken && mistaken != line
            ? WrongIndentation(mistaken)
            : reading.Report(LayoutDiagnostics.KeyBelowValue, key, Math.Max(_at, key + 1), null, Quoting.Number(reading.Source.LineOf(above) + 1));
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
            // A comment ended the text above.
            int other = reading.Source.LineStart(above) + reading.Indentation(above);
            return above < line && !LineScan.IsEntry(_text, other) && LineScan.KeyWithoutColon(_text, other) >= 0 ? MissingColon(other, "") : null;
        }

        return isKey || isItem
            ? WrongIndentation(OutOfStep(line) ?? line)
            : MissingColon(_at, "; if the line continues the value above, indent it");
    }

    private YamlError MissingColon(int start, string orElse)
    {
        int word = LineScan.KeyWithoutColon(_text, start);
        int end = LineScan.EndOfMeantText(_text, start, inFlow: false, isKey: false);
        return reading.Report(LayoutDiagnostics.MissingColon, start, end, null, reading.Meant(start, word < 0 ? end : word), orElse);
    }

    private YamlError WrongIndentation(int line)
    {
        int start = reading.Source.LineStart(line) + reading.Indentation(line);
        int above = LineAbove(line);
        // The first line of a mapping is compared with those that follow.
        bool isFirst = above == line || (reading.Place.Depth > 0 && line == reading.Source.LineOf(reading.Place.OpenStart));
        int other = isFirst ? reading.Source.LineOf(_at) : above;
        return reading.Report(
            LayoutDiagnostics.WrongIndentation, start, LineScan.EndOfMeantText(_text, start, inFlow: false, isKey: false), null,
            Quoting.Number(reading.Indentation(line)), Quoting.Number(reading.Indentation(other)), other > line ? "below" : "above");
    }

    /// <summary>
    /// The first line, from the start of what is open to a line, whose indentation is no multiple of the layout's usual one: YAML
    /// stops at a line that is right where one above it is not.
    /// </summary>
    private int? OutOfStep(int last)
    {
        int step = reading.IndentationStep();
        for (int line = reading.Place.Depth > 0 ? reading.Source.LineOf(reading.Place.OpenStart) : 0; line <= last; line++)
        {
            int indentation = reading.Indentation(line);
            if (indentation % step != 0 && LineScan.IsEntry(_text, reading.Source.LineStart(line) + indentation))
            {
                return line;
            }
        }

        return null;
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
