using System.Globalization;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

/// <summary>Markup that would take time or memory with the square of its length ends in a page, or at a limit.</summary>
public sealed class TangledMarkupTests
{
    public static TheoryData<string, string, PageLimit?, PageLimit?> TangledPages() => new()
    {
        { "nested div", Repeat("<div>", 100_000), null, PageLimit.Work },
        { "nested table", Repeat("<table><tr><td>", 50_000), null, PageLimit.Work },
        { "nested svg", Repeat("<svg>", 100_000), null, PageLimit.Work },
        { "nested lists", Repeat("<ul><li>", 100_000), null, PageLimit.Work },
        { "nested templates", Repeat("<template>", 100_000), null, PageLimit.Work },
        { "nested noscripts", Repeat("<noscript>", 100_000), null, PageLimit.Work },
        { "noscripts", Repeat("<noscript><p></noscript>", 20_000), null, PageLimit.Work },
        { "paragraphs in nested div", Repeat("<div>", 50_000) + Repeat("<p><button>x</p></button>", 50_000), null, PageLimit.Work },
        { "items in nested div", Repeat("<div>", 50_000) + Repeat("<dt></dt>", 50_000), null, PageLimit.Work },
        { "tables in nested div", Repeat("<div>", 10_000) + Repeat("<table></table>", 10_000), null, PageLimit.Depth },
        { "tables in deeper div", Repeat("<div>", 50_000) + Repeat("<table></table>", 50_000), PageLimit.Work, PageLimit.Work },
        { "end tags of nothing in nested span", Repeat("<span>", 50_000) + Repeat("</x-y>", 50_000), PageLimit.Work, PageLimit.Work },
        { "end tags of nothing in nested svg", "<svg>" + Repeat("<g>", 50_000) + Repeat("</x-y>", 50_000), PageLimit.Work, PageLimit.Work },
        { "open b", Repeat("<b>", 100_000), null, PageLimit.Work },
        { "open fonts", Numbered("<font size={0}>x", 100_000), PageLimit.Work, PageLimit.Work },
        { "open b in paragraphs, all alike", Repeat("<p><b>", 30_000), null, null },
        { "open b in paragraphs, all different", Numbered("<p><b id=x{0}>x", 100_000), PageLimit.Elements, PageLimit.Work },
        { "open a", Repeat("<a>x", 30_000), null, null },
        { "misnested b and p", Repeat("<b><p>x</b>", 10_000), null, null },
        { "misnested b and many span", Repeat("<b>" + Repeat("<span>", 1_000) + "<p>x</b>", 100), null, null },
        { "b misplaced in tables", Repeat("<table><b>x", 5_000), null, null },
        { "b misplaced in one table", "<table>" + Repeat("<b>x", 100_000), null, PageLimit.Work },
        { "text misplaced in a table", "<table>" + Repeat("xy<tr>", 30_000), null, null },
        {
            "formatting reopened in each paragraph",
            "<p>" + Numbered("<b id=x{0}>", 400) + "</p>" + Repeat("<p>x", 100_000),
            PageLimit.Elements,
            PageLimit.Elements
        },
        { "end tags sought through many open elements", Repeat("<div>", 500) + Repeat("</p>", 2_000_000), null, PageLimit.Work },
        {
            "end tags sought through much formatting",
            "<p>" + Numbered("<b id=x{0}>", 400) + "</p><p>" + Repeat("</i>", 2_000_000),
            PageLimit.Work,
            PageLimit.Work
        },
        { "a million attributes", "<p " + Numbered("a{0} ", 100_000) + ">", null, null },
        { "attributes that differ in their middle", "<p " + Numbered("aaaaaaaa{0}bbbbbbbb ", 100_000) + ">", null, null },
        { "attributes for the body over and over", Numbered("<body a{0}>", 100_000), PageLimit.Work, null },
        { "a million classes", "<p class='" + Numbered("a{0} ", 1_000_000) + "'>", null, null },
        { "unclosed comments", Repeat("<!--", 1_000_000), null, null },
        { "less-than signs", Repeat("<", 2_000_000), null, null },
    };

    [Theory]
    [MemberData(nameof(TangledPages))]
    public void It_ends_in_a_page_or_at_a_limit(string name, string html, PageLimit? own, PageLimit? angleSharp)
    {
        Assert.Equal((name, own), (name, LimitOf(html, MarkupParser.Instance)));
        // What AngleSharp reads within its limits, it reads slowly: that is for a long run.
        if (angleSharp is not null || Cases.AreMany)
        {
            Assert.Equal((name, angleSharp), (name, LimitOf(html, AngleSharpParser.Instance)));
        }
    }

    private static PageLimit? LimitOf(string html, IPageParser parser)
    {
        try
        {
            PageDocument page = PageReader.Read(html, new PageReadingOptions { Parser = parser });
            Assert.Equal("html", page.Name(page.Root));
            return null;
        }
        catch (PageLimitException refusal)
        {
            return refusal.Limit;
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Numbered(string format, int count)
    {
        StringBuilder text = new();
        for (int i = 0; i < count; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i);
        }

        return text.ToString();
    }
}
