using System;
using System.Collections.Generic;
using System.Globalization;

namespace NewsTemplates.Benchmarks;

/// <summary>Writes what a <see cref="Race"/> gave.</summary>
internal static class Table
{
    public static void Write(string title, IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine();
        Console.WriteLine($"{title}; median of {outcomes[0].Rounds} rounds");
        Console.WriteLine($"{"",-28}{"ms/page",10}{"MB/s",10}{"ratio",10}{"KB/page",12}");
        foreach (Outcome outcome in outcomes)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Name,-28}{outcome.Milliseconds,10:0.000}{outcome.MegabytesPerSecond,10:0.0}{outcome.Ratio,10:0.00}"
                    + $"{outcome.Allocated / 1_000,12:#,0}"));
        }
    }
}
