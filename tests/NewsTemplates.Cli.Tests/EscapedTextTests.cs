using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class EscapedTextTests
{
    [Theory]
    [InlineData("plain, çok güzel 😀", "plain, çok güzel 😀")]
    [InlineData("a\nb\tc\r", @"a\nb\tc\r")]
    [InlineData("a\u00A0b\u200Bc\u202Ed\u001B", @"a\u00A0b\u200Bc\u202Ed\u001B")]
    [InlineData("back\\slash", @"back\\slash")]
    [InlineData("e\u0301", @"e\u0301")]
    [InlineData("\U000E0041", @"\uDB40\uDC41")]
    public void What_cannot_be_seen_is_escaped(string text, string expected) => Assert.Equal(expected, EscapedText.Of(text));
}
