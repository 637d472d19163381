using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NewsTemplates.Benchmarks;

/// <summary>All figures within three minutes, as tables.</summary>
internal static class ShortRun
{
    private const int CapturesOfARound = 100;
    private const int RoundsOfThreads = 7;

    private static readonly TimeSpan ForWorkload = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan ForParsing = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ForCatalog = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForCaptures = TimeSpan.FromSeconds(3);

    public static void Run()
    {
        Console.WriteLine($"{(NewsPages.AreReal ? "pages of the corpus" : "pages made up, as the corpus is not at hand")}; "
            + $"{Environment.ProcessorCount} processors; .NET {Environment.Version}; times are processor time");
        Table.Write(
            $"Workload, {NewsPages.Sample.Count} pages",
            new Race([.. Entrants.Workload.Select(Entrants.Of)], NewsPages.Sample).Run(ForWorkload));
        WriteFoundValues();
        WriteRatios(
            "Workload by its layout, page by page: time by that of AngleSharp, text",
            PageByPage.Ratios(NewsPages.All, Entrants.Of(Entrants.Workload[^1]), Entrants.Of(Entrants.Workload[0]), reads: 2));
        WriteRatios(
            "Pages with a shadow tree, which step aside: time to parse by that of AngleSharp's path",
            PageByPage.Ratios(NewsPages.Sample.Select(WithShadowTree), Entrants.PageParse, Entrants.AngleSharpPath, reads: 1));
        Table.Write(
            $"Parsing alone, {NewsPages.Sample.Count} pages",
            new Race([Entrants.AngleSharpParse, Entrants.PageParse], NewsPages.Sample).Run(ForParsing));
        if (NewsPages.AreReal)
        {
            Table.Write(
                $"Layouts of the repository, all {NewsPages.All.Count} pages; AngleSharp parses alone",
                new Race([Entrants.AngleSharpParse, Entrants.Catalog], NewsPages.All).Run(ForCatalog));
            Console.WriteLine($"records of {NewsPages.All.Count(page => Entrants.Catalog.Read(page) is not null)} pages");
        }

        Table.Write(
            "Text capture",
            new Race([Entrants.Capture], [.. Enumerable.Repeat(TextCapture.Page, CapturesOfARound)]).Run(ForCaptures));
        WriteThreads();
        WriteGrowth();
    }

    private static void WriteFoundValues() =>
        Console.WriteLine("values found: " + string.Join("; ", Entrants.Workload.Select(each =>
            $"{each.Name} {NewsPages.Sample.Sum(page => FoundValues.Count(each.Contender.Read(page.Bytes)))}")));

    private static void WriteThreads()
    {
        IReadOnlyList<NewsPage> pages = NewsPages.Sample;
        double[] gains = new double[RoundsOfThreads];
        double[] costs = new double[RoundsOfThreads];
        for (int round = 0; round < RoundsOfThreads; round++)
        {
            (TimeSpan Clock, TimeSpan Processor) one = TwoThreads.Read(pages, threads: 1);
            (TimeSpan Clock, TimeSpan Processor) two = TwoThreads.Read(pages, threads: 2);
            gains[round] = one.Clock / two.Clock;
            costs[round] = two.Processor / one.Processor;
        }

        Console.WriteLine();
        Console.WriteLine("Two threads, workload by its layout, against one");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages in the same time   {Median.Of(gains):0.00} times as many"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time of a page {Median.Of(costs):0.00} times as much"));
    }

    private static void WriteRatios(string title, IReadOnlyList<double> ratios)
    {
        double[] ordered = [.. ratios.Order()];
        Console.WriteLine();
        Console.WriteLine($"{title}, {ordered.Length} pages");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"least {ordered[0]:0.00}; median {Median.Of(ordered):0.00}; 95 of 100 below {ordered[ordered.Length * 95 / 100]:0.00}; most {ordered[^1]:0.00}"));
    }

    /// <summary>The page with a declarative shadow tree at its end, which AngleSharp's path reads.</summary>
    private static NewsPage WithShadowTree(NewsPage page) =>
        page with { Bytes = [.. page.Bytes, .. "<div><template shadowrootmode=open><p>shadow</p></template></div>"u8] };

    private static void WriteGrowth()
    {
        Console.WriteLine();
        Console.WriteLine("Growth: nanoseconds, and bytes allocated, for a byte of the page; in brackets where a limit refuses it");
        Console.WriteLine($"{"",-32}" + string.Concat(GrowthRate.Sizes.Select(size => $"{size / 1024 + "k",16}")));
        foreach (Shape shape in Shape.All)
        {
            Console.WriteLine($"{shape.Name,-32}" + string.Concat(GrowthRate.Sizes.Where(size => size <= shape.Most).Select(size =>
            {
                GrowthRate rate = GrowthRate.Of(shape, size);
                string figure = string.Create(CultureInfo.InvariantCulture, $"{rate.Nanoseconds:0.0} {rate.Allocated:0.0}");
                return $"{(rate.IsRead ? figure : $"({figure})"),16}";
            })));
        }
    }
}
