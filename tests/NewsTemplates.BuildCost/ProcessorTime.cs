using System;
using System.Linq;

namespace NewsTemplates.BuildCost;

/// <summary>What this process takes of the processors, with all its threads.</summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }

    public static TimeSpan MedianOf(int runs, Action<int> action) =>
        Enumerable.Range(0, runs).Select(run => Of(() => action(run))).ToArray().Order().ElementAt(runs / 2);
}
