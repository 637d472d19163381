using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsTemplates.Selectors;

/// <summary>
/// Reads CSS selectors (Selectors 4, those parts that can be decided on a saved page). Stricter than AngleSharp,
/// which accepts and ignores some slips; the differences are:
/// <list type="bullet">
/// <item>Refused here: a leading combinator or empty alternative (<c>&gt; p</c>, <c>,p</c>, <c>:is()</c>, <c>2 of </c>),
/// a combinator before a comma (<c>p &gt;, a</c>), strange signs in brackets (<c>['a']</c>, <c>[a#"b"]</c>), unknown alternatives in <c>:is()</c>, a name or <c>*</c> after other parts (<c>[a]p</c>), pseudo-elements,
/// <c>!=</c>, <c>:contains()</c>, namespaces, <c>||</c>, <c>&gt;&gt;</c>, <c>&amp;</c>, <c>#-</c>, unquoted numbers as
/// values, <c>:nth-child(2n 1)</c>, states that a saved page does not show or an attribute says as well,
/// <c>:has()</c> within <c>:has()</c>, <c>of</c> within <c>of</c>, <c>:scope</c> within <c>:has()</c>, deep nesting.</item>
/// <item>Accepted only here: names that begin with two dashes (<c>.--wide</c>), spaces after the sign
/// (<c>2n+ 1</c>), <c>n-1</c>, <c>:not()</c> within <c>:not()</c>.</item>
/// </list>
/// </summary>
internal sealed class SelectorParser
{
    /// <summary>How deep brackets may nest. Bounds the time a match can take as well as the parser's stack.</summary>
    public const int MaxDepth = 5;

    private const int LongestNumber = 9;

    private readonly SelectorScanner _scanner;
    private int _depth;
    private bool _insideHas;
    private bool _insideOf;

    private SelectorParser(string text) => _scanner = new SelectorScanner(text);

    /// <summary>Reads a selector.</summary>
    /// <param name="text">The selector as written.</param>
    /// <param name="selector">The selector, or null if the text is none.</param>
    /// <param name="error">The first mistake, or null if there is none.</param>
    /// <returns>Whether the text is a selector.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out SelectorList? selector,
        [NotNullWhen(false)] out SelectorError? error)
    {
        try
        {
            selector = new SelectorParser(text).ParseAll();
            error = null;
            return true;
        }
        catch (SelectorSyntaxException mistake)
        {
            selector = null;
            error = mistake.Error;
            return false;
        }
    }

    private SelectorList ParseAll()
    {
        string text = _scanner.Text;
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw Mistake("The selector is empty.", 0, text.Length);
        }

        _scanner.SkipSpace();
        if (StartsAsXPath(trimmed))
        {
            int start = text.IndexOf(trimmed, StringComparison.Ordinal);
            throw Mistake(
                "This is XPath; a rule is a CSS selector: '/html/body' is 'html > body', '//p[@id=\"a\"]' is 'p[id=\"a\"]'.",
                start,
                trimmed.Length);
        }

        EquatableArray<ComplexSelector> alternatives = ParseAlternatives(relative: false);
        return _scanner.AtEnd ? new SelectorList(text, alternatives) : throw Unexpected();
    }

    private static bool StartsAsXPath(string text) =>
        (text[0] == '/' && !text.StartsWith("/*", StringComparison.Ordinal))
        || text.StartsWith("./", StringComparison.Ordinal)
        || text.StartsWith("../", StringComparison.Ordinal)
        || text.StartsWith("(/", StringComparison.Ordinal);

    // Stops before what is no part of a selector: the end, a closing bracket, or a mistake for the caller to tell.
    private EquatableArray<ComplexSelector> ParseAlternatives(bool relative)
    {
        List<ComplexSelector> alternatives = [];
        int comma = -1;
        do
        {
            _scanner.SkipSpace();
            if (_scanner.AtEnd || _scanner.Current is ',' or ')')
            {
                throw comma >= 0 ? Mistake("Nothing stands after this comma. Take the comma away, or write another alternative.", comma, 1)
                    : _scanner.AtEnd ? Mistake("The selector is empty.", 0, _scanner.Text.Length)
                    : _scanner.Current == ',' ? Mistake("Nothing stands before this comma. Take the comma away, or write an alternative before it.", _scanner.Position, 1)
                    : Unexpected();
            }

            alternatives.Add(ParseComplex(relative));
            comma = _scanner.Position;
        }
        while (_scanner.Take(','));
        return [.. alternatives];
    }

    private ComplexSelector ParseComplex(bool relative)
    {
        int start = _scanner.Position;
        Combinator combinator = Combinator.None;
        if (IsCombinator(_scanner.Current))
        {
            char sign = _scanner.Current;
            if (!relative)
            {
                throw Mistake(
                    sign == '>'
                        ? "Nothing stands before '>'. Write ':scope > …' for children of the page's root or the block's element."
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
            compounds.Add(ParseCompound(combinator));
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
                throw Unexpected();
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
            throw Mistake($"Nothing stands after '{sign}'. Write what comes after it, or take it away.", start, 1);
        }

        if (IsCombinator(_scanner.Current))
        {
            throw Mistake(
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

    private CompoundSelector ParseCompound(Combinator combinator)
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
            throw Unexpected();
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
                return ParseAttribute();
            case ':':
                return ParsePseudoClass();
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
        SelectorSpan span = SpanFrom(start);
        if (_scanner.Current == '|' && _scanner.Next != '|')
        {
            throw Mistake(
                "Namespaces are not needed: a name stands for elements of any. Take away what stands before '|', and '|'.",
                start,
                _scanner.Position + 1 - start);
        }

        if (!isFirst)
        {
            throw Mistake(
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
        return new IdSelector(SpanFrom(start), id);
    }

    private ClassSelector ParseClass()
    {
        int start = _scanner.Position;
        string name = ReadNameAfterSign("a class");
        return new ClassSelector(SpanFrom(start), name);
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
            throw Mistake($"In a selector {what} cannot begin with a digit. Write '{before}{escaped}{rest}'.", start, end - start);
        }

        throw Mistake($"The name of {what} must follow '{sign}' directly.", start, 1);
    }

    private AttributeSelector ParseAttribute()
    {
        int start = _scanner.Position;
        _scanner.Position++;
        _scanner.SkipSpace();
        string name = ParseAttributeName(start);
        _scanner.SkipSpace();
        AttributeOperator comparison = AttributeOperator.Exists;
        string value = "";
        bool ignoreCase = false;
        if (!_scanner.AtEnd && _scanner.Current != ']')
        {
            comparison = ParseAttributeOperator(start, name);
            _scanner.SkipSpace();
            value = ParseAttributeValue(start);
            _scanner.SkipSpace();
            ignoreCase = ParseCaseFlag(start) ?? CaseInsensitiveAttributes.Contains(NameCase.Lower(name));
        }

        if (!_scanner.Take(']'))
        {
            throw _scanner.AtEnd ? Unclosed(start) : Unexpected();
        }

        return new AttributeSelector(SpanFrom(start), name, comparison, value, ignoreCase);
    }

    private string ParseAttributeName(int bracket)
    {
        int start = _scanner.Position;
        if (_scanner.AtEnd)
        {
            throw Unclosed(bracket);
        }

        if (_scanner.Current == '@')
        {
            throw Mistake("Inside brackets an attribute's name stands without '@': [href].", start, 1);
        }

        bool isNamespace = _scanner.Take('*');
        string name = _scanner.AtName() ? _scanner.ReadName() : "";
        if (_scanner.Current == '|' && _scanner.Next != '=')
        {
            string fix = name.Length > 0 ? $" For an attribute written with a colon write [{name}\\:…]." : "";
            throw Mistake(
                "Namespaces are not supported: take away what stands before '|', and '|'." + fix,
                start,
                _scanner.Position + 1 - start);
        }

        if (isNamespace || name.Length == 0)
        {
            throw Mistake("The name of an attribute must follow '['.", start, 1);
        }

        return name;
    }

    private AttributeOperator ParseAttributeOperator(int bracket, string name)
    {
        int start = _scanner.Position;
        char sign = _scanner.Current;
        AttributeOperator? comparison = sign switch
        {
            '=' => AttributeOperator.Equal,
            '~' => AttributeOperator.Includes,
            '|' => AttributeOperator.DashMatch,
            '^' => AttributeOperator.StartsWith,
            '$' => AttributeOperator.EndsWith,
            '*' => AttributeOperator.Contains,
            _ => null,
        };
        if (comparison == AttributeOperator.Equal && _scanner.Next != '=')
        {
            _scanner.Position++;
            return AttributeOperator.Equal;
        }

        if (sign != '=' && comparison is not null && _scanner.Next == '=')
        {
            _scanner.Position += 2;
            return comparison.Value;
        }

        if (sign == '!' && _scanner.Next == '=')
        {
            throw Mistake($"CSS has no '!='. Write :not([{name}=…]).", start, 2);
        }

        if (IsUnclosed())
        {
            throw Unclosed(bracket);
        }

        throw Mistake("After an attribute's name comes ']', or one of = ~= |= ^= $= *= and a value.", start, _scanner.Next == '=' ? 2 : 1);
    }

    private string ParseAttributeValue(int bracket)
    {
        if (_scanner.AtEnd)
        {
            throw Unclosed(bracket);
        }

        if (_scanner.Current is '"' or '\'')
        {
            return _scanner.ReadQuoted();
        }

        int start = _scanner.Position;
        if (_scanner.Current == ']')
        {
            throw Mistake("The value is missing. Write [name] for any value, [name=\"\"] for an empty one.", start, 1);
        }

        string name = _scanner.AtName() ? _scanner.ReadName() : "";
        bool isWhole = name.Length > 0 && (_scanner.AtEnd || _scanner.Current is ']' or ' ' or '\t' or '\n' or '\r' or '\f' or '/');
        if (isWhole && (_scanner.Current != '/' || _scanner.Next == '*'))
        {
            return name;
        }

        if (IsUnclosed())
        {
            throw Unclosed(bracket);
        }

        int end = _scanner.Text.IndexOf(']', start);
        string written = _scanner.Text.Substring(start, end - start).TrimEnd();
        throw Mistake($"A value that is not a mere name needs quotes: {Quoted(written)}.", start, written.Length);
    }

    // True for i, false for s, null without a flag.
    private bool? ParseCaseFlag(int bracket)
    {
        if (_scanner.AtEnd)
        {
            throw Unclosed(bracket);
        }

        if (_scanner.Current == ']')
        {
            return null;
        }

        int start = _scanner.Position;
        string flag = _scanner.AtName() ? _scanner.ReadName() : "";
        if (flag is "i" or "I" or "s" or "S")
        {
            _scanner.SkipSpace();
            return flag is "i" or "I";
        }

        if (IsUnclosed())
        {
            throw Unclosed(bracket);
        }

        int end = Math.Max(_scanner.EndOfWord(), _scanner.Position);
        throw Mistake(
            "After the value comes ']', or first 'i' (case does not count) or 's' (it does). A value with spaces needs quotes.",
            start,
            Math.Max(1, end - start));
    }

    private SimpleSelector ParsePseudoClass()
    {
        int start = _scanner.Position;
        _scanner.Position++;
        bool isElement = _scanner.Take(':');
        if (!_scanner.AtName())
        {
            throw Mistake("The name of a pseudo-class must follow ':' directly, as in ':first-child'.", start, _scanner.Position - start);
        }

        string name = NameCase.Lower(_scanner.ReadName());
        SelectorSpan span = SpanFrom(start);
        bool hasBrackets = _scanner.Current == '(';
        if (isElement)
        {
            throw Mistake(PseudoClasses.PseudoElement(name), span.Offset, span.Length);
        }

        if (PseudoClasses.Functions.TryGetValue(name, out string? example))
        {
            return hasBrackets
                ? ParseFunction(name, example, start)
                : throw Mistake($"':{name}' needs brackets directly after it: ':{name}({example})'.", span.Offset, span.Length);
        }

        if (!PseudoClasses.Plain.TryGetValue(name, out Func<SelectorSpan, SimpleSelector>? create))
        {
            throw Mistake(PseudoClasses.Advice(name), span.Offset, span.Length);
        }

        if (hasBrackets)
        {
            throw Mistake($"':{name}' takes no brackets. Take them away.", _scanner.Position, 1);
        }

        if (_insideHas && name == "scope")
        {
            throw Mistake(
                "':scope' has no use inside ':has()', which looks at the element it stands behind: write ':has(> …)'.",
                span.Offset,
                span.Length);
        }

        return create(span);
    }

    private SimpleSelector ParseFunction(string name, string example, int start)
    {
        SelectorSpan head = SpanFrom(start);
        int bracket = _scanner.Position;
        _scanner.Position++;
        _scanner.SkipSpace();
        if (_scanner.Current == ')')
        {
            throw Mistake(
                $"':{name}()' says nothing. Write something inside, such as ':{name}({example})', or take it away.",
                start,
                _scanner.Position + 1 - start);
        }

        if (_scanner.AtEnd)
        {
            throw Unclosed(bracket);
        }

        if (++_depth > MaxDepth)
        {
            throw Mistake($"Brackets nest at most {MaxDepth} deep. Take the inner ones apart.", head.Offset, head.Length);
        }

        Func<SelectorSpan, SimpleSelector> create = ParseArgument(name, head);
        _depth--;
        _scanner.SkipSpace();
        if (!_scanner.Take(')'))
        {
            throw _scanner.AtEnd ? Unclosed(bracket) : Unexpected();
        }

        return create(SpanFrom(start));
    }

    private Func<SelectorSpan, SimpleSelector> ParseArgument(string name, SelectorSpan head)
    {
        if (name.StartsWith("nth-", StringComparison.Ordinal))
        {
            return ParsePlace(
                name,
                fromEnd: name.Contains("-last-"),
                ofType: name.EndsWith("-of-type", StringComparison.Ordinal));
        }

        EquatableArray<ComplexSelector> alternatives = name == "has" ? ParseInsideHas(head) : ParseAlternatives(relative: false);
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
            throw Mistake("':has()' does not nest. Name the inner element's ancestors and descendants in one ':has()'.", head.Offset, head.Length);
        }

        _insideHas = true;
        EquatableArray<ComplexSelector> alternatives = ParseAlternatives(relative: true);
        _insideHas = false;
        return alternatives;
    }

    private Func<SelectorSpan, SimpleSelector> ParsePlace(string name, bool fromEnd, bool ofType)
    {
        (int step, int offset) = ParseSteps(name);
        EquatableArray<ComplexSelector> among = [];
        bool spaced = _scanner.SkipSpace();
        int of = _scanner.Position;
        if (spaced && _scanner.AtName())
        {
            string word = NameCase.Lower(_scanner.ReadName());
            if (word != "of" || ofType || _insideOf)
            {
                throw Mistake(
                    word != "of" ? $"'{word}' does not belong here. After the place comes ')', or 'of' and a selector."
                    : ofType ? $"':{name}' takes no 'of'. Use ':nth{(fromEnd ? "-last" : "")}-child(… of …)'."
                    : "'of' does not nest within 'of'. Name both conditions in one.",
                    of,
                    _scanner.Position - of);
            }

            _scanner.SkipSpace();
            if (_scanner.AtEnd || _scanner.Current == ')')
            {
                throw Mistake("A selector must follow 'of'.", of, 2);
            }

            _insideOf = true;
            among = ParseAlternatives(relative: false);
            _insideOf = false;
        }

        return span => new NthSelector(span, step, offset, fromEnd, ofType, among);
    }

    // an+b, as CSS Syntax has it.
    private (int Step, int Offset) ParseSteps(string name)
    {
        int start = _scanner.Position;
        if (_scanner.AtName() && _scanner.Current is 'o' or 'O' or 'e' or 'E')
        {
            string word = NameCase.Lower(_scanner.ReadName());
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
        if (_scanner.Current is 'n' or 'N')
        {
            _scanner.Position++;
            step = sign * (number ?? 1);
            int end = _scanner.Position;
            _scanner.SkipSpace();
            if (ParseSign() is { } offsetSign)
            {
                _scanner.SkipSpace();
                offset = offsetSign * (ParseDigits() ?? throw NoPlace(name, start));
            }
            else
            {
                _scanner.Position = end;
            }
        }
        else
        {
            offset = sign * (number ?? throw NoPlace(name, start));
        }

        int after = _scanner.Position;
        bool spaced = _scanner.SkipSpace();
        bool isOver = _scanner.AtEnd || _scanner.Current == ')' || (spaced && _scanner.AtName());
        _scanner.Position = after;
        return isOver ? (step, offset) : throw NoPlace(name, start);
    }

    private int? ParseSign() => _scanner.Take('+') ? 1 : _scanner.Take('-') ? -1 : null;

    private int? ParseDigits()
    {
        int start = _scanner.Position;
        while (_scanner.Current is >= '0' and <= '9')
        {
            _scanner.Position++;
        }

        int length = _scanner.Position - start;
        if (length > LongestNumber)
        {
            throw Mistake("This number is too large.", start, length);
        }

        return length == 0 ? null : int.Parse(_scanner.Text.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private SelectorSyntaxException NoPlace(string name, int start)
    {
        int end = _scanner.Text.IndexOf(')', start);
        string written = _scanner.Text.Substring(start, (end < 0 ? _scanner.Text.Length : end) - start).TrimEnd();
        return Mistake(
            $"'{written}' is no place for ':{name}'. Write a number, 'odd', 'even' or a formula such as '2n+1'.",
            start,
            Math.Max(1, written.Length));
    }

    private bool IsUnclosed() => _scanner.Text.IndexOf(']', _scanner.Position) < 0;

    private SelectorSyntaxException Unclosed(int bracket) => Mistake(
        $"This bracket is never closed. Add '{(_scanner.Text[bracket] == '[' ? ']' : ')')}'.",
        bracket,
        1);

    private SelectorSyntaxException Unexpected()
    {
        int start = _scanner.Position;
        int length = char.IsSurrogatePair(_scanner.Text, start) ? 2 : 1;
        char c = _scanner.Current;
        switch (c)
        {
            case '@':
                int end = Math.Max(_scanner.EndOfWord(), start + 1);
                return Mistake(
                    "'@' is no part of a selector. An attribute to read stands at the very end of a rule (a@href); one that the element must have, in brackets ([href]).",
                    start,
                    end - start);
            case ')' or ']':
                return Mistake($"No bracket is open that '{c}' could close. Take it away.", start, 1);
            case '"' or '\'':
                return Mistake("Quotes stand only around an attribute's value: [name=\"value\"].", start, 1);
            case '|':
                return Mistake(
                    _scanner.Next == '|' ? "CSS has '||' only for columns of tables, which are not supported." : "Namespaces are not supported. Take '|' away.",
                    start,
                    _scanner.Next == '|' ? 2 : 1);
            case '&':
                return Mistake("'&' belongs to style sheets. Write ':scope' for the page's root or the block's element.", start, 1);
            case '\\':
                return Mistake("A '\\' must stand before the character it escapes. Take it away.", start, 1);
            case >= '0' and <= '9':
                return Mistake("A name cannot begin with a digit.", start, _scanner.EndOfWord() - start);
            default:
                return Mistake($"'{_scanner.Text.Substring(start, length)}' has no meaning here. Take it away, or write '\\' before it if it is part of a name.", start, length);
        }
    }

    private static string Quoted(string value) => value.IndexOf('"') < 0 ? $"\"{value}\"" : $"'{value}'";

    private SelectorSpan SpanFrom(int start) => SelectorSpan.Between(start, _scanner.Position);

    private static SelectorSyntaxException Mistake(string message, int offset, int length) => new(message, offset, length);
}
