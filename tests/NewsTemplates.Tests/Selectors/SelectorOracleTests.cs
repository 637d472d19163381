using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsCheck;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Selectors;

public class SelectorOracleTests
{
    [Fact]
    public void A_selector_finds_what_AngleSharp_finds_in_the_page_and_below_an_element()
    {
        int found = 0;
        Gen.Select(SelectorGen.Selector, SelectorGen.Page, Gen.Int[0, 40]).Sample(
            (text, html, number) =>
            {
                AngleSharpOracle oracle = new(html);
                Selector selector = Read(text);
                int scope = oracle.Elements[number % oracle.Elements.Count];
                IReadOnlyList<int> expected = oracle.QuerySelectorAll(text);
                Assert.Equal(expected, oracle.Select(selector));
                Assert.Equal(oracle.QuerySelectorAll(text, scope), oracle.Select(selector, scope));
                Interlocked.Add(ref found, expected.Count > 0 ? 1 : 0);
            });

        // Else the selectors and pages would not meet, and the test would show nothing.
        Assert.InRange(found, Cases.Count / 4, Cases.Count);
    }

    [Fact]
    public void Has_finds_the_elements_below_which_the_relative_selector_finds_something()
    {
        Gen<string> relative = Gen.Select(Gen.OneOfConst("", "> "), SelectorGen.Relative, (sign, rest) => sign + rest);
        Gen.Select(relative.Array[1, 3], SelectorGen.Page).Sample(
            (alternatives, html) =>
            {
                AngleSharpOracle oracle = new(html);
                string inside = string.Join(", ", alternatives.Select(alternative => ":scope " + alternative));
                Assert.Equal(
                    oracle.Elements.Where(element => oracle.QuerySelectorAll(inside, element).Count > 0),
                    oracle.Select(Read($":has({string.Join(", ", alternatives)})")));
            });
    }

    [Fact]
    public void Selectors_matched_together_find_what_each_finds_alone() =>
        Gen.Select(SelectorGen.Selector.Array[0, 8], SelectorGen.Page, Gen.Int[0, 40]).Sample(
            (texts, html, number) =>
            {
                AngleSharpOracle oracle = new(html);
                Selector[] selectors = [.. texts.Select(Read)];
                SelectorSet set = new(selectors);
                foreach (int scope in new[] { 0, oracle.Elements[number % oracle.Elements.Count], 0 })
                {
                    SelectorMatches together = set.Match(oracle.Page, scope);
                    for (int i = 0; i < selectors.Length; i++)
                    {
                        Assert.Equal(new SelectorSet(selectors[i]).Match(oracle.Page, scope)[0], together[i]);
                    }
                }
            });

    [Fact]
    public void A_selection_finds_exactly_the_elements_below_the_scope_that_match() =>
        Gen.Select(SelectorGen.Selector, SelectorGen.Page, Gen.Int[0, 40]).Sample(
            (text, html, number) =>
            {
                AngleSharpOracle oracle = new(html);
                Selector selector = Read(text);
                int scope = oracle.Elements[number % oracle.Elements.Count];
                Assert.Equal(
                    oracle.Elements.Where(e => e > scope && e < oracle.Page.End(scope) && selector.Matches(new MatchContext(oracle.Page), e, scope)),
                    oracle.Select(selector, scope));
            });

    private static Selector Read(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error), $"{text}: {error}");
        return selector.ToSelector();
    }
}
