using System;
using System.Collections.Generic;
using NewsTemplates.Text;

namespace NewsTemplates.Tests.Text;

public class BoundedRegexTests
{
    [Theory]
    [InlineData("Photo: (.*)", "Photo: Ayşe", "Ayşe")]
    [InlineData(@"^\S+", "06.10.2024 - 11:22", "06.10.2024")]
    [InlineData("a(b)?(c)", "xac", "c")]
    [InlineData("(?<=Foto: )\\w+", "Foto: AA", "AA")]
    [InlineData("z", "abc", null)]
    public void The_first_group_is_kept_else_the_match(string pattern, string text, string? expected)
    {
        Assert.True(BoundedRegex.Create(pattern).TryKeep(text, out string? kept, out _));
        Assert.Equal(expected, kept);
    }

    [Fact]
    public void Splitting_keeps_empty_pieces_but_no_groups()
    {
        Assert.True(BoundedRegex.Create("(,)").TrySplit("a,,b", out IReadOnlyList<string> pieces));
        Assert.Equal(["a", "", "b"], pieces);
    }

    [Fact]
    public void Equal_patterns_share_one_expression()
    {
        Assert.Same(BoundedRegex.Create("one|the same"), BoundedRegex.Create("one|the same"));
        for (int number = 0; number < 3000; number++)
        {
            Assert.Equal($"a{number}", BoundedRegex.Create($"a{number}").Pattern);
        }
    }

    [Fact]
    public void An_empty_match_does_not_split()
    {
        Assert.True(BoundedRegex.Create("x*").TrySplit("axb", out IReadOnlyList<string> pieces));
        Assert.Equal(["a", "b"], pieces);
    }

    [Fact]
    public void Groups_can_be_put_into_a_replacement()
    {
        Assert.True(BoundedRegex.Create(@"(\w+), (\w+)").TryReplace("Yılmaz, Ayşe", "$2 $1", out string result));
        Assert.Equal("Ayşe Yılmaz", result);
    }

    [Fact]
    public void Case_is_the_same_everywhere()
    {
        Assert.True(BoundedRegex.Create("(?i)TITLE").TryTest("title", out bool matches));
        Assert.True(matches);
    }

    [Fact]
    public void A_pattern_that_needs_no_backtracking_is_linear()
    {
        Assert.True(BoundedRegex.Create("^(a+)+$").TryTest(new string('a', 100_000) + "!", out bool matches));
        Assert.False(matches);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_gives_up_in_time()
    {
        string text = new string('a', 5000) + "!";
        BoundedRegex regex = BoundedRegex.Create(@"^(?=(a+)+$)");
        Assert.False(regex.TryTest(text, out bool matches));
        Assert.False(matches);
        Assert.False(regex.TryKeep(text, out string? kept, out _));
        Assert.Null(kept);
        Assert.False(regex.TrySplit(text, out IReadOnlyList<string> pieces));
        Assert.Empty(pieces);
        Assert.False(regex.TryReplace(text, "", out string result));
        Assert.Equal(text, result);
    }

    [Fact]
    public void What_is_no_regular_expression_is_refused() => Assert.ThrowsAny<ArgumentException>(() => BoundedRegex.Create("(a"));
}
