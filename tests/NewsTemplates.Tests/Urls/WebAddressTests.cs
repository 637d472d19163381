using System;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public sealed class WebAddressTests
{
    private static readonly Uri Page = new("https://coast.example/news/quay-12?x=1#top");

    private static string? Resolved(string text, string encoding = "utf-8") =>
        WebAddress.Resolve(text, Page, EncodingLabels.Find(encoding))?.AbsoluteUri;

    [Theory]
    [InlineData("/harbour/\n  \nboats", "https://coast.example/harbour/%20%20boats")]
    [InlineData("ht\ttps://port.exa\r\nmple/a\tb", "https://port.example/ab")]
    [InlineData("\u0000\u001F /a\u0001b\u0002 \n", "https://coast.example/a%01b")]
    [InlineData("/a\u00A0", "https://coast.example/a%C2%A0")]
    [InlineData("\u00A0/a", "https://coast.example/news/%C2%A0/a")]
    [InlineData("HTTPS://Port.Example/A", "https://port.example/A")]
    [InlineData("MAILTO:desk@coast.example", "mailto:desk@coast.example")]
    public void Line_ends_tabs_and_what_surrounds_an_address_are_dropped(string text, string expected) => Assert.Equal(expected, Resolved(text));

    [Theory]
    [InlineData("\\harbour\\boats", "https://coast.example/harbour/boats")]
    [InlineData("\\\\port.example\\a?b\\c", "https://port.example/a?b%5Cc")]
    [InlineData("https:\\/port.example", "https://port.example/")]
    [InlineData("https:port", "https://coast.example/news/port")]
    [InlineData("https:/port", "https://coast.example/port")]
    [InlineData("http:port.example", "http://port.example/")]
    [InlineData("http:/port.example/a", "http://port.example/a")]
    [InlineData("https:////port.example//a//b", "https://port.example//a//b")]
    [InlineData("///port.example/a", "https://port.example/a")]
    [InlineData("https://port.example?q", "https://port.example/?q")]
    [InlineData("https://port.example#f", "https://port.example/#f")]
    [InlineData("../../../a/./b/..", "https://coast.example/a/")]
    [InlineData("%2E%2e/a/%2e", "https://coast.example/a/")]
    [InlineData("boats:12", null)]
    [InlineData("./boats:12", "https://coast.example/news/boats:12")]
    [InlineData("?", "https://coast.example/news/quay-12?")]
    [InlineData("?page=2", "https://coast.example/news/quay-12?page=2")]
    [InlineData("#talk", "https://coast.example/news/quay-12?x=1#talk")]
    [InlineData("?a?b#c#d", "https://coast.example/news/quay-12?a?b#c#d")]
    public void An_address_begins_where_browsers_say(string text, string? expected) =>
        Assert.Equal(expected, Resolved(text));

    [Theory]
    [InlineData("https://Ölhafen.example/", "https://xn--lhafen-vxa.example/")]
    [InlineData("https://büro.xn--lhafen-vxa.example/", "https://xn--bro-hoa.xn--lhafen-vxa.example/")]
    [InlineData("https://p%6Frt.example/", "https://port.example/")]
    [InlineData("https://port.example:443/a", "https://port.example/a")]
    [InlineData("https://port.example:/a", "https://port.example/a")]
    [InlineData("https://port.example:08080/a", "https://port.example:8080/a")]
    [InlineData("https://a@b:c@port.example/", "https://a%40b:c@port.example/")]
    [InlineData("https://[2001:DB8::1]:81/", "https://[2001:db8::1]:81/")]
    [InlineData("https://0x7f.1/", "https://127.0.0.1/")]
    [InlineData("https://a_b.example/", "https://a_b.example/")]
    [InlineData("https://po rt.example/", null)]
    [InlineData("https://po%20rt.example/", null)]
    [InlineData("https://port.example:99999/", null)]
    [InlineData("https://port.example:8a/", null)]
    [InlineData("https://1.2.3.256/", null)]
    [InlineData("https://[::1/", null)]
    [InlineData("https://[1.2.3.4]/", null)]
    [InlineData("https://@/", null)]
    [InlineData("https:///", null)]
    [InlineData("https://<b>/", null)]
    public void A_host_is_a_name_in_ascii_or_a_number(string text, string? expected) => Assert.Equal(expected, Resolved(text));

    [Theory]
    [InlineData("JavaScript:x()")]
    [InlineData("java\tscript:x()")]
    [InlineData("\u0001javascript\n:x()")]
    [InlineData("view-source:https://coast.example/")]
    [InlineData("blob:https://coast.example/1")]
    [InlineData("ftp://coast.example/a")]
    [InlineData("tel:123")]
    [InlineData("#")]
    [InlineData(" \t ")]
    public void Other_schemes_and_nothing_are_no_address(string text) => Assert.Null(Resolved(text));

    [Theory]
    [InlineData("/ölhafen/ö?q=ö ü#ö", "https://coast.example/%C3%B6lhafen/%C3%B6?q=%F6%20%FC#%C3%B6", "windows-1252")]
    [InlineData("?q=порт", "https://coast.example/news/quay-12?q=%EF%EE%F0%F2", "windows-1251")]
    [InlineData("?q=порт", "https://coast.example/news/quay-12?q=%D0%CF%D2%D4", "koi8-r")]
    [InlineData("?q=ışık", "https://coast.example/news/quay-12?q=%FD%FE%FDk", "iso-8859-9")]
    [InlineData("?q=港", "https://coast.example/news/quay-12?q=%8D%60", "shift_jis")]
    [InlineData("?q=港", "https://coast.example/news/quay-12?q=%B8%DB", "gbk")]
    [InlineData("?q=ö", "https://coast.example/news/quay-12?q=%C3%B6", "utf-16le")]
    [InlineData("?q=%F6&r=%C3%B6", "https://coast.example/news/quay-12?q=%F6&r=%C3%B6", "windows-1252")]
    [InlineData("?a=й&b=⛵&c=&#38;", "https://coast.example/news/quay-12?a=%26%231081%3B&b=%26%239973%3B&c=&#38;", "windows-1252")]
    [InlineData("?a=😀", "https://coast.example/news/quay-12?a=%26%23128512%3B", "windows-1251")]
    public void A_query_is_sent_in_the_encoding_of_its_page_and_all_else_in_utf_8(string text, string expected, string encoding) =>
        Assert.Equal(expected, Resolved(text, encoding));

    [Theory]
    [InlineData("windows-1251", "https://coast.example/news/quay-12?a=%26%2365533%3B.")]
    [InlineData("utf-8", "https://coast.example/news/quay-12?a=%EF%BF%BD.")]
    public void Half_a_character_is_the_replacement_character(string encoding, string expected) =>
        Assert.Equal(expected, Resolved("?a=" + '\uD83D' + ".", encoding));

    [Theory]
    [InlineData("/a b\"<>`{}^", "https://coast.example/a%20b%22%3C%3E%60%7B%7D%5E")]
    [InlineData("?a'b\"<>", "https://coast.example/news/quay-12?a%27b%22%3C%3E")]
    [InlineData("#a b\"<>`", "https://coast.example/news/quay-12?x=1#a%20b%22%3C%3E%60")]
    public void Each_part_is_encoded_by_its_own_rules(string text, string expected) => Assert.Equal(expected, Resolved(text));

    [Fact]
    public void A_page_whose_address_is_not_of_the_web_has_no_relative_addresses()
    {
        Assert.Null(WebAddress.Resolve("a", new Uri("file:///pages/a.html")));
        Assert.Null(WebAddress.Resolve("//port.example/", null));
        Assert.Equal("https://port.example/a", WebAddress.Resolve("https:port.example/a", null)!.AbsoluteUri);
        Assert.Equal("https://xn--lhafen-vxa.example:81/b", WebAddress.Resolve("/b", new Uri("https://ölhafen.example:81/a"))!.AbsoluteUri);
        Assert.Equal("https://[::1]/b", WebAddress.Resolve("b", new Uri("https://[::1]/a"), Encoding.UTF8)!.AbsoluteUri);
    }
}
