using System;
using CsCheck;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public class HostPatternTests
{
    [Theory]
    [InlineData("x.com", "https://x.com/a", true)]
    [InlineData("x.com", "http://X.COM:8080/", true)]
    [InlineData("X.Com", "https://x.com./", true)]
    [InlineData("x.com", "https://www.x.com/", false)]
    [InlineData("x.com", "https://ax.com/", false)]
    [InlineData("*.x.com", "https://www.x.com/", true)]
    [InlineData("*.x.com", "https://a.b.x.com/", true)]
    [InlineData("*.x.com", "https://x.com/", false)]
    [InlineData("*.x.com", "https://ax.com/", false)]
    [InlineData("türkçe.com", "https://xn--trke-2oa7j.com/", true)]
    [InlineData("xn--trke-2oa7j.com", "https://TÜRKÇE.com/", true)]
    [InlineData("*.türkçe.com", "https://www.türkçe.com/", true)]
    [InlineData("127.0.0.1", "http://127.0.0.1:80/", true)]
    public void A_host_fits_whatever_its_case_spelling_and_port(string pattern, string url, bool expected) =>
        Assert.Equal(expected, new HostPattern(pattern).Matches(new Uri(url)));

    [Fact]
    public void A_relative_url_fits_no_host() =>
        Assert.False(new HostPattern("x.com").Matches(new Uri("/a", UriKind.Relative)));

    [Theory]
    [InlineData("", 0, 0, "empty")]
    [InlineData("*.", 0, 2, "empty")]
    [InlineData("https://x.com", 0, 8, "scheme")]
    [InlineData("x.com/a", 5, 2, "'urls'")]
    [InlineData("x.com:80", 5, 3, "port")]
    [InlineData("me@x.com", 0, 3, "user")]
    [InlineData("www.*.com", 4, 1, "in front")]
    [InlineData("*x.com", 0, 1, "in front")]
    [InlineData("x..com", 0, 6, "no host")]
    [InlineData("*.x .com", 2, 6, "no host")]
    [InlineData("x.com.", 0, 6, "no host")]
    public void A_wrong_host_is_refused_where_it_is_wrong(string pattern, int offset, int length, string message)
    {
        Assert.False(HostPattern.TryParse(pattern, out _, out UrlPatternError error));
        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
        Assert.Throws<FormatException>(() => new HostPattern(pattern));
    }

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.Char["*.:/@aİß-_ %\u0000\u200B\uD800"].Array[0, 12].Sample(
            characters =>
            {
                string text = new(characters);
                if (!HostPattern.TryParse(text, out _, out UrlPatternError error))
                {
                    Assert.InRange(error.Offset + error.Length, 0, text.Length);
                }
            });
}
