using System;
using System.Text;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>Which page reads an address that several pages take equally well.</summary>
public class PageChoiceTests
{
    private const string Layout =
        """
        site: Daily
        hosts: [daily.example]
        pages:
          Article: { urls: "/{slug}", fields: { title: h1 } }
          Video: { urls: "/{slug}", when: video, fields: { title: h1, clip: video@src } }
          Live: { urls: "/{slug}", when: .ticker, unless: .over, fields: { title: h1 } }
          Front: { urls: /home, when: .front, fields: { title: h1 } }
          Copy: { urls: "/{slug}", reads: text, when: "TICKER {}", fields: { title: "TICKER {title}" } }
          Capture: { urls: "/{slug}", reads: text, fields: { title: "TITLE {title}" } }
        """;

    private static readonly Site Site = Language.Layout.Read("site.layout.yaml", Layout).Site!;

    [Theory]
    [InlineData("<h1>A</h1>", "Article")]
    [InlineData("<h1>A</h1><video src=a.mp4></video>", "Video")]
    [InlineData("<h1>A</h1><p class=ticker>", "Live")]
    [InlineData("<h1>A</h1><p class='ticker over'>", "Article")]
    [InlineData("<h1>A</h1><video src=a.mp4></video><p class=ticker>", "Video")]
    public void The_first_page_whose_conditions_hold_reads_it_one_without_conditions_last(string html, string expected)
    {
        Extraction extraction = Site.Extract(html, new Uri("https://daily.example/a"))!;
        Assert.Equal(expected, extraction.Layout.Name);
        Assert.NotNull(extraction.Record);
        Extraction ofBytes = Site.Extract(Encoding.UTF8.GetBytes(html), new Uri("https://daily.example/a"))!;
        Assert.Equal(expected, ofBytes.Layout.Name);
        Assert.Equal(expected, new SiteCatalog([Site]).Extract(html, new Uri("https://daily.example/a"))!.Layout.Name);
    }

    [Theory]
    [InlineData("TICKER Goal", "Copy")]
    [InlineData("TITLE Goal", "Capture")]
    public void Captures_are_chosen_by_their_patterns(string text, string expected) =>
        Assert.Equal(expected, Site.Extract(text, new Uri("https://daily.example/a"), PageContent.Text)!.Layout.Name);

    [Fact]
    public void A_page_whose_address_says_more_is_meant_even_where_its_condition_refuses_the_page()
    {
        Extraction extraction = Site.Extract("<h1>A</h1>", new Uri("https://daily.example/home"))!;
        Assert.Equal("Front", extraction.Layout.Name);
        Assert.Equal(IssueKind.Refused, Assert.Single(extraction.Issues).Kind);
    }

    [Fact]
    public void What_cannot_be_read_is_an_issue_of_one_of_them()
    {
        Extraction extraction = Site.Extract(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 0 }, new Uri("https://daily.example/a"))!;
        Assert.Equal(IssueKind.NotAPage, Assert.Single(extraction.Issues).Kind);
    }

    [Fact]
    public void Another_address_is_nobodys()
    {
        Assert.Null(Site.Extract("<h1>A</h1>", new Uri("https://weekly.example/a")));
        Assert.Null(Site.Extract("<h1>A</h1>", new Uri("https://daily.example/a/b")));
        Assert.Throws<ArgumentNullException>(() => Site.Extract((string)null!, new Uri("https://daily.example/a")));
    }

    [Fact]
    public void Conditions_that_differ_break_a_tie() => Assert.Empty(Language.Layout.Read("site.layout.yaml", Layout).Diagnostics);
}
