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
        if (head.StartsWith("<\0?\0x\0"u8))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith("\0<\0?\0x"u8))
        {
            return Encoding.BigEndianUnicode;
        }

        // The declaration was read as ASCII, so it cannot stand in UTF-16.
        Encoding? declared = new MetaDeclaration(head).Find() ?? XmlDeclaration.Find(head);
        return declared?.CodePage is 1200 or 1201 ? Encoding.UTF8 : declared;
    }
}
