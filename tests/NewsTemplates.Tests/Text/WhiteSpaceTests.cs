using System.Linq;
using CsCheck;
using NewsTemplates.Text;

namespace NewsTemplates.Tests.Text;

public class WhiteSpaceTests
{
    [Theory]
    [InlineData("Kısa haber", "Kısa haber")]
    [InlineData("  Kısa \n\t haber ", "Kısa haber")]
    [InlineData("a\u00A0\u202Fb\u3000c", "a b c")]
    [InlineData("\uFEFFa\u200Bb\u2060", "ab")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("a\u200B ", "a")]
    [InlineData(" \n", "")]
    [InlineData("", "")]
    public void Runs_become_one_space_and_what_has_no_width_goes(string text, string expected) =>
        Assert.Equal(expected, WhiteSpace.Collapse(text));

    [Fact]
    public void Joiners_and_soft_hyphens_stay() => Assert.Equal("می\u200Cروم Bun\u00ADdes", WhiteSpace.Collapse("می\u200Cروم  Bun\u00ADdes"));

    [Fact]
    public void Order_is_reached_in_one_go_and_letters_are_kept() =>
        Gen.String[Gen.Char["ab \n\t\u00A0\u200B\uFEFF"], 0, 20].Sample(text =>
        {
            string tidy = WhiteSpace.Collapse(text);
            return WhiteSpace.Collapse(tidy) == tidy
                && tidy.Trim() == tidy
                && !tidy.Contains("  ")
                && tidy.Where(char.IsLetter).SequenceEqual(text.Where(char.IsLetter));
        });
}
