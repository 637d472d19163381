using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Captures;

/// <summary>
/// Takes the body of a response out of its transfer and content encodings. Crawlers often store a body decoded under a header that
/// still names its encodings: what is plainly not encoded is taken as it is.
/// </summary>
internal static class HttpBody
{
    private const int MostEncodings = 3;
    private const int LongestChunkLine = 1024;

    /// <exception cref="CaptureProblemException">The body is damaged, or in an encoding that is not read.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static ReadOnlyMemory<byte> Of(HttpResponse response, CaptureOptions options)
    {
        ReadOnlyMemory<byte> body = Has(response.Header["Transfer-Encoding"], "chunked") ? Unchunked(response.Body) : response.Body;
        string[] encodings = Named(response.Header["Content-Encoding"]);
        if (encodings.Length > MostEncodings)
        {
            throw CaptureProblemException.NotAPage("the page was packed too many times");
        }

        // In the order in which they were applied.
        return encodings.Reverse().Aggregate(body, (packed, encoding) => Unpacked(packed, encoding, options));
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, string encoding, CaptureOptions options)
    {
        bool isPlain = body.IsEmpty || body.Span[0] is (byte)'<' or (byte)'\n' or (byte)'\r' or (byte)' ' or 0xEF;
        return encoding switch
        {
            "gzip" or "x-gzip" => Unpacking.IsGzip(body.Span) ? Unpacking.Gzip(body, options) : body,
            "deflate" => isPlain ? body : Unpacking.Deflate(body, options),
            "br" => Unpacking.Brotli(body, options) is { } page ? page
                : isPlain ? body
                : throw CaptureProblemException.Damaged("the page's brotli is damaged"),
            "zstd" => Unpacking.IsZstandard(body.Span) ? Unpacking.Zstandard(body, options) : body,
            "identity" => body,
            _ => isPlain ? body
                : throw CaptureProblemException.NotAPage($"the page is packed with '{encoding}', which is not read: crawl it again without"),
        };
    }

    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        var whole = new ArrayBufferWriter<byte>();
        ReadOnlySpan<byte> rest = body.Span;
        while (true)
        {
            if (ChunkLength(rest, out int line) is not { } length)
            {
                return whole.WrittenCount == 0 ? body : throw CaptureProblemException.Damaged("the page is damaged: its chunks do not fit");
            }

            rest = rest[line..];
            if (length == 0)
            {
                return whole.WrittenMemory;
            }

            if (length > rest.Length)
            {
                throw CaptureProblemException.Damaged("the page is cut off within a chunk");
            }

            whole.Write(rest[..length]);
            rest = rest[length..].TrimStart("\r\n"u8);
        }
    }

    /// <summary>The length that a chunk's first line states, in hexadecimal, before its extensions; null if it states none.</summary>
    private static int? ChunkLength(ReadOnlySpan<byte> chunk, out int line)
    {
        line = chunk[..Math.Min(chunk.Length, LongestChunkLine)].IndexOf((byte)'\n') + 1;
        string stated = Encoding.Latin1.GetString(chunk[..line]).Split(';')[0].Trim();
        return int.TryParse(stated, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) && length >= 0 ? length : null;
    }

    private static bool Has(string? written, string encoding) => Named(written).Contains(encoding);

    private static string[] Named(string? written) =>
        (written ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
