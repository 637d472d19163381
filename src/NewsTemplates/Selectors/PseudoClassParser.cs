using System;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>Reads pseudo-classes, and the selectors and places within their brackets.</summary>
internal sealed class PseudoClassParser
{
    private readonly SelectorScanner _scanner;
    private readonly SelectorListParser _lists;
    private readonly NthSelectorParser _places;
    private int _depth;
    private bool _insideHas;

    public PseudoClassParser(SelectorScanner scanner, SelectorListParser lists)
    {
        _scanner = scanner;
        _lists = lists;
        _places = new NthSelectorParser(scanner, lists);
    }

    /// <summary>Reads from the colon on.</summary>
    public SimpleSelector Parse()
    {
        int start = _scanner.Position;
        _scanner.Position++;
        bool isElement = _scanner.Take(':');
        if (!_scanner.AtName())
        {
            throw new SelectorSyntaxException(
                "The name of a pseudo-class must follow ':' directly, as in ':first-child'.",
                start,
                _scanner.Position - start);
        }

        string name = NameCase.Lower(_scanner.ReadName());
        SelectorSpan span = _scanner.SpanFrom(start);
        bool hasBrackets = _scanner.Current == '(';
        if (isElement)
        {
            throw new SelectorSyntaxException(PseudoClasses.PseudoElement(name), span.Offset, span.Length);
        }

        if (PseudoClasses.Functions.TryGetValue(name, out string? example))
        {
            return hasBrackets
                ? ParseFunction(name, example, start)
                : throw new SelectorSyntaxException($"':{name}' needs brackets directly after it: ':{name}({example})'.", span.Offset, span.Length);
        }

        if (!PseudoClasses.Plain.TryGetValue(name, out Func<SelectorSpan, SimpleSelector>? create))
        {
            throw new SelectorSyntaxException(PseudoClasses.Advice(name), span.Offset, span.Length);
        }

        if (hasBrackets)
        {
            throw new SelectorSyntaxException($"':{name}' takes no brackets. Take them away.", _scanner.Position, 1);
        }

        if (_insideHas && name == "scope")
        {
            throw new SelectorSyntaxException(
                "':scope' has no use inside ':has()', which looks at the element it stands behind: write ':has(> …)'.",
                span.Offset,
                span.Length);
        }

        return create(span);
    }

    private SimpleSelector ParseFunction(string name, string example, int start)
    {
        SelectorSpan head = _scanner.SpanFrom(start);
        int bracket = _scanner.Position;
        _scanner.Position++;
        _scanner.SkipSpace();
        if (_scanner.Current == ')')
        {
            throw new SelectorSyntaxException(
                $"':{name}()' says nothing. Write something inside, such as ':{name}({example})', or take it away.",
                start,
                _scanner.Position + 1 - start);
        }

        if (_scanner.AtEnd)
        {
            throw SelectorMistakes.Unclosed(_scanner, bracket);
        }

        if (++_depth > SelectorParser.MaxDepth)
        {
            throw new SelectorSyntaxException(
                $"Brackets nest at most {SelectorParser.MaxDepth} deep. Take the inner ones apart.",
                head.Offset,
                head.Length);
        }

        Func<SelectorSpan, SimpleSelector> create = ParseArgument(name, head);
        _depth--;
        _scanner.SkipSpace();
        if (!_scanner.Take(')'))
        {
            throw _scanner.AtEnd ? SelectorMistakes.Unclosed(_scanner, bracket) : SelectorMistakes.Unexpected(_scanner);
        }

        return create(_scanner.SpanFrom(start));
    }

    private Func<SelectorSpan, SimpleSelector> ParseArgument(string name, SelectorSpan head)
    {
        if (name.StartsWith("nth-", StringComparison.Ordinal))
        {
            return _places.Parse(
                name,
                fromEnd: name.Contains("-last-"),
                ofType: name.EndsWith("-of-type", StringComparison.Ordinal));
        }

        EquatableArray<ComplexSelector> alternatives = name == "has" ? ParseInsideHas(head) : _lists.Parse(relative: false);
        return name switch
        {
            "has" => span => new HasSelector(span, alternatives),
            "not" => span => new NotSelector(span, alternatives),
            _ => span => new IsSelector(span, alternatives),
        };
    }

    private EquatableArray<ComplexSelector> ParseInsideHas(SelectorSpan head)
    {
        if (_insideHas)
        {
            throw new SelectorSyntaxException(
                "':has()' does not nest. Name the inner element's ancestors and descendants in one ':has()'.",
                head.Offset,
                head.Length);
        }

        _insideHas = true;
        EquatableArray<ComplexSelector> alternatives = _lists.Parse(relative: true);
        _insideHas = false;
        return alternatives;
    }
}
