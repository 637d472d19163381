using System.Net;
using System.Text;

namespace NewsTemplates.Text;

/// <summary>HTML character references in text that no HTML parser has seen, such as strings in JSON-LD.</summary>
internal static class HtmlEntities
{
    // What HTML makes of &#128; to &#159;: the characters windows-1252 has there. Zero: undefined, kept as is.
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>
    /// Decodes character references exactly once: <c>&amp;amp;quot;</c> becomes <c>&amp;quot;</c>. Without a semicolon
    /// they are left alone, so that addresses such as <c>?a=1&amp;copy=2</c> survive.
    /// </summary>
    public static string Decode(string text)
    {
        if (text.IndexOf('&') < 0)
        {
            return text;
        }

        string decoded = WebUtility.HtmlDecode(text);
        return text.IndexOf("&#", System.StringComparison.Ordinal) < 0 ? decoded : WithoutC1Controls(decoded);
    }

    private static string WithoutC1Controls(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u0080' and <= '\u009F' && Windows1252[text[i] - '\u0080'] is not '\0' and char meant)
            {
                result ??= new StringBuilder(text);
                result[i] = meant;
            }
        }

        return result?.ToString() ?? text;
    }
}
