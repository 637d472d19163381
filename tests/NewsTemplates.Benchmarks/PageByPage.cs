using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.BuildCost;

namespace NewsTemplates.Benchmarks;

/// <summary>How two ways compare on each page alone: a mean says nothing of the page that one of them is slow on.</summary>
internal static class PageByPage
{
    private const int Rounds = 3;

    /// <summary>The time of one way by that of another on each page: of each the shortest of three rounds, in which they take turns.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="reads">How often a page is read in a turn.</param>
    public static IReadOnlyList<double> Ratios(IEnumerable<NewsPage> pages, Entrant one, Entrant other, int reads) =>
    [
        .. pages.Select(page =>
        {
            TimeSpan ofOne = TimeSpan.MaxValue;
            TimeSpan ofOther = TimeSpan.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                ofOne = Shorter(ofOne, Time(one, page, reads));
                ofOther = Shorter(ofOther, Time(other, page, reads));
            }

            return ofOne / ofOther;
        }),
    ];

    private static TimeSpan Time(Entrant entrant, NewsPage page, int reads) => ProcessorTime.Of(() =>
    {
        for (int read = 0; read < reads; read++)
        {
            GC.KeepAlive(entrant.Read(page));
        }
    });

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
