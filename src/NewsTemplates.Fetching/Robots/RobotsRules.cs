using System;
using System.Buffers;
using System.Collections.Generic;

namespace NewsTemplates.Fetching.Robots;

/// <summary>
/// What a site's <c>robots.txt</c> allows a crawler, by RFC 9309, the Robots Exclusion Protocol. Immutable; safe to use from several
/// threads.
/// </summary>
internal sealed class RobotsRules
{
    private const string OwnPath = "/robots.txt";

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly RobotsRule[] _rules;
    private readonly TimeSpan? _crawlDelay;

    internal RobotsRules(RobotsRule[] rules, TimeSpan? crawlDelay, IReadOnlyList<Uri> sitemaps)
    {
        _rules = rules;
        _crawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>All is allowed: for a site without a <c>robots.txt</c> (status codes 400 to 499).</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>Nothing is allowed: for a site whose <c>robots.txt</c> cannot be had (status codes 500 to 599, no connection).</summary>
    public static RobotsRules DisallowAll { get; } = new([new RobotsRule("/"u8, isAllowed: false)], null, []);

    /// <summary>
    /// The sitemaps that the file names, each once and in its order: absolute URLs with <c>http</c> or <c>https</c>. They are for all
    /// crawlers. Empty where it names none.
    /// </summary>
    public IReadOnlyList<Uri> Sitemaps { get; }

    /// <summary>
    /// Reads a <c>robots.txt</c>, of which the first 500 KiB count. Lines that are none of the protocol are passed over, and so are
    /// lines of more than 16 KiB: what is cut off would say something else.
    /// </summary>
    /// <param name="bytes">The file, in UTF-8.</param>
    /// <param name="productToken">
    /// The crawler's name in <c>user-agent</c> lines; its case does not matter. Its own groups count, all of them together; where there
    /// are none, those of <c>*</c>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="productToken"/> is null, or not of the letters A to Z, <c>_</c> and <c>-</c>.</exception>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string productToken)
    {
        return IsProductToken(productToken)
            ? new RobotsParser(productToken).Parse(bytes)
            : throw new ArgumentException("A product token has the letters A to Z, '_' and '-' only.", nameof(productToken));
    }

    /// <summary>Whether a file can call a crawler so.</summary>
    internal static bool IsProductToken(string? name) => name is { Length: > 0 } && !name.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>
    /// Whether the crawler may fetch an address: by the longest rule that its path and query match; of an equally long
    /// <c>allow</c> and <c>disallow</c> the first counts. What no rule matches is allowed, and <c>/robots.txt</c> always is.
    /// </summary>
    /// <param name="address">An absolute URL of the site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="address"/> is relative.</exception>
    public bool IsAllowed(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        byte[] path = RobotsPath.Of(address);
        if (address.AbsolutePath == OwnPath)
        {
            return true;
        }

        RobotsRule? best = null;
        foreach (RobotsRule rule in _rules)
        {
            if ((best is null || rule.Length > best.Length || (rule.Length == best.Length && rule.IsAllowed)) && rule.Matches(path))
            {
                best = rule;
            }
        }

        return best is null or { IsAllowed: true };
    }

    /// <summary>
    /// How long to wait between two requests: the largest <c>crawl-delay</c> of the crawler's groups, which RFC 9309 does not have but
    /// many files do. Null where they have none.
    /// </summary>
    /// <param name="atMost">The longest wait that is given.</param>
    public TimeSpan? CrawlDelay(TimeSpan atMost) => _crawlDelay > atMost ? atMost : _crawlDelay;
}
