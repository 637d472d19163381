using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>Addresses as pages write them.</summary>
internal static class WebAddress
{
    // Others hold a script or the data itself, show another address in another way, or mean something on one machine only.
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    private static readonly char[] LineEndsAndTabs = ['\t', '\n', '\r'];

    /// <summary>
    /// The absolute address, or null if the text is none: empty or a bare <c>#</c>, not valid, relative without a base,
    /// or of another scheme than <c>http</c>, <c>https</c> and <c>mailto</c> (<c>javascript:</c>, <c>data:</c>, <c>view-source:</c>, ...).
    /// </summary>
    public static Uri? Resolve(string text, Uri? baseUri)
    {
        string address = Clean(text);
        if (address.Length == 0 || address == "#" || HoldsMore(address))
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
    /// spaces at the ends. Only then can its scheme be told. Where another address follows, a space stays between the two.
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

        if (text.IndexOfAny(LineEndsAndTabs, start, end - start) < 0)
        {
            return text.Substring(start, end - start);
        }

        var result = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            if (Array.IndexOf(LineEndsAndTabs, text[i]) < 0)
            {
                result.Append(text[i]);
            }
            else if (BeginsAddress(text, i + 1, "//"))
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    /// <summary>Whether the text has white space within that stands in no address: in prose, or between two addresses.</summary>
    private static bool HoldsMore(string address)
    {
        int space = address.IndexOf(' ');
        if (space < 0)
        {
            return false;
        }

        bool isMore = !BeginsAddress(address, 0, "/") && address[0] != '?' && !HasScheme(address);
        for (; space >= 0 && !isMore; space = address.IndexOf(' ', space + 1))
        {
            isMore = BeginsAddress(address, space + 1, "/");
        }

        return isMore;
    }

    private static bool BeginsAddress(string text, int at, string root) =>
        Begins(text, at, root) || Begins(text, at, "http://") || Begins(text, at, "https://");

    private static bool Begins(string text, int at, string start) =>
        string.Compare(text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

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
