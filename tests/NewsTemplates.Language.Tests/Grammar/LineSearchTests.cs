using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NewsTemplates.Captures;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

/// <summary>The search in lines finds what .NET's regular expressions find in the text as a whole.</summary>
public class LineSearchTests
{
    private static readonly Dictionary<string, PlaceholderType> Enums = new()
    {
        ["Desk"] = PlaceholderType.OfEnum("Desk", ["A", "AB", "A B", "1", "É"]),
    };

    private static readonly Gen<string> Part = Gen.OneOfConst(
        "{a}", "{b}", "{c?}", "{a?}", "{}", "{n:int}", "{n?:int}", "{:decimal}", "{d:date}", "{:date}", "{u:uri}", "{k:caps}", "{k?:caps}", "{:caps}",
        "{s:Desk}", "{s?:Desk}",
        "{:/[ab]+/}", "{r?:/a|b\\.?/}", "{:/(?=a).+/}", "{r:/a*?b?/}", "{:/^a|b$/}", "{:/(a|AB)+[^x]/}", "{r:/[^]a]\\d+/}", "{:/.\\p{Lu}/}",
        " ", " ", " ", " / ", " / ", " / ", "a", "b", "A", "B. ", "1");

    private static readonly Gen<string> Pattern = Part.Array[1, 9].Select(string.Concat);

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["aabbAB 1.\n\n"].Array[0, 30].Select(characters => new string(characters)),
        Gen.OneOfConst(
            "a", "b", "ab", "A", "AB", "B.", "x", "É", "é", " ", " ", " ", "\n", "\n", "\n", "1", "1.", "1,234", "12 345", "-5",
            "2024-10-06", "06.10.24",
            "6 May 2024", "May 6, 2024", " 09:30", "9:30 pm", " UTC", "+03:00", "http://a.b", "WWW.a", "10")
            .Array[0, 25].Select(string.Concat));

    [Fact]
    public void Patterns_of_a_layout_fit_as_regular_expressions_do() => Gen.Select(Pattern, Text).Sample(
        (pattern, text) =>
        {
            if (LinePatternExpression.Parse(pattern, Enums).Value is { } expression)
            {
                Compare(expression.ToRegex(), [.. expression.PlaceholderNames], text);
            }
        },
        iter: 20 * Cases.Count);

    [Fact]
    public void A_text_s_own_lines_as_patterns_fit_as_regular_expressions_do() => Gen.Select(Part.Array[1, 4], Text, Gen.Int[0, 20]).Sample(
        (parts, text, at) =>
        {
            // What stands in the text, with placeholders in it, fits far more often than what does not.
            string[] lines = [.. TextDocument.Read(text).Lines];
            string literal = string.Join(" / ", lines.Skip(at % Math.Max(1, lines.Length)).Take(3)).Replace("{", "{{");
            foreach (string part in parts)
            {
                int place = Math.Min(literal.Length, at);
                literal = literal.Remove(place, Math.Min(at % 4, literal.Length - place)).Insert(place, part);
            }

            if (LinePatternExpression.Parse(literal, Enums).Value is { } expression)
            {
                Compare(expression.ToRegex(), [.. expression.PlaceholderNames], text);
            }
        },
        iter: 20 * Cases.Count);

    [Fact]
    public void Expressions_fit_as_regular_expressions_do() => Gen.Select(
        Gen.OneOfConst(
            "a", "b", "A", " ", "1", "\\.", "[ab]", "[^a\\n]", "[^\\n]", "[a-]", "[a-b-[\\n]]", "[^a-[\\n]]", "[\\p{L}-[\\n]]",
            "\\d", "[^\\n\\p{Lu}]", "\\p{L}", "\\b", "(?![a])", "(?<![b])", "(?<!a)", "\\n", "\\n", "^",
            "$", "(?:", "(?:", ")", ")", "|", "?", "+",
            "*", "??", "+?", "*?", "{2}", "{1,2}", "{1,}?", "(?<x>", "\\k<x>", "(?(x)a|b)", "(?i:", ".", "]", "}")
            .Array[1, 12].Select(string.Concat),
        Text).Sample(
        (written, text) =>
        {
            string expression = "^" + written + "$";

            // A placeholder takes once, and no line feed.
            if (IsRight(expression) && !Regex.IsMatch(expression, @"<x>.*(?:<x>|\\n(?!\]))"))
            {
                Compare(expression, expression.Contains("(?<x>") ? ["x"] : [], text);
            }
        },
        iter: 20 * Cases.Count);

    [Theory]
    [InlineData("{a:int}{:decimal}{b:date}{c:uri} {d:caps} {e?:Desk} {e} / {f?} / {f}")]
    [InlineData("{:/[^a-z]+|\\d\\p{L} \\(x\\)./}")]
    public void What_patterns_are_written_in_needs_no_regular_expression_of_NET(string pattern)
    {
        LinePatternExpression expression = LinePatternExpression.Parse(pattern, Enums).Value!;

        Assert.NotNull(LineSteps.Read(expression.ToRegex(), [.. expression.PlaceholderNames]));
    }

    [Fact]
    public void Words_end_where_they_do_in_NET() => Assert.All(
        Enumerable.Range(0, char.MaxValue).Where(c => c is not ('\n' or '\r')).Chunk(1000),
        characters =>
        {
            var document = TextDocument.Read(string.Join("\n", characters.Select(c => "m" + (char)c + "m")));
            var regex = new Regex(@"^m\b[^\n]m$", LinePattern.Options);
            var pattern = new LinePattern("", @"^m\b[^\n]m$");

            Assert.Equal(
                Enumerable.Range(0, document.Lines.Count).Where(line => regex.IsMatch(document.Lines[line])),
                pattern.Matches(document, 0, document.Lines.Count).Select(match => match.FirstLine));
        });

    private static bool IsRight(string expression)
    {
        try
        {
            _ = new Regex(expression, LinePattern.Options);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Compare(string expression, string[] placeholders, string text)
    {
        TextDocument document = TextDocument.Read(text);
        int first = document.Lines.Count > 3 ? 1 : 0;

        // A day: the search ends by itself and not at the limit, however busy the machine is.
        var pattern = new LinePattern(expression, expression, TimeSpan.FromDays(1), placeholders);

        Assert.Equal(
            Expected(expression, placeholders, document.Lines, first),
            pattern.Matches(document, first, document.Lines.Count)
                .Select(match => Say(match.FirstLine, match.EndLine, placeholders.Select(placeholder => match[placeholder]))));
    }

    /// <summary>What a pattern means: one regular expression over the lines, from the end of each match on.</summary>
    private static IEnumerable<string> Expected(string expression, string[] placeholders, IReadOnlyList<string> lines, int first)
    {
        var regex = new Regex(expression, LinePattern.Options);
        while (first < lines.Count && regex.Match(string.Join('\n', lines.Skip(first))) is { Success: true } match)
        {
            int start = first + match.Result("$`").Count(c => c == '\n');
            first = start + match.Value.Count(c => c == '\n') + 1;
            yield return Say(start, first, placeholders.Select(placeholder => match.Groups[placeholder].Value.Trim()));
        }
    }

    private static string Say(int first, int end, IEnumerable<string?> values) =>
        $"{first}-{end}: " + string.Join("|", values.Select(value => string.IsNullOrEmpty(value) ? "∅" : value));
}
