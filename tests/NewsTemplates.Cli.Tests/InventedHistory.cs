using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Fetching.Health;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Cli.Tests;

/// <summary>The health of a dozen invented sites over sixty days, two of which have changed, each in its way, on the 45th.</summary>
internal static class InventedHistory
{
    public const int Days = 60;
    private const int ChangeDay = 45;
    private const int PagesOfDay = 12;

    private const string Redesigned = "HarborMail";
    private const string Closed = "RidgeChronicle";

    public static readonly DateOnly LastDay = new(2026, 3, 1);

    public static readonly IReadOnlyList<string> Names =
    [
        "AlderGazette", "BayTribune", "CapeObserver", "DeltaTimes", "ElmPost", "FjordNews", "GullPost", Redesigned, "IsleHerald", "MoorReview",
        Closed, "ValleyDispatch",
    ];

    /// <summary>Writes it into a file.</summary>
    public static void Write(string path)
    {
        using HealthHistory history = HealthHistory.Open(path);
        foreach (string name in Names)
        {
            // The same on each run.
            var chance = new Random(name.Length + name[0]);
            history.Add(Enumerable.Range(0, Days).SelectMany(day => ReadingsOf(SiteOf(name), day, chance)));
        }
    }

    private static Site SiteOf(string name) => Language.Layout.Read("any.layout.yaml", $$"""
        site: {{name}}
        hosts: {{name.ToLowerInvariant()}}.example
        pages:
          Article:
            urls: /{day:int}/{number:int}
            fields:
              title: [h1, h2]
              published: time
              authors: { each: .by }
        """).Site!;

    private static IEnumerable<HealthReading> ReadingsOf(Site site, int day, Random chance)
    {
        DateTimeOffset noon = new(LastDay.AddDays(day + 1 - Days), new TimeOnly(12, 0), TimeSpan.Zero);
        bool isBroken = day >= ChangeDay;
        for (int number = 0; number < PagesOfDay; number++)
        {
            var address = new Uri($"https://{site.Hosts[0]}/{day}/{number}");
            double luck = chance.NextDouble();
            if (luck < (isBroken && site.Name == Closed ? 0.85 : 0.01))
            {
                yield return HealthReading.NotFetched(site, address, new FetchProblem(FetchFault.Challenge, "a browser is wanted"), noon);
                continue;
            }

            double lost = isBroken && site.Name == Redesigned ? 0.1 : 0.99;
            string title = luck > lost ? "<p>Goats</p>" : luck > 0.93 ? "<h2>Goats</h2>" : "<h1>Goats</h1>";
            string page = $"<!DOCTYPE html>{title}<time>2026-01-01</time>{(luck is > 0.5 and < 0.52 ? "" : "<p class=by>Ann Alder")}";
            yield return HealthReading.Of(address, site.Extract(page, address)!, noon);
        }
    }
}
