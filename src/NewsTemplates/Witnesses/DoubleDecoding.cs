using System;
using System.Text;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Finds letters whose UTF-8 bytes were read as windows-1252 or windows-1254, as <c>Ã¼</c> for <c>ü</c>. Such characters also follow each
/// other in sound texts, as in <c>«CAFÉ»</c>: so only beginnings that writing in Latin, Greek, Cyrillic, Hebrew and Arabic letters has count
/// by themselves, and none before a quotation mark or dash.
/// </summary>
internal static class DoubleDecoding
{
    // The characters of the bytes 80 to 9F; five bytes have none.
    private const string FromByte80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    // Where windows-1254 differs.
    private static readonly (char Character, byte Value)[] Turkish =
        [('Ğ', 0xD0), ('İ', 0xDD), ('Ş', 0xDE), ('ğ', 0xF0), ('ı', 0xFD), ('ş', 0xFE)];

    /// <summary>The first such characters in a text, and what they mean.</summary>
    public static (string Written, string Meant)? Find(string text)
    {
        for (int i = 0; i < text.Length - 1; i++)
        {
            if (text[i] >= 0xC2 && Read(text, i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (string, string)? Read(string text, int start)
    {
        byte first = ByteOf(text[start]);
        int length = first switch
        {
            0xC2 or 0xC3 or 0xC4 or 0xC5 or 0xCE or 0xCF or 0xD0 or 0xD1 or 0xD7 or 0xD8 or 0xD9 => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || start + length > text.Length)
        {
            return null;
        }

        byte[] bytes = new byte[length];
        bytes[0] = first;
        bool isPunctuation = first == 0xE2 && text[start + 1] is '€' or '‚' or '„';
        for (int i = 1; i < length; i++)
        {
            bytes[i] = ByteOf(text[start + i]);
            if (bytes[i] is < 0x80 or > 0xBF || (!isPunctuation && IsMark(text[start + i])))
            {
                return null;
            }
        }

        string meant = Encoding.UTF8.GetString(bytes);
        return meant.IndexOf('\uFFFD') >= 0 || char.IsControl(meant[0]) ? null : (text.Substring(start, length), meant);
    }

    /// <summary>Whether a character often follows a letter in sound texts.</summary>
    private static bool IsMark(char character) =>
        character is '‚' or '„' or '…' or '‹' or '‘' or '’' or '“' or '”' or '•' or '–' or '—' or '›' or '«' or '»' or '·' or '\u00A0' or '\u00AD';

    /// <summary>The byte that was read as a character; 0 for one that no byte gives.</summary>
    private static byte ByteOf(char character)
    {
        foreach ((char turkish, byte value) in Turkish)
        {
            if (character == turkish)
            {
                return value;
            }
        }

        int place = FromByte80.IndexOf(character);
        return place >= 0 ? (byte)(0x80 + place) : character is >= '\u00A0' and <= '\u00FF' ? (byte)character : (byte)0;
    }
}
