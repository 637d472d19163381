using System.Collections.Generic;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>Reads the alternatives of a selector, their combinators, and what stands between these.</summary>
internal sealed class SelectorListParser
{
    private readonly SelectorScanner _scanner;
    private readonly CompoundSelectorParser _compounds;

    public SelectorListParser(SelectorScanner scanner)
    {
        _scanner = scanner;
        _compounds = new CompoundSelectorParser(scanner, this);
    }

    /// <summary>Reads alternatives; stops before what is no part of them: the end, a closing bracket, or a mistake for the caller to tell.</summary>
    /// <param name="relative">Whether each may begin with a combinator, as in <c>:has()</c>.</param>
    public EquatableArray<ComplexSelector> Parse(bool relative)
    {
        List<ComplexSelector> alternatives = [];
        int comma = -1;
        do
        {
            _scanner.SkipSpace();
            if (_scanner.AtEnd || _scanner.Current is ',' or ')')
            {
                throw NoAlternative(comma);
            }

            alternatives.Add(ParseComplex(relative));
            comma = _scanner.Position;
        }
        while (_scanner.Take(','));
        return [.. alternatives];
    }

    private SelectorSyntaxException NoAlternative(int comma) =>
        comma >= 0 ? new("Nothing stands after this comma. Take the comma away, or write another alternative.", comma, 1)
        : _scanner.AtEnd ? new("The selector is empty.", 0, _scanner.Text.Length)
        : _scanner.Current != ',' ? SelectorMistakes.Unexpected(_scanner)
        : new("Nothing stands before this comma. Take the comma away, or write an alternative before it.", _scanner.Position, 1);

    private ComplexSelector ParseComplex(bool relative)
    {
        int start = _scanner.Position;
        Combinator combinator = Combinator.None;
        if (IsCombinator(_scanner.Current))
        {
            char sign = _scanner.Current;
            if (!relative)
            {
                throw new SelectorSyntaxException(
                    sign == '>'
                        ? "Nothing stands before '>'. Write ':scope > …' for children of the scope: of the page's root, of a block's element, "
                            + "of what a body's 'in' finds."
                        : $"Nothing stands before '{sign}'. Write what comes before the element, or take '{sign}' away.",
                    start,
                    1);
            }

            combinator = ParseCombinator();
        }
        else if (relative)
        {
            combinator = Combinator.Descendant;
        }

        List<CompoundSelector> compounds = [];
        while (true)
        {
            compounds.Add(_compounds.Parse(combinator));
            bool spaced = _scanner.SkipSpace();
            if (_scanner.AtEnd || _scanner.Current is ',' or ')')
            {
                break;
            }

            if (IsCombinator(_scanner.Current))
            {
                combinator = ParseCombinator();
            }
            else if (spaced)
            {
                combinator = Combinator.Descendant;
            }
            else
            {
                throw SelectorMistakes.Unexpected(_scanner);
            }
        }

        SelectorSpan span = SelectorSpan.Between(start, compounds[compounds.Count - 1].Span.End);
        return new ComplexSelector(span, [.. compounds]);
    }

    private static bool IsCombinator(char c) => c is '>' or '+' or '~';

    private Combinator ParseCombinator()
    {
        int start = _scanner.Position;
        char sign = _scanner.Current;
        _scanner.Position++;
        _scanner.SkipSpace();
        if (_scanner.AtEnd || _scanner.Current is ',' or ')')
        {
            throw new SelectorSyntaxException($"Nothing stands after '{sign}'. Write what comes after it, or take it away.", start, 1);
        }

        if (IsCombinator(_scanner.Current))
        {
            throw new SelectorSyntaxException(
                $"'{_scanner.Current}' follows '{sign}' with nothing between. Take one away, or write '*' between them.",
                _scanner.Position,
                1);
        }

        return sign switch
        {
            '>' => Combinator.Child,
            '+' => Combinator.NextSibling,
            _ => Combinator.SubsequentSibling,
        };
    }
}
