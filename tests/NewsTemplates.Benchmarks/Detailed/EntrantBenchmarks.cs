using System;
using System.Collections.Generic;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>One pass of an entrant over pages is one operation.</summary>
public abstract class EntrantBenchmarks
{
    private protected static void ReadAll(Entrant entrant, IReadOnlyList<NewsPage> pages)
    {
        foreach (NewsPage page in pages)
        {
            GC.KeepAlive(entrant.Read(page));
        }
    }
}
