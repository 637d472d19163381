using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;
using static NewsTemplates.Fetching.Tests.Files;

namespace NewsTemplates.Fetching.Tests;

public class WarcTests
{
    private const string Page = "<!DOCTYPE html><h1>Gulls — again</h1>";

    private static readonly byte[] Info = Record("urn:x", Utf8("software: crawler\r\n"), "warcinfo");

    // As crawlers store responses: each header with the body that it announces.
    public static TheoryData<string, byte[]> Encodings()
    {
        byte[] page = Utf8(Page);
        return new()
        {
            { "Content-Type: text/html", page },
            { "content-encoding: gzip\r\nContent-Type: text/html", Gzip(page) },
            { "Content-Type: text/html\r\nContent-Encoding: br", Brotli(page) },
            { "Content-Type: text/html\r\nContent-Encoding: deflate", Zlib(page) },
            { "Content-Type: text/html\r\nContent-Encoding: deflate", Deflate(page) },
            { "Content-Type: text/html\r\nContent-Encoding: gzip, br", Brotli(Gzip(page)) },
            { "Content-Type: text/html\r\nContent-Encoding: identity", page },
            { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Chunked(page) },
            { "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", Chunked(Gzip(page)) },
            { "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", page },
            { "Content-Type: text/html\r\nContent-Encoding: br", page },
            { "Content-Type: text/html\r\nContent-Encoding: compress", page },
            { "X-Folded: a\r\n b\r\nContent-Type: text/html", page },
            { "Server: x", page },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_response_is_taken_out_of_its_encodings(string header, byte[] body)
    {
        Capture capture = await ReadOneAsync(Record("https://gull.example/a", Response(body, header)));

        Assert.Null(capture.Problem);
        Assert.Equal(Page, capture.Text());
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public async Task The_pages_are_read_in_their_order_with_address_date_and_type(string version)
    {
        byte[] file =
        [
            .. Info,
            .. Record("https://gull.example/a", Utf8("GET /a HTTP/1.1\r\n\r\n"), "request", version: version),
            .. Record("https://gull.example/a", Response(Utf8("<p>A"), "Content-Type: text/html; charset=iso-8859-9"), version: version),
            .. Record("https://gull.example/a.png", Response([1, 2, 3], "Content-Type: image/png"), version: version),
            .. Record("https://gull.example/old", Response(Utf8("<p>Moved"), status: "301 Moved"), version: version),
            .. Record("https://gull.example/gone", Response(Utf8("<p>Gone"), status: "404 Not Found"), version: version),
            .. Record("https://gull.example/robots.txt", Response(Utf8("User-agent: *"), "Content-Type: text/plain"), version: version),
            .. Record("dns:gull.example", Utf8("gull.example. 1 IN A 127.0.0.1"), version: version),
            .. Record("<https://gull.example/b>", Response(Utf8("<p>B")), version: version),
            .. Record("https://gull.example/c", Utf8("<p>C"), "resource", "Content-Type: text/html\r\n", version),
        ];

        foreach (byte[] packed in new[] { file, Gzip(file) })
        {
            List<Capture> captures = await ReadAsync(packed, "a.warc.gz"[..(packed == file ? 6 : 9)]);

            Assert.Equal(["<p>A", "<p>B", "<p>C"], captures.Select(capture => capture.Text()));
            Assert.Equal(["/a", "/b", "/c"], captures.Select(capture => capture.Address?.AbsolutePath));
            Assert.Equal(["text/html; charset=iso-8859-9", "text/html", "text/html"], captures.Select(capture => capture.ContentType));
            Assert.All(captures, capture => Assert.Equal(new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.Zero), capture.Captured));
            Assert.All(captures, capture => Assert.True(capture is { IsOneOfSeveral: true, Problem: null }));
        }
    }

    [Fact]
    public async Task Each_record_may_be_packed_by_itself()
    {
        byte[][] records = [.. Enumerable.Range(0, 200).Select(id => Record($"https://gull.example/{id}", Response(Utf8($"<p>{id}"))))];

        List<Capture> captures = await ReadAsync([.. Gzip(Info), .. records.SelectMany(Gzip)], "a.warc.gz");

        Assert.Equal(Enumerable.Range(0, 200).Select(id => $"<p>{id}"), captures.Select(capture => capture.Text()));
    }

    [Theory]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: compress", "the page is packed with 'compress', which is not read")]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: br", "the page's brotli is damaged")]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: deflate", "the deflate is damaged")]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: a, b, c, d", "the page was packed too many times")]
    public async Task A_page_that_cannot_be_unpacked_is_said_and_the_next_is_read(string header, string message)
    {
        byte[] file =
        [
            .. Record("https://gull.example/a", Response([0x28, 0xFF, 0x2F, 0xFD, 0x99], header)),
            .. Record("https://gull.example/b", Response(Utf8(Page))),
        ];

        List<Capture> captures = await ReadAsync(file);

        Assert.StartsWith(message, captures[0].Problem?.Message, StringComparison.Ordinal);
        Assert.Equal("/a", captures[0].Address?.AbsolutePath);
        Assert.Equal(Page, captures[1].Text());
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_said_and_the_next_is_read()
    {
        var options = new CaptureOptions { Reading = new PageReadingOptions { MaximumBytes = 1000 } };
        byte[] file =
        [
            .. Record("https://gull.example/packed", Response(Gzip(new byte[1001]), "Content-Type: text/html\r\nContent-Encoding: gzip")),
            .. Record("https://gull.example/plain", Response(new byte[2_000_000])),
            .. Record("https://gull.example/film", Response(new byte[2_000_000], "Content-Type: video/mp4")),
            .. Record("https://gull.example/b", Response(Utf8(Page))),
        ];

        List<Capture> captures = await ReadAsync(file, null, options);

        Assert.Equal(["/packed", "/plain", "/b"], captures.Select(capture => capture.Address?.AbsolutePath));
        Assert.Equal([CaptureFault.TooLarge, CaptureFault.TooLarge, null], captures.Select(capture => capture.Problem?.Fault));
    }

    [Fact]
    public async Task Cut_off_anywhere_it_gives_what_is_complete_and_says_so()
    {
        byte[] first = Record("https://gull.example/a", Response(Utf8("<p>A")));
        byte[] file = [.. first, .. Record("https://gull.example/b", Response(Utf8("<p>B")))];
        for (int length = first.Length + 1; length < file.Length - 4; length++)
        {
            List<Capture> captures = await ReadAsync(file[..length]);

            Assert.Equal("<p>A", captures[0].Text());
            Assert.Equal("the WARC is cut off here; the pages before are complete", captures[1].Problem?.Message);
            Assert.Equal(2, captures.Count);
        }
    }

    [Fact]
    public async Task Cut_off_within_its_gzip_it_gives_what_is_complete_and_says_so()
    {
        var random = new Random(3);
        string noise = string.Concat(Enumerable.Range(0, 40_000).Select(_ => (char)random.Next('a', 'z')));
        byte[] first = Gzip(Record("https://gull.example/a", Response(Utf8("<p>A"))));
        byte[] file = [.. first, .. Gzip(Record("https://gull.example/b", Response(Utf8("<p>" + noise))))];

        List<Capture> captures = await ReadAsync(file[..(file.Length - 5000)]);

        Assert.Equal(["<p>A", null], captures.Select(capture => capture.Text()));
        Assert.Equal("/b", captures[1].Address?.AbsolutePath);
        Assert.Equal(CaptureFault.Damaged, captures[1].Problem?.Fault);
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "a record does not say how long it is")]
    [InlineData("<html>", "a record does not begin as one")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n", "a record does not say how long it is")]
    public async Task What_is_no_record_ends_the_file(string rest, string message)
    {
        List<Capture> captures = await ReadAsync([.. Record("https://gull.example/a", Response(Utf8("<p>A"))), .. Utf8(rest + "\r\n")]);

        Assert.Equal("<p>A", captures[0].Text());
        Assert.Equal($"the WARC is damaged: {message}; the pages before are complete", captures[1].Problem?.Message);
    }

    [Fact]
    public async Task A_header_without_end_ends_the_file() => Assert.Contains(
        "the header of a record is too long",
        (await ReadOneAsync("WARC/1.0\r\n" + new string('x', 200_000))).Problem?.Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_part_of_a_page_is_none() => Assert.Equal(
        "the crawl kept only a part of this page in one record",
        (await ReadOneAsync(Record("https://gull.example/a", Response(Utf8(Page)), more: "WARC-Truncated: length\r\n"))).Problem?.Message);

    [Fact]
    public async Task A_file_without_pages_says_so() => Assert.Equal(
        new CaptureProblem(CaptureFault.NotAPage, "there is no page in this WARC: none of its 1 records is HTML that was found"),
        (await ReadOneAsync(Info, "a.warc")).Problem);

    [Fact]
    public async Task No_more_is_read_than_is_allowed()
    {
        byte[] file = [.. Enumerable.Range(0, 100).SelectMany(id => Record($"https://gull.example/{id}", Response(new byte[5000])))];

        List<Capture> bytes = await ReadAsync(Gzip(file), null, new CaptureOptions { MaximumArchiveBytes = 200_000 });
        List<Capture> pages = await ReadAsync(file, null, new CaptureOptions { MaximumParts = 10 });

        Assert.InRange(bytes.Count, 30, 60);
        Assert.Equal("the WARC is larger than 200,000 bytes; the pages before are complete", bytes[^1].Problem?.Message);
        Assert.Equal(11, pages.Count);
        Assert.Equal("the WARC has more than 10 pages; those before are complete", pages[^1].Problem?.Message);
    }

    [Fact]
    public async Task Pages_are_read_as_they_are_asked_for()
    {
        using var endless = new EndlessStream(Record("https://gull.example/a", Response(Utf8(Page))));
        int read = 0;
        await foreach (Capture capture in CaptureReader.ReadAsync(endless))
        {
            Assert.Equal(Page, capture.Text());
            if (++read == 1000)
            {
                break;
            }
        }

        Assert.InRange(endless.BytesRead, 1, 1_000_000);
    }
}
