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
    private readonly LayoutSource source;
    private readonly string text;
    private readonly ReadingPlace place;
    private readonly YamlErrorException stop;
    private readonly int at;

    private YamlErrorAnalyzer(LayoutSource source, string text, ReadingPlace place, YamlErrorException stop)
    {
        this.source = source;
        this.text = text;
        this.place = place;
        this.stop = stop;
        CatchUp();
        at = Math.Max(stop.Offset ?? 0, place.End);
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
        while (place.InFlow && LineScan.SkipBlanks(text, place.End) is var closing && closing < stop.Offset && text[closing] is ']' or '}')
        {
            place.Leave(closing + 1, isBracketed: true);
        }

        int start = PendingStart();
        if (place.InFlow || start >= text.Length || text[start] is not ('[' or '{'))
        {
            return;
        }

        int end = stop.Offset is { } offset && offset > start ? offset : LineScan.LineEnd(text, start);
        int i = start;
        do
        {
            char c = text[i];
            if (c is '"' or '\'' && text.IndexOf(c, i + 1, end - i - 1) is > 0 and int closing)
            {
                place.Complete(i, closing + 1);
                i = closing;
            }
            else if (c is '[' or '{')
            {
                place.Enter(isFlow: true, isSequence: c == '[', i, i + 1);
            }
            else if (c is ']' or '}')
            {
                place.Leave(i + 1, isBracketed: true);
            }
            else if (c == '#' && LineScan.IsBlank(text, i - 1))
            {
                return;
            }

            i++;
        }
        while (i < end && place.InFlow);
    }

    private YamlError? Quote()
    {
        if (at >= text.Length || text[at] is not ('"' or '\'') || at == place.CompletedStart || stop.Offset is null)
        {
            return null;
        }

        char quote = text[at];
        int lineEnd = LineScan.LineEnd(text, at);
        for (int i = at + 1; i < lineEnd; i++)
        {
            if (quote == '"' && text[i] == '\\' && i + 1 < lineEnd)
            {
                if (ScalarOffsets.Escape(text, i, lineEnd).Written.Length == 0)
                {
                    return UnknownEscape(i, lineEnd);
                }

                i++;
            }
            else if (text[i] == quote)
            {
                // Closed, so the mistake is another one.
                return null;
            }
        }

        int end = LineScan.EndOfMeantText(text, at, place.InFlow, isKey: false);
        TextFix fix = new TextFix(at, end, source.Text.Substring(at + 1, end - at - 1), IsGuess: true);
        return Report(LayoutDiagnostics.UnclosedQuote, at, at + 1, fix, quote.ToString());
    }

    private YamlError UnknownEscape(int escape, int lineEnd)
    {
        int closing = escape + 2;
        while (closing < lineEnd && text[closing] != '"')
        {
            closing += text[closing] == '\\' ? 2 : 1;
        }

        TextFix? fix = closing < lineEnd
            ? new TextFix(at, closing + 1, source.Text.Substring(at + 1, closing - at - 1))
            : null;
        return Report(LayoutDiagnostics.UnknownEscape, escape, escape + 2, fix, text.Substring(escape, 2));
    }

    /// <summary>YAML reports tabs at the file's start, or on the line before.</summary>
    private YamlError? Tab()
    {
        int last = Math.Min(source.LineOf(at) + 1, source.LineCount - 1);
        for (int line = source.LineOf(place.End); line <= last; line++)
        {
            int start = source.LineStart(line);
            int content = LineScan.SkipBlanks(text, start);
            int tab = text.IndexOf('\t', start, content - start);
            if (tab >= place.End && !LineScan.IsBlank(text, content) && text[content] != '#')
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
        if (start < 0 || at >= text.Length || LineScan.SkipBlanks(text, valueEnd) != at || LineScan.IsBlank(text, at)
            || (place.InFlow && text[at] is ',' or ']' or '}') || text[start] is not ('[' or '{' or '*' or '"' or '\''))
        {
            return null;
        }

        // A star takes a key's colon into its name.
        int end = LineScan.EndOfMeantText(text, start, place.InFlow, isKey: IsKeyPlace(start));
        if ((end <= at && text[start] != '*') || LineScan.LineEnd(text, start) < at)
        {
            return null;
        }

        string meant = Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return text[start] switch
        {
            '"' or '\'' => Report(LayoutDiagnostics.TextAfterQuote, at, end, fix),
            '*' => Report(LayoutDiagnostics.UnquotedStart, start, end, fix, "*", Quoting.Quote(meant)),
            '[' => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", Quoting.Quote(meant)),
            _ => Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a mapping", Quoting.Quote(meant)),
        };
    }

    /// <summary>Within brackets, a text has some in its middle, or a colon: <c>[/a/{slug}]</c>, <c>{ each: p[data-x] }</c>, <c>{ match: a: b }</c>.</summary>
    private YamlError? SignInText()
    {
        if (!place.InFlow || at >= text.Length || text[at] is not ('[' or '{' or ':'))
        {
            return null;
        }

        // Of a list YAML has handed the text's beginning on, of a mapping not yet.
        int pending = PendingStart();
        int start = pending < at ? pending : LineScan.SkipBlanks(text, place.End) == at ? place.CompletedStart : -1;
        bool isColon = text[at] == ':';
        if (start < LineScan.LineStart(text, at) || (isColon && (start == 0 || text[LineScan.BackToContent(text, start - 1)] != ':')))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(text, start, inFlow: true, isKey: !isColon && IsKeyPlace(start));
        if (end <= at)
        {
            return null;
        }

        string meant = Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return text[at] switch
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
        if (start < at && text[start] is '"' or '\'')
        {
            int closing = text.IndexOf(text[start], start + 1, at - start - 1);
            if (closing > 0)
            {
                return (start, closing + 1);
            }
        }

        return (place.CompletedStart, place.End);
    }

    /// <summary>Where the value starts that YAML was about to hand on.</summary>
    private int PendingStart()
    {
        int start = LineScan.SkipSpace(text, place.End);
        while (start < text.Length && (text[start] == ',' || (text[start] is ':' or '-' && LineScan.IsBlank(text, start + 1))))
        {
            start = LineScan.SkipSpace(text, start + 1);
        }

        return start;
    }

    /// <summary>A character that means something to YAML where it stands.</summary>
    private YamlError? Indicator()
    {
        if (at >= text.Length || stop.Offset is null)
        {
            return null;
        }

        char c = text[at];
        if (c == '%' && at == LineScan.LineStart(text, at)
            && (LineScan.IsBlank(text, at + 1) || char.IsUpper(text[at + 1])))
        {
            int lineEnd = LineScan.LineEnd(text, at);
            return Report(LayoutDiagnostics.DirectiveRefused, at, lineEnd, null, Meant(at, lineEnd));
        }

        if (c == '-' && LineScan.IsBlank(text, at + 1) && LineScan.ContentStart(text, at) < at && !place.InFlow)
        {
            int end = LineScan.EndOfMeantText(text, at, inFlow: false, isKey: false);
            return Report(LayoutDiagnostics.ListOnKeyLine, at, at + 1, new TextFix(at, end, Meant(at, end)));
        }

        bool closes = place.InFlow && c is ',' or ']' or '}';
        if (closes && c == ',' && at > 0 && text[at - 1] is ',' or '[' or '{')
        {
            return Report(LayoutDiagnostics.YamlSyntax, at, at + 1, null, "there is nothing before this comma");
        }

        if (c is '>' or '|' or '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' or '?' && !closes)
        {
            return UnquotedStart(at);
        }

        // Of a tag, YAML reports the character that no tag can have.
        int word = at;
        while (word > place.End && !LineScan.IsBlank(text, word - 1))
        {
            word--;
        }

        return text[word] == '!' ? UnquotedStart(word) : null;
    }

    private YamlError UnquotedStart(int start)
    {
        int end = LineScan.EndOfMeantText(text, start, place.InFlow, isKey: IsKeyPlace(start));
        string meant = Meant(start, end);
        return Report(
            LayoutDiagnostics.UnquotedStart, start, end, new TextFix(start, end, meant),
            text[start].ToString(), Quoting.Quote(meant));
    }

    /// <summary>Within brackets: <c>{ from: #main, as: int }</c>, <c>[div #main, h1]</c>.</summary>
    private YamlError? HashInBrackets()
    {
        if (!place.InFlow)
        {
            return null;
        }

        int lineEnd = LineScan.LineEnd(text, place.End);
        int start = LineScan.SkipBlanks(text, place.End);
        int first = start;
        if (place.CompletedStart >= LineScan.LineStart(text, start) && LineScan.IsGluedHash(text, start))
        {
            // YAML has handed on what stands before the hash.
            start = place.CompletedStart;
        }

        for (int i = first; i < lineEnd; i++)
        {
            char c = text[i];
            if (c is '"' or '\'')
            {
                int closing = text.IndexOf(c, i + 1, lineEnd - i - 1);
                i = closing < 0 ? i : closing;
            }
            else if (c is ',' or '[' or '{' || (c == ':' && LineScan.IsBlank(text, i + 1)))
            {
                start = LineScan.SkipBlanks(text, i + 1);
            }
            else if (LineScan.IsGluedHash(text, i) && (i == start || LineScan.IsBlank(text, i - 1)))
            {
                int end = LineScan.EndOfMeantText(text, start, inFlow: true, isKey: false);
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
        if (!place.InFlow)
        {
            return null;
        }

        int open = place.OpenStart;
        if (IsClosed(open))
        {
            return null;
        }

        int end = LineScan.EndOfMeantText(text, open, inFlow: false, isKey: false);
        bool isMapping = text[open] == '{';
        return Report(
            LayoutDiagnostics.UnclosedBracket, open, open + 1,
            new TextFix(open, end, Meant(open, end), IsGuess: true),
            isMapping ? "{" : "[", isMapping ? "}" : "]");
    }

    /// <summary>Whether a bracket is closed before a line that is indented no deeper than its own.</summary>
    private bool IsClosed(int open)
    {
        int ownLine = source.LineOf(open);
        int indentation = Indentation(ownLine);
        int depth = 0;
        for (int line = ownLine; line < source.LineCount; line++)
        {
            int lineStart = source.LineStart(line);
            int lineEnd = source.LineEnd(line);
            int content = LineScan.SkipBlanks(text, lineStart);
            if (line > ownLine && content < lineEnd && content - lineStart <= indentation && text[content] is not (']' or '}'))
            {
                return false;
            }

            for (int i = line == ownLine ? open : lineStart; i < lineEnd; i++)
            {
                char c = text[i];
                if (c is '"' or '\'')
                {
                    int closing = text.IndexOf(c, i + 1, lineEnd - i - 1);
                    i = closing < 0 ? i : closing;
                }
                else if (c == '#' && LineScan.IsBlank(text, i - 1))
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
        int start = LineScan.ContentStart(text, at);
        return !place.InFlow && start < text.Length && text[start] == ':' && LineScan.IsBlank(text, start + 1)
            ? Report(LayoutDiagnostics.EmptyKey, start, start + 1)
            : null;
    }

    /// <summary>A colon where no key can be: <c>a: b: c</c>, or a key below a value.</summary>
    private YamlError? Colon()
    {
        if (at >= text.Length || text[at] != ':' || place.InFlow)
        {
            return null;
        }

        int key = LineScan.ContentStart(text, at);
        int value = ValueStart(key, at);
        if (value >= 0)
        {
            int end = LineScan.EndOfMeantText(text, value, inFlow: false, isKey: false);
            string meant = Meant(value, end);
            return Report(
                LayoutDiagnostics.UnquotedColon, value, end, new TextFix(value, end, meant), Quoting.Quote(meant));
        }

        int above = place.End;
        while (above < text.Length && (text[above] == ':' || LineScan.IsBlank(text, above)))
        {
            above++;
        }

        int colon = LineScan.ColonWithoutBlank(text, above);
        if (colon >= 0 && source.LineOf(above) < source.LineOf(at))
        {
            return BlankMissing(above, colon);
        }

        return source.LineOf(above) < source.LineOf(at)
            ? Report(LayoutDiagnostics.KeyBelowValue, key, Math.Max(at, key + 1), null, Number(source.LineOf(above) + 1))
            : null;
    }

    /// <summary>Where the value of the line's first key starts, or -1 if the line's first colon is the one given.</summary>
    private int ValueStart(int key, int colon)
    {
        for (int i = key; i < colon; i++)
        {
            if (text[i] == ':' && LineScan.IsBlank(text, i + 1))
            {
                return LineScan.SkipBlanks(text, i + 1);
            }
        }

        return -1;
    }

    /// <summary>A line that is no entry of the mapping, or no item of the list, it stands in.</summary>
    private YamlError? Line()
    {
        if (LineScan.IsBlank(text, at) || place.InFlow || LineScan.SkipBlanks(text, LineScan.LineStart(text, at)) != at)
        {
            return null;
        }

        int colon = LineScan.ColonWithoutBlank(text, at);
        int lineEnd = LineScan.EndOfMeantText(text, at, inFlow: false, isKey: false);
        bool isItem = text[at] == '-' && LineScan.IsBlank(text, at + 1);
        bool isKey = ValueStart(at, lineEnd) >= 0;
        if (!isKey && colon >= 0)
        {
            return BlankMissing(at, colon);
        }

        int line = source.LineOf(at);
        int above = LineAbove(line);
        if (place.Depth > 0 && isItem != place.InSequence && Indentation(line) == ColumnOf(place.OpenStart))
        {
            return Report(LayoutDiagnostics.ListAndKeysMixed, at, lineEnd);
        }

        if ((isKey || isItem) && Indentation(line) == Indentation(above))
        {
            return null;
        }

        return isKey || isItem
            ? Report(LayoutDiagnostics.WrongIndentation, at, lineEnd, null, Number(Indentation(line)), Number(Indentation(above)))
            : Report(LayoutDiagnostics.KeyExpected, at, lineEnd);
    }

    private YamlError Other()
    {
        int start = LineScan.BackToContent(text, at);
        return Report(LayoutDiagnostics.YamlSyntax, start, start + 1, null, stop.Message);
    }

    private YamlError BlankMissing(int start, int colon) =>
        Report(
            LayoutDiagnostics.BlankAfterColonMissing, colon, colon + 1, null,
            Meant(start, LineScan.EndOfMeantText(text, start, inFlow: false, isKey: false)));

    /// <summary>Whether a text at an offset would be a key (if a colon follows it).</summary>
    private bool IsKeyPlace(int start)
    {
        if (!place.InFlow)
        {
            return LineScan.ContentStart(text, start) == start;
        }

        int before = start - 1;
        while (before > 0 && LineScan.IsBlank(text, before))
        {
            before--;
        }

        return !place.InSequence && text[before] is '{' or ',';
    }

    private int Indentation(int line)
    {
        int start = source.LineStart(line);
        return LineScan.SkipBlanks(text, start) - start;
    }

    private int ColumnOf(int offset) => offset - source.LineStart(source.LineOf(offset));

    private int LineAbove(int line)
    {
        do
        {
            line--;
        }
        while (line > 0 && LineScan.SkipSpace(text, source.LineStart(line)) >= source.LineEnd(line));

        return Math.Max(line, 0);
    }

    private string Meant(int start, int end) => source.Text.Substring(start, end - start);

    private YamlError Report(
        LayoutDiagnosticDescriptor descriptor, int start, int end, TextFix? fix = null, params string[] arguments) =>
        new(
            new LayoutDiagnostic(descriptor, source.Span(start, end), Array.ConvertAll(arguments, Quoting.Shorten)),
            fix);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
