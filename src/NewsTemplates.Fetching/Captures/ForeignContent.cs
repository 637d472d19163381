using System;
using System.Text;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Tells files that are no saved pages by their marks, and says what to do instead.</summary>
internal static class ForeignContent
{
    private const string SaveThePage = "save the page itself in the browser, as HTML or MHTML";
    private const string Unpack = "unpack it, and give the pages in it";

    private static readonly (byte[] Mark, int At, string Content, string Advice)[] Formats =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF document", SaveThePage),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "a PNG image", SaveThePage),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image", SaveThePage),
        ("GIF8"u8.ToArray(), 0, "a GIF image", SaveThePage),
        ("WEBP"u8.ToArray(), 8, "a WebP image", SaveThePage),
        ("ftyp"u8.ToArray(), 4, "a video or image of the MP4 family", SaveThePage),
        ("{\\rtf"u8.ToArray(), 0, "an RTF document", SaveThePage),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an Office document or Outlook message", SaveThePage),
        ("[Content_Types].xml"u8.ToArray(), 30, "an Office document", SaveThePage),
        ("mimetype"u8.ToArray(), 30, "an e-book or OpenDocument file", SaveThePage),
        ([0x50, 0x4B, 0x03, 0x04], 0, "a zip archive", Unpack + " (a .wacz has its .warc.gz in 'archive')"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7z archive", Unpack),
        ("ustar"u8.ToArray(), 257, "a tar archive", Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "zstd-compressed data", "unpack it first (zstd -d)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz-compressed data", "unpack it first (xz -d)"),
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], 0, "bzip2-compressed data", "unpack it first (bzip2 -d)"),
    ];

    /// <exception cref="CaptureProblemException">The bytes are of a known form that holds no page, or none that is read.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] mark, int at, string content, string advice) in Formats)
        {
            if (bytes.Length >= at + mark.Length && bytes.Slice(at, mark.Length).SequenceEqual(mark))
            {
                throw CaptureProblemException.NotAPage($"this is {content}: {advice}");
            }
        }

        if (Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).Contains("<!DOCTYPE plist", StringComparison.Ordinal))
        {
            throw CaptureProblemException.NotAPage(
                "this is a property list in XML: make it a binary one first (plutil -convert binary1), or save the page as HTML");
        }
    }
}
