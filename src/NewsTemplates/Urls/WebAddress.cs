using System;
using System.Globalization;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>Addresses as pages write them, read as browsers do: by the URL standard (url.spec.whatwg.org).</summary>
internal static class WebAddress
{
    private static readonly char[] LineEndsAndTabs = ['\t', '\n', '\r'];

    /// <summary>
    /// The absolute address, or null if the text is none: empty or a bare <c>#</c>, not valid, relative without a base,
    /// or of another scheme than <c>http</c>, <c>https</c> and <c>mailto</c>. The others hold a script or the data itself, show
    /// another address in another way, or mean something on one machine only (<c>javascript:</c>, <c>data:</c>, <c>view-source:</c>, ...).
    /// </summary>
    /// <param name="text">The address as written.</param>
    /// <param name="baseUri">Where relative addresses start; null if only absolute ones count.</param>
    /// <param name="encoding">The page's encoding, in which its queries are sent; null stands for UTF-8.</param>
    public static Uri? Resolve(string text, Uri? baseUri, Encoding? encoding = null)
    {
        string address = Clean(text);
        if (address == "#" || string.IsNullOrWhiteSpace(address) || HoldsMore(address))
        {
            return null;
        }

        string? absolute = SchemeOf(address) switch
        {
            "mailto" => address,
            null or "http" or "https" => HttpAddress.Resolve(address, baseUri, encoding),
            _ => null,
        };
        return absolute is not null && Uri.TryCreate(absolute, UriKind.Absolute, out Uri? result) && !IsBrokenNumber(result) ? result : null;
    }

    /// <summary>
    /// The text as the URL standard reads it: line ends and tabs go wherever they stand, and so do control characters and
    /// spaces at the ends. Only then can its scheme be told. Where another address follows, a space stays between the two.
    /// </summary>
    public static string Clean(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
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

        bool isMore = !BeginsAddress(address, 0, "/") && address[0] is not ('?' or '#') && SchemeOf(address) is null;
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

    /// <summary>The scheme of a cleaned text in lower case; null where it is a relative address.</summary>
    public static string? SchemeOf(string address)
    {
        for (int i = 0; i < address.Length; i++)
        {
            char c = AsciiText.Lower(address[i]);
            if (c is not (>= 'a' and <= 'z') && (i == 0 || c is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return i > 0 && c == ':' ? AsciiText.Lower(address.Substring(0, i)) : null;
            }
        }

        return null;
    }

    // A host whose last label is a number is an IPv4 address or nothing; Uri takes 1.2.3.256 for a name.
    private static bool IsBrokenNumber(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns)
        {
            return false;
        }

        string host = address.Host.TrimEnd('.');
        string last = host.Substring(host.LastIndexOf('.') + 1);
        return ulong.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || (last.StartsWith("0x", StringComparison.Ordinal)
                && (last.Length == 2 || ulong.TryParse(last.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)));
    }
}
