using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Http;

/// <summary>
/// Connects to a host by an address that was looked at: a name that leads to another address at its next look-up leads nowhere else.
/// </summary>
internal static class GuardedConnection
{
    /// <summary>Connects to a host of the public internet.</summary>
    /// <exception cref="PrivateNetworkException">All addresses of the host are of private networks.</exception>
    /// <exception cref="SocketException">The host is not known, or does not answer.</exception>
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint host = context.DnsEndPoint;
        IPAddress[] known = await Dns.GetHostAddressesAsync(host.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] ofInternet = [.. known.Where(address => !PrivateNetwork.Has(address))];
        if (ofInternet.Length == 0 && known.Length > 0)
        {
            throw new PrivateNetworkException(host.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(ofInternet, host.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
