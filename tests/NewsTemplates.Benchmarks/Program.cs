using BenchmarkDotNet.Running;

namespace NewsTemplates.Benchmarks;

/// <summary><c>short</c> measures all within three minutes; all other arguments are those of BenchmarkDotNet.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is ["short"])
        {
            ShortRun.Run();
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
        }
    }
}
