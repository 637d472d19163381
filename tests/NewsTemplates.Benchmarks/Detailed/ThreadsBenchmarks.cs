using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>The workload by its layout over the sample, on one thread and on two.</summary>
[MemoryDiagnoser]
public class ThreadsBenchmarks
{
    [Benchmark(Baseline = true)]
    public void OneThread() => TwoThreads.Read(NewsPages.Sample, threads: 1);

    [Benchmark]
    public void TwoOfThem() => TwoThreads.Read(NewsPages.Sample, threads: 2);
}
