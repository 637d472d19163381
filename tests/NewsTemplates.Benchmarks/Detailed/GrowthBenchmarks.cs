using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>Pages of one construct, at doubling sizes.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private byte[] _page = [];

    public static IEnumerable<string> Shapes => Shape.All.Select(shape => shape.Name);

    public static IEnumerable<int> Sizes => Growth.Sizes;

    [ParamsSource(nameof(Shapes))]
    public string Construct { get; set; } = "";

    [ParamsSource(nameof(Sizes))]
    public int Size { get; set; }

    [GlobalSetup]
    public void Make() => _page = Shape.All.Single(shape => shape.Name == Construct).Page(Size);

    [Benchmark]
    public bool Read() => Growth.Read(_page);
}
