using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Urls;

/// <summary>The "percent-encode after encoding" of the URL standard, and its sets of what each part of an address may not hold as it is.</summary>
internal static class PercentEncoding
{
    // Besides control characters and what is no ASCII.
    public const string Fragment = " \"<>`";
    public const string Query = " \"#<>'";
    public const string Path = " \"#<>?^`{}";
    public const string User = Path + "/:;=@[\\]|";

    /// <summary>A part of an address in ASCII. What is encoded already stays as it is.</summary>
    /// <param name="text">The part, without line ends and tabs.</param>
    /// <param name="set">The characters that are encoded.</param>
    /// <param name="encoding">The encoding whose bytes are written; null stands for UTF-8.</param>
    public static string Of(string text, string set, Encoding? encoding = null)
    {
        if (text.All(c => !IsEncoded(c, set)))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length * 2);
        foreach (byte b in Bytes(text, encoding))
        {
            _ = (char)b switch
            {
                CharacterReferenceFallback.Start => encoded.Append("%26%23"),
                CharacterReferenceFallback.End => encoded.Append("%3B"),
                char c when IsEncoded(c, set) => encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture)),
                char c => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }

    private static bool IsEncoded(char c, string set) => c is < ' ' or > '~' || set.IndexOf(c) >= 0;

    private static byte[] Bytes(string text, Encoding? encoding)
    {
        // Nothing is sent in UTF-16 or UTF-32: the standard's "output encoding" of those is UTF-8.
        if (encoding is null || encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var legacy = (Encoding)encoding.Clone();
        legacy.EncoderFallback = CharacterReferenceFallback.Instance;
        return legacy.GetBytes(text);
    }
}
