using BenchmarkDotNet.Attributes;

namespace NewsTemplates.Benchmarks.Detailed;

/// <summary>One text capture.</summary>
[MemoryDiagnoser]
public class CaptureBenchmarks
{
    [Benchmark]
    public object? Capture() => Entrants.Capture.Read(TextCapture.Page);
}
