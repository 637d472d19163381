using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading.Tasks;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace NewsTemplates.Fetching.Http;

/// <summary>Which requests are made again, and when: those that failed in a way that may pass, later each time, or when the site says.</summary>
internal static class Retrying
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    /// <summary>Sends requests through another handler, again where that is worth it.</summary>
    public static HttpMessageHandler Around(HttpMessageHandler inner, FetchOptions options, TimeProvider clock)
    {
        if (options.Retries == 0)
        {
            return inner;
        }

        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        builder.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = options.LongestWait,
            ShouldRetryAfterHeader = false,
            ShouldHandle = attempt => new ValueTask<bool>(IsWorthIt(attempt.Outcome, options, clock)),
            DelayGenerator = attempt => new ValueTask<TimeSpan?>(attempt.Outcome.Result is { } response ? RetryAfter.Of(response, clock) : null),
        });
        return new ResilienceHandler(builder.Build()) { InnerHandler = inner };
    }

    private static bool IsWorthIt(Outcome<HttpResponseMessage> outcome, FetchOptions options, TimeProvider clock) => outcome switch
    {
        { Exception: HttpRequestException { InnerException: PrivateNetworkException or AuthenticationException } } => false,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } } => false,
        { Exception: HttpRequestException or IOException or TimeoutException } => true,
        { Result: { } response } => IsPassing(response.StatusCode)
            && !ChallengePage.IsAnsweredBy(response)
            && !(RetryAfter.Of(response, clock) > options.LongestWait),
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
