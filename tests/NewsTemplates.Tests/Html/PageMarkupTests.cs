using System.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class PageMarkupTests
{
    private static int First(PageDocument page, string name) => Enumerable.Range(0, page.Count).First(node => page.IsElement(node, name));

    private static string Body(string html)
    {
        PageDocument page = PageReader.Read(html);
        return PageMarkup.InnerHtml(page, First(page, "body"));
    }

    [Theory]
    [InlineData("<body><p CLASS=a>x<br>y</P>", "<p class=\"a\">x<br>y</p>")]
    [InlineData("<body>1 &lt; 2 &amp; 3&nbsp;&gt; \"", "1 &lt; 2 &amp; 3&nbsp;&gt; \"")]
    [InlineData("<body><a title='\"<&amp;>&nbsp;' hidden></a>", "<a title=\"&quot;&lt;&amp;&gt;&nbsp;\" hidden=\"\"></a>")]
    [InlineData("<body><script>a < b && c</script><style>a > b</style>", "<script>a < b && c</script><style>a > b</style>")]
    [InlineData("<body><noscript><img src=a></noscript>", "<noscript><img src=\"a\"></noscript>")]
    [InlineData("<body><svg viewBox='0'><path/><img></svg>", "<svg viewBox=\"0\"><path></path></svg><img>")]
    [InlineData("<body><div><div><b>x</b></div></div>y<!-- c -->", "<div><div><b>x</b></div></div>y<!-- c -->")]
    [InlineData("<body><pre>\n\nx</pre>", "<pre>\nx</pre>")]
    [InlineData("<body>", "")]
    public void Markup_is_written_as_the_standard_says(string html, string markup) => Assert.Equal(markup, Body(html));

    [Fact]
    public void What_is_excluded_leaves_no_trace()
    {
        PageDocument page = PageReader.Read("<div><p>a<i>b</i></p><i>c<b>d</b></i><p><i>e</i></p></div>");
        Assert.Equal("<p>a</p><p></p>", PageMarkup.InnerHtml(page, First(page, "div"), node => page.IsElement(node, "i")));
    }

    [Fact]
    public void Texts_and_empty_elements_have_nothing_inside()
    {
        PageDocument page = PageReader.Read("<p>x<br>");
        Assert.Equal("", PageMarkup.InnerHtml(page, First(page, "p") + 1));
        Assert.Equal("", PageMarkup.InnerHtml(page, First(page, "br")));
    }

    [Fact]
    public void Markup_equals_the_parsers_own() =>
        Gen.OneOfConst("<p>", "</p>", "<b a='&quot;'>", "</b>", "<br>", "<div>", "</div>", "a", "&nbsp;&lt;&amp;", "<script>x<y</script>",
                "<svg>", "</svg>", "<g>", "<!--c-->", "<img>", "<ul><li>", "<textarea>&amp;</textarea>", "<pre>x</pre>", "<table><tr><td>",
                "</table>")
            .Array[0, 40].Select(string.Concat)
            .Sample(html =>
            {
                IHtmlDocument document = new HtmlParser().ParseDocument(html);
                PageDocument page = PageReader.Read(html);
                Assert.Equal(document.DocumentElement.InnerHtml, PageMarkup.InnerHtml(page, page.Root));
            });
}
