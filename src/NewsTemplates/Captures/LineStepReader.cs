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

    private readonly string _text;
    private readonly string[] _placeholders;
    private int _at;
    private int _depth;
    private bool _ignoresCase;
    private bool _isKnown = true;

    private LineStepReader(string text, string[] placeholders)
    {
        _text = text;
        _placeholders = placeholders;
    }

    /// <summary>The steps; null where the expression holds what is not known here.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="placeholders">The names of the groups.</param>
    public static LineStep[]? Read(string expression, string[] placeholders)
    {
        var reader = new LineStepReader(expression, placeholders);
        List<LineStep> steps = reader.Alternatives();
        return reader._isKnown && reader._at == expression.Length && StartsAndEndsLines(steps) ? WithWhatFollows(steps) : null;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private static bool StartsAndEndsLines(List<LineStep> steps) =>
        steps.Count > 1 && steps[0].Kind == LineStepKind.LineStart && steps[steps.Count - 1].Kind == LineStepKind.LineEnd;

    private List<LineStep> Alternatives()
    {
        List<List<LineStep>> branches = [Branch()];
        while (_isKnown && Take("|"))
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
        while (_isKnown && Next is not ('|' or ')' or '\0'))
        {
            bool isGroup = Next == '(';
            List<LineStep> part = isGroup ? Group() : [Single()];
            if (Next is '?' or '*' or '+' or '{')
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
        char sign = Next;
        (int least, int most) = Count();
        bool isLazy = Take("?");
        if (Next is '?' or '*' or '+' or '{')
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
        if (Take("?"))
        {
            return (0, 1);
        }

        if (Take("*"))
        {
            return (0, int.MaxValue);
        }

        if (Take("+"))
        {
            return (1, int.MaxValue);
        }

        int close = _text.IndexOf('}', _at);
        string[] parts = close < 0 ? [] : _text.Substring(_at + 1, close - _at - 1).Split(',');
        int least = 0;
        int most = int.MaxValue;
        if (parts.Length is 0 or > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out least)
            || (parts.Length == 1 ? (most = least) < 0 : parts[1].Length > 0
                && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out most)))
        {
            Unknown();
            return default;
        }

        _at = close + 1;
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
        return _isKnown && Take(")") ? steps : Unknown();
    }

    private List<LineStep> OpenGroup()
    {
        if (Take("(?:"))
        {
            return Alternatives();
        }

        if (Take("(?i:"))
        {
            bool before = _ignoresCase;
            _ignoresCase = true;
            List<LineStep> steps = Alternatives();
            _ignoresCase = before;
            return steps;
        }

        if (Take("(?!") || Take("(?<!"))
        {
            LineStepKind kind = _text[_at - 2] == '<' ? LineStepKind.NotPrevious : LineStepKind.NotNext;
            return Branch() is [{ Kind: LineStepKind.Repeat, Set: { } set, Least: 1, Most: 1 }] && Next == ')' ? [new(kind, Set: set)] : Unknown();
        }

        if (Take("(?<"))
        {
            int placeholder = Name('>');
            return [new(LineStepKind.Open, Placeholder: placeholder), .. Alternatives(), new(LineStepKind.Close, Placeholder: placeholder)];
        }

        if (Take("(?("))
        {
            int placeholder = Name(')');
            List<LineStep> taken = Branch();
            if (!Take("|"))
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
        int end = _text.IndexOf(close, _at);
        int found = end < 0 ? -1 : Array.IndexOf(_placeholders, _text.Substring(_at, end - _at));
        if (found < 0)
        {
            Unknown();
            return 0;
        }

        _at = end + 1;
        return found;
    }

    private LineStep Single()
    {
        char c = _text[_at++];
        switch (c)
        {
            case '^':
                return new(LineStepKind.LineStart);
            case '$':
                return new(LineStepKind.LineEnd);
            case '[':
                return new(LineStepKind.Repeat, Set: Set());
            case '\\' when Take("n"):
                return new(LineStepKind.NextLine);
            case '\\' when Take("b"):
                return new(LineStepKind.WordEdge);
            case '\\' when Take("d"):
                return new(LineStepKind.Repeat, Set: new CharacterSet("", 1 << (int)UnicodeCategory.DecimalDigitNumber));
            case '.':
                return new(LineStepKind.Repeat);
            case '\\' when Take("k<"):
                return new(LineStepKind.Same, Placeholder: Name('>'));
            case '\\' when Take("p{"):
                return new(LineStepKind.Repeat, Set: new CharacterSet("", Categories()));
            case '\\':
                return Letter(Escaped());
            case '*' or '+' or '?' or '{':
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
        _isKnown &= hasCases && c is not ('k' or 'K');
        string cases = new([char.ToUpperInvariant(c), char.ToUpperInvariant(c), char.ToLowerInvariant(c), char.ToLowerInvariant(c)]);
        return new(LineStepKind.Repeat, Set: new CharacterSet(cases));
    }

    /// <summary>An escaped sign; of letters and digits that are escaped, no meaning is known here.</summary>
    private char Escaped()
    {
        char c = Next;
        _at++;
        _isKnown &= c is > ' ' and < (char)128 && !char.IsLetterOrDigit(c);
        return c;
    }

    /// <summary>A class of characters; null if it holds all that a line may.</summary>
    private CharacterSet? Set()
    {
        bool isNegated = Take("^");
        string ranges = "";
        int categories = 0;
        bool isAll = isNegated;
        bool hasLineFeed = isNegated;
        bool isFirst = true;
        for (; _isKnown && (Next != ']' || isFirst); isFirst = false)
        {
            if (_at >= _text.Length || Next == '[' || _ignoresCase || (Next == ']' && isFirst))
            {
                return Nothing();
            }

            if (Take(@"-[\n]"))
            {
                _isKnown &= Next == ']' && !isFirst;
                hasLineFeed = false;
                continue;
            }

            if (Take(@"\n"))
            {
                hasLineFeed = !isNegated;
                continue;
            }

            isAll = false;
            if (Take(@"\p{"))
            {
                categories |= Categories();
                _isKnown &= Next != '-' || Following is ']' or '[';
                continue;
            }

            char from = SetCharacter();
            char to = from;
            if (Next == '-' && Following != ']' && !IsAt(@"-[\n]"))
            {
                _at++;
                to = SetCharacter();
                _isKnown &= to >= from;
            }

            ranges += new string([from, to]);
        }

        // A line feed is taken by nothing but the step to the next line.
        _isKnown &= !hasLineFeed;
        _at++;
        return isAll ? null : new CharacterSet(ranges, categories, isNegated);
    }

    private char SetCharacter()
    {
        if (Take(@"\"))
        {
            return Escaped();
        }

        // A bracket would be a subtraction.
        _isKnown &= Next is not ('[' or '\0');
        return _text[Math.Min(_at++, _text.Length - 1)];
    }

    private int Categories()
    {
        int end = _text.IndexOf('}', _at);
        string name = end < 0 ? "" : _text.Substring(_at, end - _at);
        _at = end + 1;
        UnicodeCategory[] categories = name switch
        {
            "L" =>
            [
                UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter,
                UnicodeCategory.ModifierLetter, UnicodeCategory.OtherLetter,
            ],
            "Lu" => [UnicodeCategory.UppercaseLetter],
            "Ll" => [UnicodeCategory.LowercaseLetter],
            "Lt" => [UnicodeCategory.TitlecaseLetter],
            "M" => [UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark],
            _ => [],
        };
        _isKnown &= categories.Length > 0;
        return categories.Sum(category => 1 << (int)category);
    }

    private bool Take(string expected)
    {
        bool isThere = IsAt(expected);
        _at += isThere ? expected.Length : 0;
        return isThere;
    }

    private bool IsAt(string expected) => string.CompareOrdinal(_text, _at, expected, 0, expected.Length) == 0;

    private List<LineStep> Unknown()
    {
        _isKnown = false;
        return [];
    }

    private CharacterSet? Nothing()
    {
        _isKnown = false;
        return null;
    }

    /// <summary>Tells each repetition what must follow it.</summary>
    private static LineStep[] WithWhatFollows(List<LineStep> steps)
    {
        bool[] needsEnd = new bool[steps.Count + 1];
        string?[] text = new string?[steps.Count + 1];
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            LineStep step = steps[i];
            int other = i + step.To;
            needsEnd[i] = step.Kind switch
            {
                LineStepKind.LineEnd or LineStepKind.NextLine => true,
                LineStepKind.Close => needsEnd[i + 1],
                LineStepKind.Jump => other > i && needsEnd[other],
                LineStepKind.Either => other > i && needsEnd[i + 1] && needsEnd[other],
                _ => false,
            };
            text[i] = step.Kind switch
            {
                LineStepKind.Literal => step.Texts[0],
                LineStepKind.Close => text[i + 1],
                _ => null,
            };
            if (step.Kind == LineStepKind.Repeat)
            {
                steps[i] = step with { TakesRest = needsEnd[i + 1], Until = text[i + 1] };
            }
        }

        return [.. steps];
    }
}
