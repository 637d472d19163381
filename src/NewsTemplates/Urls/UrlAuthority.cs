using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>The user, host and port of an address, as the URL standard reads them. Names of hosts become ASCII (IDNA).</summary>
internal static class UrlAuthority
{
    // What no name of a host may hold, besides control characters; most of it would end the name.
    private const string Forbidden = " #/:<>?@[\\]^|%\u007F";

    /// <summary>The authority of an absolute address.</summary>
    public static string Of(Uri address) =>
        (address.UserInfo.Length == 0 ? "" : address.UserInfo + "@")
        + (address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost)
        + (address.IsDefaultPort ? "" : ":" + address.Port.ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands between the slashes before a host and the path; null if it names no host.</summary>
    public static string? Read(string text)
    {
        int at = text.LastIndexOf('@');
        string host = text.Substring(at + 1);
        int colon = host.IndexOf(':', Math.Max(host.LastIndexOf(']'), 0));
        string port = "";
        if (colon >= 0)
        {
            port = host.Substring(colon + 1);
            host = host.Substring(0, colon);
            if (port.Any(c => c is not (>= '0' and <= '9'))
                || (port.Length > 0 && !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                return null;
            }
        }

        return Host(host) is { } name ? (at < 0 ? "" : User(text.Substring(0, at))) + name + (port.Length == 0 ? "" : ":" + port) : null;
    }

    private static string User(string text)
    {
        string[] parts = text.Split([':'], 2);
        return string.Join(":", parts.Select(part => PercentEncoding.Of(part, PercentEncoding.User))) + "@";
    }

    private static string? Host(string text)
    {
        if (text.StartsWith("[", StringComparison.Ordinal))
        {
            return text.EndsWith("]", StringComparison.Ordinal)
                && text.IndexOf('%') < 0
                && IPAddress.TryParse(text, out IPAddress? address)
                && address.AddressFamily == AddressFamily.InterNetworkV6 ? text : null;
        }

        string? name = Ascii(Uri.UnescapeDataString(text));
        return name is { Length: > 0 } && name.All(c => c > ' ' && Forbidden.IndexOf(c) < 0) ? name : null;
    }

    private static string? Ascii(string name)
    {
        if (name.All(c => c < '\u0080'))
        {
            return AsciiText.Lower(name);
        }

        try
        {
            return AsciiText.Lower(new IdnMapping().GetAscii(name));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
