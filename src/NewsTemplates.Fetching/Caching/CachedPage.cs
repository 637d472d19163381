using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Caching;

/// <summary>A page as the cache keeps it: packed with gzip, a line of JSON that says all but the page's bytes, and these.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="Fetched">When its last byte had come.</param>
/// <param name="StatusLine">The response's first line.</param>
/// <param name="Headers">The fields of the response's header.</param>
/// <param name="Content">The page's bytes, unpacked.</param>
internal sealed record CachedPage(
    Uri Address, DateTimeOffset Fetched, string StatusLine, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Content)
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page as a file.</summary>
    public byte[] ToBytes()
    {
        var head = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(head, Written))
        {
            json.WriteStartObject();
            json.WriteString("url", Address.AbsoluteUri);
            json.WriteString("fetched", Fetched);
            json.WriteString("status", StatusLine);
            json.WriteStartArray("headers");
            foreach ((string name, string value) in Headers)
            {
                json.WriteStringValue(name);
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(head.WrittenSpan);
            packed.WriteByte((byte)'\n');
            packed.Write(Content.Span);
        }

        return file.ToArray();
    }

    /// <summary>Reads a file; null where it is none of the cache's, is damaged, or unpacks to more than a page may have.</summary>
    public static CachedPage? Read(ReadOnlyMemory<byte> file, PageReadingOptions limits)
    {
        try
        {
            // Gzip has a checksum, so that what is torn or altered by chance is told.
            ReadOnlyMemory<byte> bytes = Unpacking.Gzip(file, new CaptureOptions { Reading = limits });
            int end = bytes.Span.IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            using JsonDocument head = JsonDocument.Parse(bytes[..end]);
            string[] texts = [.. head.RootElement.GetProperty("headers").EnumerateArray().Select(text => text.GetString() ?? "")];
            string status = head.RootElement.GetProperty("status").GetString() ?? "";

            // What is kept is sent and written as headers again: no value may make two fields of one.
            return Uri.TryCreate(head.RootElement.GetProperty("url").GetString(), UriKind.Absolute, out Uri? address)
                && texts.Length % 2 == 0
                && !texts.Append(status).Any(text => text.Any(char.IsControl))
                ? new CachedPage(
                    address,
                    head.RootElement.GetProperty("fetched").GetDateTimeOffset(),
                    status,
                    [.. texts.Chunk(2).Select(field => KeyValuePair.Create(field[0], field[1]))],
                    bytes[(end + 1)..])
                : null;
        }
        catch (Exception foreign) when (foreign is CaptureProblemException or PageLimitException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
