using System;
using System.Collections.Generic;

namespace NewsTemplates.Selectors;

/// <summary>Reads what a selector asks of one element: <c>p#id.class[attribute]:empty</c>.</summary>
internal sealed class CompoundSelectorParser
{
    private readonly SelectorScanner _scanner;
    private readonly AttributeSelectorParser _attributes;
    private readonly PseudoClassParser _pseudoClasses;

    public CompoundSelectorParser(SelectorScanner scanner, SelectorListParser lists)
    {
        _scanner = scanner;
        _attributes = new AttributeSelectorParser(scanner);
        _pseudoClasses = new PseudoClassParser(scanner, lists);
    }

    /// <summary>Reads the parts that stand at the scanner; one is needed.</summary>
    /// <param name="combinator">How the element is found from the one before.</param>
    public CompoundSelector Parse(Combinator combinator)
    {
        int start = _scanner.Position;
        List<SimpleSelector> parts = [];
        while (ParseSimple(isFirst: parts.Count == 0) is { } part)
        {
            parts.Add(part);
            _scanner.SkipComments();
        }

        if (parts.Count == 0)
        {
            throw SelectorMistakes.Unexpected(_scanner);
        }

        return new CompoundSelector(SelectorSpan.Between(start, parts[parts.Count - 1].Span.End), combinator, [.. parts]);
    }

    private SimpleSelector? ParseSimple(bool isFirst)
    {
        switch (_scanner.Current)
        {
            case '#':
                return ParseId();
            case '.':
                return ParseClass();
            case '[':
                return _attributes.Parse();
            case ':':
                return _pseudoClasses.Parse();
            case '*':
            case var _ when _scanner.AtName():
                return ParseType(isFirst);
            default:
                return null;
        }
    }

    private SimpleSelector ParseType(bool isFirst)
    {
        int start = _scanner.Position;
        bool isUniversal = _scanner.Take('*');
        string name = isUniversal ? "*" : _scanner.ReadName();
        SelectorSpan span = _scanner.SpanFrom(start);
        if (_scanner.Current == '|' && _scanner.Next != '|')
        {
            throw new SelectorSyntaxException(
                "Namespaces are not needed: a name stands for elements of any. Take away what stands before '|', and '|'.",
                start,
                _scanner.Position + 1 - start);
        }

        if (!isFirst)
        {
            throw new SelectorSyntaxException(
                "An element's name or '*' must be the first part, as in 'p.a[b]'. Move it to the front, or put a space before it.",
                span.Offset,
                span.Length);
        }

        return isUniversal ? new UniversalSelector(span) : new TypeSelector(span, name);
    }

    private IdSelector ParseId()
    {
        int start = _scanner.Position;
        string id = ReadNameAfterSign("an id");
        return new IdSelector(_scanner.SpanFrom(start), id);
    }

    private ClassSelector ParseClass()
    {
        int start = _scanner.Position;
        string name = ReadNameAfterSign("a class");
        return new ClassSelector(_scanner.SpanFrom(start), name);
    }

    private string ReadNameAfterSign(string what)
    {
        int start = _scanner.Position;
        char sign = _scanner.Current;
        _scanner.Position++;
        if (_scanner.AtName())
        {
            return _scanner.ReadName();
        }

        int end = Math.Max(_scanner.EndOfWord(), start + 1);
        int digit = _scanner.Current == '-' ? start + 2 : start + 1;
        if (digit < _scanner.Text.Length && _scanner.Text[digit] is >= '0' and <= '9')
        {
            string before = _scanner.Text.Substring(start, digit - start);
            string escaped = "\\3" + _scanner.Text[digit] + " ";
            string rest = _scanner.Text.Substring(digit + 1, end - digit - 1);
            throw new SelectorSyntaxException(
                $"In a selector {what} cannot begin with a digit. Write '{before}{escaped}{rest}'.",
                start,
                end - start);
        }

        throw new SelectorSyntaxException($"The name of {what} must follow '{sign}' directly.", start, 1);
    }
}
