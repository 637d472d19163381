using System;
using System.Linq;
using CsCheck;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Tests.Html;

public sealed class PageTextTests
{
    private static string Text(string html) => PageText.Of(PageReader.Read(html), 0);

    private static int First(PageDocument page, string name) => Enumerable.Range(0, page.Count).First(node => page.IsElement(node, name));

    [Theory]
    [InlineData("<p>  a\t\n b \u00A0 c\u2003d\u2028e ", "a b c d e")]
    [InlineData("<p>Do\u00ADnau\u200Bdampf\u2060schiff\uFEFF", "Do\u00ADnaudampfschiff")]
    [InlineData("<p>می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻")]
    [InlineData("<p>a \u200B b", "a b")]
    [InlineData("<p>one<br>two<p>three", "one two three")]
    [InlineData("a<div>b</div>c<ul><li>d<li>e</ul>f", "a b c d e f")]
    [InlineData("a<b>b</b><span>c</span><wbr>d<img alt=x>e", "abcde")]
    [InlineData("<table><tr><td>1<td>2<tr><td>3</table>", "1 2 3")]
    [InlineData("<h1>İstanbul</h1>ışık", "İstanbul ışık")]
    [InlineData("a<script>x</script>b<style>x</style>c<template>x</template>d<noscript>x<p>y</p></noscript>e", "abcde")]
    [InlineData("a<iframe>x</iframe><video>x</video><object>x</object><canvas>x</canvas>b", "ab")]
    [InlineData("a<svg><title>x</title><desc>x</desc><text>t</text></svg>b", "atb")]
    [InlineData("<title>T</title><p>x", "T x")]
    [InlineData("a<b hidden>x</b><b hidden=until-found>x</b><b style='color: red; DISPLAY : None !important'>x</b>b", "ab")]
    [InlineData("<p hidden><b>x</b></p><p aria-hidden>a<b style='display:none; display:inline'>b</b><b hidden style='display:block'>c</b>", "abc")]
    [InlineData("<p style='display'>a<b style='--display:none;visibility:visible'>b</b><b style=none>c</b>", "abc")]
    [InlineData("a<!-- x -->b", "ab")]
    [InlineData("<p> \u00A0 <br> ", "")]
    [InlineData("<div><div><b>a</b></div></div>b", "a b")]
    [InlineData("", "")]
    public void Text_is_what_a_reader_sees_in_one_line(string html, string text) => Assert.Equal(text, Text(html));

    [Fact]
    public void The_text_of_a_node_is_that_below_it_alone()
    {
        PageDocument page = PageReader.Read("<p>a <b>b<i>c</i></b> d</p><script>s</script>");
        Assert.Equal("bc", PageText.Of(page, First(page, "b")));
        Assert.Equal("a", PageText.Of(page, First(page, "p") + 1));
        Assert.Equal("", PageText.Of(page, First(page, "script")));
    }

    [Fact]
    public void Text_within_noscript_is_text_to_a_rule_that_goes_there()
    {
        PageDocument page = PageReader.Read("<body><noscript><p>x</p></noscript>");
        Assert.Equal("x", PageText.Of(page, First(page, "p")));
    }

    [Fact]
    public void What_is_excluded_is_cut_out_with_all_it_holds()
    {
        PageDocument page = PageReader.Read("<div>a<span>b<i>c</i></span>d<p>e</p>f<i>g</i></div>");
        Assert.Equal("ad e fg", PageText.Of(page, 0, node => page.IsElement(node, "span")));
        Assert.Equal("abcd fg", PageText.Of(page, 0, node => page.IsElement(node, "p")));
        Assert.Equal("ad f", PageText.Of(page, First(page, "div"), _ => true));
    }

    [Fact]
    public void The_node_itself_is_never_excluded()
    {
        PageDocument page = PageReader.Read("<p>own<b>other</b>");
        Assert.Equal("own", PageText.Of(page, First(page, "p"), _ => true));
    }

    [Fact]
    public void Very_deep_pages_have_text()
    {
        string html = string.Concat(Enumerable.Repeat("<div>x", 400));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("x", 400)), Text(html));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("a b", "a b")]
    [InlineData(" a", "a")]
    [InlineData("a ", "a")]
    [InlineData("a  b", "a b")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("\u200Ba", "a")]
    [InlineData("a\r\n\u3000b", "a b")]
    public void White_space_of_any_text_is_put_in_order(string text, string expected) => Assert.Equal(expected, WhiteSpace.Collapse(text));

    [Fact]
    public void Text_in_order_stays_the_same_object()
    {
        string text = new("in order already".ToCharArray());
        Assert.Same(text, WhiteSpace.Collapse(text));
    }

    [Fact]
    public void Putting_text_in_order_twice_changes_nothing() =>
        Gen.OneOfConst(' ', '\t', '\u00A0', '\u200B', '\u00AD', 'a', 'ı', '\u200C').Array[0, 20]
            .Sample(chars =>
            {
                string once = WhiteSpace.Collapse(new string(chars));
                Assert.Equal(once, WhiteSpace.Collapse(once));
                Assert.Equal(once.Trim(), once);
                Assert.DoesNotContain("  ", once, StringComparison.Ordinal);
            });
}
