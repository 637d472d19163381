using System;
using System.Text;

namespace NewsTemplates.Html;

/// <summary>
/// What the first 1024 bytes of a page say about its encoding: the HTML standard's "prescan a byte stream to determine
/// its encoding", to the letter, with the older XML declaration where no <c>meta</c> says anything.
/// </summary>
internal static class EncodingDeclaration
{
    private const int Length = 1024;

    /// <summary>The encoding the page declares, or null.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes.Slice(0, Math.Min(bytes.Length, Length));
        char[] text = new char[head.Length];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)head[i];
        }

        // Latin-1 keeps each byte as one character, so that the page can be read before its encoding is known.
        string start = new(text);
        if (start.StartsWith("<\0?\0x\0", StringComparison.Ordinal))
        {
            return Encoding.Unicode;
        }

        if (start.StartsWith("\0<\0?\0x", StringComparison.Ordinal))
        {
            return Encoding.BigEndianUnicode;
        }

        // The declaration was read as ASCII, so it cannot stand in UTF-16.
        Encoding? declared = new MetaDeclaration(start).Find() ?? XmlDeclaration.Find(start);
        return declared?.CodePage is 1200 or 1201 ? Encoding.UTF8 : declared;
    }
}
