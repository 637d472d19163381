using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Caching;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Fetching.Robots;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Http;

/// <summary>
/// Fetches pages politely: what robots.txt allows, one page of a host at a time with a pause after each, several hosts side by side. No cookies
/// are kept, and no certificate is taken that does not prove the host. Safe to use from several threads at once.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirectsOfRobots = 5;

    // In KiB.
    private const int LargestHeader = 64;

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _hosts;
    private readonly ConcurrentDictionary<string, HostLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">How to fetch.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public PageFetcher(FetchOptions options)
        : this(options, TimeProvider.System)
    {
    }

    internal PageFetcher(FetchOptions options, TimeProvider clock)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _clock = clock;
        _hosts = new SemaphoreSlim(options.ParallelHosts);
        _client = new HttpClient(Retrying.Around(new WholeResponse(options) { InnerHandler = Connections(options) }, options, clock))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Of(options));
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, br, zstd");
    }

    /// <summary>How many hosts are asked at the same time.</summary>
    internal int ParallelHosts => _options.ParallelHosts;

    /// <summary>Fetches a page, or what else is at an address. Waits for the host's turn.</summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="cancellationToken">Cancels the waiting and the fetching.</param>
    /// <returns>The page, or why there is none.</returns>
    /// <exception cref="ArgumentNullException">The address is null.</exception>
    /// <exception cref="ArgumentException">The address is not absolute.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(Uri address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
        {
            throw new ArgumentException("The address must be absolute.", nameof(address));
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        Uri next = address;
        while (true)
        {
            if (seen.Count > _options.MaximumRedirects)
            {
                return new FetchResult(address, new FetchProblem(FetchFault.Redirects, $"there are more than {_options.MaximumRedirects} redirects"));
            }

            if (!seen.Add(next.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)))
            {
                return new FetchResult(address, new FetchProblem(FetchFault.Redirects, $"the redirects lead in a circle, back to {next}"));
            }

            Answer answer = await AskAsync(next, cancellationToken).ConfigureAwait(false);
            if (answer.Redirect is not { } target)
            {
                return answer.Page is { } page ? new FetchResult(address, page) : new FetchResult(address, answer.Problem!);
            }

            next = target;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _hosts.Dispose();
    }

    private static SocketsHttpHandler Connections(FetchOptions options)
    {
        var connections = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = LargestHeader,
        };
        if (!options.AllowPrivateNetworks && options.Proxy is null)
        {
            connections.ConnectCallback = GuardedConnection.OpenAsync;
        }

        return connections;
    }

    /// <summary>Asks a host for one thing, in its turn, after its rules.</summary>
    private async Task<Answer> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        if (Refusal(address) is { } refusal)
        {
            return new Answer(refusal);
        }

        string host = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        HostLane lane = _lanes.GetOrAdd(host, _ => new HostLane(_clock));
        await lane.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            HostRules rules = lane.Rules ??= await RulesAsync(address, lane, cancellationToken).ConfigureAwait(false);
            return rules.Refusal(address) is { } forbidden
                ? new Answer(forbidden)
                : await SendAsync(address, lane, rules, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lane.Leave();
        }
    }

    private FetchProblem? Refusal(Uri address) =>
        address.Scheme is not ("http" or "https") ? new FetchProblem(FetchFault.Address, $"'{address.Scheme}:' leads to no page of the web")
        : !_options.AllowPrivateNetworks && IPAddress.TryParse(address.DnsSafeHost, out IPAddress? number) && PrivateNetwork.Has(number)
            ? new FetchProblem(FetchFault.PrivateNetwork, new PrivateNetworkException(address.Host).Message)
        : null;

    /// <summary>
    /// What the host's robots.txt says (RFC 9309, section 2.3.1): one that is not there forbids nothing, one that cannot be had all.
    /// </summary>
    private async Task<HostRules> RulesAsync(Uri address, HostLane lane, CancellationToken cancellationToken)
    {
        var robots = new Uri(address, "/robots.txt");
        for (int redirects = 0; redirects <= MostRedirectsOfRobots; redirects++)
        {
            Answer answer = Refusal(robots) is { } refusal
                ? new Answer(refusal)
                : await SendAsync(robots, lane, HostRules.None, cancellationToken).ConfigureAwait(false);
            if (answer.Redirect is not { } target)
            {
                return answer.Page is { } page ? new HostRules(RobotsRules.Parse(page.Content.Span, _options.ProductToken))
                    : answer.Problem is { Fault: FetchFault.Status, Status: >= 400 and < 500 and not 429 } ? HostRules.None
                    : HostRules.Unknown(answer.Problem!);
            }

            robots = target;
        }

        return HostRules.None;
    }

    /// <summary>Asks for what is at an address; what is kept of it only if that has changed.</summary>
    private async Task<Answer> SendAsync(Uri address, HostLane lane, HostRules rules, CancellationToken cancellationToken)
    {
        CachedPage? kept = _options.Cache?.Find(address, _options.Reading);
        Answer? answer = await SendAsync(address, kept, lane, rules, cancellationToken).ConfigureAwait(false);
        return answer ?? (await SendAsync(address, null, lane, rules, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>What a host answers; null if it says that what it was asked for is not modified, but means another version than is kept.</summary>
    private async Task<Answer?> SendAsync(Uri address, CachedPage? kept, HostLane lane, HostRules rules, CancellationToken cancellationToken)
    {
        await lane.PauseAsync(cancellationToken).ConfigureAwait(false);
        await _hosts.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Options.Set(Retrying.Pause, rules.Pause(_options));
            if (kept is not null)
            {
                Validation.AddConditions(kept, request);
            }

            using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return kept is not null && response.StatusCode == HttpStatusCode.NotModified && !ChallengePage.IsAnsweredBy(response)
                ? Unchanged(address, kept, response)
                : await AnswerOfAsync(address, response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (ProblemOf(failure, address) is { } problem)
        {
            return new Answer(problem);
        }
        finally
        {
            _hosts.Release();
            lane.Rest(rules.Pause(_options));
        }
    }

    /// <summary>The page that is kept, with what is new in its header; null if the host means another one.</summary>
    private Answer? Unchanged(Uri address, CachedPage kept, HttpResponseMessage response)
    {
        if (Validation.Freshened(kept, HeadersOf(response)) is not { } page)
        {
            return null;
        }

        _options.Cache?.Keep(page);
        return new Answer(new FetchedPage(address, page.Fetched, page.Content, page.Headers) { StatusLine = page.StatusLine, IsUnchanged = true });
    }

    private async Task<Answer> AnswerOfAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (ChallengePage.IsAnsweredBy(response))
        {
            return new Answer(new FetchProblem(FetchFault.Challenge, $"{address.Host} wants to see a browser first") { Status = status });
        }

        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            return Uri.TryCreate(address, location, out Uri? target)
                ? new Answer(target)
                : new Answer(new FetchProblem(FetchFault.Redirects, $"a redirect leads to '{location}', which is no address") { Status = status });
        }

        if (status is not (200 or 203))
        {
            TimeSpan? later = RetryAfter.Of(response, _clock);
            return new Answer(new FetchProblem(
                status is 429 or 503 && later is not null ? FetchFault.Later : FetchFault.Status,
                $"{address.Host} answers {status} {response.ReasonPhrase}".TrimEnd()) { Status = status, RetryAfter = later });
        }

        KeyValuePair<string, string>[] headers = HeadersOf(response);
        ReadOnlyMemory<byte> body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var packed = new HttpResponse(status, HeaderFields.Of(headers), body);
        ReadOnlyMemory<byte> content = HttpBody.Of(packed, new CaptureOptions { Reading = _options.Reading });
        var page = new FetchedPage(address, _clock.GetUtcNow(), content, headers)
        {
            StatusLine = $"HTTP/{response.Version} {status} {response.ReasonPhrase}",
        };
        _options.Cache?.Keep(new CachedPage(address, page.Fetched, page.StatusLine, [.. Validation.WithoutConnection(headers)], content));
        return new Answer(page);
    }

    // As they came: a site knows its times and tags by their characters.
    private static KeyValuePair<string, string>[] HeadersOf(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value)),
    ];

    private static FetchProblem? ProblemOf(Exception failure, Uri address) => failure switch
    {
        HttpRequestException { InnerException: PrivateNetworkException inner } => new FetchProblem(FetchFault.PrivateNetwork, inner.Message),
        HttpRequestException { InnerException: AuthenticationException inner } =>
            new FetchProblem(FetchFault.Untrusted, $"{address.Host} does not prove who it is: {inner.Message}"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            new FetchProblem(FetchFault.Unreachable, $"the host {address.Host} is not known"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new FetchProblem(FetchFault.TooLarge, $"the header of what {address.Host} answers is larger than {LargestHeader} KiB"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } =>
                new FetchProblem(FetchFault.Damaged, $"what {address.Host} answers is no HTTP"),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpRequestException { InnerException: IOException } =>
            new FetchProblem(FetchFault.Damaged, $"the page of {address.Host} broke off"),
        HttpRequestException => new FetchProblem(FetchFault.Unreachable, $"{address.Host} cannot be reached: {failure.Message}"),
        TimeoutException => new FetchProblem(FetchFault.TimedOut, $"{address.Host} took too long"),
        PageLimitException => new FetchProblem(FetchFault.TooLarge, failure.Message),
        CaptureProblemException damaged => new FetchProblem(FetchFault.Damaged, damaged.Problem.Message),
        IOException => new FetchProblem(FetchFault.Damaged, $"the page broke off: {failure.Message}"),
        _ => null,
    };

    /// <summary>What a host answers: a page, another address, or neither.</summary>
    private sealed record Answer(FetchedPage? Page, Uri? Redirect, FetchProblem? Problem)
    {
        public Answer(FetchedPage page)
            : this(page, null, null)
        {
        }

        public Answer(Uri redirect)
            : this(null, redirect, null)
        {
        }

        public Answer(FetchProblem problem)
            : this(null, null, problem)
        {
        }
    }
}
