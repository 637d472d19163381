using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Selectors;

public class CorpusSelectorTests
{
    private static readonly string[] Realistic =
    [
        "title", "html[lang]", "h1", "h1, h2, h3", "article", "article p", "article > p", "article h2 + p", "main article:first-of-type p",
        "body > div", "div > div > div > a", "ul li:first-child a", "li:nth-child(odd)", "li:nth-child(3n+2)", "li:nth-last-child(2)",
        "li:nth-child(2 of [class])",
        "tr:nth-of-type(2) td", "table td:last-child", "p:not([class])", "p:not(:first-child)", "a:not([href^=http])", "a[href^='https://']",
        "a[href$='.html']", "a[href*=news]", "a[href*=NEWS i]", "a[rel~=nofollow]", "a[rel=NOFOLLOW]", "link[rel=canonical]",
        "link[rel='alternate'][type='application/rss+xml']", "meta[property^='og:']", "meta[name=description i]",
        "meta[property='article:published_time']", "script[type='application/ld+json']", "[itemprop=headline]", "[itemtype*='schema.org']",
        "[class*=article]", "[class*=Article i]", "[class^=col-]", "[id^=content] p", "[data-testid]", "[role=main] h1", "time[datetime]", "figure",
        "figure:has(figcaption)", "figure:has(> img)", "figure img + figcaption", "div:has(> p + p)", "section:has(h2)", "article:not(:has(h1))",
        "li:has(> a > img)", "h2:has(+ p)", "h2:has(~ ul)", "div:has(> div > a)", "div:is(.content, .article, .body) p", ":is(h1, h2, h3) a",
        ":where(header, footer) a", "nav a, footer a", "header nav ul > li > a", "img[src]", "img[src*=logo], img[alt*=logo i]",
        "picture source[srcset]", "p:empty", "div:empty", "span:only-child", "p:only-of-type", "p:last-of-type", "p ~ p", "p + p + p", "h1 ~ p",
        "h2 ~ div p", "ul ul li", "div p a", "div div div div div div", "*:root > head > meta", "body *:first-child:not(:has(*))", "a:link",
        "a:any-link img", "input[type=hidden]", "input[type=TEXT]", "form input:not([type=hidden])", "iframe[src*=youtube]", "blockquote p",
        "aside h3", ".content p", ".article-body p", ".post .title", ".title", ".headline a", ".date", ".author a", ".caption", ".widget .item a",
        "#content", "#main p", "#header a", ".menu > li > a", ".col-md-8", ".ad, .ads, .advert", ".row .col-md-4 a", ".active", "svg path",
        "[lang|=en]", "[aria-label]", "noscript img", "[style*='display:none']",
    ];

    [CorpusFact]
    public void On_real_pages_realistic_selectors_find_what_AngleSharp_finds()
    {
        Selector[] selectors = [.. Realistic.Select(Read)];
        SelectorSet set = new(selectors);
        int[] found = new int[Realistic.Length];
        Parallel.ForEach(Corpus.Sample, file =>
        {
            AngleSharpOracle oracle = new(PageReader.DecodePage(Corpus.Read(file)).Text);
            SelectorMatches whole = set.Match(oracle.Page, 0);
            int body = Enumerable.Range(0, oracle.Page.Count).First(node => oracle.Page.IsElement(node, "body"));
            int block = oracle.Page.FirstElement(body);
            SelectorMatches part = block < 0 ? new SelectorSet().Match(oracle.Page, 0) : set.Match(oracle.Page, block);
            for (int i = 0; i < Realistic.Length; i++)
            {
                AssertEqual(file, Realistic[i], oracle.QuerySelectorAll(Realistic[i]), whole[i]);
                Interlocked.Add(ref found[i], whole[i].Count);
                if (block >= 0)
                {
                    AssertEqual(file, Realistic[i], oracle.QuerySelectorAll(Realistic[i], block), part[i]);
                }
            }
        });

        // A few pages do not have something for every selector.
        Assert.Empty(Realistic.Where((_, i) => Cases.AreMany && found[i] == 0));
    }

    private static void AssertEqual(string file, string text, IReadOnlyList<int> expected, IReadOnlyList<int> actual) =>
        Assert.True(
            expected.SequenceEqual(actual),
            $"{text} on {file}: AngleSharp alone {string.Join(",", expected.Except(actual).Take(5))}, "
                + $"we alone {string.Join(",", actual.Except(expected).Take(5))}");

    private static Selector Read(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error), $"{text}: {error}");
        return selector.ToSelector();
    }
}
