using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class PageDocumentTests
{
    private static int First(PageDocument page, string name) =>
        Enumerable.Range(0, page.Count).First(node => page.IsElement(node, name));

    [Fact]
    public void Children_and_siblings_follow_from_the_ends_of_subtrees()
    {
        PageDocument page = PageReader.Read("<!doctype html><body><ul><li>one<li><b>two</b> more</ul><p>after");
        int list = First(page, "ul");
        List<string> children = [];
        for (int child = list + 1; child < page.End(list); child = page.End(child))
        {
            Assert.Equal(list, page.Parent(child));
            children.Add(page.Name(child));
        }

        Assert.Equal(["li", "li"], children);
        Assert.Equal("p", page.Name(page.End(list)));
        Assert.Equal(page.Count, page.End(0));
        Assert.Equal(-1, page.Parent(0));
    }

    [Fact]
    public void Elements_know_their_neighbours_past_text_and_comments()
    {
        PageDocument page = PageReader.Read("<body>a<i>1</i> b <!-- c --><b>2</b>d<i>3</i>e");
        int body = First(page, "body");
        int first = page.FirstElement(body);
        int second = page.NextElement(first);
        int third = page.NextElement(second);

        Assert.Equal(["i", "b", "i"], new[] { first, second, third }.Select(page.Name));
        Assert.Equal(-1, page.NextElement(third));
        Assert.Equal(-1, page.PreviousElement(first));
        Assert.Equal(second, page.PreviousElement(third));
        Assert.Equal(third, page.PreviousElement(page.End(third)));
        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(page.ElementIndex));
        Assert.Equal([1, 1, 2], new[] { first, second, third }.Select(page.IndexOfType));
        Assert.Equal([2, 1, 2], new[] { first, second, third }.Select(page.CountOfType));
        Assert.Equal(3, page.ElementCount(body));
        Assert.Equal(0, page.ElementIndex(body + 1));
        Assert.Equal(body, page.ParentElement(first));
        Assert.Equal(-1, page.ParentElement(page.Root));
    }

    [Fact]
    public void Attributes_keep_their_order_and_are_null_only_where_absent()
    {
        PageDocument page = PageReader.Read("<p ID=x data-İ='ı' hidden title='a &amp; b' id=second>");
        int p = First(page, "p");

        Assert.Equal("x", page.Attribute(p, "id"));
        Assert.Equal("", page.Attribute(p, "hidden"));
        Assert.Equal("a & b", page.Attribute(p, "title"));
        Assert.Equal("ı", page.Attribute(p, "data-İ"));
        Assert.Null(page.Attribute(p, "ID"));
        Assert.Null(page.Attribute(0, "id"));
        Assert.Equal(["id", "data-İ", "hidden", "title"], page.Attributes(p).Select(pair => pair.Key));
        Assert.Empty(page.Attributes(0));
    }

    [Fact]
    public void A_class_list_is_split_at_ascii_white_space_and_says_each_class_once()
    {
        PageDocument page = PageReader.Read("<p class=' lead\t\nbig\u00a0red lead \f İlk Lead '>");
        int p = First(page, "p");

        Assert.Equal(["lead", "big\u00a0red", "İlk", "Lead"], page.Classes(p));
        Assert.Empty(page.Classes(0));
    }

    [Theory]
    [InlineData("<!doctype html><p>", false)]
    [InlineData("<p>", true)]
    [InlineData("<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\"><p>", true)]
    [InlineData(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"><p>", false)]
    public void The_doctype_decides_on_quirks(string html, bool quirks) => Assert.Equal(quirks, PageReader.Read(html).IsQuirks);

    [Fact]
    public void The_contents_of_a_template_are_not_part_of_the_page()
    {
        PageDocument page = PageReader.Read("<body><template><p class=x>hidden<template>deep</template></template><p>seen");

        Assert.Single(Enumerable.Range(0, page.Count), node => page.IsElement(node, "p"));
        int template = First(page, "template");
        Assert.Equal(template + 1, page.End(template));
    }

    [Fact]
    public void Elements_inside_noscript_are_part_of_the_page()
    {
        PageDocument page = PageReader.Read("<body><noscript><img src=a.jpg></noscript>");

        Assert.Equal("a.jpg", page.Attribute(First(page, "img"), "src"));
    }

    [Fact]
    public void Scripts_and_styles_keep_their_text_raw()
    {
        PageDocument page = PageReader.Read("<script type='application/ld+json'>{\"a\": \"<p>&amp;</p>\"}</script><style>a > b {}</style>");

        Assert.Equal("{\"a\": \"<p>&amp;</p>\"}", page.Text(First(page, "script") + 1).ToString());
        Assert.Equal("a > b {}", page.Text(First(page, "style") + 1).ToString());
    }

    [Theory]
    [InlineData("<svg><a xlink:href=b href=c xlink:title=d xml:lang=e>", "xlink:href=b href=c xlink:title=d xml:lang=e")]
    [InlineData("<svg><a XLink:Href=b>", "xlink:href=b")]
    [InlineData("<div><a xlink:href=b href=c>", "xlink:href=b href=c")]
    public void Attributes_keep_their_prefix(string html, string attributes)
    {
        PageDocument page = PageReader.Read(html);
        Assert.Equal(attributes, string.Join(' ', page.Attributes(First(page, "a")).Select(attribute => $"{attribute.Key}={attribute.Value}")));
    }

    [Fact]
    public void Foreign_elements_are_known_and_keep_the_case_of_their_names()
    {
        PageDocument page = PageReader.Read("<body><svg viewbox='0 0 1 1'><lineargradient/><title>t</title></svg><p>");

        Assert.False(page.IsHtml(First(page, "svg")));
        Assert.False(page.IsHtml(First(page, "linearGradient")));
        Assert.Equal("0 0 1 1", page.Attribute(First(page, "svg"), "viewBox"));
        Assert.True(page.IsHtml(First(page, "p")));
        Assert.False(page.IsHtml(0));
    }

    [Theory]
    [InlineData("<base target=_blank><base href='/a/'><base href=/b/>", "/a/")]
    [InlineData("<base href=''>", "")]
    [InlineData("<base>", null)]
    [InlineData("<p>", null)]
    public void The_first_base_with_an_address_counts(string html, string? expected) =>
        Assert.Equal(expected, PageReader.Read(html).BaseHref);

    [Fact]
    public void Positions_are_those_of_start_tags_counted_from_one()
    {
        PageDocument page =
            PageReader.Read("<html>\n<body>\r\n  <table class=x>\n<tr><td>ü<b>x</b>", new PageReadingOptions { KeepPositions = true });

        Assert.Equal((1, 1), page.Position(page.Root));
        Assert.Equal((3, 3), page.Position(First(page, "table")));
        Assert.Equal((4, 10), page.Position(First(page, "b")));
        Assert.Null(page.Position(First(page, "tbody")));
        Assert.Null(page.Position(First(page, "head")));
        Assert.Null(page.Position(0));
        Assert.Null(PageReader.Read("<p>").Position(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("<!-- nothing -->")]
    public void A_page_without_content_still_has_a_root(string html)
    {
        PageDocument page = PageReader.Read(html);

        Assert.Equal("html", page.Name(page.Root));
        Assert.Equal(["head", "body"], new[] { page.FirstElement(page.Root), page.NextElement(page.FirstElement(page.Root)) }.Select(page.Name));
    }
}
