using System;
using System.Buffers;
using System.IO;
using System.IO.Compression;
using System.Text;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>The bytes of a feed, unpacked and no more than a sitemap may have, and their text.</summary>
internal sealed class FeedContent
{
    /// <summary>How large a sitemap may be, unpacked, by sitemaps.org.</summary>
    public const int MaximumBytes = 50 * 1024 * 1024;

    private const string TooLarge = "the feed is larger than 50 MiB: the rest is not read";

    // A packed file that the server packed again.
    private const int MostLayers = 2;

    // Comments and instructions before the first element are not longer, with few exceptions.
    private const int BeginningLength = 64 * 1024;

    private static readonly PageReadingOptions Options = new() { MaximumBytes = MaximumBytes };

    private FeedContent(ReadOnlyMemory<byte> bytes, string? problem)
    {
        Bytes = bytes;
        Problem = problem;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Why not all of it is there; null if it is.</summary>
    public string? Problem { get; }

    public static FeedContent Unpack(ReadOnlyMemory<byte> bytes)
    {
        string? problem = null;
        for (int layer = 0; layer < MostLayers && Unpacking.IsGzip(bytes.Span); layer++)
        {
            bytes = Unpacked(bytes, out string? found);
            problem ??= found;
        }

        return bytes.Length <= MaximumBytes ? new FeedContent(bytes, problem) : new FeedContent(bytes[..MaximumBytes], TooLarge);
    }

    /// <summary>The beginning of the text, enough to tell what it is.</summary>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null.</param>
    public string Beginning(string? contentType) => Decode(Bytes[..Math.Min(Bytes.Length, BeginningLength)], contentType);

    /// <summary>
    /// The text. Bytes that plainly are UTF-8 are read as that, whatever header and declaration say: feeds are put together by programs
    /// that change the one and not the other.
    /// </summary>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null.</param>
    /// <exception cref="NotAPageException">The bytes are binary data.</exception>
    public string Decode(string? contentType) => Decode(Bytes, contentType);

    private static string Decode(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        (Encoding said, _, _) = CharacterEncoding.Detect(bytes.Span, contentType);
        if (said.CodePage == Encoding.UTF8.CodePage)
        {
            contentType = IsMostlyUtf8(bytes.Span) ? contentType : "text/xml; charset=windows-1252";
        }
        else if (!CharacterEncoding.IsBelieved(said, bytes.Span))
        {
            contentType = "text/xml; charset=utf-8";
        }

        return PageReader.Decode(bytes, contentType, Options).Text;
    }

    // Text of one byte a character that is declared as UTF-8 has hardly a sequence that is.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0;
        int faults = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var start)
        {
            bytes = bytes[start..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done)
            {
                sequences++;
            }
            else
            {
                faults++;
            }

            bytes = bytes[length..];
        }

        return faults <= sequences;
    }

    // A gzip whose end is missing or damaged gives what stands before.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> packed, out string? problem)
    {
        problem = null;
        using var unpacked = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        try
        {
            using var unpacking = new GZipStream(ByteStream.Of(packed), CompressionMode.Decompress);
            while (unpacked.Length <= MaximumBytes && unpacking.Read(buffer) is > 0 and var read)
            {
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            problem = "the gzip is damaged: what comes behind the damage is not read";
        }

        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }
}
