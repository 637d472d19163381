using System;
using System.IO;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NewsTemplates.Tests.Shared;

namespace NewsTemplates.Benchmarks;

/// <summary><c>short</c> measures all within three minutes; all other arguments are those of BenchmarkDotNet.</summary>
internal static class Program
{
    private static readonly TimeSpan LongestBenchmark = TimeSpan.FromHours(1);

    // In this process: a build of BenchmarkDotNet's own puts the library's three frameworks in one folder, where the last one stays.
    private static IConfig Detailed => DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(LongestBenchmark, logOutput: true)).AsDefault())
        .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));

    private static void Main(string[] arguments)
    {
        if (arguments is ["short"])
        {
            ShortRun.Run();
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, Detailed);
        }
    }
}
