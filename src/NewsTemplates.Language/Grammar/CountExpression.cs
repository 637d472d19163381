using System;
using System.Globalization;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Grammar;

/// <summary>How many items a list may have: <c>5</c>, <c>1..10</c>, <c>1..</c>.</summary>
/// <param name="Minimum">The fewest.</param>
/// <param name="Maximum">The most, or null if there is no limit.</param>
internal sealed record CountExpression(int Minimum, int? Maximum)
{
    /// <summary>No list of a page is longer.</summary>
    private const int Largest = 1_000_000;

    private const string Forms = "A count is a number (5), a range (1..10) or a range without end (1..).";

    public static Parsed<CountExpression> Parse(string text)
    {
        Slice all = new Slice(text, 0).Trim();
        if (all.Length == 0)
        {
            return new GrammarError(Forms, all);
        }

        int dots = all.Text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return Number(all, out int exact) is { } wrong ? wrong
                : exact == 0 ? new GrammarError("A list of no items is of no use; leave the field out, or write 0.. if it may be empty.", all)
                : new CountExpression(exact, exact);
        }

        Slice first = all.Sub(0, dots).Trim();
        Slice last = all.Sub(dots + 2).Trim();
        if (first.Length == 0)
        {
            return new GrammarError("A range starts with a number: 0.." + last.Text + ".", all);
        }

        if (Number(first, out int minimum) is { } wrongFirst)
        {
            return wrongFirst;
        }

        if (last.Length == 0)
        {
            return new CountExpression(minimum, null);
        }

        if (Number(last, out int maximum) is { } wrongLast)
        {
            return wrongLast;
        }

        return maximum < minimum ? new GrammarError($"The range ends before it starts; write {maximum}..{minimum}.", all)
            : maximum == 0 ? new GrammarError("A list of no items is of no use; leave the field out, or write 0.. if it may be empty.", all)
            : new CountExpression(minimum, maximum);
    }

    public override string ToString() =>
        Minimum == Maximum
            ? Minimum.ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, "{0}..{1}", Minimum, Maximum);

    private static GrammarError? Number(Slice part, out int value)
    {
        value = 0;
        if (part.Text[0] == '-' && part.Length > 1)
        {
            return new("A count is never negative.", part);
        }

        foreach (char c in part.Text)
        {
            if (c is < '0' or > '9')
            {
                return new(Forms, part);
            }

            value = value > Largest ? value : (value * 10) + (c - '0');
        }

        return value > Largest ? new($"A count is at most {Largest}.", part) : null;
    }
}
