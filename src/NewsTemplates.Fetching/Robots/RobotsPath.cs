using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsTemplates.Fetching.Robots;

/// <summary>
/// Paths and patterns as RFC 9309, 2.2.2, compares them: octets that RFC 3986 does not reserve are not percent-encoded, all others are
/// if they were or if they are not ASCII, with capitals. A star and a dollar sign of a path are encoded, since a pattern names them so.
/// In a query, where <c>: / ? @</c> separate nothing, they are the same encoded or not.
/// </summary>
internal static class RobotsPath
{
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private static readonly SearchValues<byte> FreeInQuery = SearchValues.Create(":/?@"u8);

    /// <summary>Path and query of an absolute address.</summary>
    /// <exception cref="InvalidOperationException">The address is relative.</exception>
    public static byte[] Of(Uri address) => InOrder(Encoding.UTF8.GetBytes(address.PathAndQuery), isPattern: false);

    /// <summary>A pattern, without the dollar sign that stands for the end of the path.</summary>
    public static byte[] OfPattern(ReadOnlySpan<byte> pattern) => InOrder(pattern, isPattern: true);

    private static byte[] InOrder(ReadOnlySpan<byte> text, bool isPattern)
    {
        var result = new ArrayBufferWriter<byte>(text.Length + 16);
        bool isQuery = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte octet = text[i];
            bool isEncoded = octet == (byte)'%' && i + 2 < text.Length
                && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
            if (isEncoded)
            {
                i += 2;
            }
            else
            {
                octet = text[i];
                isQuery |= octet == (byte)'?';
            }

            bool isPlain = isEncoded
                ? Unreserved.Contains(octet) || (isQuery && FreeInQuery.Contains(octet))
                : octet is > 0x20 and < 0x7F and not (byte)'%' and not (byte)'$' && (isPattern || octet != (byte)'*');
            if (isPlain)
            {
                result.Write([octet]);
            }
            else
            {
                result.Write([(byte)'%', Digit(octet >> 4), Digit(octet & 0xF)]);
            }
        }

        return result.WrittenSpan.ToArray();
    }

    private static byte Digit(int value) => (byte)"0123456789ABCDEF"[value];
}
