using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>The documents alone, of every page of the sample.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks : EntrantBenchmarks
{
    [Benchmark(Baseline = true)]
    public void AngleSharpText() => ReadAll(Entrants.AngleSharpParse, NewsPages.Sample);

    [Benchmark]
    public void PageReader() => ReadAll(Entrants.PageParse, NewsPages.Sample);
}
