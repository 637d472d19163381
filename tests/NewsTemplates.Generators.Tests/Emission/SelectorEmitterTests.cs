using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using NewsTemplates.Html;
using NewsTemplates.Language.Tests.Selectors;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Generators.Tests.Emission;

public class SelectorEmitterTests
{
    [Fact]
    public void Emitted_code_matches_what_the_evaluator_matches() =>
        Gen.Select(SelectorGen.Selector.Array[200], SelectorGen.Page.Array[30], Gen.Int[0, 40]).Sample(
            (texts, pages, number) => AssertSame(texts, [.. pages.Select(html => PageReader.Read(html))], number),
            iter: Cases.Count / 1_000,
            threads: 1);

    [Theory]
    [InlineData(":has(a b, > .x ~ b, + li, ~ div a, + div > a, ~ a + b)")]
    [InlineData("div:has(> a > .x b):not(.y a, b)")]
    [InlineData("* * > * ~ * + *")]
    [InlineData(":not(*), *")]
    [InlineData(":not(:is(div > a, :has(* *)))")]
    [InlineData(":scope, a")]
    [InlineData(":scope[class], .x > :scope, b:is(:scope, .y)")]
    [InlineData("a:nth-child(2 of b a, .x), :nth-last-child(-n+2 of div)")]
    [InlineData("[viewBox], linearGradient, [TITLE=foo]")]
    [InlineData("div + div ~ div > div div ~ div")]
    [InlineData("#\\0a x, [title=\"\\22 \\\\ \\a \\2028 \"], .\\*\\/, .İı")]
    [InlineData("[title='\\1F600'], [title='a'/* // \u2028 throw */]")]
    public void Every_form_is_emitted(string text)
    {
        List<PageDocument> pages = [];
        SelectorGen.Page.Sample(html => pages.Add(PageReader.Read(html)), iter: 100, threads: 1);
        AssertSame([text], pages, number: 7);
    }

    [Fact]
    public void Texts_in_selectors_cannot_become_code()
    {
        string[] texts = ["a\n,b", "a\r,\rb", "[title=\"\\\"\\a; } class\"]", "[title='\u2029\u0085\u202E']", "[title=\uD83D]", "a/*\n#error*/"];
        Assert.Equal(texts, CompiledSelectors.Compile(texts).Select(selector => selector.Text));
    }

    [Fact]
    public void The_code_reads_like_the_selector()
    {
        const string Expected = """
            #nullable enable
            public static class Emitted
            {
                // div.news > h3 a[href*="x" i]
                private static bool Rule(global::NewsTemplates.Html.PageDocument page, int element, int scope) =>
                    page.IsElement(element, "a")
                    && global::NewsTemplates.Matching.AttributeMatch.Contains(page, element, "href", "x", ignoreCase: true)
                    && (element = Rule_AboveDivNewsH3(page, element, scope)) >= 0;

                // div.news > h3, as close above as can be
                private static int Rule_AboveDivNewsH3(global::NewsTemplates.Html.PageDocument page, int element, int scope)
                {
                    for (int at = page.ParentElement(element); at >= 0; at = page.ParentElement(at))
                    {
                        element = at;
                        if (page.IsElement(element, "h3")
                            && (element = page.ParentElement(element)) >= 0
                            && page.IsElement(element, "div")
                            && global::NewsTemplates.Matching.ElementMatch.HasClass(page, element, "news"))
                        {
                            return element;
                        }
                    }

                    return -1;
                }

                public static readonly global::NewsTemplates.Matching.Selector[] All =
                {
                    new global::NewsTemplates.Matching.Selector(
                        "div.news > h3 a[href*=\"x\" i]",
                        Rule,
                        global::NewsTemplates.Matching.SelectorKey.Name("a")),
                };
            }

            """;
        Assert.Equal(Expected, CompiledSelectors.Source(["div.news > h3 a[href*=\"x\" i]"]));
    }

    private static void AssertSame(IReadOnlyList<string> texts, IReadOnlyList<PageDocument> pages, int number)
    {
        IReadOnlyList<Selector> emitted = CompiledSelectors.Compile(texts);
        Selector[] evaluated = [.. texts.Select(text => CompiledSelectors.Parse(text).ToSelector())];
        SelectorSet emittedSet = new([.. emitted]);
        SelectorSet evaluatedSet = new(evaluated);
        for (int i = 0; i < texts.Count; i++)
        {
            Assert.Equal(texts[i], emitted[i].Text);
            Assert.Equal(evaluated[i].Keys, emitted[i].Keys);
        }

        foreach (PageDocument page in pages)
        {
            int[] elements = [.. Enumerable.Range(1, page.Count - 1).Where(node => page.Kind(node) == NodeKind.Element)];
            foreach (int scope in new[] { 0, elements[number % elements.Length], elements[Math.Min(number, 2)] })
            {
                SelectorMatches actual = emittedSet.Match(page, scope);
                SelectorMatches expected = evaluatedSet.Match(page, scope);
                for (int i = 0; i < texts.Count; i++)
                {
                    Assert.True(expected[i].SequenceEqual(actual[i]), $"{texts[i]}: {string.Join(",", expected[i])} / {string.Join(",", actual[i])}");
                }
            }
        }
    }
}
