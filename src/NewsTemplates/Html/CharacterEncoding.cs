using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>What says in which encoding a page is.</summary>
internal enum EncodingEvidence
{
    /// <summary>The byte order mark at its start.</summary>
    ByteOrderMark,

    /// <summary>The <c>charset</c> of the HTTP header Content-Type.</summary>
    ContentType,

    /// <summary>A <c>meta</c> element (or XML declaration) within its first 1024 bytes; where those say nothing, such an element anywhere.</summary>
    Declaration,

    /// <summary>Its bytes: they are UTF-8, though nothing says so or a declaration says otherwise.</summary>
    Bytes,

    /// <summary>Nothing; it is the default.</summary>
    Default,
}

/// <summary>
/// Finds out in which encoding the bytes of a page are, in the order of the HTML standard: byte order mark, HTTP
/// header, declaration in the page, then UTF-8 if the bytes are that, then a default. Labels mean what the WHATWG Encoding Standard
/// says: <c>iso-8859-9</c> is windows-1254, <c>latin1</c> is windows-1252, <c>gb2312</c> is GB18030. Labels of
/// encodings that .NET lacks (iso-8859-10, iso-8859-14, iso-8859-16) or that no browser reads any more
/// (iso-2022-kr, hz-gb-2312) count as not given.
/// <para>
/// Unlike in a browser, a declaration in the page does not count against bytes that plainly are UTF-8: saved pages
/// have often been converted to UTF-8 and still declare what they once were.
/// </para>
/// </summary>
internal static class CharacterEncoding
{
    // So many characters of GBK, Shift_JIS and the like are never UTF-8 by chance; of an encoding with one byte
    // a character, not even one is.
    private const int Telling = 16;

    /// <summary>The encoding of a page, how it is known, and how many bytes of a byte order mark precede the text.</summary>
    /// <param name="bytes">The page, or at least its first 1024 bytes.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null.</param>
    /// <param name="fallback">The encoding where nothing else is known; null stands for windows-1252.</param>
    public static (Encoding Encoding, EncodingEvidence Evidence, int MarkLength) Detect(
        ReadOnlySpan<byte> bytes,
        string? contentType = null,
        Encoding? fallback = null)
    {
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            return (Encoding.UTF8, EncodingEvidence.ByteOrderMark, 3);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return (Encoding.BigEndianUnicode, EncodingEvidence.ByteOrderMark, 2);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return (Encoding.Unicode, EncodingEvidence.ByteOrderMark, 2);
        }

        if (contentType is not null && Charset(contentType) is { } sent)
        {
            return (sent, EncodingEvidence.ContentType, 0);
        }

        if (EncodingDeclaration.Find(bytes) is { } declared && IsBelieved(declared, bytes))
        {
            return (declared, EncodingEvidence.Declaration, 0);
        }

        return IsUtf8(bytes, out _)
            ? (Encoding.UTF8, EncodingEvidence.Bytes, 0)
            : (fallback ?? EncodingLabels.OfCodePage(1252), EncodingEvidence.Default, 0);
    }

    /// <summary>Whether a page may be in the encoding that it declares: not if its bytes plainly are UTF-8.</summary>
    public static bool IsBelieved(Encoding declared, ReadOnlySpan<byte> bytes) =>
        declared.CodePage == Encoding.UTF8.CodePage
        || !(IsUtf8(bytes, out int multibyte) && multibyte >= (declared.IsSingleByte ? 1 : Telling));

    // The first charset parameter; "text/html; x=charset; charset=utf-8" has one only at its end.
    private static Encoding? Charset(string contentType)
    {
        int position = contentType.IndexOf(';');
        while (position >= 0)
        {
            int equals = contentType.IndexOf('=', position);
            if (equals < 0)
            {
                return null;
            }

            int next = contentType.IndexOf(';', position + 1);
            if (next >= 0 && next < equals)
            {
                position = next;
                continue;
            }

            string name = contentType.Substring(position + 1, equals - position - 1).Trim();
            string value;
            int start = equals + 1;
            if (start < contentType.Length && contentType[start] == '"')
            {
                int close = contentType.IndexOf('"', start + 1);
                close = close < 0 ? contentType.Length : close;
                value = contentType.Substring(start + 1, close - start - 1);
                position = close < contentType.Length ? contentType.IndexOf(';', close) : -1;
            }
            else
            {
                position = next;
                value = contentType.Substring(start, (next < 0 ? contentType.Length : next) - start);
            }

            if (AsciiText.EqualsIgnoringCase(name, "charset"))
            {
                // Servers quote it in both ways.
                return EncodingLabels.Find(value.Trim().Trim('\'').AsSpan());
            }
        }

        return null;
    }

    // By the table of well-formed sequences in the Unicode Standard. One that the end cuts off is no fault: pages are.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, out int multibyte)
    {
        multibyte = 0;
        int position = 0;
        while (position < bytes.Length)
        {
            byte first = bytes[position++];
            if (first < 0x80)
            {
                position += Utf8Text.LengthOfAscii(bytes.Slice(position));
                continue;
            }

            multibyte++;
            (int following, byte low, byte high) = first switch
            {
                >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
                0xE0 => (2, (byte)0xA0, (byte)0xBF),
                0xED => (2, (byte)0x80, (byte)0x9F),
                >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
                0xF0 => (3, (byte)0x90, (byte)0xBF),
                >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
                0xF4 => (3, (byte)0x80, (byte)0x8F),
                _ => (0, (byte)0, (byte)0),
            };
            if (following == 0)
            {
                return false;
            }

            for (; following > 0 && position < bytes.Length; following--, position++)
            {
                if (bytes[position] < low || bytes[position] > high)
                {
                    return false;
                }

                (low, high) = (0x80, 0xBF);
            }
        }

        return true;
    }
}
