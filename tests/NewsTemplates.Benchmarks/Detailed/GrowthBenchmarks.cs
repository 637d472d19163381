using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>Pages of one construct, at doubling sizes.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private Shape _shape = Shape.All[0];
    private byte[] _page = [];

    public static IEnumerable<string> Shapes => Shape.All.Select(shape => shape.Name);

    public static IEnumerable<int> Sizes => GrowthRate.Sizes;

    [ParamsSource(nameof(Shapes))]
    public string Construct { get; set; } = "";

    [ParamsSource(nameof(Sizes))]
    public int Size { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _shape = Shape.All.Single(shape => shape.Name == Construct);
        _page = _shape.Page(Math.Min(Size, _shape.Most));
    }

    [Benchmark]
    public bool Read() => _shape.Read(_page);
}
