using System;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Tests.Http;

public sealed class FetchOptionsTests
{
    [Theory]
    [InlineData("https://crawler.example/about")]
    [InlineData("news@crawler.example")]
    [InlineData("mailto:news@crawler.example")]
    public void A_contact_is_an_address(string contact) => Assert.Equal(contact, new FetchOptions(contact).Contact);

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("ftp://crawler.example/")]
    [InlineData("https://crawler.example/a b")]
    [InlineData("https://crawler.example/)\r\nX-Evil: 1")]
    [InlineData("höhö@crawler.example")]
    public void What_is_none_is_refused(string contact) => Assert.Throws<ArgumentException>(() => new FetchOptions(contact));

    [Theory]
    [InlineData("")]
    [InlineData("My Bot")]
    [InlineData("bot/1.0")]
    [InlineData("bot\n")]
    public void A_product_token_is_one_that_robots_txt_can_name(string token) =>
        Assert.Throws<ArgumentException>(() => new FetchOptions("a@b.example") { ProductToken = token });

    [Fact]
    public void Limits_are_not_negative()
    {
        var options = new FetchOptions("a@b.example");
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Pause = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { LongestWait = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { ParallelHosts = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaximumRedirects = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { Retries = -1 });
    }
}
