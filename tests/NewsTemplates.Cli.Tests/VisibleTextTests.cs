using System.Linq;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain İğne 😀", "plain İğne 😀")]
    [InlineData("two\nlines\tand a tab", "two lines and a tab")]
    [InlineData("\u001b]0;title\u0007 \u2066x\u2069", "\uFFFD]0;title\uFFFD \uFFFDx\uFFFD")]
    public void What_steers_a_terminal_is_made_visible(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("one two", 5, "one…")]
    [InlineData("😀😀😀", 2, "😀…")]
    public void A_text_is_cut_between_whole_characters(string text, int width, string expected) =>
        Assert.Equal(expected, VisibleText.Shortened(text, width));

    [Fact]
    public void However_a_text_is_cut_it_fits()
    {
        string text = string.Concat(Enumerable.Repeat("ab\u0301c 😀 ", 100));

        Assert.All(
            Enumerable.Range(2, 200),
            width => Assert.InRange(new System.Globalization.StringInfo(VisibleText.Shortened(text, width)).LengthInTextElements, 1, width));
    }
}
