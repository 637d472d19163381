using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create(pattern).Keep(text, out string? kept, out _));
        Assert.Equal(expected, kept);
    }

    [Fact]
    public void Splitting_keeps_empty_pieces_but_no_groups()
    {
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create("(,)").Split("a,,b", out IReadOnlyList<string> pieces));
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
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create("x*").Split("axb", out IReadOnlyList<string> pieces));
        Assert.Equal(["a", "b"], pieces);
    }

    [Fact]
    public void Groups_can_be_put_into_a_replacement()
    {
        BoundedRegex swap = BoundedRegex.Create(@"(\w+), (\w+)");
        Assert.Equal(RegexOutcome.Done, swap.Replace("Yılmaz, Ayşe", new Replacement("$2 $1", ["0", "1", "2"]), out string result));
        Assert.Equal("Ayşe Yılmaz", result);
    }

    [Fact]
    public void Case_is_the_same_everywhere()
    {
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create("(?i)TITLE").Test("title", out bool matches));
        Assert.True(matches);
    }

    [Fact]
    public void A_pattern_that_needs_no_backtracking_is_linear()
    {
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create("^(a+)+$").Test(new string('a', 100_000) + "!", out bool matches));
        Assert.False(matches);
    }

    [Fact]
    public void A_pattern_that_takes_too_long_gives_up_in_time()
    {
        string text = new string('a', 5000) + "!";
        BoundedRegex regex = BoundedRegex.Create(@"^(?=(a+)+$)");
        Assert.Equal(RegexOutcome.TimedOut, regex.Test(text, out bool matches));
        Assert.False(matches);
        Assert.Equal(RegexOutcome.TimedOut, regex.Keep(text, out string? kept, out _));
        Assert.Null(kept);
        Assert.Equal(RegexOutcome.TimedOut, regex.Split(text, out IReadOnlyList<string> pieces));
        Assert.Empty(pieces);
        Assert.Equal(RegexOutcome.TimedOut, regex.Replace(text, new Replacement("", []), out string result));
        Assert.Equal(text, result);
    }

    [Fact]
    public void What_is_no_regular_expression_is_refused() => Assert.ThrowsAny<ArgumentException>(() => BoundedRegex.Create("(a"));

    [Theory]
    [InlineData("$&$&", "abab-cdcd")]
    [InlineData("<$1>", "<a>-<c>")]
    [InlineData("${last}$01", "ba-dc")]
    [InlineData("$$1", "$1-$1")]
    [InlineData("$+", "b-d")]
    [InlineData("[$`|$']", "[|-cd]-[ab-|]")]
    [InlineData("$_", "ab-cd-ab-cd")]
    [InlineData("$ $x ${ ${1 $", "$ $x ${ ${1 $-$ $x ${ ${1 $")]
    [InlineData("$3${none}", "$3${none}-$3${none}")]
    public void A_replacement_is_written_as_in_dotnet(string replacement, string expected)
    {
        const string pattern = @"(\w)(?<last>\w)";
        BoundedRegex regex = BoundedRegex.Create(pattern);
        Assert.Equal(RegexOutcome.Done, regex.Replace("ab-cd", new Replacement(replacement, regex.GroupNames), out string result));
        Assert.Equal(expected, result);
        Assert.Equal(System.Text.RegularExpressions.Regex.Replace("ab-cd", pattern, replacement), result);
    }

    [Fact]
    public void A_replacement_knows_the_groups_that_it_lacks()
    {
        Assert.Equal([(1, 2), (3, 7)], new Replacement("a$3${nome}$1${name}$$5", ["0", "1", "name"]).UnknownGroups);
    }

    [Theory]
    [InlineData("x", "$_")]
    [InlineData(".+", "$&$&$&")]
    [InlineData("", "$_")]
    public void A_text_does_not_grow_without_bound(string pattern, string replacement)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        string text = new('x', 500_000);
        Assert.Equal(RegexOutcome.TooMuch, regex.Replace(text, new Replacement(replacement, regex.GroupNames), out string result));
        Assert.Equal(text, result);
    }

    [Fact]
    public void A_long_text_may_be_changed()
    {
        string text = new string('x', BoundedRegex.MostCharacters + 1) + " .";
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create("(?= ) ").Replace(text, new Replacement("", []), out string result));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), result);
    }

    [Fact]
    public void A_text_is_divided_into_so_many_at_most()
    {
        BoundedRegex comma = BoundedRegex.Create(",");
        Assert.Equal(RegexOutcome.Done, comma.Split(new string(',', BoundedRegex.MostPieces - 1), out IReadOnlyList<string> pieces));
        Assert.Equal(BoundedRegex.MostPieces, pieces.Count);
        Assert.Equal(RegexOutcome.TooMuch, comma.Split(new string(',', BoundedRegex.MostPieces), out pieces));
        Assert.Empty(pieces);
    }

    [Theory]
    [InlineData("a{0}|", 600)]
    [InlineData("\\p{{L}}{{1,1000}}", 300)]
    [InlineData("(a|", 1)]
    [InlineData("[\\w-[aeiou]]*", 250)]
    public void An_expression_as_long_as_a_layout_may_write_it_can_be_made(string part, int times)
    {
        string pattern = string.Concat(Enumerable.Range(0, times).Select(number => string.Format(CultureInfo.InvariantCulture, part, number)));
        pattern = part == "(a|" ? string.Concat(Enumerable.Repeat("(a|", 1000)) + "a" + new string(')', 1000) : pattern;
        Assert.Equal(RegexOutcome.Done, BoundedRegex.Create(pattern).Test("", out _));
    }
}
