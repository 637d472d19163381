using System;
using System.Linq;
using System.Net;

namespace NewsTemplates.Fetching.Http;

/// <summary>
/// Which addresses are not of the public internet: those of IANA's registries of special addresses
/// (<see href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</see>,
/// <see href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</see>) that are not reachable from everywhere, and multicast.
/// </summary>
internal static class PrivateNetwork
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // What stands in an address of IPv6 behind these is an address of IPv4.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is of a private network.</summary>
    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Has(address.MapToIPv4());
        }

        if (Translated.Contains(address))
        {
            return Has(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        return SixToFour.Contains(address)
            ? Has(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)))
            : Array.Exists(Networks, network => network.Contains(address));
    }
}
