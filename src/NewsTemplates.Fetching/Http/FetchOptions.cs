using System;
using System.Net;
using NewsTemplates.Fetching.Caching;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Http;

/// <summary>How pages are fetched: who asks, how often, and how much of a page is taken. Immutable.</summary>
public sealed record FetchOptions
{
    private readonly string _productToken = "NewsTemplates";
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _longestWait = TimeSpan.FromMinutes(2);
    private readonly TimeSpan _timeout = TimeSpan.FromMinutes(1);
    private readonly int _parallelHosts = 8;
    private readonly int _maximumRedirects = 10;
    private readonly int _retries = 2;

    /// <summary>Makes options.</summary>
    /// <param name="contact">Where a site's operator reaches who fetches: a web or mail address, which every request tells.</param>
    /// <exception cref="ArgumentException">The contact is none, or has characters that a header's comment cannot have.</exception>
    public FetchOptions(string contact)
    {
        Contact = UserAgent.IsContact(contact)
            ? contact
            : throw new ArgumentException("The contact must be a web or mail address, of ASCII characters without parentheses.", nameof(contact));
    }

    /// <summary>Where a site's operator reaches who fetches.</summary>
    public string Contact { get; }

    /// <summary>
    /// The name by which robots.txt calls this crawler (the product token of RFC 9309): letters, <c>-</c> and <c>_</c>.
    /// Default: <c>NewsTemplates</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The value is no such name.</exception>
    public string ProductToken
    {
        get => _productToken;
        init => _productToken = UserAgent.IsToken(value)
            ? value
            : throw new ArgumentException("A product token has letters, '-' and '_'.", nameof(value));
    }

    /// <summary>
    /// How long a host is left alone after a request; longer where its robots.txt asks for it (<c>Crawl-delay</c>), up to
    /// <see cref="LongestWait"/>. Default: one second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan Pause
    {
        get => _pause;
        init => _pause = value >= TimeSpan.Zero ? value : throw TooSmall(value);
    }

    /// <summary>
    /// The longest that a host's own wish to wait is followed (<c>Crawl-delay</c>, <c>Retry-After</c>). A page for which it asks for more is not
    /// fetched. Default: two minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan LongestWait
    {
        get => _longestWait;
        init => _longestWait = value >= TimeSpan.Zero ? value : throw TooSmall(value);
    }

    /// <summary>How long one request may take, from the connection to the end of the page. Default: one minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        init => _timeout = value > TimeSpan.Zero ? value : throw TooSmall(value);
    }

    /// <summary>How many hosts are asked at the same time; each for one page at a time. Default: 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int ParallelHosts
    {
        get => _parallelHosts;
        init => _parallelHosts = value > 0 ? value : throw TooSmall(value);
    }

    /// <summary>How many redirects are followed for a page. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumRedirects
    {
        get => _maximumRedirects;
        init => _maximumRedirects = value >= 0 ? value : throw TooSmall(value);
    }

    /// <summary>How often a request is made again that failed in a way that may pass. Default: 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Retries
    {
        get => _retries;
        init => _retries = value >= 0 ? value : throw TooSmall(value);
    }

    /// <summary>The limits of a page, of which <see cref="PageReadingOptions.MaximumBytes"/> counts here, packed and unpacked.</summary>
    public PageReadingOptions Reading { get; init; } = PageReadingOptions.Default;

    /// <summary>
    /// Where pages are kept, so that a site that is asked for one again need not send it if it is still the same; feeds and robots.txt, too.
    /// Null, the default, keeps none.
    /// </summary>
    public PageCache? Cache { get; init; }

    /// <summary>
    /// Whether pages of private networks are fetched: this machine, the local network, and other addresses that are not of the public
    /// internet, also where a public name or a redirect leads there. Default: no.
    /// </summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>
    /// The proxy through which all is fetched; null for none, whatever the environment says. A proxy finds the addresses of hosts itself: of
    /// private networks only those are refused then that are written as numbers.
    /// </summary>
    public IWebProxy? Proxy { get; init; }

    private static ArgumentOutOfRangeException TooSmall(object value) => new(nameof(value), value, "The value is too small.");
}
