using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>Addresses are read in one way, wherever in a page they stand.</summary>
public class AddressTests
{
    private const string Boat = "https://daily.example/%D0%B1%D0%BE%D1%82?q=%E1%EE%F2";

    [Theory]
    [InlineData("u: a@href as uri", "<a href='{0}'>x</a>")]
    [InlineData("u: a@xlink:href as uri", "<svg><a xlink:href='{0}'>x</a></svg>")]
    [InlineData("u: a@xlink:href as uri", "<a href='/other' xlink:href='{0}'>x</a>")]
    [InlineData("u: b as uri", "<b>{0}</b>")]
    [InlineData("u: meta(og:url) as uri", "<meta property=og:url content='{0}'>")]
    [InlineData("u: link[rel=canonical]@href as uri", "<link rel=canonical href='{0}'>")]
    [InlineData("u: json-ld(Event.url) as uri", "<script type='application/ld+json'>{{\"@type\":\"Event\",\"url\":\"{0}\"}}</script>")]
    [InlineData("u: img as image", "<img src='{0}'>")]
    [InlineData("u: img as image", "<img srcset='/small.jpg 1x, {0} 2x'>")]
    [InlineData("u: json-ld(Event.image) as image", "<script type='application/ld+json'>{{\"@type\":\"Event\",\"image\":\"{0}\"}}</script>")]
    public void An_address_is_resolved_in_the_encoding_of_its_page(string field, string html)
    {
        string page = "<!doctype html><meta charset=windows-1251>" + string.Format(null, html, "\\/daily.example\\бот?q=бот");
        page = page.Contains("ld+json", StringComparison.Ordinal) ? page.Replace("\\", "/", StringComparison.Ordinal) : page;
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page);
        Reading reading = Reading.Of(Reading.LayoutOf(field).Extract(bytes, new Uri(Reading.Address)));
        Assert.Equal(Boat, (reading["u"] as Image)?.Url.AbsoluteUri ?? (reading["u"] as Uri)?.AbsoluteUri);
    }

    [Fact]
    public void The_base_of_a_page_is_such_an_address_too()
    {
        const string Page = "<meta charset=windows-1251><base href='\\a/б?б'><a href='#x'>x</a>";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Page);
        Reading reading = Reading.Of(Reading.LayoutOf("u: a@href as uri").Extract(bytes, new Uri(Reading.Address)));
        Assert.Equal("https://daily.example/a/%D0%B1?%E1#x", ((Uri)reading["u"]!).AbsoluteUri);
    }

    [Theory]
    [InlineData("javascript:article.share.now()")]
    [InlineData("&#1;Java&Tab;Script:{{ article.url }}")]
    [InlineData("view-source:https://daily.example/@Model.Title")]
    [InlineData("data:text/html,undefined")]
    public void A_script_is_neither_an_address_nor_a_leaked_expression(string written)
    {
        Reading reading = Reading.Of("u?: a@href as uri\nlist: { each: a@href, as: uri, count: 0.. }", $"<a href=\"{written}\">x</a>");
        Assert.Null(reading["u"]);
        Assert.Empty((IEnumerable<object>)reading["list"]!);
        Assert.Equal(["NotConverted u", "NotConverted list[0]"], reading.Issues);
    }

    [Fact]
    public void An_address_that_holds_an_expression_is_one_still() =>
        Assert.Equal(
            ["UnrenderedTemplate u", "UnrenderedTemplate u"],
            Reading.Of("u?: a@href as uri", "<a href='https://daily.example/{{ id }}'>x</a><a href='@Model.Url'>x</a>").Issues.Take(2));
}
