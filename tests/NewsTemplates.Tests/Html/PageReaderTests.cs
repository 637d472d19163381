using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class PageReaderTests
{
    [CorpusFact]
    public void Real_pages_are_within_the_default_limits()
    {
        foreach (string path in Corpus.Pages)
        {
            byte[] bytes = Corpus.Read(path);
            PageDocument page = PageReader.Read(bytes);
            Assert.True(page.Count > 100, path);
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, null)]
    public void The_depth_allowed_counts_from_the_root_on(int maximum, int? flattenedAt)
    {
        // html, body, div, b
        PageReadingOptions options = new() { MaximumDepth = maximum };
        Assert.Equal(flattenedAt, PageReader.Read("<div><b>x", options).FlattenedAt);
        Assert.Equal(flattenedAt, PageReader.Read("<div><svg></svg></div><p>x</p>", options).FlattenedAt);
        Assert.Equal(flattenedAt, PageReader.Read("<div><svg></svg></div><p>x</p>"u8.ToArray(), null, options).FlattenedAt);
    }

    [Fact]
    public void A_page_does_not_change_with_the_bytes_that_it_was_read_from()
    {
        byte[] bytes = "<p class=a>one</p>"u8.ToArray();
        PageDocument page = PageReader.Read(bytes);
        bytes.AsSpan().Fill((byte)'x');
        Assert.Equal("<p class=\"a\">one</p>", PageMarkup.InnerHtml(page, page.ParentElement(page.Count - 2)));
    }

    [Theory]
    [InlineData("<h1>one</h1>\n<h1>two</h1>")]
    [InlineData("\uFEFF<h1>one</h1>\n<h1>two</h1>")]
    [InlineData("<h1>one</h1>\r\n<h1>two</h1>")]
    public void A_page_whose_bytes_are_borrowed_is_the_same_and_leaves_them_as_they_are(string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("xx" + html);
        byte[] before = [.. bytes];
        foreach (ReadOnlyMemory<byte> lent in new[] { bytes.AsMemory(2), Encoding.UTF8.GetBytes(html) })
        {
            PageDocument page = PageReader.Borrow(lent, null, null);
            Assert.Equal("<h1>one</h1>\n<h1>two</h1>", PageMarkup.InnerHtml(page, page.Parent(page.Count - 2)));
            page.Release();
        }

        Assert.Equal(before, bytes);
    }

    [Theory]
    [InlineData("<i>1<b>2<u>3</u>4</b>5</i>6<s>7</s>8", "<i>1</i><b>2</b><u>3</u>456<s>7</s>8")]
    [InlineData("<i></i><b><u></u></b><s><q>1</q></s>", "<i></i><b></b><u></u><s></s><q>1</q>")]
    [InlineData("<i><br>1<br>2</i>", "<i></i><br>1<br>2")]
    [InlineData("<noscript><img src=a></noscript>1", "<noscript></noscript>1")]
    [InlineData("<i><noscript><img src=a></noscript></i>1", "<i></i><noscript></noscript>1")]
    public void Elements_that_are_too_deep_stand_beside_each_other_in_their_order(string written, string read)
    {
        PageDocument page = PageReader.Read("<body>" + written, new PageReadingOptions { MaximumDepth = 3 });
        Assert.Equal(read, PageMarkup.InnerHtml(page, Enumerable.Range(0, page.Count).First(node => page.IsElement(node, "body"))));
    }

    [Fact]
    public void Where_much_is_too_deep_no_text_is_lost() => AngleSharpParserTests.Pages.Sample(
        html =>
        {
            PageReadingOptions flat = new() { MaximumDepth = 4 };
            if (Record.Exception(() => PageReader.Read(html, flat)) is null)
            {
                PageDocument page = PageReader.Read(html, flat);
                Assert.Equal(TextOf(PageReader.Read(html)), TextOf(page));
                Assert.InRange(Enumerable.Range(0, page.Count).Max(node => DepthOf(page, node)), 0, 5);
            }
        });

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void The_elements_allowed_include_those_the_parser_adds(int maximum, bool fits)
    {
        // html, head, body, svg, g
        PageReadingOptions options = new() { MaximumElements = maximum };
        Assert.Equal(fits, !Refuses(PageLimit.Elements, () => PageReader.Read("<svg><g>", options)));
        Assert.Equal(fits, !Refuses(PageLimit.Elements, () => PageReader.Read("<p>1<p>2", options)));
    }

    [Fact]
    public async Task A_page_above_the_allowed_bytes_is_refused_however_it_comes()
    {
        PageReadingOptions options = new() { MaximumBytes = 10 };
        byte[] fits = Encoding.UTF8.GetBytes("<p>1234567");
        byte[] tooLong = Encoding.UTF8.GetBytes("<p>12345678");

        Assert.True(Refuses(PageLimit.Bytes, () => PageReader.Read("<p>12345678", options)));
        Assert.True(Refuses(PageLimit.Bytes, () => PageReader.Read(tooLong, null, options)));
        PageLimitException refusal =
            await Assert.ThrowsAsync<PageLimitException>(() => PageReader.ReadAsync(new MemoryStream(tooLong), null, options));
        Assert.Equal(10, refusal.Maximum);
        Assert.Equal("1234567", PageText.Of(PageReader.Read(fits, null, options), 0));
        Assert.Equal("1234567", PageText.Of(await PageReader.ReadAsync(new MemoryStream(fits), null, options), 0));
    }

    [Fact]
    public async Task A_stream_without_end_is_left_at_the_limit()
    {
        using EndlessStream stream = new();
        await Assert.ThrowsAsync<PageLimitException>(() => PageReader.ReadAsync(stream, null, new PageReadingOptions { MaximumBytes = 1_000_000 }));
        Assert.Equal(1_000_001, stream.Taken);
    }

    [Fact]
    public async Task A_stream_is_read_in_whatever_pieces_it_comes()
    {
        string html = "<p>" + Repeat("ışık ", 40_000);
        using Stream stream = new DrippingStream(Encoding.UTF8.GetBytes(html));
        PageDocument page = await PageReader.ReadAsync(stream);
        Assert.Equal(Repeat("ışık ", 40_000).Trim(), PageText.Of(page, 0));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Reading_a_stream_can_be_cancelled()
    {
        using EndlessStream stream = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PageReader.ReadAsync(stream, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Fifty_megabytes_of_ordinary_markup_are_a_page()
    {
        const string Teaser = "<div class=\"card\"><h2><a href=\"/news/1\">A headline of the usual length</a></h2>"
            + "<p>What it is about, in one or two sentences.</p></div>\n";
        string html = "<!doctype html><body>" + Repeat(Teaser, 50_000_000 / Teaser.Length);
        PageDocument page = PageReader.Read(Encoding.UTF8.GetBytes(html));
        Assert.Equal(50_000_000 / Teaser.Length, page.ElementCount(page.NextElement(page.FirstElement(page.Root))));
    }

    public static TheoryData<byte[], string, bool> BinaryData() => new()
    {
        { Gzip("<p>text"), "gzip-compressed data", true },
        { [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "a zip archive", true },
        { [0x28, 0xB5, 0x2F, 0xFD, 0x04], "zstd-compressed data", true },
        { "%PDF-1.7\n%"u8.ToArray(), "a PDF document", false },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a PNG image", false },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a JPEG image", false },
        { "RIFF\x10\0\0\0WEBPVP8 "u8.ToArray(), "a WebP image", false },
        { new byte[4096], "binary data", false },
        { [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))], "binary data", false },
    };

    [Theory]
    [MemberData(nameof(BinaryData))]
    public void Binary_data_is_no_page(byte[] bytes, string content, bool compressed)
    {
        NotAPageException refusal = Assert.Throws<NotAPageException>(() => PageReader.Read(bytes));
        Assert.Equal(content, refusal.Content);
        Assert.Equal(compressed, refusal.IsCompressed);
        Assert.Contains(content, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(compressed, refusal.Message.Contains("decompress", StringComparison.Ordinal));
    }

    [Fact]
    public void Binary_data_read_as_text_is_no_page() =>
        Assert.Throws<NotAPageException>(() => PageReader.Read(new string('\0', 100)));

    [Fact]
    public void A_stray_control_character_does_not_make_a_page_binary() =>
        Assert.Equal(
            "a page with a NUL in it, and much more text than that",
            PageText.Of(PageReader.Read("<p>a page with a NUL\0 in it, and much more text than that"), 0));

    [Fact]
    public void Any_bytes_end_in_a_page_or_a_refusal() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            try
            {
                return PageReader.Read(bytes).Root > 0;
            }
            catch (NotAPageException)
            {
                return true;
            }
        });

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        Assert.Equal("x", PageReader.Read("\uFEFF<p>x").Text(PageReader.Read("\uFEFF<p>x").Count - 1).ToString());
        Assert.False(PageReader.Read("\uFEFF<!doctype html>").IsQuirks);
        Assert.False(PageReader.Read([0xEF, 0xBB, 0xBF, .. "<!doctype html>"u8]).IsQuirks);
    }

    [Fact]
    public void A_page_is_decoded_by_its_own_declaration_and_the_header_outweighs_it()
    {
        byte[] bytes = EncodingLabels.Find("windows-1254")!.GetBytes("<meta charset=iso-8859-9><p>İstanbul'da ışık, ağ ve şeker");
        Assert.Equal("İstanbul'da ışık, ağ ve şeker", PageText.Of(PageReader.Read(bytes), 0));
        Assert.Equal("Ýstanbul'da ýþýk, að ve þeker", PageText.Of(PageReader.Read(bytes, "text/html; charset=latin1"), 0));
    }

    [Fact]
    public void Bytes_within_a_larger_buffer_are_read_alone()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("xx<p>şu</p>yy");
        Assert.Equal("şu", PageText.Of(PageReader.Read(bytes.AsMemory(2, bytes.Length - 4)), 0));
    }

    [Fact]
    public void One_page_serves_many_threads()
    {
        PageDocument page = PageReader.Read(Repeat("<p class=a>x<b>y</b>", 500));
        int[] sums = new int[8];
        Parallel.For(0, sums.Length, i => sums[i] = Enumerable.Range(0, page.Count).Sum(node => page.IndexOfType(node) + page.CountOfType(node)));
        Assert.Single(sums.Distinct());
    }

    [Fact]
    public void Limits_are_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageReadingOptions { MaximumBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageReadingOptions { MaximumDepth = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageReadingOptions { MaximumElements = 0 });
    }

    private static string TextOf(PageDocument page) => string.Concat(Enumerable.Range(0, page.Count)
        .Where(node => page.Kind(node) == NodeKind.Text && !page.IsInNoscript(node))
        .Select(node => page.Text(node)));

    private static int DepthOf(PageDocument page, int node) => node == 0 ? 0 : 1 + DepthOf(page, page.Parent(node));

    private static bool Refuses(PageLimit limit, Action read)
    {
        try
        {
            read();
            return false;
        }
        catch (PageLimitException refusal)
        {
            Assert.Equal(limit, refusal.Limit);
            return true;
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Gzip(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Taken { get; private set; }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.AsSpan(offset, count).Fill((byte)'x');
            Taken += count;
            return Task.FromResult(count);
        }
    }

    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            base.ReadAsync(buffer, offset, Math.Min(count, 997), cancellationToken);
    }
}
