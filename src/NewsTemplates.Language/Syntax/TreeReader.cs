using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Language.Syntax;

/// <summary>
/// Builds the tree from YAML's events and reports what a layout may not have, and the slips that YAML takes in
/// silence.
/// </summary>
internal sealed class TreeReader
{
    // How many parts of a text that commas split are sought.
    private const int MostParts = 16;

    private readonly LayoutSource _source;
    private readonly IReadOnlyList<TextFix> _fixes;
    private readonly EventReader _events;
    private readonly ReadingPlace _place = new();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<LayoutDiagnostic> _diagnostics = [];

    /// <param name="source">The file.</param>
    /// <param name="fixes">The texts that are read as if they were quoted.</param>
    public TreeReader(LayoutSource source, IReadOnlyList<TextFix> fixes)
    {
        _source = source;
        _fixes = fixes;
        _events = new EventReader(source.Text, fixes);
    }

    /// <summary>What was found, the error not counted.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The mistake that stopped the reading, or null.</summary>
    public YamlError? Error { get; private set; }

    private string Text => _source.Text;

    /// <summary>Reads the layout, or returns null: because of a error, or because the file is no mapping.</summary>
    public MappingSyntax? Read()
    {
        try
        {
            return ReadFile();
        }
        catch (YamlErrorException stop)
        {
            Error = YamlErrorAnalyzer.Find(_source, _events.Text, _place, stop);
            return null;
        }
        catch (TooDeep tooDeep)
        {
            Report(LayoutDiagnostics.NestedTooDeeply, tooDeep.Start, tooDeep.Start + 1, Number(LayoutSyntax.GreatestDepth));
            return null;
        }
    }

    private MappingSyntax? ReadFile()
    {
        _events.Next();
        if (_events.Next() is not DocumentStart documentStart)
        {
            Report(LayoutDiagnostics.EmptyFile, 0, 0);
            return null;
        }

        CheckDirective(documentStart);
        SyntaxNode node = ReadNode(Needed());
        _events.Next();
        CheckSecondDocument(_events.Next());
        return AsRoot(node);
    }

    private void CheckDirective(DocumentStart documentStart)
    {
        int start = Offset(documentStart.Start);
        if (start < Text.Length && Text[start] == '%')
        {
            int end = LineScan.EndOfMeantText(Text, start, inFlow: false, isKey: false);
            Report(LayoutDiagnostics.DirectiveRefused, start, end, Quoting.Shorten(Text.Substring(start, end - start)));
        }
    }

    private void CheckSecondDocument(ParsingEvent? next)
    {
        if (next is DocumentStart second)
        {
            int start = LineScan.SkipSpace(Text, Offset(second.Start));
            Report(LayoutDiagnostics.SecondDocumentRefused, start, LineScan.LineEnd(Text, start));
        }
    }

    private MappingSyntax? AsRoot(SyntaxNode node)
    {
        if (node is MappingSyntax mapping)
        {
            return mapping;
        }

        int start = node.Span.Start;
        if (node is ScalarSyntax { IsNull: true })
        {
            Report(LayoutDiagnostics.EmptyFile, start, start);
        }
        else if (node is ScalarSyntax { Style: ScalarStyle.Plain, IsFixed: false }
            && LineScan.ColonWithoutBlank(Text, start) is >= 0 and int colon)
        {
            Report(LayoutDiagnostics.BlankAfterColonMissing, colon, colon + 1, Quoting.Shorten(Line(start)));
        }
        else if (node is not ScalarSyntax { IsFixed: true })
        {
            Report(LayoutDiagnostics.RootNotMapping, start, Math.Min(node.Span.End, LineScan.LineEnd(Text, start)), node.KindName);
        }

        return null;
    }

    private SyntaxNode ReadNode(ParsingEvent parsingEvent, bool isKey = false) => parsingEvent switch
    {
        AnchorAlias alias => ReadAlias(alias),
        Scalar scalar => ReadScalar(scalar, isKey),
        SequenceStart sequence => ReadSequence(sequence),
        MappingStart mapping => ReadMapping(mapping),
        _ => throw new YamlErrorException(null, "a value is expected"),
    };

    private ScalarSyntax ReadAlias(AnchorAlias alias)
    {
        int start = Offset(alias.Start);
        int end = Offset(alias.End);
        _place.Complete(start, end);
        string written = Text.Substring(start, end - start);
        if (_anchors.Contains(written.Substring(1)))
        {
            Report(LayoutDiagnostics.AliasRefused, start, end, Quoting.Shorten(written));
        }
        else
        {
            Report(LayoutDiagnostics.UnquotedStart, start, end, "*", Quoting.Quote(written));
        }

        return Fixed(start, end);
    }

    private ScalarSyntax ReadScalar(Scalar scalar, bool isKey)
    {
        int start = Offset(scalar.Start);
        int end = Math.Max(start, Offset(scalar.End));
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
            while (end > start + 1 && LineScan.IsBlank(Text, end - 1))
            {
                end--;
            }
        }

        if (HasProperty(scalar))
        {
            if (_place.InFlow)
            {
                // YAML takes the closing bracket for a part of a tag.
                throw new YamlErrorException(start, "a tag or an anchor");
            }

            // After a property alone, YAML lets the empty text reach to the next line.
            int meantEnd = LineScan.EndOfMeantText(Text, start, _place.InFlow, isKey);
            end = scalar.Value.Length == 0 ? meantEnd : Math.Min(end, meantEnd);
            ReportProperty(scalar, start);
            _place.Complete(start, end);
            return Fixed(start, end);
        }

        _place.Complete(start, end);
        if (_fixes.FirstOrDefault(fix => fix.Start < end && start < fix.End) is { } fix)
        {
            return Fixed(start, end, fix);
        }

        return style == ScalarStyle.Plain && !isKey && CutOff(start, end, scalar.Value.Length == 0) is { } whole
            ? whole
            : new ScalarSyntax(_source, start, end, scalar.Value, style);
    }

    /// <summary>The text whose rest, or whole, YAML took for a comment: <c>div #main</c>, <c>#main</c>.</summary>
    private ScalarSyntax? CutOff(int start, int end, bool isEmpty)
    {
        int hash = LineScan.SkipBlanks(Text, end);
        if (hash == end || !LineScan.IsGluedHash(Text, hash))
        {
            return null;
        }

        start = isEmpty ? hash : start;
        int meantEnd = LineScan.EndOfMeantText(Text, hash, inFlow: false, isKey: false);
        if (isEmpty)
        {
            Report(
                LayoutDiagnostics.UnquotedStart, start, meantEnd,
                "#", Quoting.Quote(Text.Substring(start, meantEnd - start)));
        }
        else
        {
            Report(
                LayoutDiagnostics.CutOffAsComment, hash, meantEnd,
                Quoting.Shorten(Text.Substring(hash, meantEnd - hash)));
        }

        return Fixed(start, meantEnd);
    }

    private SequenceSyntax ReadSequence(SequenceStart sequenceStart)
    {
        bool isFlow = sequenceStart.Style == SequenceStyle.Flow;
        int start = Enter(sequenceStart, isFlow ? '[' : '-', isFlow, isSequence: true);
        var items = new List<SyntaxNode>();
        int end = start + 1;
        ParsingEvent next;
        while ((next = Needed()) is not SequenceEnd)
        {
            SyntaxNode item = ReadNode(next);
            end = Math.Max(end, item.Span.End);
            items.Add(item);
        }

        end = Leave(next, isFlow, ']', end);
        return new SequenceSyntax(_source.Span(start, end), isFlow, [.. isFlow ? JoinSplitTexts(items) : items]);
    }

    /// <summary>Joins items that commas within parentheses split, as in <c>[p:not(.a, .b)]</c>.</summary>
    private List<SyntaxNode> JoinSplitTexts(List<SyntaxNode> items)
    {
        var joined = new List<SyntaxNode>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            int last = LastPart(items, i);
            joined.Add(last == i ? items[i] : Fixed(items[i].Span.Start, items[last].Span.End));
            if (last > i)
            {
                SourceSpan whole = joined[joined.Count - 1].Span;
                Report(LayoutDiagnostics.UnquotedComma, whole.Start, whole.End, Quoting.Quote(_source.TextAt(whole)));
            }

            i = last;
        }

        return joined;
    }

    /// <summary>The item that closes the parentheses that an item opens; the item itself if none does.</summary>
    private static int LastPart(List<SyntaxNode> items, int first)
    {
        int open = 0;
        for (int i = first; i < Math.Min(items.Count, first + MostParts); i++)
        {
            if (items[i] is not ScalarSyntax { Style: ScalarStyle.Plain } part)
            {
                break;
            }

            open += OpenParentheses(part.Value);
            if (open <= 0)
            {
                return open == 0 ? i : first;
            }
        }

        return first;
    }

    private static int OpenParentheses(string text)
    {
        int open = 0;
        for (int i = 0; i < text.Length; i++)
        {
            open += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            i += text[i] == '\\' ? 1 : 0;
        }

        return open;
    }

    private SyntaxNode ReadMapping(MappingStart mappingStart)
    {
        bool isFlow = mappingStart.Style == MappingStyle.Flow;
        // `key: value` alone in brackets: YamlDotNet places this mapping at the file's start.
        bool isPair = isFlow && Offset(mappingStart.Start) < _place.End;
        bool isBraced = isFlow && !isPair;
        int start = isPair ? EnterPair() : Enter(mappingStart, isFlow ? '{' : '\0', isFlow, isSequence: false);
        var entries = new MappingEntries(_source, _diagnostics);
        int end = start + 1;
        ParsingEvent next;
        while ((next = Needed()) is not MappingEnd)
        {
            SyntaxNode key = ReadNode(next, isKey: true);
            if (isPair)
            {
                start = key.Span.Start;
            }

            if (!isFlow)
            {
                // With a key that is only an anchor, YamlDotNet places the mapping after it.
                start = Math.Min(start, key.Span.Start);
                CheckTab(key.Span.Start);
            }

            int afterKey = _diagnostics.Count;
            SyntaxNode value = ReadNode(Needed());
            end = Math.Max(end, value.Span.End);
            if (key is ScalarSyntax { Style: ScalarStyle.Plain, Value: "<<" })
            {
                // What is merged is refused with the key.
                _diagnostics.RemoveRange(afterKey, _diagnostics.Count - afterKey);
            }

            entries.Add(key, value, isGrown: isBraced && IsGrown(key, value));
        }

        end = Leave(next, isBraced, '}', end);
        if (entries.IsText)
        {
            if (!entries.IsFixed)
            {
                string written = Text.Substring(start, end - start);
                Report(LayoutDiagnostics.UnquotedBrackets, start, end, "a mapping", Quoting.Quote(written));
            }

            return Fixed(start, end);
        }

        return new MappingSyntax(_source.Span(start, end), isBraced, entries.Finish());
    }

    /// <summary>Whether a key in braces has neither value nor colon: <c>b</c> in <c>{ from: a, b }</c>.</summary>
    private bool IsGrown(SyntaxNode key, SyntaxNode value)
    {
        if (value is not ScalarSyntax { IsNull: true, Span.Length: 0 })
        {
            return false;
        }

        int after = LineScan.SkipSpace(Text, key.Span.End);
        return after >= Text.Length || Text[after] != ':';
    }

    private int Enter(NodeEvent collection, char opening, bool isFlow, bool isSequence)
    {
        int start = Offset(collection.Start);
        if (HasProperty(collection))
        {
            int end = ReportProperty(collection, start);
            start = isFlow ? Text.IndexOf(opening, start) : LineScan.SkipSpace(Text, end);
        }

        CheckDepth(start);
        _place.Enter(isFlow, isSequence, start, isFlow ? start + 1 : start);
        if (!isFlow && isSequence)
        {
            CheckTab(start);
        }

        return start;
    }

    private int EnterPair()
    {
        CheckDepth(_place.End);
        _place.Enter(isFlow: true, isSequence: false, _place.OpenStart, _place.End);
        return _place.End;
    }

    private void CheckDepth(int start)
    {
        if (_place.Depth == LayoutSyntax.GreatestDepth)
        {
            throw new TooDeep(start);
        }
    }

    private int Leave(ParsingEvent collectionEnd, bool isBracketed, char closing, int end)
    {
        if (isBracketed)
        {
            int at = Offset(collectionEnd.End);
            end = at < Text.Length && Text[at] == closing ? at + 1 : Math.Max(at, end);
        }

        _place.Leave(end, isBracketed);
        return end;
    }

    /// <summary>YAML takes a tab before the first key of a file.</summary>
    private void CheckTab(int start)
    {
        int lineStart = LineScan.LineStart(Text, start);
        int tab = Text.IndexOf('\t', lineStart, start - lineStart);
        if (tab >= 0 && LineScan.SkipBlanks(Text, lineStart) > tab)
        {
            Report(LayoutDiagnostics.TabIndentation, tab, tab + 1);
        }
    }

    private static bool HasProperty(NodeEvent node) => !node.Anchor.IsEmpty || !node.Tag.IsEmpty;

    /// <returns>Where the property ends.</returns>
    private int ReportProperty(NodeEvent node, int start)
    {
        int end = start;
        while (!LineScan.IsBlank(Text, end))
        {
            end++;
        }

        string written = Quoting.Shorten(Text.Substring(start, end - start));
        Report(Text[start] == '!' ? LayoutDiagnostics.TagRefused : LayoutDiagnostics.AnchorRefused, start, end, written);
        if (!node.Anchor.IsEmpty)
        {
            _anchors.Add(node.Anchor.Value);
        }

        return end;
    }

    private ParsingEvent Needed() => _events.Next() ?? throw new YamlErrorException(null, "the file ends too early");

    private ScalarSyntax Fixed(int start, int end) =>
        new(_source, start, end, Text.Substring(start, end - start), ScalarStyle.Plain, isFixed: true);

    /// <summary>A text that YAML saw behind letters: what is meant, and what may have joined it.</summary>
    private ScalarSyntax Fixed(int start, int end, TextFix fix) =>
        fix.Start == start
            ? new(_source, start, end, fix.Value + Text.Substring(fix.End, Math.Max(end - fix.End, 0)), ScalarStyle.Plain, isFixed: true)
            : Fixed(start, end);

    private int Offset(Mark mark) => (int)Math.Min(Math.Max(mark.Index, 0), Text.Length);

    private string Line(int start) => Text.Substring(start, LineScan.LineEnd(Text, start) - start);

    private void Report(LayoutDiagnosticDescriptor descriptor, int start, int end, params string[] arguments) =>
        _diagnostics.Add(new LayoutDiagnostic(descriptor, _source.Span(start, end), arguments));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class TooDeep : Exception
    {
        public TooDeep(int start)
        {
            Start = start;
        }

        public int Start { get; }
    }
}
