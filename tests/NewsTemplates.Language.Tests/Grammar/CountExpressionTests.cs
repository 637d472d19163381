using CsCheck;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

public class CountExpressionTests
{
    [Theory]
    [InlineData("5", 5, 5)]
    [InlineData("1..10", 1, 10)]
    [InlineData("1..", 1, null)]
    [InlineData(" 0.. ", 0, null)]
    [InlineData("2 .. 3", 2, 3)]
    [InlineData("7..7", 7, 7)]
    [InlineData("0..1000000", 0, 1000000)]
    public void A_count_has_a_least_and_perhaps_a_most(string text, int minimum, int? maximum)
    {
        CountExpression count = CountExpression.Parse(text).Value!;

        Assert.Equal((minimum, maximum), (count.Minimum, count.Maximum));
    }

    [Theory]
    [InlineData("", 0, 0, "A count is")]
    [InlineData("many", 0, 4, "A count is")]
    [InlineData("1-5", 0, 3, "A count is")]
    [InlineData("1...5", 3, 2, "A count is")]
    [InlineData("1..x", 3, 1, "A count is")]
    [InlineData("..10", 0, 4, "0..10")]
    [InlineData("..", 0, 2, "0..")]
    [InlineData("-1", 0, 2, "negative")]
    [InlineData("1..-5", 3, 2, "negative")]
    [InlineData("5..1", 0, 4, "1..5")]
    [InlineData(" 0", 1, 1, "0..")]
    [InlineData("0..0", 0, 4, "0..")]
    [InlineData("1000001", 0, 7, "at most")]
    [InlineData("1..99999999999999999999", 3, 20, "at most")]
    [InlineData("٣", 0, 1, "A count is")]
    public void A_wrong_count_is_refused_where_it_is_wrong(string text, int offset, int length, string message)
    {
        GrammarError error = Assert.Single(CountExpression.Parse(text).Errors);

        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void What_is_printed_reads_the_same() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 1000].Nullable()).Sample((minimum, more) =>
        {
            var count = new CountExpression(minimum, minimum + more);

            Assert.Equal(count, CountExpression.Parse(count.ToString()).Value);
        });

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.Char["0123456789.- x"].Array[0, 14].Select(characters => new string(characters)).Sample(
            text => GrammarGen.CheckSpans(text, CountExpression.Parse(text).Errors, CountExpression.Parse(text).Value is not null));
}
