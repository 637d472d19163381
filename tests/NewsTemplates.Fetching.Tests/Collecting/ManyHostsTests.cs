using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Fetching.Collecting;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Tests.Http;
using NewsTemplates.Language;

namespace NewsTemplates.Fetching.Tests.Collecting;

/// <summary>A few hosts, or in a long run many: each is asked politely, each page comes once, and none is held on to.</summary>
public sealed class ManyHostsTests
{
    private const int PageLength = 40_000;

    // Far less than the pages that come meanwhile, and more than what the servers note of requests.
    private const long MostGrowth = 8_000_000;

    private static readonly int Hosts = Cases.AreMany ? 20 : 4;
    private static readonly int PagesOfHost = Cases.AreMany ? 100 : 15;

    [Fact]
    public async Task All_pages_come_once_at_the_pace_of_their_hosts()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var clock = new SwiftClock();
        PacedHost[] hosts = [.. Enumerable.Range(0, Hosts).Select(number => new PacedHost(clock, TimeSpan.FromSeconds(1 + (number % 3))))];
        foreach (PacedHost host in hosts)
        {
            await host.OpenAsync();
        }

        using var fetcher = new PageFetcher(
            new FetchOptions("https://crawler.example/about") { AllowPrivateNetworks = true, ParallelHosts = Hosts }, clock);

        List<Uri> collected = [];
        long early = 0;
        await foreach (CollectedPage page in new Collector(fetcher).CollectAsync(
            hosts.Select(host => host.Site), new CollectOptions { NewPages = PagesOfHost }, guard.Token))
        {
            Assert.NotNull(page.Extraction?.Record);
            collected.Add(page.Address);
            if (collected.Count == Hosts * PagesOfHost / 4)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        long late = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(hosts.SelectMany(host => host.Pages).Order(Text), collected.Select(address => address.AbsoluteUri).Order(Text));
        Assert.All(hosts, host => Assert.Equal(1, host.Server.MostAtOnce));
        Assert.All(hosts, host => Assert.All(host.Pauses, pause => Assert.InRange(pause, host.Pause, TimeSpan.MaxValue)));
        Assert.All(hosts, host => Assert.Equal(PagesOfHost + 1, host.Pauses.Count()));
        Assert.True(!Cases.AreMany || late - early < MostGrowth, $"{late - early} bytes more are in use at the end than after a quarter.");
        foreach (PacedHost host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    private static StringComparer Text => StringComparer.Ordinal;

    /// <summary>A host with a feed and its stories, which is too busy once, and notes when it is asked.</summary>
    private sealed class PacedHost(TimeProvider clock, TimeSpan pause) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<DateTimeOffset> _times = new();
        private int _busy;

        public LocalSite Server { get; private set; } = null!;

        /// <summary>How long it was left alone each time, from one request to the next.</summary>
        public IEnumerable<TimeSpan> Pauses => _times.Zip(_times.Skip(1), (first, second) => second - first);

        /// <summary>How long it wants to be left alone.</summary>
        public TimeSpan Pause => pause;

        public IEnumerable<string> Pages => Numbers.Select(number => Server[$"/story-{number}"].AbsoluteUri);

        public Site Site => Layout.Read("local.layout.yaml", $$"""
            site: Local
            hosts: 127.0.0.1
            feeds:
              - { rss: {{Server.Address}}feed.xml }
            pages:
              Story:
                urls: /story-{number:int}
                fields: { title: h1 }
            """).Site!;

        private static IEnumerable<int> Numbers => Enumerable.Range(1, PagesOfHost);

        public async Task OpenAsync() => Server = await LocalSite.OpenAsync(
            AnswerAsync, string.Create(CultureInfo.InvariantCulture, $"User-agent: *\nCrawl-delay: {pause.TotalSeconds}\n"));

        public ValueTask DisposeAsync() => Server.DisposeAsync();

        private Task AnswerAsync(HttpContext context)
        {
            _times.Enqueue(clock.GetUtcNow());
            string path = context.Request.Path;
            if (path == "/story-3" && Interlocked.Exchange(ref _busy, 1) == 0)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(path == "/feed.xml"
                ? "<rss><channel>" + string.Concat(Numbers.Select(number => $"<item><link>/story-{number}</link></item>")) + "</channel></rss>"
                : $"<!DOCTYPE html><h1>{path}</h1><p>" + new string('.', PageLength));
        }
    }
}
