using System.Globalization;
using System.Text;

namespace NewsTemplates.Numbers;

/// <summary>Decimal digits of all scripts: ٣ and ३ are read like 3.</summary>
internal static class Digits
{
    /// <summary>The value of a digit, or -1.</summary>
    public static int ValueOf(char c) => c < '\u0080' ? (c is >= '0' and <= '9' ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <summary>The text with all decimal digits written 0 to 9.</summary>
    public static string ToAscii(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u0080' && ValueOf(text[i]) is >= 0 and int digit)
            {
                result ??= new StringBuilder(text);
                result[i] = (char)('0' + digit);
            }
        }

        return result?.ToString() ?? text;
    }
}
