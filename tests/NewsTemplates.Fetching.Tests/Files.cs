using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;

namespace NewsTemplates.Fetching.Tests;

/// <summary>Builds files of captures, and reads them.</summary>
internal static class Files
{
    public static Task<List<Capture>> ReadAsync(string file, string? name = null, CaptureOptions? options = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(file), name, options);

    public static async Task<List<Capture>> ReadAsync(byte[] file, string? name = null, CaptureOptions? options = null)
    {
        var captures = new List<Capture>();
        await foreach (Capture capture in CaptureReader.ReadAsync(new MemoryStream(file), name, options))
        {
            captures.Add(capture);
        }

        return captures;
    }

    public static async Task<Capture> ReadOneAsync(string file, string? name = null) => Assert.Single(await ReadAsync(file, name));

    public static async Task<Capture> ReadOneAsync(byte[] file, string? name = null) => Assert.Single(await ReadAsync(file, name));

    public static string? Text(this Capture capture) => capture.Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, stream => new GZipStream(stream, CompressionMode.Compress));

    public static byte[] Brotli(byte[] bytes) => Packed(bytes, stream => new BrotliStream(stream, CompressionMode.Compress));

    public static byte[] Zlib(byte[] bytes) => Packed(bytes, stream => new ZLibStream(stream, CompressionMode.Compress));

    public static byte[] Deflate(byte[] bytes) => Packed(bytes, stream => new DeflateStream(stream, CompressionMode.Compress));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The body in two chunks.</summary>
    public static byte[] Chunked(byte[] body)
    {
        int half = body.Length / 2;
        return
        [
            .. Utf8($"{half:x}\r\n"), .. body[..half], .. Utf8($"\r\n{body.Length - half:X};note=x\r\n"), .. body[half..], .. Utf8("\r\n0\r\n\r\n"),
        ];
    }

    public static byte[] Response(byte[] body, string header = "Content-Type: text/html", string status = "200 OK") =>
        [.. Utf8($"HTTP/1.1 {status}\r\n{header}\r\n\r\n"), .. body];

    public static byte[] Record(string url, byte[] block, string type = "response", string more = "", string version = "1.0")
    {
        string contentType = type == "response" ? "Content-Type: application/http; msgtype=response\r\n" : "";
        return
        [
            .. Utf8($"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-02-03T08:00:00Z\r\n{contentType}{more}"),
            .. Utf8($"Content-Length: {block.Length}\r\n\r\n"),
            .. block,
            .. Utf8("\r\n\r\n"),
        ];
    }

    /// <summary>A binary property list of dictionaries, texts and data.</summary>
    public static byte[] PropertyList(object top)
    {
        var objects = new List<byte[]>();
        Add(top);
        var file = new List<byte>(Utf8("bplist00"));
        var offsets = new List<int>();
        foreach (byte[] bytes in objects)
        {
            offsets.Add(file.Count);
            file.AddRange(bytes);
        }

        int table = file.Count;
        file.AddRange(offsets.SelectMany(Wide));
        file.AddRange([0, 0, 0, 0, 0, 0, 4, 2]);
        file.AddRange([0, 0, 0, 0, .. Wide(objects.Count), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Wide(table)]);
        return [.. file];

        int Add(object value)
        {
            int number = objects.Count;
            objects.Add([]);
            objects[number] = value switch
            {
                byte[] data => [.. Marker(0x40, data.Length), .. data],
                string text when text.All(char.IsAscii) => [.. Marker(0x50, text.Length), .. Utf8(text)],
                string text => [.. Marker(0x60, text.Length), .. Encoding.BigEndianUnicode.GetBytes(text)],
                Dictionary<string, object> members => OfDictionary(members),
                _ => throw new ArgumentException("no value of a property list", nameof(top)),
            };
            return number;
        }

        byte[] OfDictionary(Dictionary<string, object> members)
        {
            int[] keys = [.. members.Keys.Select(Add)];
            int[] values = [.. members.Values.Select(Add)];
            return [.. Marker(0xD0, members.Count), .. keys.Concat(values).SelectMany(number => new[] { (byte)(number >> 8), (byte)number })];
        }

        static byte[] Marker(int kind, int count) => count < 15 ? [(byte)(kind | count)] : [(byte)(kind | 15), 0x12, .. Wide(count)];

        static byte[] Wide(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (Stream stream = packing(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
