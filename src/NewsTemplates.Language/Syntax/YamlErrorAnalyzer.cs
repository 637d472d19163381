using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>
/// Finds out why YAML stopped. It goes by the text at the place rather than by what YAML says, whose messages speak
/// of its own insides and whose positions are sometimes missing.
/// </summary>
internal static class YamlErrorAnalyzer
{
    /// <summary>Explains why a reading stopped.</summary>
    /// <param name="source">The file.</param>
    /// <param name="text">Its text as YAML saw it.</param>
    /// <param name="place">How far the reading came.</param>
    /// <param name="stop">What YAML says.</param>
    public static YamlError Find(LayoutSource source, string text, ReadingPlace place, YamlErrorException stop)
    {
        var reading = new StoppedReading(source, text, place, stop);
        var quotes = new QuoteMistakes(reading);
        var texts = new UnquotedTextMistakes(reading);
        var brackets = new BracketMistakes(reading);
        var entries = new EntryMistakes(reading);
        return quotes.Above()
            ?? quotes.Find()
            ?? entries.Tab()
            ?? brackets.MissingColon()
            ?? brackets.Unopened()
            ?? texts.AfterValue()
            ?? brackets.InText()
            ?? texts.Indicator()
            ?? brackets.HashInside()
            ?? brackets.Unclosed()
            ?? entries.NoKey()
            ?? entries.Colon()
            ?? entries.NoEntry()
            ?? entries.TabAlone()
            ?? entries.BlankLineTooLong()
            ?? Other(reading, stop);
    }

    private static YamlError Other(StoppedReading reading, YamlErrorException stop)
    {
        int start = LineScan.BackToContent(reading.Text, reading.At);
        return new YamlError(new LayoutDiagnostic(LayoutDiagnostics.YamlSyntax, reading.Source.Span(start, start + 1), stop.Message));
    }
}
