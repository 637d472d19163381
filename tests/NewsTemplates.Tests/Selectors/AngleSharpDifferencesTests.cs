using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CsCheck;
using NewsTemplates.Html;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Selectors;

/// <summary>Every known difference from AngleSharp, with what each of the two finds or says.</summary>
public partial class AngleSharpDifferencesTests
{
    private const string Standards = "<!DOCTYPE html>";

    [Theory]
    // The root is a child like any other.
    [InlineData("html:first-child", Standards, "html", "")]
    [InlineData(":only-child > body", Standards + "<body>", "body", "")]
    // Only A to Z have a case.
    [InlineData("[title=é i]", Standards + "<p title=É>", "", "p")]
    [InlineData("[title=K i]", Standards + "<p title=\u212A>", "", "")]
    [InlineData("[title=SARI i]", Standards + "<p title=sarı>", "", "")]
    [InlineData("[title=Istanbul i]", Standards + "<p title=İstanbul>", "", "")]
    // Quirks mode.
    [InlineData(".lead", "<p class=Lead>", "p", "")]
    [InlineData("#lead", "<p id=LEAD>", "p", "")]
    // Names of embedded drawings.
    [InlineData("lineargradient", Standards + "<svg><linearGradient/></svg>", "", "linearGradient")]
    // The attributes of HTML's list, however written.
    [InlineData("[TYPE=text]", Standards + "<input type=TEXT>", "input", "")]
    // Relative selectors.
    [InlineData("b:has(div i)", Standards + "<div><b><i></i></b></div>", "", "b")]
    [InlineData("div:has(> b, > i)", Standards + "<div><u><i></i></u></div>", "", "div")]
    // An empty value.
    [InlineData("[title|=\"\"]", Standards + "<p title>", "p", "")]
    public void A_selector_finds_what_the_standard_says(string text, string html, string ours, string theirs)
    {
        AngleSharpOracle oracle = new(html);
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out _));
        Assert.Equal(ours, Names(oracle.Page, oracle.Select(selector.ToSelector())));
        Assert.Equal(theirs, Names(oracle.Page, oracle.QuerySelectorAll(text)));
    }

    [Theory]
    // Within brackets too, :scope is the element below which is sought; to AngleSharp it is the root there.
    [InlineData(":is(:scope > b)", "b", "")]
    [InlineData(":where(:scope) > b", "b", "")]
    [InlineData(":not(:scope > b)", "", "b")]
    public void A_selector_finds_below_an_element_what_the_standard_says(string text, string ours, string theirs)
    {
        AngleSharpOracle oracle = new(Standards + "<body><section><b></b></section>");
        int section = oracle.Elements.Single(element => oracle.Page.Name(element) == "section");
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out _));
        Assert.Equal(ours, Names(oracle.Page, oracle.Select(selector.ToSelector(), section)));
        Assert.Equal(theirs, Names(oracle.Page, oracle.QuerySelectorAll(text, section)));
    }

    [Theory]
    [InlineData("> p")]
    [InlineData(":is(> p)")]
    [InlineData(",p")]
    [InlineData("p,,a")]
    [InlineData("p >, a")]
    [InlineData("['a']")]
    [InlineData("[a#\"b\"]")]
    [InlineData(":is()")]
    [InlineData(":not()")]
    [InlineData(":is(p, :foo)")]
    [InlineData(":nth-child(2 of )")]
    [InlineData(":nth-child(2n 1)")]
    [InlineData("[a]p")]
    [InlineData("p*")]
    [InlineData("p/**/a")]
    [InlineData("p::before")]
    [InlineData("p:before")]
    [InlineData("p::")]
    [InlineData("[a!=b]")]
    [InlineData("[a=1]")]
    [InlineData("p:contains(a)")]
    [InlineData("svg|a")]
    [InlineData("*|*")]
    [InlineData("|p")]
    [InlineData("[xml|lang]")]
    [InlineData("p || a")]
    [InlineData("p >> a")]
    [InlineData("& p")]
    [InlineData("#-")]
    [InlineData(":hover")]
    [InlineData(":checked")]
    [InlineData(":lang(en)")]
    [InlineData(":has(:has(p))")]
    [InlineData(":has(:scope > p)")]
    [InlineData(":is(:is(:is(:is(:is(:is(p))))))")]
    [InlineData(":nth-child(1 of :nth-child(1 of p))")]
    public void Only_AngleSharp_accepts(string text)
    {
        Assert.False(SelectorParser.TryParse(text, out _, out _));
        Assert.NotNull(new AngleSharpOracle(Standards).QuerySelectorAll(text));
    }

    [Theory]
    [InlineData(".--wide")]
    [InlineData("p:nth-child(2n+ 1)")]
    [InlineData("p:nth-child(n-1)")]
    [InlineData("p:not(:not(p))")]
    public void Only_we_accept(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out _, out _));
        Assert.Throws<DomException>(() => new AngleSharpOracle(Standards).QuerySelectorAll(text));
    }

    [Fact]
    public void What_AngleSharp_refuses_is_refused_but_for_the_named_differences()
    {
        AngleSharpOracle oracle = new(Standards);
        Gen<string> slip =
            Gen.OneOfConst("", "a", " ", ":", "(", ")", "[", "]", ",", ">", "n", "1", "-", "*", "#", ".", "\\", "\"", "'", "=", "of ", "i");
        Gen.Select(SelectorGen.Selector, Gen.Int[0, 60], Gen.Int[0, 2], slip).Sample(
            (right, place, length, inserted) =>
            {
                int start = Math.Min(place, right.Length);
                string text = right.Remove(start, Math.Min(length, right.Length - start)).Insert(start, inserted);
                if (SelectorParser.TryParse(text, out _, out _) && !NamedDifferences().IsMatch(text))
                {
                    oracle.QuerySelectorAll(text);
                }
            });
    }

    [GeneratedRegex(@"--|[nN][+-] |[nN]-[0-9]|:not\([^)]*:not", RegexOptions.CultureInvariant)]
    private static partial Regex NamedDifferences();

    private static string Names(PageDocument page, IEnumerable<int> elements) => string.Join(" ", elements.Select(page.Name));
}
