using System;
using System.Buffers;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using NewsTemplates.Html;
using ZstdSharp;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Unpacks what is compressed, no further than the limit of a page's size.</summary>
internal static class Unpacking
{
    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> ZstandardMark => [0x28, 0xB5, 0x2F, 0xFD];

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(GzipMark);

    /// <summary>What the beginning of a gzip holds, as far as it can be unpacked, but no more than is asked for.</summary>
    public static byte[] BeginningOfGzip(ReadOnlyMemory<byte> packed, int length)
    {
        byte[] beginning = new byte[length];
        using GZipStream unpacking = new(ByteStream.Of(packed), CompressionMode.Decompress);
        try
        {
            return beginning[..unpacking.ReadAtLeast(beginning, length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <exception cref="CaptureProblemException">It is damaged, or its end is missing.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> packed, CaptureOptions options)
    {
        ReadOnlyMemory<byte> page = Taken(new GZipStream(ByteStream.Of(packed), CompressionMode.Decompress), "gzip", options);

        // The stream takes a gzip that was cut off for a short one. Its end states how long the page is (the last of
        // its parts, where several were joined).
        bool isWhole = packed.Length >= 18
            && BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^4..]) is var stated
            && (stated == page.Length || (stated < page.Length && packed.Span[2..].IndexOf(GzipMark) >= 0));
        return isWhole ? page : throw CaptureProblemException.Damaged("the gzip is damaged: its end is missing");
    }

    /// <summary>Unpacks what HTTP calls <c>deflate</c>: zlib's format by the standard, in practice also without its header.</summary>
    /// <exception cref="CaptureProblemException">It is damaged.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static ReadOnlyMemory<byte> Deflate(ReadOnlyMemory<byte> packed, CaptureOptions options)
    {
        bool isZlib = packed.Length >= 2
            && (packed.Span[0] & 0x0F) == 8
            && BinaryPrimitives.ReadUInt16BigEndian(packed.Span) % 31 == 0;
        Stream stream = ByteStream.Of(packed);
        return Taken(
            isZlib ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress), "deflate", options);
    }

    /// <summary>Unpacks brotli; null if the bytes are none.</summary>
    /// <exception cref="CaptureProblemException">Its end is missing.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static ReadOnlyMemory<byte>? Brotli(ReadOnlyMemory<byte> packed, CaptureOptions options)
    {
        using BrotliDecoder decoder = default;
        var page = new ArrayBufferWriter<byte>();
        ReadOnlySpan<byte> rest = packed.Span;
        while (true)
        {
            OperationStatus status = decoder.Decompress(rest, page.GetSpan(64 * 1024), out int consumed, out int written);
            page.Advance(written);
            rest = rest[consumed..];
            if (page.WrittenCount > options.Reading.MaximumBytes)
            {
                throw new PageLimitException(PageLimit.Bytes, options.Reading.MaximumBytes);
            }

            switch (status)
            {
                case OperationStatus.Done:
                    return page.WrittenMemory;
                case OperationStatus.NeedMoreData:
                    throw CaptureProblemException.Damaged("the brotli is damaged: its end is missing");
                case OperationStatus.InvalidData:
                    return null;
                default:
                    continue;
            }
        }
    }

    public static bool IsZstandard(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZstandardMark);

    /// <exception cref="CaptureProblemException">It is damaged, or its end is missing.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static ReadOnlyMemory<byte> Zstandard(ReadOnlyMemory<byte> packed, CaptureOptions options) =>
        Taken(new DecompressionStream(ByteStream.Of(packed)), "zstd", options);

    private static ReadOnlyMemory<byte> Taken(Stream unpacking, string name, CaptureOptions options)
    {
        using (unpacking)
        {
            try
            {
                // Both streams are in memory, so that nothing is waited for.
                return PageReader.ReadBytesAsync(unpacking, options.Reading).GetAwaiter().GetResult();
            }
            catch (Exception damaged) when (damaged is InvalidDataException or ZstdException or EndOfStreamException)
            {
                throw CaptureProblemException.Damaged($"the {name} is damaged");
            }
        }
    }
}
