using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Language.Syntax;

/// <summary>Reads texts: where they start and end, and whether YAML took a part of what is meant for something else.</summary>
/// <param name="source">The file.</param>
/// <param name="fixes">The texts that are read as if they were quoted.</param>
/// <param name="place">How far the reading has come.</param>
/// <param name="properties">The tags and anchors.</param>
/// <param name="diagnostics">Where to report.</param>
internal sealed class ScalarReader(
    LayoutSource source, IReadOnlyList<TextFix> fixes, ReadingPlace place, NodeProperties properties, TreeDiagnostics diagnostics)
{
    /// <summary>Reads a text.</summary>
    /// <param name="scalar">What YAML says of it.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">The offset after it.</param>
    /// <param name="isKey">Whether it is a key.</param>
    public ScalarSyntax Read(Scalar scalar, int start, int end, bool isKey)
    {
        end = Math.Max(start, end);
        ScalarStyle style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        if (style == ScalarStyle.Block)
        {
            // YAML lets it reach to the start of the next line that has something else.
            while (end > start + 1 && LineScan.IsBlank(source.Text, end - 1))
            {
                end--;
            }
        }

        if (NodeProperties.IsOn(scalar))
        {
            if (place.InFlow)
            {
                // YAML takes the closing bracket for a part of a tag.
                throw new YamlErrorException(start, "a tag or an anchor");
            }

            // After a property alone, YAML lets the empty text reach to the next line.
            int meantEnd = LineScan.EndOfMeantText(source.Text, start, place.InFlow, isKey);
            end = scalar.Value.Length == 0 ? meantEnd : Math.Min(end, meantEnd);
            properties.Refuse(scalar, start);
            place.Complete(start, end);
            return ScalarSyntax.Fixed(source, start, end);
        }

        place.Complete(start, end);
        if (fixes.FirstOrDefault(fix => fix.Start < end && start < fix.End) is { } fix)
        {
            return WithFix(start, end, fix);
        }

        if (style == ScalarStyle.Plain && !isKey
            && (CutOff(start, end, scalar.Value.Length == 0) ?? Unopened(start, end) ?? WithItem(start, end)) is { } whole)
        {
            return whole;
        }

        return new ScalarSyntax(source, start, end, scalar.Value, style);
    }

    /// <summary>Reads what YAML takes for the name of an anchor, which often is a selector: <c>*.a</c>.</summary>
    public ScalarSyntax ReadAlias(int start, int end)
    {
        place.Complete(start, end);
        string written = source.Text.Substring(start, end - start);
        if (properties.IsAnchor(written.Substring(1)))
        {
            diagnostics.Report(LayoutDiagnostics.AliasRefused, start, end, Quoting.Shorten(written));
        }
        else
        {
            diagnostics.Report(LayoutDiagnostics.UnquotedStart, start, end, "*", Quoting.Quote(written));
        }

        return ScalarSyntax.Fixed(source, start, end);
    }

    /// <summary>The text whose rest, or whole, YAML took for a comment: <c>div #main</c>, <c>#main</c>.</summary>
    private ScalarSyntax? CutOff(int start, int end, bool isEmpty)
    {
        int hash = LineScan.SkipBlanks(source.Text, end);
        if (hash == end || !LineScan.IsGluedHash(source.Text, hash))
        {
            return null;
        }

        start = isEmpty ? hash : start;
        int meantEnd = LineScan.EndOfMeantText(source.Text, hash, inFlow: false, isKey: false);
        if (Unopened(start, meantEnd) is { } unopened)
        {
            return unopened;
        }

        if (isEmpty)
        {
            diagnostics.Report(
                LayoutDiagnostics.UnquotedStart, start, meantEnd,
                "#", Quoting.Quote(source.Text.Substring(start, meantEnd - start)));
        }
        else
        {
            diagnostics.Report(
                LayoutDiagnostics.CutOffAsComment, hash, meantEnd,
                Quoting.Shorten(source.Text.Substring(hash, meantEnd - hash)));
        }

        return ScalarSyntax.Fixed(source, start, meantEnd);
    }

    /// <summary>A text with an item of a list, which is indented so far that YAML takes it for a part of the text above.</summary>
    private ScalarSyntax? WithItem(int start, int end)
    {
        int first = source.LineOf(start);
        for (int line = first + 1; line <= source.LineOf(end); line++)
        {
            int lineStart = source.LineStart(line);
            int item = LineScan.SkipBlanks(source.Text, lineStart);
            if (item < end - 1 && source.Text[item] == '-' && LineScan.IsBlank(source.Text, item + 1))
            {
                int above = source.LineStart(first);
                diagnostics.Report(
                    LayoutDiagnostics.WrongIndentation, item, LineScan.EndOfMeantText(source.Text, item, inFlow: false, isKey: false),
                    Quoting.Number(item - lineStart), Quoting.Number(LineScan.SkipBlanks(source.Text, above) - above), "above");
                return ScalarSyntax.Fixed(source, start, end);
            }
        }

        return null;
    }

    /// <summary>A text at whose end a quote or bracket closes what nothing opens: <c>^#'</c>, <c>a.example, b.example]</c>.</summary>
    private ScalarSyntax? Unopened(int start, int end)
    {
        if (LineScan.OpeningOfEnd(source.Text, start, end) is not { } opening)
        {
            return null;
        }

        diagnostics.Report(LayoutDiagnostics.UnopenedEnd, end - 1, end, source.Text.Substring(end - 1, 1), opening);
        return ScalarSyntax.Fixed(source, start, end);
    }

    /// <summary>A text that YAML saw behind letters: what is meant, and what may have joined it.</summary>
    private ScalarSyntax WithFix(int start, int end, TextFix fix) =>
        fix.Start == start
            ? new(source, start, end, fix.Value + source.Text.Substring(fix.End, Math.Max(end - fix.End, 0)), ScalarStyle.Plain, isFixed: true)
            : ScalarSyntax.Fixed(source, start, end);
}
