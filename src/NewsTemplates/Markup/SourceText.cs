using System;
using System.Buffers;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Markup;

/// <summary>What a part of a page says: its characters, with its character references read (13.2.5.72 to 13.2.5.80).</summary>
internal static class SourceText
{
    // What &#128; to &#159; stand for: the characters that windows-1252 has there, if it has one.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const int LongestName = 31;
    private const int LongestNameWithoutSemicolon = 6;

    /// <summary>The text of a part of a page, U+FFFD in the place of U+0000.</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isLiteral">Whether there are no character references in it.</param>
    /// <param name="isAttribute">Whether it is the value of an attribute, in which addresses are not to be harmed.</param>
    public static string Of(byte[] page, int start, int end, bool isLiteral = false, bool isAttribute = false)
    {
        int mark = isLiteral ? -1 : page.AsSpan(start, end - start).IndexOf((byte)'&');
        if (mark < 0)
        {
            return Plain(page, start, end);
        }

        // No reference has fewer bytes than what it stands for has characters.
        char[] buffer = ArrayPool<char>.Shared.Rent(end - start);
        int length = 0;
        while (mark >= 0)
        {
            length += Copy(page, start, start + mark, buffer, length);
            start += mark;
            int read = Reference(page, start, end, isAttribute, out string? said);
            said ??= "&";
            said.CopyTo(0, buffer, length, said.Length);
            length += said.Length;
            start += read;
            mark = page.AsSpan(start, end - start).IndexOf((byte)'&');
        }

        length += Copy(page, start, end, buffer, length);
        string text = new(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Where the white space ends at the start of a text; a reference to white space is some.</summary>
    public static int EndOfSpace(byte[] page, int start, int end, bool isLiteral)
    {
        while (start < end)
        {
            if (Tokenizer.IsSpace(page[start]))
            {
                start++;
            }
            else if (!isLiteral && page[start] == '&' && Reference(page, start, end, isAttribute: false, out string? said) is var read
                && said is " " or "\n" or "\t" or "\f" or "\r")
            {
                start += read;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>Where the first character of a text ends.</summary>
    public static int EndOfCharacter(byte[] page, int start, int end, bool isLiteral) =>
        !isLiteral && page[start] == '&' ? start + Reference(page, start, end, isAttribute: false, out _) : start + 1;

    private static int Copy(byte[] page, int start, int end, char[] buffer, int length)
    {
        Span<char> to = buffer.AsSpan(length);
        int copied = Utf8Text.Decode(page.AsSpan(start, end - start), to);
        for (int at = to.Slice(0, copied).IndexOf('\0'); at >= 0; at = to.Slice(0, copied).IndexOf('\0'))
        {
            to[at] = '\uFFFD';
        }

        return copied;
    }

    private static string Plain(byte[] page, int start, int end)
    {
        string text = Encoding.UTF8.GetString(page, start, end - start);
        return text.IndexOf('\0') < 0 ? text : text.Replace('\0', '\uFFFD');
    }

    /// <summary>Reads the reference that may begin at an ampersand; how long it is, 1 where there is none.</summary>
    private static int Reference(byte[] page, int start, int end, bool isAttribute, out string? said)
    {
        int at = start + 1;
        if (at < end && page[at] == '#')
        {
            return Number(page, start, end, out said);
        }

        int most = Math.Min(end, at + LongestName);
        int nameEnd = at;
        while (nameEnd < most && IsAlphanumeric(page[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd < end && page[nameEnd] == ';')
        {
            said = NamedReferences.Find(Encoding.ASCII.GetString(page, at, nameEnd + 1 - at));
            if (said is not null)
            {
                return nameEnd + 1 - start;
            }
        }

        for (int length = Math.Min(nameEnd - at, LongestNameWithoutSemicolon); length > 1; length--)
        {
            said = NamedReferences.Find(Encoding.ASCII.GetString(page, at, length));
            if (said is not null)
            {
                int next = at + length;
                bool isOfAddress = isAttribute && next < end && (page[next] == '=' || IsAlphanumeric(page[next]));
                said = isOfAddress ? null : said;
                return isOfAddress ? 1 : length + 1;
            }
        }

        said = null;
        return 1;
    }

    private static int Number(byte[] page, int start, int end, out string? said)
    {
        bool isHex = start + 2 < end && (page[start + 2] | 0x20) == 'x';
        int first = start + (isHex ? 3 : 2);
        int at = first;
        int number = 0;
        for (; at < end && Digit(page[at], isHex) is >= 0 and var digit; at++)
        {
            number = Math.Min((number * (isHex ? 16 : 10)) + digit, 0x110000);
        }

        if (at == first)
        {
            said = null;
            return 1;
        }

        said = number is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : number is >= 0x80 and <= 0x9F ? Windows1252[number - 0x80].ToString()
            : char.ConvertFromUtf32(number);
        return at + (at < end && page[at] == ';' ? 1 : 0) - start;
    }

    private static int Digit(byte letter, bool isHex) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' when isHex => letter - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' when isHex => letter - 'A' + 10,
        _ => -1,
    };

    private static bool IsAlphanumeric(byte letter) => letter is >= (byte)'0' and <= (byte)'9' || (letter | 0x20) is >= (byte)'a' and <= (byte)'z';
}
