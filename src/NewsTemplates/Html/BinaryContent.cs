using System;

namespace NewsTemplates.Html;

/// <summary>Tells bytes that are no page by the marks of common formats, and else by control characters that no text holds.</summary>
internal static class BinaryContent
{
    private const int Looked = 1024;

    private static readonly (byte[] Mark, int At, string Content, bool IsCompressed)[] Formats =
    [
        ([0x1F, 0x8B, 0x08], 0, "gzip-compressed data", true),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "zstd-compressed data", true),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz-compressed data", true),
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], 0, "bzip2-compressed data", true),
        ([0x50, 0x4B, 0x03, 0x04], 0, "a zip archive", true),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], 0, "a PDF document", false),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "a PNG image", false),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image", false),
        ([0x47, 0x49, 0x46, 0x38], 0, "a GIF image", false),
        ([0x57, 0x45, 0x42, 0x50], 8, "a WebP image", false),
        ([0x66, 0x74, 0x79, 0x70], 4, "a video or image of the MP4 family", false),
    ];

    /// <exception cref="NotAPageException">The bytes have the mark of a binary format.</exception>
    public static void ThrowIfMarked(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] mark, int at, string content, bool isCompressed) in Formats)
        {
            if (bytes.Length >= at + mark.Length && bytes.Slice(at, mark.Length).SequenceEqual(mark))
            {
                throw new NotAPageException(content, isCompressed);
            }
        }
    }

    /// <summary>A page may hold a stray control character, but not one in thirty-two.</summary>
    /// <exception cref="NotAPageException">The text is no text.</exception>
    public static void ThrowIfNoText(ReadOnlySpan<char> text)
    {
        text = text.Slice(0, Math.Min(text.Length, Looked));
        int controls = 0;
        foreach (char c in text)
        {
            controls += IsControl(c) ? 1 : 0;
        }

        ThrowIfMany(controls, text.Length);
    }

    /// <summary>As <see cref="ThrowIfNoText(ReadOnlySpan{char})"/>, for a text of UTF-8.</summary>
    /// <exception cref="NotAPageException">The text is no text.</exception>
    public static void ThrowIfNoText(ReadOnlySpan<byte> text)
    {
        text = text.Slice(0, Math.Min(text.Length, Looked));
        int controls = 0;
        foreach (byte letter in text)
        {
            controls += IsControl((char)letter) ? 1 : 0;
        }

        ThrowIfMany(controls, text.Length);
    }

    // Escape (U+001B) belongs to ISO-2022-JP.
    private static bool IsControl(char c) => c is < ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001B');

    private static void ThrowIfMany(int controls, int length)
    {
        if (controls * 32 > length)
        {
            throw new NotAPageException("binary data", isCompressed: false);
        }
    }
}
