using System.Text;
using NewsTemplates.Matching;

namespace NewsTemplates.Tests.Matching;

public class AttributeMatchTests
{
    [Theory]
    [InlineData("one two", "one two", true)]
    [InlineData("one two", "one", false)]
    [InlineData("", "", true)]
    public void Equal_compares_the_whole_value(string actual, string value, bool expected) => Check(AttributeMatch.Equal, actual, value, expected);

    [Theory]
    [InlineData("one two", "on", true)]
    [InlineData("one", "one two", false)]
    [InlineData("one", "", false)]
    public void StartsWith_compares_the_beginning(string actual, string value, bool expected) =>
        Check(AttributeMatch.StartsWith, actual, value, expected);

    [Theory]
    [InlineData("one two", "wo", true)]
    [InlineData("one", "two one", false)]
    [InlineData("one", "", false)]
    public void EndsWith_compares_the_end(string actual, string value, bool expected) => Check(AttributeMatch.EndsWith, actual, value, expected);

    [Theory]
    [InlineData("one two", "e t", true)]
    [InlineData("aab", "ab", true)]
    [InlineData("ab", "abc", false)]
    [InlineData("one", "", false)]
    public void Contains_compares_any_part(string actual, string value, bool expected) => Check(AttributeMatch.Contains, actual, value, expected);

    [Theory]
    [InlineData("one\ttwo\n three", "two", true)]
    [InlineData("one two", "three", false)]
    [InlineData("one two", "tw", false)]
    [InlineData("one two", "one two", false)]
    [InlineData("one  two", "", false)]
    public void HoldsWord_compares_words(string actual, string value, bool expected) => Check(AttributeMatch.Includes, actual, value, expected);

    [Theory]
    [InlineData("en", "en", true)]
    [InlineData("en-US", "en", true)]
    [InlineData("eng", "en", false)]
    [InlineData("en", "en-US", false)]
    [InlineData("", "", true)]
    public void EqualUpToDash_compares_up_to_a_dash(string actual, string value, bool expected) =>
        Check(AttributeMatch.DashMatch, actual, value, expected);

    [Theory]
    [InlineData("SARI", "sari", true)]
    [InlineData("sarı", "SARI", false)]
    [InlineData("İzmir", "izmir", false)]
    [InlineData("É", "é", false)]
    [InlineData("\u212A", "k", false)]
    public void Only_A_to_Z_have_a_case_to_ignore(string actual, string value, bool expected)
    {
        foreach (AttributeTest match in new AttributeTest[]
        {
            AttributeMatch.Equal, AttributeMatch.StartsWith, AttributeMatch.EndsWith, AttributeMatch.Contains, AttributeMatch.Includes,
            AttributeMatch.DashMatch
        })
        {
            Assert.Equal(expected, match(Bytes(actual), Bytes(value), true));
            Assert.False(match(Bytes(actual), Bytes(value), false));
        }
    }

    private static void Check(AttributeTest match, string actual, string value, bool expected)
    {
        Assert.Equal(expected, match(Bytes(actual), Bytes(value), false));
        Assert.Equal(expected, match(Bytes(actual), Bytes(value.ToUpperInvariant()), true));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
