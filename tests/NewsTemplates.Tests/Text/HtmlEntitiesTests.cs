using NewsTemplates.Text;

namespace NewsTemplates.Tests.Text;

public class HtmlEntitiesTests
{
    [Theory]
    [InlineData("T&uuml;rkiye &amp; Yunanistan", "Türkiye & Yunanistan")]
    [InlineData("&amp;quot;", "&quot;")]
    [InlineData("&#8217;&#x2019;", "’’")]
    [InlineData("Ankara&#146;da &#133;", "Ankara’da …")]
    [InlineData("?a=1&copy=2", "?a=1&copy=2")]
    [InlineData("AT&T", "AT&T")]
    public void References_are_decoded_exactly_once(string text, string expected) => Assert.Equal(expected, HtmlEntities.Decode(text));
}
