using System;
using System.Linq;
using NewsTemplates.Fetching.Feeds;
using static NewsTemplates.Fetching.Tests.FeedFiles;

namespace NewsTemplates.Fetching.Tests;

public class SitemapTests
{
    private const string Space = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";

    [Fact]
    public void A_sitemap_names_its_pages_with_their_times()
    {
        FeedDocument feed = Read(FeedKind.Sitemap, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset {Space} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc>https://gull.example/a?x=1&amp;y=2</loc><lastmod>2026-02-03</lastmod><changefreq>daily</changefreq></url>
              <url><image:image><image:loc>https://gull.example/a.jpg</image:loc><image:title>Gull</image:title></image:image><loc>
                https://gull.example/b
              </loc></url>
              <url><loc>ftp://gull.example/c</loc></url>
            </urlset>
            """);

        Assert.Null(feed.Problem);
        Assert.Empty(feed.Further);
        Assert.Equal(["https://gull.example/a?x=1&y=2", "https://gull.example/b"], Addresses(feed));
        Assert.Equal(["2026-02-03T00:00:00Z", ""], Times(feed));
        Assert.All(feed.Entries, entry => Assert.Null(entry.Title));
    }

    [Theory]
    [InlineData("xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'")]
    [InlineData("xmlns:news='https://www.google.com/schemas/sitemap-news/0.9'")]
    [InlineData("")]
    public void Google_s_extension_gives_time_and_title(string declared)
    {
        FeedDocument feed = Read(FeedKind.NewsSitemap, $"""
            <urlset {Space} {declared} xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
              <url><loc>https://gull.example/a</loc>
                <video:video><video:title>Film</video:title><video:publication_date>2026-05-05</video:publication_date></video:video>
                <news:news><news:publication><news:name>The Gull</news:name></news:publication>
                  <news:publication_date>2026-02-03T08:00+03:00</news:publication_date><news:title>Gulls &amp; terns</news:title></news:news>
              </url>
            </urlset>
            """);

        FeedEntry entry = Assert.Single(feed.Entries);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.FromHours(3)), entry.Time);
        Assert.Equal("Gulls & terns", entry.Title);
    }

    [Fact]
    public void An_index_names_further_sitemaps_the_newest_first()
    {
        FeedDocument feed = Read(FeedKind.Sitemap, $"""
            <sitemapindex {Space}>
              <sitemap><loc>https://gull.example/1.xml</loc></sitemap>
              <sitemap><loc>https://gull.example/2.xml</loc><lastmod>2026-01</lastmod></sitemap>
              <sitemap><loc>https://gull.example/3.xml.gz</loc><lastmod>2026-02-03T08:00:00Z</lastmod></sitemap>
              <sitemap><loc>https://gull.example/4.xml</loc></sitemap>
              <sitemap><loc>https://gull.example/2.xml</loc><lastmod>2025</lastmod></sitemap>
            </sitemapindex>
            """);

        Assert.Empty(feed.Entries);
        Assert.Equal(["/3.xml.gz", "/2.xml", "/1.xml", "/4.xml"], feed.Further.Select(sitemap => sitemap.Address.AbsolutePath));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), feed.Further[1].Time);
    }

    [Fact]
    public void A_text_names_a_page_in_each_line()
    {
        FeedDocument feed = Read(
            FeedKind.Sitemap, "\uFEFFhttps://gull.example/a\r\n\r\n  HTTPS://gull.example/b#x \n/c\nmailto:a@b.example\nhttps://gull.example/a");

        Assert.Null(feed.Problem);
        Assert.Equal(["https://gull.example/a", "https://gull.example/b"], Addresses(feed));
    }

    [Fact]
    public void What_is_packed_is_unpacked()
    {
        byte[] sitemap = Files.Utf8($"<urlset {Space}><url><loc>https://gull.example/a</loc></url></urlset>");

        foreach (byte[] packed in new[] { Files.Gzip(sitemap), Files.Gzip(Files.Gzip(sitemap)) })
        {
            FeedDocument feed = FeedReader.Read(FeedKind.Sitemap, packed, Address);

            Assert.Null(feed.Problem);
            Assert.Equal(["https://gull.example/a"], Addresses(feed));
        }
    }

    [Fact]
    public void Of_what_unpacks_without_end_only_the_beginning_is_read()
    {
        string blank = new(' ', 52 * 1024 * 1024);
        byte[] packed = Files.Gzip(Files.Utf8($"<urlset><url><loc>https://gull.example/a</loc></url>{blank}<url><loc>/b</loc></url></urlset>"));

        FeedDocument feed = FeedReader.Read(FeedKind.Sitemap, packed, Address);

        Assert.Equal(["https://gull.example/a"], Addresses(feed));
        Assert.Equal("the feed is larger than 50 MiB: the rest is not read", feed.Problem);
    }

    [Fact]
    public void Of_a_sitemap_that_breaks_off_the_beginning_is_kept()
    {
        string whole = $"<urlset {Space}><url><loc>https://gull.example/a</loc></url><url><loc>https://gull.example/b</loc></url></urlset>";

        FeedDocument cut = Read(FeedKind.Sitemap, whole[..^20]);
        FeedDocument wrong = Read(FeedKind.Sitemap, whole.Replace("</loc></url></urlset>", "</url></urlset>", StringComparison.Ordinal));

        foreach (FeedDocument feed in new[] { cut, wrong })
        {
            Assert.Equal(["https://gull.example/a"], Addresses(feed));
            Assert.Equal("the XML is broken, behind https://gull.example/a", feed.Problem);
        }
    }
}
