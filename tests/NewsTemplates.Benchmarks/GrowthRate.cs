using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NewsTemplates.BuildCost;

namespace NewsTemplates.Benchmarks;

/// <summary>What a byte of a page takes as the page grows: as long as that stays even, no page takes out of proportion.</summary>
/// <param name="Nanoseconds">Processor time for a byte.</param>
/// <param name="Allocated">Bytes allocated for a byte, pools included that the page was the first to need.</param>
/// <param name="IsRead">Whether there was a record; where not, a limit has refused the page, after that time.</param>
internal sealed record GrowthRate(double Nanoseconds, double Allocated, bool IsRead)
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a shape's construct stands in its pages: up to a million times.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [.. Enumerable.Range(0, 6).Select(quadrupling => 1_024 << (2 * quadrupling))];

    /// <summary>Measures a page. The time is the median of as many runs as are soon over; of what takes long, of one.</summary>
    public static GrowthRate Of(Shape shape, int size)
    {
        byte[] page = shape.Page(size);
        bool isRead = false;
        GC.Collect();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        List<double> times = [ProcessorTime.Of(() => isRead = shape.Read(page)).TotalNanoseconds];
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Enough)
        {
            times.Add(ProcessorTime.Of(() => isRead = shape.Read(page)).TotalNanoseconds);
        }

        return new GrowthRate(Median.Of(times) / page.Length, (double)allocated / page.Length, isRead);
    }
}
