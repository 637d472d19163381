using System;
using NewsTemplates.Fetching.Feeds;
using static NewsTemplates.Fetching.Tests.FeedFiles;

namespace NewsTemplates.Fetching.Tests;

/// <summary>What a feed is, whatever it should be.</summary>
public class FeedKindTests
{
    private static readonly string[] Feeds =
    [
        "<rss><channel><item><link>/a</link></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/a'/></entry></feed>",
        "<urlset><url><loc>/a</loc></url></urlset>",
        "<sm:urlset xmlns:sm='http://www.sitemaps.org/schemas/sitemap/0.9'><sm:url><sm:loc>/a</sm:loc></sm:url></sm:urlset>",
    ];

    [Fact]
    public void A_feed_of_another_kind_is_read_as_what_it_is()
    {
        foreach (FeedKind kind in Enum.GetValues<FeedKind>())
        {
            foreach (string feed in Feeds)
            {
                Assert.Equal(["https://gull.example/a"], Addresses(Read(kind, feed, "text/html")));
            }
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><a href='/a'>A</a></body></html>")]
    [InlineData("\n<!-- x --><HTML lang=en><body>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<script>location.reload()</script>")]
    public void A_page_instead_of_a_feed_is_told(string page)
    {
        FeedDocument feed = Read(FeedKind.Rss, page);

        Assert.Empty(feed.Entries);
        Assert.Equal("this is an HTML page, not a feed", feed.Problem);
    }

    [Theory]
    [InlineData("", "this is empty")]
    [InlineData(" \n", "this is empty")]
    [InlineData("{\"items\": []}", "this is neither XML nor a list of addresses")]
    [InlineData("Not found", "this is neither XML nor a list of addresses")]
    [InlineData("<opml version='2.0'/>", "this is XML, but no feed: its root is 'opml'")]
    [InlineData("%PDF-1.7", "this is a PDF document, not a feed")]
    [InlineData("<rss", "the XML is broken, before the first address")]
    public void What_is_no_feed_is_told(string text, string problem)
    {
        FeedDocument feed = Read(FeedKind.Atom, text);

        Assert.Empty(feed.Entries);
        Assert.Equal(problem, feed.Problem);
    }

    [Fact]
    public void A_feed_without_entries_is_no_problem() => Assert.Null(Read(FeedKind.Rss, "<rss><channel/></rss>").Problem);

    [Fact]
    public void The_address_is_absolute() =>
        Assert.Throws<ArgumentException>(() => FeedReader.Read(FeedKind.Rss, Array.Empty<byte>(), new Uri("/feed", UriKind.Relative)));

    [Fact]
    public void A_page_names_the_pages_that_it_links_to()
    {
        FeedDocument feed = Read(FeedKind.Page, """
            <!DOCTYPE html><base href="/world/"><title>Gull</title>
            <a href="a">A</a> <a name=x>no link</a> <a href="#top">Top</a> <a href="/news/feed#x">This page</a>
            <a href="https://tern.example/b?x=1#c" rel=nofollow>B</a> <a href="/world/a#again">A again</a> <a href="mailto:a@b.example">Write</a>
            <map><area href="//tern.example/c"></map> <link rel=alternate href="/d"> <a href="javascript:go()">Go</a>
            <svg><a href="/svg"></a></svg>
            """);

        Assert.Null(feed.Problem);
        Assert.Equal(
            ["https://gull.example/world/a", "https://gull.example/world/", "https://tern.example/b?x=1", "https://tern.example/c"], Addresses(feed));
        Assert.All(feed.Entries, entry => Assert.Equal((null, null), (entry.Time, entry.Title)));
    }

    [Theory]
    [InlineData("%PDF-1.7", "this is a PDF document, not a feed")]
    [InlineData("\u0001\u0002\u0003\u0004", null)]
    public void What_is_no_page_is_told(string content, string? problem)
    {
        FeedDocument feed = Read(FeedKind.Page, content);

        Assert.Empty(feed.Entries);
        Assert.NotNull(feed.Problem);
        Assert.Equal(problem ?? feed.Problem, feed.Problem);
    }
}
