using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>The layouts of the repository on all pages. Pages that are made up they pass over.</summary>
[MemoryDiagnoser]
public class SitesBenchmarks : EntrantBenchmarks
{
    [Benchmark(Baseline = true)]
    public void AngleSharpParse() => ReadAll(Entrants.AngleSharpParse, NewsPages.All);

    [Benchmark]
    public void Catalog() => ReadAll(Entrants.Catalog, NewsPages.All);
}
