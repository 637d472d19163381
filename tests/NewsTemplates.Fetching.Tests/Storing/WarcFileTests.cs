using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Storing;

namespace NewsTemplates.Fetching.Tests.Storing;

public sealed class WarcFileTests : IDisposable
{
    private static readonly DateTimeOffset Fetched = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("newstemplates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public async Task Pages_are_read_as_they_were_kept(string name)
    {
        using (WarcFile file = await WarcFile.OpenAsync(At(name)))
        {
            file.Add(new Uri("https://gull.example/1"), PageOf("https://gull.example/1", "<h1>Gulls ğ</h1>"));
            file.Add(new Uri("https://gull.example/2#x"), PageOf("https://gull.example/2?a=ğ#x", ""));
        }

        Capture[] pages = await ReadAsync(name);

        Assert.Equal(["https://gull.example/1", "https://gull.example/2?a=%C4%9F#x"], pages.Select(page => page.Address?.AbsoluteUri));
        Assert.Equal(["<h1>Gulls ğ</h1>", ""], pages.Select(page => page.Text()));
        Assert.All(pages, page => Assert.Equal((Fetched, "text/html; charset=utf-8"), (page.Captured!.Value, page.ContentType)));
    }

    [Fact]
    public async Task A_record_says_what_the_standard_wants()
    {
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc")))
        {
            file.Add(new Uri("https://gull.example/asked"), PageOf("https://gull.example/came", "page"));
        }

        string text = File.ReadAllText(At("pages.warc"), Encoding.Latin1);

        string[] records = text.Split("\r\n\r\nWARC/1.1\r\n");
        Assert.Equal(["warcinfo", "response", "metadata"], records.Select(record => Field(record, "WARC-Type")));
        Assert.Equal(3, records.Select(record => Field(record, "WARC-Record-ID")).Distinct().Count());
        Assert.Matches("^<urn:uuid:[0-9a-f-]{36}>$", Field(records[1], "WARC-Record-ID"));
        Assert.Equal("2026-03-01T12:00:00.1230000Z", Field(records[1], "WARC-Date"));
        Assert.Equal("pages.warc", Field(records[0], "WARC-Filename"));
        string block = records[1].Split("\r\n\r\n", 2)[1];
        Assert.Equal($"{block.Length}", Field(records[1], "Content-Length"));
        Assert.Equal(
            "HTTP/1.1 203 Other\r\nContent-Type: text/html; charset=utf-8\r\nX-Archive-Orig-content-encoding: br\r\n"
            + "X-Archive-Orig-Transfer-Encoding: chunked\r\nX-Archive-Orig-Content-Length: 77\r\nX-Place: \u00CEle\r\nContent-Length: 4\r\n\r\npage",
            block);

        // printf page | openssl sha1 -binary | base32
        Assert.Equal("sha1:OZYBHTQO4D3NPIDVQ6IS5ORRATH2VPAV", Field(records[1], "WARC-Payload-Digest"));
        Assert.Contains("via: https://gull.example/asked\r\n", records[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_record_is_a_gzip_of_its_own()
    {
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            file.Add(new Uri("https://gull.example/1"), PageOf("https://gull.example/1", "page"));
        }

        byte[] bytes = File.ReadAllBytes(At("pages.warc.gz"));
        int second = bytes.AsSpan(1).IndexOf(new byte[] { 0x1F, 0x8B, 8 }) + 1;
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes[second..]), CompressionMode.Decompress));
        Assert.StartsWith("WARC/1.1\r\nWARC-Type: response\r\n", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public async Task Who_opens_a_file_again_goes_on(string name)
    {
        Uri asked = new("https://gull.example/asked");
        using (WarcFile file = await WarcFile.OpenAsync(At(name)))
        {
            file.Add(asked, PageOf("https://gull.example/came", "came"));
        }

        using (WarcFile file = await WarcFile.OpenAsync(At(name)))
        {
            Assert.True(file.Contains(asked));
            Assert.True(file.Contains(new Uri("https://gull.example/came")));
            Assert.False(file.Contains(new Uri("https://gull.example/2")));
            file.Add(new Uri("https://gull.example/2"), PageOf("https://gull.example/2", "2"));
        }

        Assert.Equal(2, (await ReadAsync(name)).Length);
    }

    [Theory]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public async Task Wherever_a_file_was_interrupted_it_goes_on(string name)
    {
        Uri[] addresses = [.. Enumerable.Range(0, 3).Select(number => new Uri($"https://gull.example/{number}"))];
        List<long> ends = [];
        using (WarcFile file = await WarcFile.OpenAsync(At(name)))
        {
            foreach (Uri address in addresses)
            {
                file.Add(address, PageOf(address.AbsoluteUri, $"<p>{address}"));
                ends.Add(new FileInfo(At(name)).Length);
            }
        }

        byte[] whole = File.ReadAllBytes(At(name));
        for (int length = 0; length <= whole.Length; length += length < ends[1] - 10 && length > 20 ? 37 : 1)
        {
            File.WriteAllBytes(At(name), whole[..length]);
            using (WarcFile file = await WarcFile.OpenAsync(At(name)))
            {
                Assert.Equal(ends.Select(end => end <= length), addresses.Select(file.Contains));
                file.Add(new Uri("https://gull.example/more"), PageOf("https://gull.example/more", "more"));
            }

            Capture[] pages = await ReadAsync(name);
            Assert.Equal(ends.Count(end => end <= length) + 1, pages.Length);
            Assert.All(pages, page => Assert.Null(page.Problem));
        }
    }

    [Fact]
    public async Task Bytes_like_the_mark_of_a_gzip_end_no_record()
    {
        // What cannot be packed stands in the file as it is; what is repeated, but far off and short, too.
        byte[] noise = new byte[300_000];
        new Random(7).NextBytes(noise);
        for (int place = 0; place < noise.Length; place += 5_000)
        {
            new byte[] { 0x1F, 0x8B, 8 }.CopyTo(noise, place);
        }

        Uri[] addresses = [new("https://gull.example/1"), new("https://gull.example/2")];
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            Array.ForEach(addresses, address => file.Add(address, PageOf(address.AbsoluteUri, [.. "<p>"u8, .. noise])));
        }

        byte[] whole = File.ReadAllBytes(At("pages.warc.gz"));
        Assert.InRange(whole.AsSpan().Count(new byte[] { 0x1F, 0x8B, 8 }), 50, 1_000);
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            Assert.All(addresses, address => Assert.True(file.Contains(address)));
        }

        File.WriteAllBytes(At("pages.warc.gz"), whole[..^1]);
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            Assert.Equal([true, false], addresses.Select(file.Contains));
        }
    }

    [Theory]
    [InlineData("notes.warc", "notes")]
    [InlineData("notes.warc.gz", "notes")]
    [InlineData("notes.warc", "notes of mine")]
    [InlineData("notes.warc", "notes\n")]
    [InlineData("notes.warc.gz", "notes of mine, not packed")]
    public async Task What_is_no_archive_is_left_as_it_was(string name, string text)
    {
        File.WriteAllText(At(name), text);
        await Assert.ThrowsAsync<IOException>(() => WarcFile.OpenAsync(At(name)));
        Assert.Equal(text, File.ReadAllText(At(name)));
    }

    [Fact]
    public async Task A_packed_page_is_no_archive()
    {
        byte[] page = Files.Gzip("<h1>page</h1>"u8.ToArray());
        File.WriteAllBytes(At("page.warc.gz"), page);
        await Assert.ThrowsAsync<IOException>(() => WarcFile.OpenAsync(At("page.warc.gz")));
        Assert.Equal(page, File.ReadAllBytes(At("page.warc.gz")));
    }

    [Theory]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public async Task Damage_within_an_archive_costs_no_page_after_it(string name)
    {
        long first;
        using (WarcFile file = await WarcFile.OpenAsync(At(name)))
        {
            first = new FileInfo(At(name)).Length;
            file.Add(new Uri("https://gull.example/1"), PageOf("https://gull.example/1", "1"));
            file.Add(new Uri("https://gull.example/2"), PageOf("https://gull.example/2", "2"));
        }

        byte[] bytes = File.ReadAllBytes(At(name));
        bytes.AsSpan((int)first, 40).Fill((byte)'\n');
        File.WriteAllBytes(At(name), bytes);

        IOException failure = await Assert.ThrowsAsync<IOException>(() => WarcFile.OpenAsync(At(name)));

        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(At(name)));
    }

    [Fact]
    public async Task An_archive_in_one_gzip_is_added_to()
    {
        byte[] record = Files.Record("https://gull.example/1", Files.Utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>1"));
        File.WriteAllBytes(At("pages.warc.gz"), Files.Gzip([.. record, .. record]));
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            Assert.True(file.Contains(new Uri("https://gull.example/1")));
            file.Add(new Uri("https://gull.example/2"), PageOf("https://gull.example/2", "2"));
        }

        Assert.Equal(3, (await ReadAsync("pages.warc.gz")).Length);
    }

    [Fact]
    public async Task Several_threads_add_pages_at_once()
    {
        using (WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz")))
        {
            await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
                file.Add(new Uri($"https://gull.example/{number}"), PageOf($"https://gull.example/{number}", $"page {number}")))));
        }

        Assert.Equal(40, (await ReadAsync("pages.warc.gz")).Select(page => page.Address).Distinct().Count());
    }

    [Fact]
    public async Task Only_one_has_a_file_open()
    {
        using WarcFile file = await WarcFile.OpenAsync(At("pages.warc.gz"));
        await Assert.ThrowsAsync<IOException>(() => WarcFile.OpenAsync(At("pages.warc.gz")));
    }

    private static FetchedPage PageOf(string address, string text) => PageOf(address, Encoding.UTF8.GetBytes(text));

    private static FetchedPage PageOf(string address, byte[] content) => new(
        new Uri(address),
        Fetched,
        content,
        [
            new("Content-Type", "text/html; charset=utf-8"), new("content-encoding", "br"), new("Transfer-Encoding", "chunked"),
            new("Content-Length", "77"), new("X-Place", "\u00CEle"),
        ])
    {
        StatusLine = "HTTP/1.1 203 Other",
    };

    private static string Field(string record, string name) =>
        record.Split("\r\n").First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<Capture[]> ReadAsync(string name)
    {
        List<Capture> pages = [];
        await using FileStream file = File.OpenRead(At(name));
        await foreach (Capture page in CaptureReader.ReadAsync(file, name))
        {
            pages.Add(page);
        }

        return [.. pages];
    }
}
