using System;
using System.Globalization;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>Reads the place that <c>:nth-child()</c> and its kin name: <c>2n+1</c>, <c>odd</c>, <c>1 of .lead</c>.</summary>
internal sealed class NthSelectorParser(SelectorScanner scanner, SelectorListParser lists)
{
    private const int LongestNumber = 9;

    private bool _insideOf;

    /// <summary>Reads what stands within the brackets.</summary>
    /// <param name="name">The name of the pseudo-class.</param>
    /// <param name="fromEnd">Whether it counts from the last child.</param>
    /// <param name="ofType">Whether it counts elements of one name.</param>
    /// <returns>What makes the selector of its span.</returns>
    public Func<SelectorSpan, SimpleSelector> Parse(string name, bool fromEnd, bool ofType)
    {
        (int step, int offset) = ParseSteps(name);
        EquatableArray<ComplexSelector> among = [];
        bool spaced = scanner.SkipSpace();
        int of = scanner.Position;
        if (spaced && scanner.AtName())
        {
            string word = NameCase.Lower(scanner.ReadName());
            if (word != "of" || ofType || _insideOf)
            {
                throw new SelectorSyntaxException(
                    word != "of" ? $"'{word}' does not belong here. After the place comes ')', or 'of' and a selector."
                    : ofType ? $"':{name}' takes no 'of'. Use ':nth{(fromEnd ? "-last" : "")}-child(… of …)'."
                    : "'of' does not nest within 'of'. Name both conditions in one.",
                    of,
                    scanner.Position - of);
            }

            scanner.SkipSpace();
            if (scanner.AtEnd || scanner.Current == ')')
            {
                throw new SelectorSyntaxException("A selector must follow 'of'.", of, 2);
            }

            _insideOf = true;
            among = lists.Parse(relative: false);
            _insideOf = false;
        }

        return span => new NthSelector(span, step, offset, fromEnd, ofType, among);
    }

    // an+b, as CSS Syntax has it.
    private (int Step, int Offset) ParseSteps(string name)
    {
        int start = scanner.Position;
        if (scanner.AtName() && scanner.Current is 'o' or 'O' or 'e' or 'E')
        {
            string word = NameCase.Lower(scanner.ReadName());
            return word switch
            {
                "odd" => (2, 1),
                "even" => (2, 0),
                _ => throw NoPlace(name, start),
            };
        }

        int sign = ParseSign() ?? 1;
        int? number = ParseDigits();
        int step = 0;
        int offset = 0;
        if (scanner.Current is 'n' or 'N')
        {
            scanner.Position++;
            step = sign * (number ?? 1);
            int end = scanner.Position;
            scanner.SkipSpace();
            if (ParseSign() is { } offsetSign)
            {
                scanner.SkipSpace();
                offset = offsetSign * (ParseDigits() ?? throw NoPlace(name, start));
            }
            else
            {
                scanner.Position = end;
            }
        }
        else
        {
            offset = sign * (number ?? throw NoPlace(name, start));
        }

        int after = scanner.Position;
        bool spaced = scanner.SkipSpace();
        bool isOver = scanner.AtEnd || scanner.Current == ')' || (spaced && scanner.AtName());
        scanner.Position = after;
        return isOver ? (step, offset) : throw NoPlace(name, start);
    }

    private int? ParseSign() => scanner.Take('+') ? 1 : scanner.Take('-') ? -1 : null;

    private int? ParseDigits()
    {
        int start = scanner.Position;
        while (scanner.Current is >= '0' and <= '9')
        {
            scanner.Position++;
        }

        int length = scanner.Position - start;
        if (length > LongestNumber)
        {
            throw new SelectorSyntaxException("This number is too large.", start, length);
        }

        return length == 0 ? null : int.Parse(scanner.Text.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private SelectorSyntaxException NoPlace(string name, int start)
    {
        int end = scanner.Text.IndexOf(')', start);
        string written = scanner.Text.Substring(start, (end < 0 ? scanner.Text.Length : end) - start).TrimEnd();
        return new SelectorSyntaxException(
            $"'{written}' is no place for ':{name}'. Write a number, 'odd', 'even' or a formula such as '2n+1'.",
            start,
            Math.Max(1, written.Length));
    }
}
