using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using NewsTemplates.BuildCost;

namespace NewsTemplates.Benchmarks;

/// <summary>The workload by its layout on one thread and on two that take pages in turn: what threads share would show.</summary>
internal static class TwoThreads
{
    private static readonly LayoutContender Layout = new();

    /// <summary>Reads all pages and gives the time on the clock and that of the processors.</summary>
    public static (TimeSpan Clock, TimeSpan Processor) Read(IReadOnlyList<NewsPage> pages, int threads)
    {
        int next = -1;
        void Work()
        {
            for (int index = Interlocked.Increment(ref next); index < pages.Count; index = Interlocked.Increment(ref next))
            {
                GC.KeepAlive(Layout.Read(pages[index].Bytes));
            }
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan processor = ProcessorTime.Of(() =>
        {
            Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work))];
            foreach (Thread thread in others)
            {
                thread.Start();
            }

            Work();
            foreach (Thread thread in others)
            {
                thread.Join();
            }
        });
        return (Stopwatch.GetElapsedTime(start), processor);
    }
}
