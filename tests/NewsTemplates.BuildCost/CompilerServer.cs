using System;
using System.Diagnostics;
using System.IO;

namespace NewsTemplates.BuildCost;

/// <summary>A build server of the measured builds' own: the user's may be warm already, and serves other builds.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string folder;
    private readonly string program;
    private readonly Process process;

    public CompilerServer(string folder)
    {
        this.folder = folder;
        program = Path.Combine(DotNet.CompilerFolder(folder), "VBCSCompiler.dll");
        process = Process.Start(DotNet.Command(folder, program, "-pipename:" + Id))!;
    }

    /// <summary>The value of the MSBuild property <c>SharedCompilationId</c> with which a build uses this server.</summary>
    public string Id { get; } = "newstemplates-cost-" + Environment.ProcessId;

    public TimeSpan Processor => Now.TotalProcessorTime;

    public long Memory => Now.WorkingSet64;

    public long PeakMemory => Now.PeakWorkingSet64;

    private Process Now
    {
        get
        {
            process.Refresh();
            return process;
        }
    }

    public void Dispose()
    {
        DotNet.Run(folder, program, "-shutdown", "-pipename:" + Id);
        process.WaitForExit();
        process.Dispose();
    }
}
