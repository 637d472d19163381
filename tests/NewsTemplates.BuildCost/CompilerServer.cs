using System;
using System.Diagnostics;
using System.IO;

namespace NewsTemplates.BuildCost;

/// <summary>A build server of the measured builds' own: the user's may be warm already, and serves other builds.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _folder;
    private readonly string _program;
    private readonly Process _process;

    public CompilerServer(string folder)
    {
        _folder = folder;
        _program = Path.Combine(DotNet.CompilerFolder(folder), "VBCSCompiler.dll");
        _process = Process.Start(DotNet.Command(folder, _program, "-pipename:" + Id))!;
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
            _process.Refresh();
            return _process;
        }
    }

    public void Dispose()
    {
        DotNet.Run(_folder, _program, "-shutdown", "-pipename:" + Id);
        _process.WaitForExit();
        _process.Dispose();
    }
}
