using System;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public class PageAddressTests
{
    private static readonly Uri Page = new("https://www.harbour.example/news/bridge-12?part=2");

    [Theory]
    [InlineData("https://www.harbour.example/news/bridge-12?part=2")]
    [InlineData("http://harbour.example/news/bridge-12/?part=2#photos")]
    [InlineData("HTTPS://WWW.Harbour.Example:443/news/bridge%2D12?utm_source=mail&part=2&fbclid=x")]
    [InlineData("//harbour.example/news/bridge-12?part=2")]
    [InlineData("harbour.example/news/bridge-12?part=2")]
    [InlineData(" /news/brid\nge-12?part=2 ")]
    [InlineData("bridge-12?part=2")]
    [InlineData("?part=2&UTM_Campaign=evening")]
    public void One_page_is_written_in_many_ways(string written) => Assert.Equal(PageAddress.Of(Page), PageAddress.Of(written, Page));

    [Theory]
    [InlineData("https://harbour.example/news/bridge-12")]
    [InlineData("https://harbour.example/news/bridge-12?part=3")]
    [InlineData("https://harbour.example/news/Bridge-12?part=2")]
    [InlineData("https://m.harbour.example/news/bridge-12?part=2")]
    [InlineData("https://harbour.example:8080/news/bridge-12?part=2")]
    [InlineData("https://harbour.example/?part=2")]
    [InlineData("mailto:news@harbour.example")]
    [InlineData("")]
    [InlineData("https://")]
    public void What_differs_is_another_page_or_none(string written) => Assert.NotEqual(PageAddress.Of(Page), PageAddress.Of(written, Page));

    [Fact]
    public void The_order_of_parameters_and_the_spelling_of_letters_do_not_matter() => Assert.Equal(
        PageAddress.Of(new Uri("https://harbour.example/köprü?b=ö&a=1")),
        PageAddress.Of(new Uri("https://harbour.example/k%C3%B6pr%c3%bc?a=1&b=%C3%B6")));
}
