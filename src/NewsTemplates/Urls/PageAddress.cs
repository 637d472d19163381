using System;
using System.Linq;
using System.Text;

namespace NewsTemplates.Urls;

/// <summary>
/// What of an address says which page it is of. One page is written with and without <c>https</c>, <c>www</c>, a slash at the end, a
/// fragment, and parameters that only tell how a reader came there. Two addresses of one page are equal.
/// </summary>
internal readonly record struct PageAddress
{
    private static readonly string[] TrackingPrefixes = ["utm_", "mtm_", "pk_", "at_", "ns_", "wt_", "mc_", "hsa_", "_hs"];

    private static readonly string[] TrackingNames =
    [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "_ga", "_gl",
        "mkt_tok", "xtor", "s_cid", "ocid", "cmpid", "smid", "spm", "srsltid",
    ];

    private readonly string _host;
    private readonly string _path;
    private readonly string _query;

    private PageAddress(string host, string path, string query)
    {
        _host = host;
        _path = path;
        _query = query;
    }

    /// <summary>The page that an absolute address is of; null if it is none of the web.</summary>
    public static PageAddress? Of(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
        {
            return null;
        }

        string[] parameters = [.. address.Query.TrimStart('?').Split('&').Where(parameter => parameter.Length > 0 && !IsTracking(parameter))];
        Array.Sort(parameters, StringComparer.Ordinal);
        return new PageAddress(
            WithoutWww(address.IdnHost) + (address.IsDefaultPort ? "" : ":" + address.Port),
            Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/'),
            Uri.UnescapeDataString(string.Join("&", parameters)));
    }

    /// <summary>The page that a written address is of; null if it is none.</summary>
    /// <param name="text">The address as written: also relative, or beginning with the host.</param>
    /// <param name="page">The address of the page on which it is written.</param>
    /// <param name="encoding">The encoding of that page; null stands for UTF-8.</param>
    public static PageAddress? Of(string text, Uri page, Encoding? encoding = null)
    {
        string address = WebAddress.Clean(text);
        int slash = address.IndexOf('/');
        bool startsWithHost = slash > 0
            && string.Equals(WithoutWww(address.Substring(0, slash)), WithoutWww(page.IdnHost), StringComparison.OrdinalIgnoreCase);
        return WebAddress.Resolve(startsWithHost ? "//" + address : address, page, encoding) is { } resolved ? Of(resolved) : null;
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host.Substring(4) : host;

    private static bool IsTracking(string parameter)
    {
        int equals = parameter.IndexOf('=');
        string name = equals < 0 ? parameter : parameter.Substring(0, equals);
        return Array.Exists(TrackingNames, tracking => string.Equals(name, tracking, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
