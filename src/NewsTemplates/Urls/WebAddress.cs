using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>Addresses as pages write them.</summary>
internal static class WebAddress
{
    // Others hold a script or the data itself, show another address in another way, or mean something on one machine only.
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>
    /// The absolute address, or null if the text is none: empty or a bare <c>#</c>, not valid, relative without a base,
    /// or of another scheme than <c>http</c>, <c>https</c> and <c>mailto</c> (<c>javascript:</c>, <c>data:</c>, <c>view-source:</c>, ...).
    /// </summary>
    public static Uri? Resolve(string text, Uri? baseUri)
    {
        string address = Clean(text);
        if (address.Length == 0 || address == "#")
        {
            return null;
        }

        Uri? result;
        if (HasScheme(address))
        {
            Uri.TryCreate(address, UriKind.Absolute, out result);
        }
        else if (baseUri is null)
        {
            return null;
        }
        else
        {
            // A leading slash alone would be a file on Unix: resolving against a base avoids that.
            Uri.TryCreate(baseUri, address, out result);
        }

        return result is { IsAbsoluteUri: true } && Array.IndexOf(Schemes, result.Scheme) >= 0 ? result : null;
    }

    /// <summary>
    /// The text as the URL standard reads it: line ends and tabs go wherever they stand, and so do control characters and
    /// spaces at the ends. Only then can its scheme be told.
    /// </summary>
    public static string Clean(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsStray(text[start]))
        {
            start++;
        }

        while (end > start && IsStray(text[end - 1]))
        {
            end--;
        }

        if (text.IndexOfAny(['\t', '\n', '\r'], start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        var result = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            if (text[i] is not ('\t' or '\n' or '\r'))
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool IsStray(char c) => c <= ' ' || char.IsWhiteSpace(c) || WhiteSpace.HasNoWidth(c);

    private static bool HasScheme(string address)
    {
        for (int i = 0; i < address.Length; i++)
        {
            char c = address[i];
            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return i > 0 && c == ':';
            }
        }

        return false;
    }
}
