using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Storing;

/// <summary>Writes records of WARC 1.1 (ISO 28500:2017).</summary>
internal static class WarcRecordWriter
{
    private const string Base32Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // They say how the bytes came over the line; the record has them unpacked.
    private static readonly string[] OfTransfer = ["Content-Encoding", "Content-Length", "Transfer-Encoding"];

    /// <summary>What stands at the beginning of a file.</summary>
    /// <param name="fileName">The file's name, without its folder.</param>
    /// <param name="now">What time it is.</param>
    public static byte[] Info(string fileName, DateTimeOffset now) => Record(
        "warcinfo",
        now,
        [new("WARC-Filename", fileName), new("Content-Type", "application/warc-fields")],
        Encoding.UTF8.GetBytes("software: NewsTemplates\r\nformat: WARC File Format 1.1\r\n"
            + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"));

    /// <summary>A page with its header.</summary>
    public static byte[] Response(FetchedPage page)
    {
        byte[] block = [.. Encoding.Latin1.GetBytes(HeaderOf(page)), .. page.Content.Span];
        return Record(
            "response",
            page.Fetched,
            [
                new("WARC-Target-URI", page.Address.AbsoluteUri),
                new("Content-Type", "application/http; msgtype=response"),
                new("WARC-Payload-Digest", DigestOf(page.Content.Span)),
                new("WARC-Block-Digest", DigestOf(block)),
            ],
            block);
    }

    /// <summary>Where a page was asked for that a redirect led to.</summary>
    public static byte[] Redirect(Uri requested, FetchedPage page) => Record(
        "metadata",
        page.Fetched,
        [new("WARC-Target-URI", page.Address.AbsoluteUri), new("Content-Type", "application/warc-fields")],
        Encoding.UTF8.GetBytes($"via: {requested.AbsoluteUri}\r\nhopsFromSeed: R\r\n"));

    private static byte[] Record(string type, DateTimeOffset date, IEnumerable<KeyValuePair<string, string>> fields, byte[] block)
    {
        var header = new StringBuilder("WARC/1.1\r\n");
        foreach ((string name, string value) in fields
            .Prepend(new("WARC-Date", date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)))
            .Prepend(new("WARC-Record-ID", $"<urn:uuid:{Guid.NewGuid()}>"))
            .Prepend(new("WARC-Type", type))
            .Append(new("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture))))
        {
            header.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetBytes(header.Append("\r\n").ToString()), .. block, .. "\r\n\r\n"u8];
    }

    private static string HeaderOf(FetchedPage page)
    {
        var header = new StringBuilder(page.StatusLine).Append("\r\n");
        foreach ((string name, string value) in page.Headers)
        {
            // The name under which web archives keep what no longer holds.
            string prefix = OfTransfer.Contains(name, StringComparer.OrdinalIgnoreCase) ? "X-Archive-Orig-" : "";
            header.Append(prefix).Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return header.Append(CultureInfo.InvariantCulture, $"Content-Length: {page.Content.Length}\r\n\r\n").ToString();
    }

    /// <summary>SHA-1 in Base32 (RFC 4648, section 6), by which archives know what they have twice.</summary>
    private static string DigestOf(ReadOnlySpan<byte> bytes)
    {
        byte[] digest = SHA1.HashData(bytes);
        var text = new StringBuilder("sha1:");
        for (int bit = 0; bit < digest.Length * 8; bit += 5)
        {
            // Five bits, which lie in one byte or in two; 160 bits leave none over.
            int two = (digest[bit / 8] << 8) | ((bit / 8) + 1 < digest.Length ? digest[(bit / 8) + 1] : 0);
            text.Append(Base32Digits[(two >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }
}
