using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Files;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Html;

namespace NewsTemplates.Cli.Inputs;

/// <summary>Reads a page's bytes from where they are, unpacked.</summary>
internal static class PageBytes
{
    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    /// <summary>Reads a file or standard input, no further than the limit of a page's size; gzip is unpacked, whatever the name.</summary>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="InvalidDataException">It is called <c>.gz</c> but is no gzip, or the gzip is damaged.</exception>
    /// <exception cref="PageLimitException">It is larger than a page may be.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, Stream standardInput, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = await ReadFileAsync(path, standardInput, cancellationToken);
        if (bytes.Span.StartsWith(GzipMagic))
        {
            return await UnpackAsync(bytes, cancellationToken);
        }

        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && bytes.Length > 0
            ? throw new InvalidDataException("the name says gzip, but the content is none")
            : bytes;
    }

    /// <summary>Whether the first character that is no white space opens a tag.</summary>
    public static PageContent ContentOf(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> marksAndSpace = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f'];
        int first = bytes.IndexOfAnyExcept(marksAndSpace);
        return first >= 0 && bytes[first] != (byte)'<' ? PageContent.Text : PageContent.Html;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string path, Stream standardInput, CancellationToken cancellationToken)
    {
        if (path == CommandConsole.StandardInput)
        {
            return await PageReader.ReadBytesAsync(standardInput, null, cancellationToken);
        }

        await using var file = RegularFile.Open(path);
        return await PageReader.ReadBytesAsync(file, null, cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>> UnpackAsync(ReadOnlyMemory<byte> packed, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> page;
        try
        {
            await using var unpacking = new GZipStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            page = await PageReader.ReadBytesAsync(unpacking, null, cancellationToken);
        }
        catch (InvalidDataException damage)
        {
            throw new InvalidDataException($"the gzip is damaged: {damage.Message}", damage);
        }

        // The stream takes a gzip that was cut off for a short one. Its end states how long the page is (the last of
        // its parts, where several were joined).
        bool isWhole = packed.Length >= 18
            && BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^4..]) is var stated
            && (stated == page.Length || (stated < page.Length && packed.Span[2..].IndexOf(GzipMagic) >= 0));
        return isWhole ? page : throw new InvalidDataException("the gzip is damaged: its end is missing");
    }
}
