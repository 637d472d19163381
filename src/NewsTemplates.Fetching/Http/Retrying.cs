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
    /// <summary>Of a request: how long its host is left alone after it.</summary>
    public static readonly HttpRequestOptionsKey<TimeSpan> Pause = new("NewsTemplates.Pause");

    private const int MostDoublings = 16;

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
            ShouldRetryAfterHeader = false,
            ShouldHandle = attempt => new ValueTask<bool>(IsWorthIt(attempt.Outcome, options, clock)),
            DelayGenerator = attempt => new ValueTask<TimeSpan?>(Delay(attempt, options, clock)),
        });
        return new ResilienceHandler(builder.Build()) { InnerHandler = inner };
    }

    /// <summary>As long as the site says; else twice as long each time, but never less than it is left alone after any request.</summary>
    private static TimeSpan Delay(RetryDelayGeneratorArguments<HttpResponseMessage> attempt, FetchOptions options, TimeProvider clock)
    {
        TimeSpan wanted = (attempt.Outcome.Result is { } response ? RetryAfter.Of(response, clock) : null)
            ?? TimeSpan.FromTicks(long.Min(FirstDelay.Ticks << int.Min(attempt.AttemptNumber, MostDoublings), options.LongestWait.Ticks));
        TimeSpan pause = attempt.Context.GetRequestMessage()?.Options.TryGetValue(Pause, out TimeSpan known) == true ? known : TimeSpan.Zero;
        return wanted > pause ? wanted : pause;
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
