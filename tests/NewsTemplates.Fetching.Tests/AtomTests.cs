using NewsTemplates.Fetching.Feeds;
using static NewsTemplates.Fetching.Tests.FeedFiles;

namespace NewsTemplates.Fetching.Tests;

public class AtomTests
{
    [Fact]
    public void A_feed_names_its_pages_with_their_times_and_titles()
    {
        FeedDocument feed = Atom("""
            <entry><title>Gulls return</title><link href="https://gull.example/a"/><id>urn:uuid:1</id>
              <published>2026-02-03T08:00:00+03:00</published><updated>2026-02-03T09:30:00.25+03:00</updated></entry>
            <entry><link href="https://gull.example/b"/></entry>
            """);

        Assert.Null(feed.Problem);
        Assert.Equal(["https://gull.example/a", "https://gull.example/b"], Addresses(feed));
        Assert.Equal(["2026-02-03T06:30:00Z", ""], Times(feed));
        Assert.Equal("Gulls return", feed.Entries[0].Title);
    }

    [Theory]
    [InlineData("<link href='/a'/>")]
    [InlineData("<link href='/a'></link>")]
    [InlineData("<link rel='self' href='/x'/><link rel='enclosure' href='/y'/><link rel='hub' href='/z'/><link rel='alternate' href='/a'/>")]
    [InlineData("<link rel='related' href='/x'/><link rel='alternate' href='/a'/>")]
    [InlineData("<link rel='alternate' type='application/json' href='/x'/><link rel='alternate' type='text/html' href='/a'/>")]
    [InlineData("<link rel='alternate' type='application/json' href='/a'/>")]
    [InlineData("<link rel=' Alternate ' href='/a'/><link rel='alternate' href='/x'/>")]
    [InlineData("<link rel='http://www.iana.org/assignments/relation/alternate' href='/a'/>")]
    [InlineData("<link rel='self' href='/x'/><link rel='via' href='/a'/>")]
    [InlineData("<link rel='self' href='/x'/><id>https://gull.example/a</id>")]
    [InlineData("<link href='/proxy'/><feedburner:origLink>https://gull.example/a</feedburner:origLink>")]
    [InlineData("<link xml:base='https://gull.example/x/y' href='../a'/>")]
    [InlineData("<source><link href='/x'/></source><link href='/a'/>")]
    public void The_page_of_an_entry_is_found(string parts) =>
        Assert.Equal(["https://gull.example/a"], Addresses(Atom($"<entry>{parts}</entry>")));

    [Theory]
    [InlineData("<link rel='self' href='/a'/>")]
    [InlineData("<link rel='enclosure' href='/a'/>")]
    [InlineData("<link rel='hub' href='/a'/>")]
    [InlineData("<link rel='edit' href='/a'/>")]
    [InlineData("<id>tag:gull.example,2026:1</id>")]
    [InlineData("<link/>")]
    public void An_entry_without_a_page_is_passed_over(string parts) => Assert.Empty(Atom($"<entry>{parts}</entry>").Entries);

    [Theory]
    [InlineData("<title>Bread &amp;amp; butter</title>", "Bread &amp; butter")]
    [InlineData("<title type='html'>&lt;b>Bread&lt;/b> &amp;amp; butter</title>", "Bread & butter")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><b>Bread</b> &amp; butter</div></title>", "Bread & butter")]
    [InlineData("<media:title>x</media:title>", null)]
    public void A_title_is_plain_text(string written, string? title) =>
        Assert.Equal(title, Assert.Single(Atom($"<entry>{written}<link href='/a'/></entry>").Entries).Title);

    [Fact]
    public void Atom_with_a_prefix_and_of_version_03_is_read()
    {
        FeedDocument prefixed = Read(
            FeedKind.Atom,
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:link href='/a'/></a:entry><entry><link href='/x'/></entry></a:feed>");
        FeedDocument old = Read(
            FeedKind.Atom,
            "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><link href='/a'/><modified>2026-02-03T08:00:00Z</modified></entry></feed>");

        Assert.Equal(["https://gull.example/a"], Addresses(prefixed));
        Assert.Equal(["https://gull.example/a"], Addresses(old));
        Assert.Equal(["2026-02-03T08:00:00Z"], Times(old));
    }

    private static FeedDocument Atom(string entries) => Read(
        FeedKind.Atom, $"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><link href='https://gull.example/'/>{entries}</feed>");
}
