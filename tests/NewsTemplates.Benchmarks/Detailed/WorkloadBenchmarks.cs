using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>The same values of every page of the sample, by each library.</summary>
[MemoryDiagnoser]
public class WorkloadBenchmarks
{
    private static readonly LayoutContender Layout = new();
    private static readonly HtmlAgilityPackContender AgilityPack = new();

    [Benchmark(Baseline = true)]
    public int AngleSharpText() => Read(AngleSharpContender.OfText);

    [Benchmark]
    public int AngleSharpMemory() => Read(AngleSharpContender.OfMemory);

    [Benchmark]
    public int AngleSharpStream() => Read(AngleSharpContender.OfStream);

    [Benchmark]
    public int HtmlAgilityPackXPath() => Read(AgilityPack);

    [Benchmark]
    public int NewsTemplatesLayout() => Read(Layout);

    private static int Read(IContender contender)
    {
        int links = 0;
        foreach (NewsPage page in NewsPages.Sample)
        {
            links += contender.Read(page.Bytes).Links.Count;
        }

        return links;
    }
}
