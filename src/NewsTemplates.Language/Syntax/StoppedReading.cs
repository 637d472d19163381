using System;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A reading that YAML stopped: the text, how far the reading came, and what the places around the mistake hold.</summary>
internal sealed class StoppedReading
{
    public StoppedReading(LayoutSource source, string text, ReadingPlace place, YamlErrorException stop)
    {
        Source = source;
        Text = text;
        Place = place;
        Offset = stop.Offset;
        CatchUp();
        At = Math.Max(stop.Offset ?? 0, place.End);
    }

    public LayoutSource Source { get; }

    /// <summary>The text as YAML saw it.</summary>
    public string Text { get; }

    /// <summary>How far the reading came.</summary>
    public ReadingPlace Place { get; }

    /// <summary>Where YAML says the mistake is, or null if it does not say.</summary>
    public int? Offset { get; }

    /// <summary>Where the mistake is sought: there, but not within what has been read.</summary>
    public int At { get; }

    /// <summary>
    /// Where the last bracketed or quoted value starts and ends; YAML may have stopped before it handed a quoted one on.
    /// </summary>
    public (int Start, int End) LastValue()
    {
        int start = PendingStart();
        if (start < At && Text[start] is '"' or '\'')
        {
            int closing = LineScan.ClosingQuote(Text, start, At);
            if (closing > start)
            {
                return (start, closing + 1);
            }
        }

        return (Place.CompletedStart, Place.End);
    }

    /// <summary>Where the value starts that YAML was about to hand on.</summary>
    public int PendingStart()
    {
        int start = LineScan.SkipSpace(Text, Place.End);
        while (start < Text.Length && (Text[start] == ',' || (Text[start] is ':' or '-' && LineScan.IsBlank(Text, start + 1))))
        {
            start = LineScan.SkipSpace(Text, start + 1);
        }

        return start;
    }

    /// <summary>Whether a text at an offset would be a key (if a colon follows it).</summary>
    public bool IsKeyPlace(int start)
    {
        if (!Place.InFlow)
        {
            return LineScan.ContentStart(Text, start) == start;
        }

        int before = start - 1;
        while (before > 0 && LineScan.IsBlank(Text, before))
        {
            before--;
        }

        return !Place.InSequence && Text[before] is '{' or ',';
    }

    /// <summary>The number of spaces and tabs that a line begins with.</summary>
    public int Indentation(int line)
    {
        int start = Source.LineStart(line);
        return LineScan.SkipBlanks(Text, start) - start;
    }

    /// <summary>
    /// By how many spaces lines are indented more than what they belong to, as all but one line or very few show; 1 if that cannot be told.
    /// </summary>
    public int IndentationStep()
    {
        int[] indentations = [.. Enumerable.Range(0, Source.LineCount)
            .Where(line => LineScan.IsEntry(Text, Source.LineStart(line) + Indentation(line)))
            .Select(Indentation)
            .Where(indentation => indentation > 0)];
        int fewest = Math.Max(1, indentations.Length / 20);
        return Array.Find([4, 3, 2, 1], step => indentations.Count(indentation => indentation % step != 0) <= fewest);
    }

    /// <summary>A part of the text as it is written.</summary>
    public string Meant(int start, int end) => Source.Text.Substring(start, end - start);

    public YamlError Report(
        LayoutDiagnosticDescriptor descriptor, int start, int end, TextFix? fix = null, params string[] arguments) =>
        new(
            new LayoutDiagnostic(descriptor, Source.Span(start, end), Array.ConvertAll(arguments, Quoting.Shorten)),
            fix);

    /// <summary>Reports that nothing opens what the last character of a text closes; null where something does.</summary>
    public YamlError? Unopened(int start, int end) => LineScan.OpeningOfEnd(Text, start, end) is { } opening
        ? Report(LayoutDiagnostics.UnopenedEnd, end - 1, end, new TextFix(start, end, Meant(start, end)), Text.Substring(end - 1, 1), opening)
        : null;

    /// <summary>
    /// Takes note of the brackets between what was read and the mistake: YAML looks ahead to the line's end, for a
    /// colon that would make all of it a key, before it hands on a bracket.
    /// </summary>
    private void CatchUp()
    {
        while (Place.InFlow && LineScan.SkipBlanks(Text, Place.End) is var closing && closing < Offset && Text[closing] is ']' or '}')
        {
            Place.Leave(closing + 1, isBracketed: true);
        }

        int start = PendingStart();
        if (Place.InFlow || start >= Text.Length || Text[start] is not ('[' or '{'))
        {
            return;
        }

        int end = Offset is { } offset && offset > start ? offset : LineScan.LineEnd(Text, start);
        int i = start;
        do
        {
            char c = Text[i];
            if (c is '"' or '\'' && LineScan.ClosingQuote(Text, i, end) is var closing && closing > i)
            {
                Place.Complete(i, closing + 1);
                i = closing;
            }
            else if (c is '[' or '{')
            {
                Place.Enter(isFlow: true, isSequence: c == '[', i, i + 1);
            }
            else if (c is ']' or '}')
            {
                Place.Leave(i + 1, isBracketed: true);
            }
            else if (c == '#' && LineScan.IsBlank(Text, i - 1))
            {
                return;
            }

            i++;
        }
        while (i < end && Place.InFlow);
    }
}
