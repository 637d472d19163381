using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NewsTemplates.BuildCost;

namespace NewsTemplates.Benchmarks;

/// <summary>
/// Measures several ways in turn, round after round, so that what else the machine does meets all of them. Time is the processor
/// time of the process, in which nothing else runs.
/// </summary>
internal sealed class Race
{
    private const int FewestRounds = 3;

    private readonly IReadOnlyList<Entrant> _entrants;
    private readonly IReadOnlyList<NewsPage> _pages;

    public Race(IReadOnlyList<Entrant> entrants, IReadOnlyList<NewsPage> pages)
    {
        _entrants = entrants;
        _pages = pages;
    }

    /// <summary>What the entrants take, in their order.</summary>
    /// <param name="budget">How long the rounds go on; a quarter of it is for warming up.</param>
    public IReadOnlyList<Outcome> Run(TimeSpan budget)
    {
        Rounds(budget / 4, fewest: 1);
        Lap[][] rounds = Rounds(budget * 3 / 4, FewestRounds);
        return
        [
            .. _entrants.Select((entrant, index) => new Outcome(
                entrant.Name,
                Median.Of(rounds.Select(laps => laps[index].Time.TotalMilliseconds)) / _pages.Count,
                Median.Of(rounds.Select(laps => laps[index].Time / laps[0].Time)),
                Median.Of(rounds.Select(laps => (double)laps[index].Allocated)) / _pages.Count,
                _pages.Average(page => page.Bytes.Length),
                rounds.Length)),
        ];
    }

    private Lap[][] Rounds(TimeSpan budget, int fewest)
    {
        List<Lap[]> rounds = [];
        long start = Stopwatch.GetTimestamp();
        while (rounds.Count < fewest || Stopwatch.GetElapsedTime(start) < budget)
        {
            var laps = new Lap[_entrants.Count];
            for (int turn = 0; turn < laps.Length; turn++)
            {
                // Each begins a round in turn.
                int index = (turn + rounds.Count) % laps.Length;
                laps[index] = Run(_entrants[index]);
            }

            rounds.Add(laps);
        }

        return [.. rounds];
    }

    private Lap Run(Entrant entrant)
    {
        // What the one before has left is not its own to clear.
        GC.Collect();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = ProcessorTime.Of(() =>
        {
            foreach (NewsPage page in _pages)
            {
                GC.KeepAlive(entrant.Read(page));
            }
        });
        return new Lap(time, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private readonly record struct Lap(TimeSpan Time, long Allocated);
}
