using System;
using System.Linq;
using NewsTemplates.Captures;

namespace NewsTemplates.Tests.Captures;

public class LinePatternTests
{
    private static readonly LinePattern Twice = new("{title} / {title}", @"^(?<title>[^\n]+)\n\k<title>$", "title");

    [Fact]
    public void Matches_come_in_order_with_their_lines_and_placeholders()
    {
        TextDocument text = TextDocument.Read("x\n\na\na\nb\nb\n\ny\nc\nc");

        LineMatches matches = Twice.Matches(text, 0, text.Lines.Count);

        Assert.False(matches.TimedOut);
        Assert.Equal([(1, 3, "a"), (3, 5, "b"), (6, 8, "c")], matches.Select(match => (match.FirstLine, match.EndLine, match["title"]!)));
    }

    [Fact]
    public void Matches_do_not_overlap()
    {
        TextDocument text = TextDocument.Read("a\na\na\na\na");

        Assert.Equal([0, 2], Twice.Matches(text, 0, 5).Select(match => match.FirstLine));
    }

    [Theory]
    [InlineData(0, 4, 2)]
    [InlineData(0, 3, 1)]
    [InlineData(1, 4, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 2, 0)]
    [InlineData(4, 4, 0)]
    public void Only_lines_of_the_range_are_seen(int first, int end, int expected)
    {
        TextDocument text = TextDocument.Read("a\na\nb\nb");

        Assert.Equal(expected, Twice.Matches(text, first, end).Count);
    }

    [Fact]
    public void No_more_matches_are_sought_than_wanted()
    {
        TextDocument text = TextDocument.Read("a\na\nb\nb");

        Assert.Equal("a", Assert.Single(Twice.Matches(text, 0, 4, limit: 1))["title"]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 3)]
    public void A_range_outside_the_text_is_refused(int first, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Twice.Matches(TextDocument.Read("a\nb"), first, end));

    [Fact]
    public void A_placeholder_that_took_nothing_is_null()
    {
        var pattern = new LinePattern("By {name}{note?}", @"^By (?<name>\w+)(?<note>.+)?$", "name", "note");
        TextDocument text = TextDocument.Read("By Ada\nBy Ada (Reuters)");

        LineMatches matches = pattern.Matches(text, 0, 2);

        Assert.Null(matches[0]["note"]);
        Assert.Equal("(Reuters)", matches[1]["note"]);
        Assert.Null(matches[0]["other"]);
    }

    [Fact]
    public void A_search_that_takes_too_long_says_so_and_keeps_what_it_found()
    {
        var slow = new LinePattern("…", @"^(?:ok|(?:a|aa)+[^x])$", TimeSpan.FromMilliseconds(50));
        TextDocument text = TextDocument.Read("ok\n" + new string('a', 60) + "x");

        LineMatches matches = slow.Matches(text, 0, 2);

        Assert.True(matches.TimedOut);
        Assert.Equal(0, Assert.Single(matches).FirstLine);
    }

    [Fact]
    public void Many_matches_that_are_slow_together_are_given_up_too()
    {
        // Each match alone stays below the limit; the input decides how many there are.
        var slow = new LinePattern("…", @"^(?:(?:a|aa)+[^x]|a+x)$", TimeSpan.FromMilliseconds(40));
        TextDocument text = TextDocument.Read(string.Join("\n", Enumerable.Repeat(new string('a', 22) + "x", 1000)));

        Assert.True(slow.Matches(text, 0, text.Lines.Count).TimedOut);
    }

    [Fact]
    public void Lines_that_nobody_covered_are_listed()
    {
        TextDocument text = TextDocument.Read("x\na\na\ny\nz");
        var coverage = new LineCoverage(text.Lines.Count);
        Assert.Equal([0, 1, 2, 3, 4], coverage.Uncovered());

        coverage.Cover(Assert.Single(Twice.Matches(text, 0, 5)));
        coverage.Cover(4, 5);
        coverage.Cover(2, 3);

        Assert.Equal([0, 3], coverage.Uncovered());
    }
}
