using System;
using NewsTemplates.Fetching.Robots;

namespace NewsTemplates.Fetching.Http;

/// <summary>What a host lets be fetched, and how fast.</summary>
/// <param name="Robots">What its robots.txt says.</param>
/// <param name="Problem">Why that is not known, so that nothing is fetched; null if it is.</param>
internal sealed record HostRules(RobotsRules Robots, FetchProblem? Problem = null)
{
    /// <summary>For the asking for robots.txt itself.</summary>
    public static HostRules None { get; } = new(RobotsRules.AllowAll);

    /// <summary>Of a host whose robots.txt cannot be had.</summary>
    public static HostRules Unknown(FetchProblem why) =>
        new(RobotsRules.DisallowAll, why with { Message = $"robots.txt cannot be had: {why.Message}" });

    /// <summary>Why an address is not fetched; null if it is.</summary>
    public FetchProblem? Refusal(Uri address) =>
        Problem is not null ? Problem
        : Robots.IsAllowed(address) ? null
        : new FetchProblem(FetchFault.Disallowed, $"the robots.txt of {address.Host} does not want it fetched");

    /// <summary>How long the host is left alone after a request.</summary>
    public TimeSpan Pause(FetchOptions options)
    {
        TimeSpan? wanted = Robots.CrawlDelay(options.LongestWait);
        return wanted > options.Pause ? wanted.Value : options.Pause;
    }
}
