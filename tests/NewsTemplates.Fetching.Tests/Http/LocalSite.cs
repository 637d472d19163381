using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace NewsTemplates.Fetching.Tests.Http;

/// <summary>A site on this machine that answers as a test says, and notes what it is asked.</summary>
internal sealed class LocalSite : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Request> _requests = new();
    private int _now;
    private int _most;

    private LocalSite(WebApplication server) => _server = server;

    /// <summary>The site's address, by the number of this machine.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it was asked, in order; not robots.txt.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests.Where(request => request.Path != "/robots.txt")];

    /// <summary>How often robots.txt was asked for.</summary>
    public int RobotsRequests => _requests.Count(request => request.Path == "/robots.txt");

    /// <summary>How many requests it had at the same time.</summary>
    public int MostAtOnce => _most;

    /// <summary>Opens a site.</summary>
    /// <param name="answer">Answers all but robots.txt.</param>
    /// <param name="robots">What robots.txt says; null where there is none.</param>
    public static Task<LocalSite> OpenAsync(RequestDelegate answer, string? robots = null) => OpenAsync(answer, context =>
    {
        context.Response.StatusCode = robots is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return context.Response.WriteAsync(robots ?? "");
    });

    /// <summary>Opens a site that answers for robots.txt, too, as a test says.</summary>
    public static async Task<LocalSite> OpenAsync(RequestDelegate answer, RequestDelegate robots)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            server.Limits.MinResponseDataRate = null;
        });
        var site = new LocalSite(builder.Build());
        site._server.Run(async context =>
        {
            site._requests.Enqueue(new Request(
                context.Request.Path,
                context.Request.Headers.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            int now = Interlocked.Increment(ref site._now);
            InterlockedMax(ref site._most, now);
            try
            {
                await (context.Request.Path == "/robots.txt" ? robots : answer)(context);
            }
            finally
            {
                Interlocked.Decrement(ref site._now);
            }
        });
        await site._server.StartAsync();
        site.Address = new Uri(site._server.Urls.Single());
        return site;
    }

    /// <summary>The address of a path.</summary>
    public Uri this[string path] => new(Address, path);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static void InterlockedMax(ref int most, int value)
    {
        int known = Volatile.Read(ref most);
        while (value > known)
        {
            known = Interlocked.CompareExchange(ref most, value, known) is var seen && seen == known ? value : seen;
        }
    }

    /// <summary>A request as it came.</summary>
    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers);
}
