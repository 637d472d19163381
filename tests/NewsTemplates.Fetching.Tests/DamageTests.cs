using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;
using static NewsTemplates.Fetching.Tests.Files;

namespace NewsTemplates.Fetching.Tests;

/// <summary>Whatever a file holds, reading it ends, with pages or with words about it.</summary>
public class DamageTests
{
    private const string Packed = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip";

    private static readonly CaptureOptions Small =
        new() { Reading = new PageReadingOptions { MaximumBytes = 100_000 }, MaximumArchiveBytes = 1_000_000 };

    private static readonly byte[][] Whole =
    [
        Utf8(MhtmlTests.Message),
        Utf8(MhtmlTests.Parts(
            "Content-Type: multipart/related; boundary=b; start=\"<a>\"",
            "Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-ID: <a>\nContent-Type: text/html; charset=\"x\"\n\n<p>A\n--c--")),
        WebArchiveTests.Archive(Utf8("<p>Gulls return to the pier")),
        [
            .. Record("https://gull.example/a", Response(Chunked(Gzip(Utf8("<p>A"))), Packed)),
            .. Record("https://gull.example/b", Response(Brotli(Utf8("<p>B")), "Content-Type: text/html\r\nContent-Encoding: br")),
            .. Record("https://gull.example/c", Response(Deflate(Utf8("<p>C")), "Content-Type: text/html\r\nContent-Encoding: deflate")),
        ],
        [.. Gzip(Record("https://gull.example/a", Response(Utf8("<p>A")))), .. Gzip(Record("https://gull.example/b", Response(Utf8("<p>B"))))],
        Gzip(Utf8("<p>A")),
        Brotli(Utf8("<p>A page")),
    ];

    // A stretch of the file is replaced; that is also a cut, where it reaches to the end and nothing comes instead.
    private static readonly Gen<byte[]> Damaged =
        from whole in Gen.OneOfConst(Whole)
        from start in Gen.Int[0, whole.Length]
        from length in Gen.Frequency((4, Gen.Int[0, 4]), (1, Gen.Int[0, whole.Length]))
        from instead in Gen.Frequency((3, Gen.Byte.Array[0, 4]), (1, Gen.OneOfConst(Whole)))
        select (byte[])[.. whole[..start], .. instead, .. whole[Math.Min(whole.Length, start + length)..]];

    [Fact]
    public void Damage_is_told_and_never_an_exception() => Damaged.Sample(file => Check(file, "a.html.br"[..(file.Length % 2 == 0 ? 6 : 9)]));

    [Fact]
    public void Garbage_is_told_and_never_an_exception() => Gen.Select(
        Gen.OneOfConst("WARC/1.0\r\n", "bplist00", "MIME-Version: 1.0\n", "\u001F\u008B\u0008", ""), Gen.Byte.Array[0, 200])
        .Sample((start, rest) => Check([.. start.Select(letter => (byte)letter), .. rest], "a.warc"));

    private static void Check(byte[] file, string name)
    {
        List<Capture> captures = Task.Run(() => ReadAsync(file, name, Small)).GetAwaiter().GetResult();

        Assert.NotEmpty(captures);
        foreach (Capture capture in captures)
        {
            Assert.True(capture.Content is not null || capture.Problem is { Message.Length: > 10 });
            Assert.DoesNotContain("Exception", capture.Problem?.Message ?? "", StringComparison.Ordinal);
            Assert.True(capture.Content is not { } content || content.Length <= Small.Reading.MaximumBytes);
            Assert.True(capture.Address is not { } address || address.Scheme is "http" or "https");
        }
    }
}
