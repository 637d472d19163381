using System;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Syntax;

/// <summary>A text that needs quotes, as YAML takes its beginning for something else.</summary>
internal sealed class UnquotedTextMistakes(StoppedReading reading)
{
    private readonly string _text = reading.Text;
    private readonly int _at = reading.At;

    /// <summary>A value is over, but its line goes on: <c>[data-x] h1</c>, <c>{slug}-{id}</c>, <c>*.a b</c>.</summary>
    public YamlError? AfterValue()
    {
        (int start, int valueEnd) = reading.LastValue();
        if (start < 0 || _at >= _text.Length || LineScan.SkipBlanks(_text, valueEnd) != _at || LineScan.IsBlank(_text, _at)
            || (reading.Place.InFlow && _text[_at] is ',' or ']' or '}') || _text[start] is not ('[' or '{' or '*' or '"' or '\''))
        {
            return null;
        }

        // A star takes a key's colon into its name.
        int end = LineScan.EndOfMeantText(_text, start, reading.Place.InFlow, isKey: reading.IsKeyPlace(start));
        if ((end <= _at && _text[start] != '*') || LineScan.LineEnd(_text, start) < _at)
        {
            return null;
        }

        string meant = reading.Meant(start, end);
        TextFix fix = new TextFix(start, end, meant);
        return _text[start] switch
        {
            '"' or '\'' => reading.Report(LayoutDiagnostics.TextAfterQuote, _at, end, fix),
            '*' => reading.Report(LayoutDiagnostics.UnquotedStart, start, end, fix, "*", Quoting.Quote(meant)),
            '[' when ListWithType(meant) is { } rules => reading.Report(
                LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", "rules and their type stand in the long form", rules),
            '[' => reading.Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a list", Quoting.IfText, Quoting.Quote(meant)),
            _ => reading.Report(LayoutDiagnostics.UnquotedBrackets, start, end, fix, "a mapping", Quoting.IfText, Quoting.Quote(meant)),
        };
    }

    /// <summary>What to write for a list of rules and a type behind it, <c>[.a, .b] as uri</c>; null for another text.</summary>
    private static string? ListWithType(string text)
    {
        int close = text.LastIndexOf(']');
        string[] behind = text.Substring(close + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (behind is not ["as", var type] || !Identifier.Is(type))
        {
            return null;
        }

        string rules = text.Substring(1, close - 1).Trim();
        bool isEach = rules.StartsWith("each ", StringComparison.Ordinal);
        string key = isEach ? "each" : "from";
        return $"{{ {key}: [{(isEach ? rules.Substring(5) : rules)}], as: {type} }}";
    }

    /// <summary>A character that means something to YAML where it stands.</summary>
    public YamlError? Indicator()
    {
        if (_at >= _text.Length || reading.Offset is null)
        {
            return null;
        }

        char c = _text[_at];
        if (c == '%' && _at == LineScan.LineStart(_text, _at)
            && (LineScan.IsBlank(_text, _at + 1) || char.IsUpper(_text[_at + 1])))
        {
            int lineEnd = LineScan.LineEnd(_text, _at);
            return reading.Report(LayoutDiagnostics.DirectiveRefused, _at, lineEnd, null, reading.Meant(_at, lineEnd));
        }

        if (c == '-' && LineScan.IsBlank(_text, _at + 1) && LineScan.ContentStart(_text, _at) < _at && !reading.Place.InFlow)
        {
            int end = LineScan.EndOfMeantText(_text, _at, inFlow: false, isKey: false);
            return reading.Report(LayoutDiagnostics.ListOnKeyLine, _at, _at + 1, new TextFix(_at, end, reading.Meant(_at, end)));
        }

        bool closes = reading.Place.InFlow && c is ',' or ']' or '}';
        if (closes && c == ',' && _at > 0 && _text[_at - 1] is ',' or '[' or '{')
        {
            return reading.Report(LayoutDiagnostics.YamlSyntax, _at, _at + 1, null, "there is nothing before this comma");
        }

        if (c is '>' or '|' or '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' or '?' && !closes)
        {
            return UnquotedStart(_at);
        }

        // Of a tag, YAML reports the character that no tag can have.
        int word = _at;
        while (word > reading.Place.End && !LineScan.IsBlank(_text, word - 1))
        {
            word--;
        }

        return _text[word] == '!' ? UnquotedStart(word) : null;
    }

    private YamlError UnquotedStart(int start)
    {
        int end = LineScan.EndOfMeantText(_text, start, reading.Place.InFlow, isKey: reading.IsKeyPlace(start));
        string meant = reading.Meant(start, end);
        return reading.Report(
            LayoutDiagnostics.UnquotedStart, start, end, new TextFix(start, end, meant),
            _text[start].ToString(), Quoting.Quote(meant));
    }
}
