using System;
using System.Linq;
using System.Text;
using NewsTemplates.Fetching.Feeds;
using static NewsTemplates.Fetching.Tests.FeedFiles;

namespace NewsTemplates.Fetching.Tests;

public class RssTests
{
    [Fact]
    public void A_feed_names_its_pages_with_their_times_and_titles()
    {
        FeedDocument feed = Rss("""
            <item><title>Gulls return</title><link>https://gull.example/a</link><pubDate>Tue, 03 Feb 2026 08:00:00 +0300</pubDate></item>
            <item><title>The pier closes</title><link>https://gull.example/b</link></item>
            """);

        Assert.Null(feed.Problem);
        Assert.Empty(feed.Further);
        Assert.Equal(
            [
                new FeedEntry(new Uri("https://gull.example/a"), new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.FromHours(3)), "Gulls return"),
                new FeedEntry(new Uri("https://gull.example/b"), null, "The pier closes"),
            ],
            feed.Entries);
        Assert.Equal(TimeSpan.FromHours(3), feed.Entries[0].Time?.Offset);
    }

    [Theory]
    [InlineData("<link>https://gull.example/a#top</link>")]
    [InlineData("<link><![CDATA[\n  https://gull.example/a\n ]]></link>")]
    [InlineData("<link>/a</link>")]
    [InlineData("<link>../a</link>")]
    [InlineData("<link xml:base='https://gull.example/x/y/'>../../a</link>")]
    [InlineData("<link href='https://gull.example/a'/>")]
    [InlineData("<guid isPermaLink='true'>https://gull.example/a</guid>")]
    [InlineData("<guid>https://gull.example/a</guid>")]
    [InlineData("<link/><guid>https://gull.example/a</guid>")]
    [InlineData("<guid>https://gull.example/?p=1</guid><link>https://gull.example/a</link>")]
    [InlineData("<link>https://proxy.example/1</link><feedburner:origLink>https://gull.example/a</feedburner:origLink>")]
    [InlineData("<atom:link rel='self' href='https://gull.example/feed'/><atom:link href='https://gull.example/a'/>")]
    [InlineData("<atom:link href='https://gull.example/x'/><link>https://gull.example/a</link>")]
    [InlineData("<media:content><link>https://gull.example/x</link></media:content><link>https://gull.example/a</link>")]
    [InlineData("<image><link>https://gull.example/x</link></image><link>https://gull.example/a</link>")]
    public void The_page_of_an_item_is_found(string parts) =>
        Assert.Equal(["https://gull.example/a"], Addresses(Rss($"<item>{parts}</item>")));

    [Theory]
    [InlineData("<link>mailto:desk@gull.example</link>")]
    [InlineData("<link>javascript:void(0)</link>")]
    [InlineData("<link>ftp://gull.example/a</link>")]
    [InlineData("<link></link>")]
    [InlineData("<guid isPermaLink='false'>https://gull.example/a</guid>")]
    [InlineData("<guid isPermaLink=' False '>https://gull.example/a</guid>")]
    [InlineData("<guid>a-17</guid>")]
    [InlineData("<atom:link rel='self' href='https://gull.example/a'/>")]
    [InlineData("<enclosure url='https://gull.example/a.mp3'/>")]
    public void An_item_without_a_page_is_passed_over(string parts)
    {
        FeedDocument feed = Rss($"<item>{parts}</item><item><link>https://gull.example/b</link></item>");

        Assert.Equal(["https://gull.example/b"], Addresses(feed));
        Assert.Null(feed.Problem);
    }

    [Theory]
    [InlineData("Bread &amp; butter", "Bread & butter")]
    [InlineData("Bread &amp;amp; butter", "Bread & butter")]
    [InlineData("Bread & butter", "Bread & butter")]
    [InlineData("Bread&nbsp;&ndash; butter", "Bread \u2013 butter")]
    [InlineData("<![CDATA[<b>Bread</b> &amp; <i>butter</i>]]>", "Bread & butter")]
    [InlineData("<![CDATA[3 < 4, and 5 > 4]]>", "3 < 4, and 5 > 4")]
    [InlineData("3 < 4", "3 < 4")]
    [InlineData("[[a]]> [b]", "[[a]]> [b]")]
    [InlineData("<![CDATA[[a] ]]]>", "[a] ]")]
    [InlineData("a\u0003b &#1; &#x1F426;", "ab \U0001F426")]
    [InlineData("<![CDATA[a\u0003b <\uFFFE&]]>", "ab <\uFFFD&")]
    [InlineData("5 &LT; 6 &quot;&copy=2", "5 < 6 \"&copy=2")]
    [InlineData("  Bread\n  butter ", "Bread butter")]
    [InlineData("<media:title>x</media:title>", "x")]
    [InlineData("<!-- a -- b -->Bread", "Bread")]
    [InlineData(" ", null)]
    public void A_title_is_plain_text(string written, string? title) =>
        Assert.Equal(title, Assert.Single(Rss($"<item><title>{written}</title><link>/a</link></item>").Entries).Title);

    [Fact]
    public void The_latest_time_of_an_item_counts()
    {
        FeedDocument feed = Rss("""
            <item><link>/a</link><dc:date>2026-02-03T09:00:00Z</dc:date><pubDate>Tue, 03 Feb 2026 08:00:00 GMT</pubDate></item>
            <item><link>/b</link><pubDate>soon</pubDate><atom:updated>2026-02-04T09:00:00Z</atom:updated></item>
            """);

        Assert.Equal(["2026-02-03T09:00:00Z", "2026-02-04T09:00:00Z"], Times(feed));
    }

    [Fact]
    public void A_page_named_twice_is_one_with_the_newest_time()
    {
        FeedDocument feed = Rss("""
            <item><link>/a</link><pubDate>Tue, 03 Feb 2026 08:00:00 GMT</pubDate></item>
            <item><link>/b</link></item>
            <item><link>/a#comments</link><title>Gulls</title><pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate></item>
            <item><link>/a</link><title>Terns</title></item>
            """);

        Assert.Equal(["https://gull.example/a", "https://gull.example/b"], Addresses(feed));
        Assert.Equal(["2026-02-03T10:00:00Z", ""], Times(feed));
        Assert.Equal("Gulls", feed.Entries[0].Title);
    }

    [Fact]
    public void The_forerunners_in_Rdf_are_read()
    {
        FeedDocument feed = Read(FeedKind.Rss, """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://gull.example/"><link>https://gull.example/</link>
              <items><rdf:Seq><rdf:li resource="/a"/></rdf:Seq></items></channel>
            <item rdf:about="https://gull.example/a"><title>Gulls</title><dc:date>2026-02-03</dc:date></item>
            <item rdf:about="https://gull.example/x"><link>https://gull.example/b</link></item>
            </rdf:RDF>
            """);

        Assert.Equal(["https://gull.example/a", "https://gull.example/b"], Addresses(feed));
        Assert.Equal(["2026-02-03T00:00:00Z", ""], Times(feed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n  ")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?>")]
    [InlineData("<?xml version='1.1'?>")]
    [InlineData("\n<br />\n<b>Warning</b>: the cache is full\n<?xml version='1.0'?>")]
    [InlineData("<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><!-- built -- today -->")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>\n<!ENTITY x SYSTEM 'file:///etc/hosts'>]>")]
    public void What_stands_before_a_feed_does_not_matter(string before)
    {
        FeedDocument feed = Read(FeedKind.Rss, before + "<rss><channel><item><link>/a</link></item></channel></rss>");

        Assert.Null(feed.Problem);
        Assert.Equal(["https://gull.example/a"], Addresses(feed));
    }

    [Fact]
    public void An_entity_of_the_document_type_is_not_expanded()
    {
        FeedDocument feed = Read(
            FeedKind.Rss, "<!DOCTYPE rss [<!ENTITY gull 'gulls'>]><rss><item><title>&gull;</title><link>/a</link></item></rss>");

        Assert.Equal("&gull;", Assert.Single(feed.Entries).Title);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", null)]
    [InlineData("utf-8", "utf-16", null)]
    [InlineData("utf-8", "utf-8", "text/xml; charset=iso-8859-1")]
    [InlineData("iso-8859-1", "utf-8", "text/xml; charset=utf-8")]
    [InlineData("iso-8859-1", "iso-8859-1", null)]
    [InlineData("utf-16", "utf-16", null)]
    public void A_wrong_encoding_is_noticed(string written, string declared, string? contentType)
    {
        var encoding = Encoding.GetEncoding(written);
        string mark = written == "utf-16" ? "\uFEFF" : "";
        byte[] bytes = encoding.GetBytes(
            $"{mark}<?xml version='1.0' encoding='{declared}'?><rss><item><title>Caf\u00E9 am See</title><link>/a</link></item></rss>");

        FeedDocument feed = FeedReader.Read(FeedKind.Rss, bytes, Address, contentType);

        Assert.Equal("Caf\u00E9 am See", Assert.Single(feed.Entries).Title);
    }

    [Fact]
    public void Relative_addresses_start_where_the_feed_says()
    {
        FeedDocument feed = Read(FeedKind.Rss, """
            <rss xml:base="https://tern.example/x/"><channel xml:base="news/">
              <item xml:base="y/"><link>a</link></item><item><link>b</link></item></channel></rss>
            """);

        Assert.Equal(["https://tern.example/x/news/y/a", "https://tern.example/x/news/b"], Addresses(feed));
    }

    [Fact]
    public void No_more_pages_are_named_than_a_sitemap_may_have()
    {
        FeedDocument feed = Rss(string.Concat(Enumerable.Range(0, 50_001).Select(number => $"<item><link>/{number}</link></item>")));

        Assert.Equal(50_000, feed.Entries.Count);
        Assert.Equal("the feed names more than 50,000 addresses: the rest is not read", feed.Problem);
    }

    private static FeedDocument Rss(string items) => Read(
        FeedKind.Rss,
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><link>https://gull.example/</link>"
            + $"<atom:link rel='self' href='https://gull.example/rss.xml'/>{items}</channel></rss>");
}
