using System;
using System.Linq;
using System.Text;
using CsCheck;
using NewsTemplates.Fetching.Feeds;
using static NewsTemplates.Fetching.Tests.FeedFiles;

namespace NewsTemplates.Fetching.Tests;

/// <summary>Whatever a feed holds, reading it ends, with pages or with words about it.</summary>
public class FeedDamageTests
{
    private const string Rss = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>A &amp; B</title><link>/a</link>"
        + "<guid>x</guid><pubDate>Tue, 03 Feb 2026 08:00:00 GMT</pubDate></item><!-- x --><item xml:base='/y/'><link><![CDATA[ /b ]]></link></item>"
        + "</channel></rss>";

    private const string Atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='self' href='/x'/><link href='/a'/>"
        + "<updated>2026-02-03</updated></entry></feed>";

    private static readonly byte[][] Whole =
    [
        Files.Utf8(Rss),
        Files.Utf8(Atom),
        Files.Utf8("<urlset><url><loc>https://gull.example/a</loc><lastmod>2026</lastmod></url></urlset>"),
        Files.Utf8("<sitemapindex><sitemap><loc>https://gull.example/a</loc></sitemap></sitemapindex>"),
        Files.Utf8("https://gull.example/a\nhttps://gull.example/b"),
        Files.Utf8("<!DOCTYPE html><a href='/a'>A</a><area href=b>"),
        Files.Gzip(Files.Utf8(Rss)),
    ];

    private static readonly Gen<byte[]> Openings =
        Gen.OneOfConst("<", "&", "]]>", "<![CDATA[", "<!--", "<!", "<x>", "&#x;", "<?xml ").Select(Files.Utf8);

    private static readonly Gen<byte[]> Damaged =
        from whole in Gen.OneOfConst(Whole)
        from start in Gen.Int[0, whole.Length]
        from length in Gen.Frequency((4, Gen.Int[0, 4]), (1, Gen.Int[0, whole.Length]))
        from instead in Gen.Frequency((3, Gen.Byte.Array[0, 4]), (2, Openings))
        select (byte[])[.. whole[..start], .. instead, .. whole[Math.Min(whole.Length, start + length)..]];

    [Fact]
    public void Damage_is_never_an_exception() => Gen.Select(Damaged, Gen.Enum<FeedKind>()).Sample((bytes, kind) =>
    {
        FeedDocument feed = FeedReader.Read(kind, bytes, Address);

        Assert.All(feed.Entries.Concat(feed.Further), entry => Assert.True(entry.Address is { Scheme: "http" or "https", Fragment: "" }));
        Assert.Equal(feed.Entries.Count, feed.Entries.Select(entry => entry.Address.AbsoluteUri).Distinct().Count());
        Assert.True(feed.Problem is null || (char.IsLetter(feed.Problem[0]) && !feed.Problem.Contains("Exception", StringComparison.Ordinal)));
    });

    [Fact]
    public void Of_a_packed_feed_that_is_damaged_the_beginning_is_kept()
    {
        string items = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<item><link>/{number * 7919L % 1_000_003}</link></item>"));
        byte[] packed = Files.Gzip(Files.Utf8($"<rss>{items}</rss>"));
        byte[] cut = packed[..(packed.Length / 2)];
        byte[] wrong = [.. cut, .. Enumerable.Repeat((byte)0xFF, 1000)];

        foreach (byte[] bytes in new[] { cut, wrong })
        {
            FeedDocument feed = FeedReader.Read(FeedKind.Rss, bytes, Address);

            Assert.InRange(feed.Entries.Count, 100, 19_000);
            Assert.NotNull(feed.Problem);
        }
    }

    [Fact]
    public void Elements_in_each_other_end_somewhere()
    {
        string deep = string.Concat(Enumerable.Repeat("<x>", 100_000));

        FeedDocument feed = Read(FeedKind.Rss, $"<rss><item><link>/a</link></item><item>{deep}");

        Assert.Equal(["https://gull.example/a"], Addresses(feed));
        Assert.Equal("the XML nests more than 256 elements: the rest is not read", feed.Problem);
    }

    [Fact]
    public void What_is_well_formed_means_the_same_when_it_is_mended() => Gen.String.Sample(text =>
    {
        string plain = new([.. text.Where(c => c is >= ' ' and < '\uD800')]);
        string escaped = plain.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        using var cursor = new FeedCursor(LenientXml.Of($"<a><b>{escaped}</b></a>"), Address);

        Assert.True(cursor.Read() && cursor.Read());
        Assert.Equal(plain, cursor.ReadText());
    });

    [Theory]
    [InlineData("<")]
    [InlineData("<!")]
    [InlineData("<![")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("<a ")]
    public void What_is_opened_again_and_again_is_read_to_the_end(string opening)
    {
        var text = new StringBuilder("<rss><item><link>/a</link></item>");
        for (int i = 0; i < 300_000; i++)
        {
            text.Append(opening);
        }

        FeedDocument feed = Read(FeedKind.Rss, text.ToString());

        Assert.Equal(["https://gull.example/a"], Addresses(feed));
        Assert.NotNull(feed.Problem);
    }
}
