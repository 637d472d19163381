using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Selectors;

/// <summary>A matcher that tried every combination of ancestors or siblings would not end on these in a lifetime.</summary>
public class SelectorTimeTests
{
    [Theory]
    [InlineData("p", " div > div")]
    [InlineData("p", " div")]
    [InlineData("p ~ p", " div ~ div > div")]
    public void A_deep_page_takes_little_time(string left, string repeated) => AssertNoMatch(left, repeated, Nested(200));

    [Theory]
    [InlineData("p", " ~ div + div")]
    [InlineData("p", " ~ div")]
    [InlineData("p > p", " ~ div + div")]
    public void A_wide_page_takes_little_time(string left, string repeated) =>
        AssertNoMatch(left, repeated, string.Concat(Enumerable.Repeat("<div></div>", 500)));

    private static void AssertNoMatch(string left, string repeated, string html)
    {
        string text = left + string.Concat(Enumerable.Repeat(repeated, 20));
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out _));
        Assert.Empty(new SelectorSet(selector.ToSelector()).Match(PageReader.Read("<!DOCTYPE html>" + html), 0)[0]);
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<div>", depth)) + string.Concat(Enumerable.Repeat("</div>", depth));
}
