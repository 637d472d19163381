using System;

namespace NewsTemplates.Benchmarks;

/// <summary>The layout as the generator compiles it.</summary>
internal sealed class LayoutContender : IContender
{
    private static readonly Uri Url = new("https://workload.example/");

    public Workload.Page Read(byte[] page) =>
        Workload.Page.Extract(page, Url).Page ?? throw new InvalidOperationException("The layout refuses a page.");
}
