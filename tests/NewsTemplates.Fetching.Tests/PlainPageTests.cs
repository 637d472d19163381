using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;
using static NewsTemplates.Fetching.Tests.Files;

namespace NewsTemplates.Fetching.Tests;

public class PlainPageTests
{
    private const string Page = "<!DOCTYPE html><h1>Gulls return to the pier</h1>";

    public static TheoryData<string, string> Foreign() => new()
    {
        { "%PDF-1.7\n", "a PDF document: save the page itself in the browser, as HTML or MHTML" },
        { "{\\rtf1 x}", "an RTF document" },
        { "PK\u0003\u0004" + new string('x', 26) + "[Content_Types].xml", "an Office document" },
        { "PK\u0003\u0004" + new string('x', 26) + "archive/", "a zip archive: unpack it, and give the pages in it" },
        { "GIF89a", "a GIF image" },
        { new string('x', 257) + "ustar", "a tar archive" },
        { "<?xml version='1.0'?><!DOCTYPE plist PUBLIC>", "a property list in XML" },
        { "bplist00", "the web archive is damaged, or its end is missing" },
    };

    [Theory]
    [InlineData(Page, "a.html")]
    [InlineData("Gulls return\nThe pier is white again: all day.\n", "a.txt")]
    [InlineData("Date: today\nMIME is no word here\n", null)]
    [InlineData("", "a.html")]
    [InlineData(Page, "a.mhtml")]
    public async Task A_page_is_given_as_it_is(string page, string? name)
    {
        Capture capture = await ReadOneAsync(page, name);

        Assert.Equal(page, capture.Text());
        Assert.Equal((null, null, null, null), (capture.Problem, capture.ContentType, capture.Address, capture.Captured));
        Assert.False(capture.IsOneOfSeveral);
    }

    [Fact]
    public async Task What_is_packed_is_unpacked()
    {
        byte[] page = Utf8(Page);

        Assert.Equal(Page, (await ReadOneAsync(Gzip(page))).Text());
        Assert.Equal(Page, (await ReadOneAsync(Gzip(Gzip(page)), "a.html")).Text());
        Assert.Equal(Page, (await ReadOneAsync((byte[])[.. Gzip(page[..20]), .. Gzip(page[20..])], "a.html.gz")).Text());
        Assert.Equal(Page, (await ReadOneAsync(Brotli(page), "a.html.br")).Text());
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_is_no_page_is_refused_by_its_name(string file, string message)
    {
        Capture capture = await ReadOneAsync(file, "a.html");

        Assert.Null(capture.Content);
        Assert.Contains(message, capture.Problem?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html.gz", "the name says gzip, but the content is none")]
    [InlineData("a.html.br", "the name says brotli, but the content is none")]
    [InlineData("a.mht", "the name says MHTML, but the content is none")]
    [InlineData("a.webarchive.gz", "the name says gzip, but the content is none")]
    [InlineData("a.warc", "the name says WARC, but the content is none")]
    public async Task A_name_that_says_what_is_not_so_is_refused(string name, string message) =>
        Assert.Equal(new CaptureProblem(CaptureFault.Damaged, message), (await ReadOneAsync("Gulls return", name)).Problem);

    [Fact]
    public async Task A_pack_that_was_cut_off_is_not_taken_for_a_short_page()
    {
        byte[] page = Utf8(string.Concat(Enumerable.Range(0, 9000)));
        byte[] gzip = Gzip(page);
        byte[] brotli = Brotli(page);
        foreach (int part in new[] { 0, 1, 2, 4, 8, 9, 10 })
        {
            Capture ofGzip = await ReadOneAsync(gzip[..(3 + ((gzip.Length - 4) * part / 10))], "a.html.gz");
            Capture ofBrotli = await ReadOneAsync(brotli[..(3 + ((brotli.Length - 4) * part / 10))], "a.html.br");

            Assert.Equal(CaptureFault.Damaged, ofGzip.Problem?.Fault);
            Assert.Equal(CaptureFault.Damaged, ofBrotli.Problem?.Fault);
            Assert.Null(ofGzip.Content ?? ofBrotli.Content);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_packed_or_not()
    {
        var options = new CaptureOptions { Reading = new PageReadingOptions { MaximumBytes = 1000 } };
        byte[] page = Utf8(new string(' ', 1001));
        foreach ((byte[] file, string name) in new[] { (page, "a"), (Gzip(page), "a.gz"), (Brotli(page), "a.br"), (Gzip(Gzip(page)), "a") })
        {
            Assert.Equal(
                new CaptureProblem(CaptureFault.TooLarge, "The page is larger than 1,000 bytes."),
                Assert.Single(await ReadAsync(file, name, options)).Problem);
        }

        Assert.Null(Assert.Single(await ReadAsync(Gzip(page[1..]), "a", options)).Problem);
    }

    [Fact]
    public async Task What_was_packed_again_and_again_is_refused() =>
        Assert.Equal(CaptureFault.NotAPage, (await ReadOneAsync(Gzip(Gzip(Gzip(Utf8(Page)))))).Problem?.Fault);

    [Fact]
    public async Task A_stream_that_fails_is_a_problem_and_no_exception()
    {
        var captures = new List<Capture>();
        await foreach (Capture capture in CaptureReader.ReadAsync(new FailingStream()))
        {
            captures.Add(capture);
        }

        Assert.Equal(new CaptureProblem(CaptureFault.Unreadable, "this cannot be read: the disk is gone"), Assert.Single(captures).Problem);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, System.Threading.CancellationToken cancellationToken) =>
            throw new IOException("the disk is gone");
    }
}
