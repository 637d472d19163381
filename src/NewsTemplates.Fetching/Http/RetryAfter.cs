using System;
using System.Net.Http;

namespace NewsTemplates.Fetching.Http;

/// <summary>How long a site wants to be left alone (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>The time that a response states in seconds or as a date; null where it states none.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}
