using System;
using System.Collections.Generic;
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
    private readonly LayoutSource _source;
    private readonly EventReader _events;
    private readonly ReadingPlace _place = new();
    private readonly TreeDiagnostics _diagnostics;
    private readonly DocumentChecks _document;
    private readonly NodeProperties _properties;
    private readonly ScalarReader _scalars;
    private readonly SplitTexts _splitTexts;

    /// <param name="source">The file.</param>
    /// <param name="fixes">The texts that are read as if they were quoted.</param>
    public TreeReader(LayoutSource source, IReadOnlyList<TextFix> fixes)
    {
        _source = source;
        _events = new EventReader(source.Text, fixes);
        _diagnostics = new TreeDiagnostics(source);
        _document = new DocumentChecks(source, _diagnostics);
        _properties = new NodeProperties(source, _diagnostics);
        _scalars = new ScalarReader(source, fixes, _place, _properties, _diagnostics);
        _splitTexts = new SplitTexts(source, _diagnostics);
    }

    /// <summary>What was found, the error not counted.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics => _diagnostics.Found;

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
        catch (LimitExceeded exceeded)
        {
            exceeded.Report(_diagnostics);
            return null;
        }
    }

    private MappingSyntax? ReadFile()
    {
        _events.Next();
        if (_events.Next() is not DocumentStart documentStart)
        {
            _diagnostics.Report(LayoutDiagnostics.EmptyFile, 0, 0);
            return null;
        }

        _document.CheckStart(Offset(documentStart.Start));
        SyntaxNode node = ReadNode(Needed());
        _events.Next();
        if (_events.Next() is DocumentStart second)
        {
            _document.RefuseSecond(Offset(second.Start));
        }

        return _document.AsRoot(node);
    }

    private SyntaxNode ReadNode(ParsingEvent parsingEvent, bool isKey = false) => parsingEvent switch
    {
        AnchorAlias alias => _scalars.ReadAlias(Offset(alias.Start), Offset(alias.End)),
        Scalar scalar => ReadScalar(scalar, isKey),
        SequenceStart sequence => ReadSequence(sequence),
        MappingStart mapping => ReadMapping(mapping),
        _ => throw new YamlErrorException(null, "a value is expected"),
    };

    private ScalarSyntax ReadScalar(Scalar scalar, bool isKey)
    {
        int start = Offset(scalar.Start);
        if (scalar.Value.Length > LayoutSyntax.GreatestText)
        {
            throw new LimitExceeded(diagnostics => diagnostics.Report(
                LayoutDiagnostics.TextTooLong, start, start + 1, Quoting.Number(scalar.Value.Length), Quoting.Number(LayoutSyntax.GreatestText)));
        }

        return _scalars.Read(scalar, start, Offset(scalar.End), isKey);
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
        return new SequenceSyntax(_source.Span(start, end), isFlow, [.. isFlow ? _splitTexts.Join(items) : items]);
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

            int afterKey = _diagnostics.Found.Count;
            SyntaxNode value = ReadNode(Needed());
            end = Math.Max(end, value.Span.End);
            if (key is ScalarSyntax { Style: ScalarStyle.Plain, Value: "<<" } || MappingEntries.LacksColon(key, out _))
            {
                // What is merged, or torn apart, is reported with the key.
                _diagnostics.Keep(afterKey);
            }

            entries.Add(key, value, isGrown: isBraced && IsGrown(key, value));
        }

        end = Leave(next, isBraced, '}', end);
        if (entries.IsText)
        {
            if (!entries.IsFixed)
            {
                string written = Text.Substring(start, end - start);
                _diagnostics.Report(LayoutDiagnostics.UnquotedBrackets, start, end, "a mapping", Quoting.IfText, Quoting.Quote(written));
            }

            return ScalarSyntax.Fixed(_source, start, end);
        }

        return new MappingSyntax(_source.Span(start, end), isBraced, entries.Finish()) { IsWhole = entries.IsWhole };
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
        if (NodeProperties.IsOn(collection))
        {
            int end = _properties.Refuse(collection, start);
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
            throw new LimitExceeded(diagnostics => diagnostics.Report(
                LayoutDiagnostics.NestedTooDeeply, start, start + 1, Quoting.Number(LayoutSyntax.GreatestDepth)));
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
            _diagnostics.Report(LayoutDiagnostics.TabIndentation, tab, tab + 1);
        }
    }

    private ParsingEvent Needed() => _events.Next() ?? throw new YamlErrorException(null, "the file ends too early");

    private int Offset(Mark mark) => (int)Math.Min(Math.Max(mark.Index, 0), Text.Length);

    private sealed class LimitExceeded(Action<TreeDiagnostics> report) : Exception
    {
        public Action<TreeDiagnostics> Report { get; } = report;
    }
}
