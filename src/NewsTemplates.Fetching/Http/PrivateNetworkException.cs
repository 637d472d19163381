using System;

namespace NewsTemplates.Fetching.Http;

/// <summary>Ends the connection to a host of a private network.</summary>
internal sealed class PrivateNetworkException(string host) : Exception($"{host} is of a private network, from which nothing is fetched");
