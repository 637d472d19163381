using System;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public class ArchivedAddressTests
{
    [Theory]
    [InlineData("http://web.archive.org/web/20161101002908/http://www.front.example/", "http://www.front.example/")]
    [InlineData("https://web.archive.org/web/20161101id_/https://front.example/a?b=1", "https://front.example/a?b=1")]
    [InlineData("https://archive.example/20200101/https:/front.example/a", "https://front.example/a")]
    [InlineData("https://archive.example/news/20200101000000mp_/http://front.example:8080/a", "http://front.example:8080/a")]
    [InlineData("https://daily.example/2026/https-is-everywhere", "https://daily.example/2026/https-is-everywhere")]
    [InlineData("https://daily.example/share/https://front.example/a", "https://daily.example/share/https://front.example/a")]
    [InlineData("https://web.archive.org/web/20161101002908/front.example", "https://web.archive.org/web/20161101002908/front.example")]
    public void An_archives_address_holds_the_pages_own(string address, string expected) =>
        Assert.Equal(expected, ArchivedAddress.OriginalOf(new Uri(address)).AbsoluteUri);

    [Fact]
    public void A_saved_page_of_an_archive_tells_where_the_archive_has_it_from()
    {
        PageDocument page = PageReader.Read("<link rel=canonical href='https://web.archive.org/web/2016/https://front.example/a'><p>A</p>");
        Assert.Equal("https://front.example/a", SavedPage.Address(page)?.AbsoluteUri);
    }
}
