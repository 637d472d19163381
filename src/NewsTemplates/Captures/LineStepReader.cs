using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Captures;

/// <summary>
/// Reads a pattern's regular expression as steps over lines. It knows the constructs that placeholders and their types
/// are written in; what else a layout's own expression may hold is left to .NET.
/// </summary>
internal sealed class LineStepReader
{
    private const int DeepestGroup = 50;

    private readonly ExpressionCursor _cursor;
    private readonly string[] _placeholders;
    private int _depth;
    private bool _ignoresCase;

    private LineStepReader(string expression, string[] placeholders)
    {
        _cursor = new(expression);
        _placeholders = placeholders;
    }

    /// <summary>The steps; null where the expression holds what is not known here.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="placeholders">The names of the groups.</param>
    public static LineStep[]? Read(string expression, string[] placeholders)
    {
        var reader = new LineStepReader(expression, placeholders);
        List<LineStep> steps = reader.Alternatives();
        return reader._cursor is { IsKnown: true, IsAtEnd: true } && StartsAndEndsLines(steps) ? [.. steps] : null;
    }

    private static bool StartsAndEndsLines(List<LineStep> steps) =>
        steps.Count > 1 && steps[0].Kind == LineStepKind.LineStart && steps[steps.Count - 1].Kind == LineStepKind.LineEnd;

    private List<LineStep> Alternatives()
    {
        List<List<LineStep>> branches = [Branch()];
        while (_cursor.IsKnown && _cursor.Take("|"))
        {
            branches.Add(Branch());
        }

        if (branches.Count > 1 && branches.All(branch => branch is [{ Kind: LineStepKind.Literal }]))
        {
            return [new LineStep(LineStepKind.OneOf) { Texts = [.. branches.Select(branch => branch[0].Texts[0])] }];
        }

        var steps = new List<LineStep>();
        int left = branches.Sum(branch => branch.Count) + (2 * (branches.Count - 1));
        for (int i = 0; i < branches.Count; i++)
        {
            bool isLast = i == branches.Count - 1;
            left -= branches[i].Count + (isLast ? 0 : 2);
            if (!isLast)
            {
                steps.Add(new(LineStepKind.Either, branches[i].Count + 2));
            }

            steps.AddRange(branches[i]);
            if (!isLast)
            {
                steps.Add(new(LineStepKind.Jump, left + 1));
            }
        }

        return steps;
    }

    private List<LineStep> Branch()
    {
        var steps = new List<LineStep>();
        var text = new StringBuilder();
        while (_cursor.IsKnown && _cursor.Next is not ('|' or ')' or '\0'))
        {
            bool isGroup = _cursor.Next == '(';
            List<LineStep> part = isGroup ? Group() : [Single()];
            if (_cursor.Next is '?' or '*' or '+' or '{')
            {
                part = Repeated(part, isGroup);
            }

            // Characters beside each other are one text.
            if (!isGroup && part is [{ Kind: LineStepKind.Literal }])
            {
                text.Append(part[0].Texts[0]);
                continue;
            }

            EndText();
            steps.AddRange(part);
        }

        EndText();
        return steps;

        void EndText()
        {
            if (text.Length > 0)
            {
                steps.Add(LineStep.OfText(text.ToString()));
                text.Clear();
            }
        }
    }

    private List<LineStep> Repeated(List<LineStep> part, bool isGroup)
    {
        char sign = _cursor.Next;
        (int least, int most) = Count();
        bool isLazy = _cursor.Take("?");
        if (_cursor.Next is '?' or '*' or '+' or '{')
        {
            return Unknown();
        }

        if (!isGroup)
        {
            CharacterSet? set = part[0] switch
            {
                { Kind: LineStepKind.Repeat, Set: var own } => own,
                { Kind: LineStepKind.Literal, Texts: [{ Length: 1 } c] } => new CharacterSet(c + c),
                _ => Nothing(),
            };
            return [new LineStep(LineStepKind.Repeat, Set: set, Least: least, Most: most) { IsLazy = isLazy }];
        }

        return sign switch
        {
            '?' when !isLazy => [new(LineStepKind.Either, part.Count + 1), .. part],

            // What might take nothing would be repeated for ever.
            '+' when !isLazy && part.Count > 0 && TakesSomething(part[0]) =>
                [.. part, new(LineStepKind.Either, 2), new(LineStepKind.Jump, -part.Count - 1)],
            _ => Unknown(),
        };
    }

    private static bool TakesSomething(LineStep first) => first switch
    {
        { Kind: LineStepKind.Literal } or { Kind: LineStepKind.Repeat, Least: > 0 } => true,
        { Kind: LineStepKind.OneOf } => first.Texts.All(text => text.Length > 0),
        _ => false,
    };

    private (int Least, int Most) Count()
    {
        if (_cursor.Take("?"))
        {
            return (0, 1);
        }

        if (_cursor.Take("*"))
        {
            return (0, int.MaxValue);
        }

        if (_cursor.Take("+"))
        {
            return (1, int.MaxValue);
        }

        _cursor.Take();
        string[] parts = _cursor.TakeTo('}').Split(',');
        int least = 0;
        int most = int.MaxValue;
        if (parts.Length > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out least)
            || (parts.Length == 1 ? (most = least) < 0 : parts[1].Length > 0
                && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out most)))
        {
            Unknown();
            return default;
        }

        return (least, most);
    }

    private List<LineStep> Group()
    {
        if (_depth == DeepestGroup)
        {
            return Unknown();
        }

        _depth++;
        List<LineStep> steps = OpenGroup();
        _depth--;
        return _cursor.IsKnown && _cursor.Take(")") ? steps : Unknown();
    }

    private List<LineStep> OpenGroup()
    {
        if (_cursor.Take("(?:"))
        {
            return Alternatives();
        }

        if (_cursor.Take("(?i:"))
        {
            bool before = _ignoresCase;
            _ignoresCase = true;
            List<LineStep> steps = Alternatives();
            _ignoresCase = before;
            return steps;
        }

        bool isBefore = _cursor.Take("(?<!");
        if (isBefore || _cursor.Take("(?!"))
        {
            LineStepKind kind = isBefore ? LineStepKind.NotPrevious : LineStepKind.NotNext;
            return Branch() is [{ Kind: LineStepKind.Repeat, Set: { } set, Least: 1, Most: 1 }] && _cursor.Next == ')'
                ? [new(kind, Set: set)]
                : Unknown();
        }

        if (_cursor.Take("(?<"))
        {
            int placeholder = Name('>');
            return [new(LineStepKind.Open, Placeholder: placeholder), .. Alternatives(), new(LineStepKind.Close, Placeholder: placeholder)];
        }

        if (_cursor.Take("(?("))
        {
            int placeholder = Name(')');
            List<LineStep> taken = Branch();
            if (!_cursor.Take("|"))
            {
                return Unknown();
            }

            List<LineStep> other = Branch();
            return
            [
                new(LineStepKind.IfTaken, taken.Count + 2, placeholder), .. taken,
                new(LineStepKind.Jump, other.Count + 1), .. other,
            ];
        }

        return Unknown();
    }

    private int Name(char close)
    {
        int found = Array.IndexOf(_placeholders, _cursor.TakeTo(close));
        _cursor.Require(found >= 0);
        return Math.Max(0, found);
    }

    private LineStep Single()
    {
        char c = _cursor.Take();
        switch (c)
        {
            case '^':
                return new(LineStepKind.LineStart);
            case '$':
                return new(LineStepKind.LineEnd);
            case '[' when !_ignoresCase:
                return new(LineStepKind.Repeat, Set: CharacterSetReader.Class(_cursor));
            case '\\' when _cursor.Take("n"):
                return new(LineStepKind.NextLine);
            case '\\' when _cursor.Take("b"):
                return new(LineStepKind.WordEdge);
            case '\\' when _cursor.Take("d"):
                return new(LineStepKind.Repeat, Set: new CharacterSet("", 1 << (int)UnicodeCategory.DecimalDigitNumber));
            case '.':
                return new(LineStepKind.Repeat);
            case '\\' when _cursor.Take("k<"):
                return new(LineStepKind.Same, Placeholder: Name('>'));
            case '\\' when _cursor.Take("p{"):
                return new(LineStepKind.Repeat, Set: CharacterSetReader.Category(_cursor));
            case '\\':
                return Letter(CharacterSetReader.Escaped(_cursor));
            case '*' or '+' or '?' or '{' or '[':
                Unknown();
                return Letter(c);
            default:
                return Letter(c);
        }
    }

    private LineStep Letter(char c)
    {
        bool hasCases = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        if (!_ignoresCase || (c < 128 && !hasCases))
        {
            return LineStep.OfText(c.ToString());
        }

        // The Kelvin sign is a k, too.
        _cursor.Require(hasCases && c is not ('k' or 'K'));
        string cases = new([char.ToUpperInvariant(c), char.ToUpperInvariant(c), char.ToLowerInvariant(c), char.ToLowerInvariant(c)]);
        return new(LineStepKind.Repeat, Set: new CharacterSet(cases));
    }

    private List<LineStep> Unknown()
    {
        _cursor.Require(false);
        return [];
    }

    private CharacterSet? Nothing()
    {
        _cursor.Require(false);
        return null;
    }
}
