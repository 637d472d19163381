using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NewsTemplates.BuildCost;

namespace NewsTemplates.Benchmarks;

/// <summary>How the time for a byte of a page grows with the page: as long as it does not, no page takes out of proportion.</summary>
internal static class Growth
{
    private static readonly Uri Url = new("https://workload.example/");
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(150);

    /// <summary>How often a shape's construct stands in its pages.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [.. Enumerable.Range(0, 7).Select(doubling => 1_024 << doubling)];

    /// <summary>Reads a page; whether a record came of it. Where not, a limit has refused it.</summary>
    public static bool Read(byte[] page) => Workload.Page.Extract(page, Url).Page is not null;

    /// <summary>
    /// The time for a byte in nanoseconds, and whether the page was read. It is the median of as many runs as are soon over; of what takes
    /// long, one.
    /// </summary>
    public static (double Nanoseconds, bool IsRead) Measure(Shape shape, int size)
    {
        byte[] page = shape.Page(size);
        bool isRead = false;
        GC.Collect();
        List<double> times = [];
        long start = Stopwatch.GetTimestamp();
        do
        {
            times.Add(ProcessorTime.Of(() => isRead = Read(page)).TotalNanoseconds);
        }
        while (Stopwatch.GetElapsedTime(start) < Enough);

        return (Median.Of(times) / page.Length, isRead);
    }
}
