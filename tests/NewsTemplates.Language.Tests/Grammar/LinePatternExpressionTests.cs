using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NewsTemplates.Captures;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

public class LinePatternExpressionTests
{
    private static readonly Dictionary<string, PlaceholderType> Enums = new()
    {
        ["Desk"] = PlaceholderType.OfEnum("Desk", ["WORLD", "WORLD NEWS", "ARTS  (ALL)", "GÜNDEM"]),
    };

    [Theory]
    // Literal text, white space folded, characters of regular expressions taken as they are.
    [InlineData("LATEST NEWS", "LATEST NEWS", "")]
    [InlineData("LATEST   NEWS", "LATEST \u00A0 NEWS", "")]
    [InlineData("LATEST NEWS", "LATEST NEWS today", null)]
    [InlineData("LATEST NEWS", "the LATEST NEWS", null)]
    [InlineData("LATEST NEWS", "Latest News", null)]
    [InlineData("a.b (c)* [d] $1 ^|\\ #", "a.b (c)* [d] $1 ^|\\ #", "")]
    [InlineData("a.b", "axb", null)]
    [InlineData("{{x} {a}", "{x} y", "a=y")]
    [InlineData("1/2 {a}", "1/2 x", "a=x")]
    // Placeholders.
    [InlineData("By {name}", "By Ada Lovelace", "name=Ada Lovelace")]
    [InlineData("By{name}", "By Ada", "name=Ada")]
    [InlineData("By {name}", "By", null)]
    [InlineData("{a} {b}", "one two three", "a=one b=two three")]
    [InlineData("{} {b}", "one two three", "b=two three")]
    [InlineData("{a}: {b}", "x: y: z", "a=x b=y: z")]
    [InlineData("{a}!", "hey!!", "a=hey!")]
    // Lines.
    [InlineData("{a} / {b}", "one\n\ntwo", "a=one b=two")]
    [InlineData("{a} / {a}", "one\none", "a=one")]
    [InlineData("{a} / {a}", "one\none more", null)]
    [InlineData("{a} / {a}", "one more\none", null)]
    [InlineData("{a} / {a}", "one\nOne", null)]
    [InlineData("{l} {t} / {t}", "LONG LABEL some title\nsome title", "l=LONG LABEL t=some title")]
    [InlineData("{t} {t}", "tick tock tick tock", "t=tick tock")]
    [InlineData("x / {a} / y", "x\nm\nn\ny", null)]
    // Numbers.
    [InlineData("{n:int}. {t}", "12. Title", "n=12 t=Title")]
    [InlineData("{n:int} x", "1,234 x", "n=1,234")]
    [InlineData("{n:int} x", "12 345 678 x", "n=12 345 678")]
    [InlineData("{n:int} {t}", "2024 100 x", "n=2024 t=100 x")]
    [InlineData("{n:int} x", "-5 x", "n=-5")]
    [InlineData("{n:int} x", "5a x", null)]
    [InlineData("{n:int} x", "1.5 x", null)]
    [InlineData("{n:decimal} x", "1.5 x", "n=1.5")]
    [InlineData("{n:decimal} x", "1.234,56 x", "n=1.234,56")]
    [InlineData("{n:decimal}{t}", "3,5%", "n=3,5 t=%")]
    // Dates.
    [InlineData("{d:date} {t}", "2024-10-06 Rain falls", "d=2024-10-06 t=Rain falls")]
    [InlineData("{d:date} {t}", "2024-10-06 09:30 Rain falls", "d=2024-10-06 09:30 t=Rain falls")]
    [InlineData("{d:date}", "2024-10-06T09:30:00.5+03:00", "d=2024-10-06T09:30:00.5+03:00")]
    [InlineData("{d:date}", "06.10.2024", "d=06.10.2024")]
    [InlineData("{d:date}", "6/10/24", "d=6/10/24")]
    [InlineData("{d:date}", "06.10.2024 - 09:30", "d=06.10.2024 - 09:30")]
    [InlineData("{d:date}", "6 October 2024", "d=6 October 2024")]
    [InlineData("{d:date}", "6. Oktober 2024", "d=6. Oktober 2024")]
    [InlineData("{d:date}", "6 Ağustos 2024", "d=6 Ağustos 2024")]
    [InlineData("{d:date}", "6 de octubre de 2024", "d=6 de octubre de 2024")]
    [InlineData("{d:date}", "October 06 2024", "d=October 06 2024")]
    [InlineData("{d:date}", "Oct. 6th, 2024, 9:30 p.m.", "d=Oct. 6th, 2024, 9:30 p.m.")]
    [InlineData("{d:date} x", "2024-10-06x x", null)]
    [InlineData("{d:date}", "2024-10-061", null)]
    [InlineData("{d:date}", "2024-40-99", null)]
    [InlineData("{d:date}", "October 6", null)]
    // Web addresses.
    [InlineData("{u:uri}", "https://x.com/a?b=c", "u=https://x.com/a?b=c")]
    [InlineData("See {u:uri}.", "See www.x.com/a.", "u=www.x.com/a")]
    [InlineData("{u:uri} {x}", "https://x.com and more", "u=https://x.com x=and more")]
    [InlineData("{u:uri}", "x.com", null)]
    // Capitals.
    [InlineData("{c:caps}", "BEIJING", "c=BEIJING")]
    [InlineData("{c:caps}", "İSTANBUL / IĞDIR - 3", "c=İSTANBUL / IĞDIR - 3")]
    [InlineData("{c:caps}", "Beijing", null)]
    [InlineData("{c:caps}", "ISTANBULı", null)]
    [InlineData("{c:caps}", "2024 - 3", null)]
    [InlineData("{c:caps} {t}", "NEW YORK Rain falls", "c=NEW t=YORK Rain falls")]
    // Enums.
    [InlineData("{s:Desk} {t}", "WORLD Rain falls", "s=WORLD t=Rain falls")]
    [InlineData("{s:Desk} {t}", "WORLD NEWS Rain", "s=WORLD NEWS t=Rain")]
    [InlineData("{s:Desk}", "ARTS (ALL)", "s=ARTS (ALL)")]
    [InlineData("{s:Desk}", "GÜNDEM", "s=GÜNDEM")]
    [InlineData("{s:Desk} {t}", "SPORT Rain falls", null)]
    [InlineData("{s:Desk} {t}", "World Rain falls", null)]
    // Regular expressions.
    [InlineData("{a:/[a-z]+/}{b}", "abcDEF", "a=abc b=DEF")]
    [InlineData(@"{a:/\d+\/\d+/} {b}", "1/2 x", "a=1/2 b=x")]
    [InlineData("{a:/(x)(?<y>y)|z{2,3}/} {b}", "zzz w", "a=zzz b=w")]
    [InlineData("{a:/x|y/}z", "yz", "a=y")]
    [InlineData("{a:/(?i)x/} x", "X x", "a=X")]
    [InlineData("{a:/(?i)x/} x", "X X", null)]
    [InlineData(@"{a:/[^x]+/} / {b}", "one\ntwo", "a=one b=two")]
    [InlineData(@"{a:/[^x]+/}", "one\ntwo", "a=one")]
    [InlineData(@"{a:/\w+\s\w+/}", "one\ntwo", null)]
    [InlineData(@"{a:/\w+\s\w+/}", "one two", "a=one two")]
    // Lines that may be missing.
    [InlineData("a / {x?} / b", "a\nm\nb", "x=m")]
    [InlineData("a / {x?} / b", "a\nb", "x=∅")]
    [InlineData("a / {x?} / b", "a\nm\nn\nb", null)]
    [InlineData("{x?:caps} / a", "M\na", "x=M")]
    [InlineData("{x?:caps} / a", "m\na", "x=∅")]
    [InlineData("a / {x?:caps}", "a", "x=∅")]
    [InlineData("a / {x?:caps}", "a\nM", "x=M")]
    [InlineData("a / {x?:caps} / {y?:int} / b", "a\n1\nb", "x=∅ y=1")]
    [InlineData("{x?} / a / {x?}", "m\na\nm", "x=m")]
    [InlineData("{x?:caps} / a / {x}", "M\na\nM", "x=M")]
    [InlineData("{x?:caps} / a / {x}", "a\nN", "x=N")]
    // Placeholders that may be missing take one space with them.
    [InlineData("{s?} {t} / {t}", "Rain falls\nRain falls", "s=∅ t=Rain falls")]
    [InlineData("{s?} {t} / {t}", "NEWS Rain falls\nRain falls", "s=NEWS t=Rain falls")]
    [InlineData("a {x?:int} b", "a b", "x=∅")]
    [InlineData("a {x?:int} b", "a 1 b", "x=1")]
    [InlineData("a {x?:int}", "a", "x=∅")]
    [InlineData("a {x?:int}", "a 1", "x=1")]
    [InlineData("a {x?:int} {y?:caps}", "a", "x=∅ y=∅")]
    [InlineData("a {x?:int} {y?:caps}", "a Y", "x=∅ y=Y")]
    [InlineData("{x?:int} {y?:caps} a", "Y a", "x=∅ y=Y")]
    [InlineData("{x?:int} {y?:caps} a", "1 a", "x=1 y=∅")]
    [InlineData("{x?:int} {y?:caps} a", "1 Y a", "x=1 y=Y")]
    [InlineData("a{x?:int}b", "ab", "x=∅")]
    [InlineData("a{x?:int} b", "a b", null)]
    public void A_pattern_fits_or_not_and_its_placeholders_are_read(string pattern, string text, string? expected)
    {
        Parsed<LinePatternExpression> parsed = LinePatternExpression.Parse(pattern, Enums);
        Assert.Empty(parsed.Errors);
        IReadOnlyList<string> placeholders = parsed.Value!.PlaceholderNames;
        TextDocument document = TextDocument.Read(text);

        LineMatch? match = Compile(parsed.Value).Matches(document, 0, document.Lines.Count).FirstOrDefault();

        Assert.Equal(
            expected, match is null ? null : string.Join(" ", placeholders.Select(placeholder => $"{placeholder}={match[placeholder] ?? "∅"}")));
    }

    [Theory]
    [InlineData("", 0, 0, "missing")]
    [InlineData("  ", 0, 0, "missing")]
    [InlineData("a /", 2, 1, "empty")]
    [InlineData("/ a", 0, 1, "empty")]
    [InlineData("a / / b", 2, 1, "empty")]
    [InlineData("a {x", 2, 1, "never closed")]
    [InlineData("a {x:int", 2, 1, "never closed")]
    [InlineData("{x {y}", 0, 1, "never closed")]
    [InlineData("{a b}", 1, 3, "letters")]
    [InlineData("{1}", 1, 1, "letters")]
    [InlineData("x {?:caps}", 3, 1, "needs a name")]
    [InlineData("{x:}", 2, 1, "type must follow")]
    [InlineData("{x:text}", 3, 4, "without a type")]
    [InlineData("{x: datetime}", 4, 8, "write date")]
    [InlineData("{x:long}", 3, 4, "int or decimal")]
    [InlineData("{x:itn}", 3, 3, "did you mean int?")]
    [InlineData("{x:Dsek}", 3, 4, "did you mean Desk?")]
    [InlineData("{x:Frobnicate}", 3, 10, "there are int")]
    [InlineData("{x} / {x:int}", 9, 3, "stands first")]
    [InlineData("{x:int} / {x:caps}", 13, 4, "stands first")]
    [InlineData("{x}{y}", 3, 3, "between them")]
    [InlineData("{x?}", 0, 4, "At least one line")]
    [InlineData("{x?} / {y?}", 0, 11, "At least one line")]
    [InlineData("a / {x?} {y?}", 4, 9, "must be there")]
    [InlineData("{x:/a", 3, 1, "never closed")]
    [InlineData("{x:/a/b/}", 5, 1, @"\/")]
    [InlineData("{x://}", 3, 2, "empty")]
    [InlineData("{x:/a)/}", 5, 1, "wrong")]
    [InlineData("{x:/*a/}", 4, 1, "wrong")]
    [InlineData("{x:/[a/}", 5, 1, "wrong")]
    [InlineData(@"{x:/(?<y>a)\k<y>/}", 11, 2, "same name twice")]
    [InlineData("{x:/(?x)a b/}", 4, 4, "option 'x'")]
    [InlineData("{x:/(?i-s:a)/}", 4, 6, "option 's'")]
    [InlineData("{x:/(?(a)b|c)/}", 4, 3, "conditions")]
    [InlineData("{x:/(?<a>a)(?<-a>b)/}", 11, 6, "balances")]
    public void A_wrong_pattern_is_refused_where_it_is_wrong(string pattern, int offset, int length, string message)
    {
        GrammarError error = Assert.Single(LinePatternExpression.Parse(pattern, Enums).Errors);

        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Several_errors_are_all_reported() =>
        Assert.Equal(
            [1, 7, 12, 20],
            LinePatternExpression.Parse("{1} {b:nit} / / {c:/[/}", Enums).Errors.Select(error => error.Offset));

    [Fact]
    public void Placeholders_know_where_they_stand()
    {
        LinePlaceholder placeholder = LinePatternExpression.Parse("a / b {x? : /c/ }", Enums).Value!.Placeholders.Single();

        Assert.Equal(new Slice("{x? : /c/ }", 6), placeholder.Where);
        Assert.Equal(new Slice("x", 7), placeholder.Name);
        Assert.True(placeholder.IsOptional);
        Assert.Equal((PlaceholderKind.Regex, "/c/"), (placeholder.Type.Kind, placeholder.Type.Written));
    }

    [Fact]
    public void What_is_printed_reads_the_same() =>
        Pattern.Sample(text =>
        {
            LinePatternExpression? pattern = LinePatternExpression.Parse(text, Enums).Value;
            if (pattern is not null)
            {
                string printed = pattern.ToString();
                LinePatternExpression again = LinePatternExpression.Parse(printed, Enums).Value!;

                Assert.Equal(printed, again.ToString());
                Assert.Equal(pattern.ToRegex(), again.ToRegex());
            }
        });

    [Fact]
    public void A_text_made_after_a_pattern_fits_it() =>
        Gen.OneOfConst("{a:caps}", "{b:int}", "{c}", "{d:Desk}", "lit.", "{e:date}", "{f:/[^x]/}").Array[1, 3].Array[1, 4].Sample(lines =>
        {
            string pattern = string.Join(" / ", lines.Select(line => string.Join(" ", line)));
            string text = string.Join("\n\n", lines.Select(line => string.Join("  ", line.Select(part => part[1] switch
            {
                'a' => "İĞ",
                'b' => "42",
                'c' => "any thing",
                'd' => "WORLD NEWS",
                'e' => "6 October 2024",
                'f' => "#",
                _ => "lit.",
            }))));
            TextDocument document = TextDocument.Read(text);

            LineMatch match = Assert.Single(Compile(LinePatternExpression.Parse(pattern, Enums).Value!).Matches(document, 0, document.Lines.Count));

            Assert.Equal((0, document.Lines.Count), (match.FirstLine, match.EndLine));
        });

    [Fact]
    public void No_text_makes_reading_throw_and_what_is_read_compiles() =>
        Gen.OneOf(GrammarGen.Scrap.Array[0, 8].Select(string.Concat), Gen.String[0, 20]).Sample(
            text =>
            {
                Parsed<LinePatternExpression> parsed = LinePatternExpression.Parse(text, Enums);
                GrammarGen.CheckSpans(text, parsed.Errors, parsed.Value is not null);
                if (parsed.Value is not null)
                {
                    Assert.NotNull(Compile(parsed.Value));
                }
            });

    [Fact]
    public void A_placeholders_expression_takes_what_it_would_alone_and_never_a_line_feed() =>
        Gen.Select(RegexScrap.Array[1, 5].Select(string.Concat), Gen.Char["ab1-] \n"].Array[0, 8].Select(c => new string(c))).Sample(
            (written, text) =>
            {
                string? converted = RegexInLine.Convert(new Slice(written, 0)).Value;
                if (converted is null)
                {
                    return;
                }

                string within = text.Replace("\n", "");
                Assert.Equal(Whole(written, within), Whole(converted, within));
                Assert.DoesNotContain("\n", Regex.Match(text, converted, Options).Value);
            });

    [Fact]
    public void Long_lines_without_a_match_are_searched_to_the_end()
    {
        LinePatternExpression expression = LinePatternExpression.Parse("{label?} {x} / {x} / LATEST NEWS", Enums).Value!;

        // A day: the search ends by itself and not at the limit, however busy the machine is.
        var pattern = new LinePattern(expression.ToString(), expression.ToRegex(), TimeSpan.FromDays(1), [.. expression.PlaceholderNames]);
        TextDocument text = TextDocument.Read(string.Join("\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat("word ", 400)), 200)));

        LineMatches matches = pattern.Matches(text, 0, text.Lines.Count);

        Assert.Empty(matches);
    }

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Gen<string> Pattern =
        Gen.OneOfConst("{a}", "{b:int}", "{c?:caps}", "{a?}", "{}", "{:/a|b/}", " ", "x", "{{", " / ", "{d:Desk}").Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> RegexScrap = Gen.OneOfConst(
        "a", "b", ".", "[^a]", "[^a-]", "[]a]", "[^]a]", "[ab-[b]]", "[a-b-[^b]]", @"[\s1]", @"[\--b]", @"[^\-]", @"\s", @"\W", @"\D", @"\P{L}",
        @"\x0A", @"\n", @"\u000a", @"\012", "(a|b)", "(?<n>1)", "(?:a)", "(?=b)", "(?!b)", "(?<=a)", "(?<!a)", "(?>a+)", "*", "+", "?", "{1,2}", "|",
        "^", "$", "(?#c)");

    private static bool Whole(string regex, string text) =>
        Regex.IsMatch(text, @"\A(?:" + regex + @")\z", Options);

    private static LinePattern Compile(LinePatternExpression pattern) => new(pattern.ToString(), pattern.ToRegex(), [.. pattern.PlaceholderNames]);
}
