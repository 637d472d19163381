using System;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Matching;

/// <summary>The work of matching grows as the page does, or is counted.</summary>
public class MatchWorkTests
{
    [Theory]
    [InlineData("div:has(.deep) > i")]
    [InlineData("div:has(> .deep) > i")]
    [InlineData("i:has(~ .deep)")]
    [InlineData("i:has(+ i ~ b)")]
    [InlineData("i:has(~ i ~ i ~ b)")]
    [InlineData("div:not(:has(i b, i + b)) i")]
    [InlineData("b ~ i")]
    [InlineData("b ~ i ~ i ~ i")]
    [InlineData(":is(b ~ i, :is(b ~ i) + i)")]
    [InlineData(":scope b ~ i")]
    [InlineData("i:nth-child(2 of b, .deep)")]
    [InlineData("i:nth-child(odd of i):nth-last-child(even of i)")]
    [InlineData("i:nth-last-of-type(3n)")]
    public void Work_grows_with_the_number_of_siblings(string selector)
    {
        long work = Work(selector, Siblings(10_000));
        Assert.InRange(work, 5000, 10_000 * 1000);
        Assert.InRange(Work(selector, Siblings(40_000)), 3 * work, 5 * work);
    }

    [Theory]
    [InlineData("div:empty + i, div:not(:empty) > i", "<div><!---->")]
    [InlineData("div[title*=deep] > i", "<div title='{0}'>")]
    [InlineData("div:not(.deep) > i", "<div class='{0}'>")]
    public void What_is_looked_through_for_each_element_is_counted(string selector, string open)
    {
        string words = string.Join(" ", Enumerable.Range(0, 500).Select(number => $"word{number}"));
        string comments = string.Concat(Enumerable.Repeat("<!-- -->", 500));
        string html = open.Replace("{0}", words, StringComparison.Ordinal).Replace("<!---->", comments, StringComparison.Ordinal);
        Assert.InRange(Work(selector, html + string.Concat(Enumerable.Repeat("<i>x</i>", 1000))), 100 * 1000, long.MaxValue);
    }

    [Fact]
    public void What_is_known_of_one_scope_is_not_taken_for_another()
    {
        PageDocument page = PageReader.Read("<!DOCTYPE html><section><p>a<b>b</b><i>c</i></section><section><b>d</b><i>e</i></section>");
        int[] sections = [.. Enumerable.Range(1, page.Count - 1).Where(node => page.IsElement(node, "section"))];
        var on = new MatchContext(page);
        SelectorSet set = new(Parse(":scope > b ~ i"), Parse("b:has(~ i)"), Parse("i:nth-child(1 of :scope > i)"));
        foreach (int section in sections.Concat(sections))
        {
            Assert.All(Enumerable.Range(0, 3), place => Assert.Equal(set.Match(page, section)[place], set.Match(on, section)[place]));
        }
    }

    private static Selector Parse(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out _));
        return selector.ToSelector();
    }

    private static string Siblings(int count) => "<div>" + string.Concat(Enumerable.Repeat("<i>x</i>", count)) + "</div>";

    private static long Work(string selector, string html)
    {
        long work = 0;
        PageDocument page = PageReader.Read("<!DOCTYPE html>" + html);
        new SelectorSet(Parse(selector)).Match(new MatchContext(page, steps => work += steps), 0);
        return work;
    }
}
