using NewsTemplates.Text;

namespace NewsTemplates.Tests.Text;

public class SpellingTests
{
    private static readonly string[] Words = ["fields", "from", "format", "first-child", "last-child", "is", "has", "İstanbul"];

    [Theory]
    [InlineData("feilds", "fields")]
    [InlineData("field", "fields")]
    [InlineData("FORMAT", "format")]
    [InlineData("form", "from")]
    [InlineData("frist-child", "first-child")]
    [InlineData("firstchild", "first-child")]
    [InlineData("hsa", "has")]
    [InlineData("İstanbull", "İstanbul")]
    public void A_slip_finds_the_word_that_was_meant(string word, string expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, Words));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("paragraphs")]
    [InlineData("zzzz")]
    public void A_word_unlike_all_others_finds_none(string word) => Assert.Null(Spelling.Nearest(word, Words));

    [Fact]
    public void The_nearest_wins_over_the_first() => Assert.Equal("formats", Spelling.Nearest("formatt", ["form", "formats"]));

    [Fact]
    public void Of_equally_near_words_the_first_wins() => Assert.Equal("cat", Spelling.Nearest("rat", ["cat", "bat"]));
}
