using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NewsTemplates.Captures;
using NewsTemplates.Html;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Tests.Grammar;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;
using NewsTemplates.Tests.Selectors;
using NewsTemplates.Text;
using NewsTemplates.Urls;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>The small languages of a layout's texts, each alone: read or refused at a place in the text, and what is read can be run.</summary>
public class GrammarFuzzTests
{
    private static readonly Dictionary<string, PlaceholderType> Enums = new()
    {
        ["Desk"] = PlaceholderType.OfEnum("Desk", ["WORLD", "A+B", "İ"]),
        ["Empty"] = PlaceholderType.OfEnum("Empty", [])
    };

    private static readonly PageDocument Page =
        PageReader.Read("<body class='x y'><div id=one title=foo><p>a<a href=b>c</a><li class=y><input checked>d</div><svg><path/></svg>");

    private static readonly TextDocument Capture =
        TextDocument.Read("date 31.12.2026 X\nBridge opens\nBridge opens\nHARBOUR / The bridge\n1. First\nWORLD A\nA\n");

    private static readonly Uri[] Addresses =
        [.. new[] { "/", "/a", "/a/b-1", "/a/b/1/c", "/%20%C4%B0/", "/news/x" }.Select(path => new Uri("https://harbour.example" + path))];

    [Fact]
    public void Fields() => Check(GrammarGen.Source.Select(source => "each " + source + " as Desk"), text =>
    {
        Parsed<FieldExpression> parsed = FieldExpression.Parse(text);
        GrammarGen.CheckSpans(text, parsed.Errors, parsed.Value is not null);
        if (parsed.Value?.Source is { } source)
        {
            Parsed<SourceExpression> inner = SourceExpression.Parse(source);
            GrammarGen.CheckSpans(text, inner.Errors, inner.Value is not null);
        }
    });

    [Fact]
    public void Sources() => Check(GrammarGen.Source, text =>
    {
        Parsed<SourceExpression> parsed = SourceExpression.Parse(text);
        GrammarGen.CheckSpans(text, parsed.Errors, parsed.Value is not null);
        if (parsed.Value is { } source)
        {
            // What is read can be written and read again.
            Assert.Equal(source.ToString(), SourceExpression.Parse(source.ToString()!).Value?.ToString());
        }
    });

    [Fact]
    public void Selectors() => Check(SelectorGen.Selector, text =>
    {
        if (SelectorParser.TryParse(text, out SelectorList? list, out SelectorError? error))
        {
            Assert.All(list.Alternatives, alternative => Assert.InRange(alternative.Span.End, 1, text.Length));
            Assert.All(new SelectorSet(list.ToSelector()).Match(Page, 0)[0], node => Assert.InRange(node, 0, Page.Count - 1));
        }
        else
        {
            Assert.InRange(error.Offset, 0, text.Length);
            Assert.InRange(error.Length, 0, text.Length - error.Offset);
            Assert.NotEmpty(error.Message);
        }
    });

    [Fact]
    public void Line_patterns() => Check(
        Gen.OneOfConst(
            "{title} / {title}", "date {:date} {x} / {x}", "{x:caps} / {}", "{rank:int}. {title}", "{d:Desk} {title} / {title}", "{a?} / b",
            "{a:/[^a-z\\s]+/}{b?}", "{{ {x:decimal} {y:uri}"),
        text =>
        {
            Parsed<LinePatternExpression> parsed = LinePatternExpression.Parse(text, Enums);
            GrammarGen.CheckSpans(text, parsed.Errors, parsed.Value is not null);
            if (parsed.Value is { } pattern)
            {
                var lines = new LinePattern(text, pattern.ToRegex(), [.. pattern.PlaceholderNames]);
                LineMatches found = lines.Matches(Capture, 0, Capture.Lines.Count);
                Assert.All(found, match => Assert.InRange(match.EndLine, match.FirstLine + 1, Capture.Lines.Count));
            }
        });

    [Fact]
    public void Url_patterns() =>
        Check(Gen.OneOfConst("/", "/{slug}", "/{section}/{slug}-{id:int}", "/news/{*path}", "/{*path}/{id:int}", "/a%20b/{x}.html", "/İ"), text =>
        {
            bool isPattern = UrlPattern.TryParse(text, out UrlPattern? pattern, out UrlPatternError error);
            if (!isPattern)
            {
                Assert.InRange(error.Offset, 0, text.Length);
                Assert.InRange(error.Length, 0, text.Length - error.Offset);
                Assert.NotEmpty(error.Message);
                return;
            }

            Assert.True(pattern!.Overlaps(pattern));
            Assert.All(Addresses.Where(address => pattern.TryMatch(address, out _)), address => Assert.True(pattern.LiteralLength > 0));
        });

    [Fact]
    public void Hosts_counts_and_types() =>
        Check(Gen.OneOfConst("harbour.example", "*.harbour.example", "1..10", "5", "0..", "int", "Desk", "xn--mnchen-3ya.de", "İ.example"), text =>
        {
            Parsed<CountExpression> count = CountExpression.Parse(text);
            GrammarGen.CheckSpans(text, count.Errors, count.Value is not null);
            if (!HostPattern.TryParse(text, out HostPattern? host, out UrlPatternError error))
            {
                Assert.InRange(error.Offset, 0, text.Length);
                Assert.InRange(error.Length, 0, text.Length - error.Offset);
            }
            else
            {
                _ = host.Matches(Addresses[0]);
            }

            _ = TypeName.Nearest(text, ["Desk", "Story"]);
        });

    [Fact]
    public void Regular_expressions() =>
        Check(
            Gen.OneOfConst(@"^\S+", "(.*)", @"(?<a>x)|y", @"\d{2,3}?", "(?=a)b", @"(\w)\1", "[^a-[b]]", "(?i:x)(?#c)", @"\p{Lu}\u0041\x41\cA"),
            text =>
            {
                GrammarError? wrong = RegexErrors.Find(new Slice(text, 0), RegexOptions.CultureInvariant);
                if (wrong is null)
                {
                    var regex = BoundedRegex.Create(text);
                    _ = regex.Keep("Bridge opens, at last 2026", out _, out _);
                    _ = regex.Split("a, b", out _);
                    _ = regex.Replace("a, b", new Replacement("$1${a}$$", regex.GroupNames), out _);
                    Parsed<string> inLine = RegexInLine.Convert(new Slice(text, 1));
                    Assert.Equal(inLine.Value is null, inLine.Errors.Count > 0);
                }
                else
                {
                    GrammarGen.CheckSpans(text, [wrong with { Message = "." }], hasValue: false);
                }
            });

    [Fact]
    public void Date_formats_cultures_and_time_zones() => Check(
        Gen.OneOfConst(
            "dd.MM.yyyy", "yyyy-MM-dd'T'HH:mm:ssK", "d MMMM yyyy", "unix", "unix-ms", "relative", "dd MMM yyyy HH:mm zzz", "tr-TR", "de",
            "Europe/Istanbul", "UTC"),
        text =>
        {
            foreach (string? culture in new[] { null, "tr-TR", "ar-SA", text })
            {
                try
                {
                    ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(culture, culture == text ? text : null, text);
                    _ = converter.TryConvert("31.12.2026", ConversionContext.Of(null), out _);
                    _ = converter.TryConvert(text, ConversionContext.Of(null), out _);
                }
                catch (ArgumentException)
                {
                    // That is how a converter refuses a name or a format.
                }
            }
        });

    private static void Check(Gen<string> right, Action<string> check) =>
        FuzzRun.Check(
            Gen.Frequency(
                (4, LayoutGen.EditsOf(right)),
                (1, Gen.Select(right, right, (one, other) => one + other)),
                (1, GrammarGen.Scrap.Array[0, 10].Select(string.Concat)),
                (1, Gen.String[0, 20])),
            check);
}
