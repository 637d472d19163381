using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.BuildCost;

/// <summary>What a whole build from the command line takes: MSBuild and the compiler with generator and analyzers.</summary>
internal static class CommandLineCost
{
    public static IEnumerable<Figure> Measure(SyntheticProject project)
    {
        DotNet.Run(project.Folder, "build", "-c", "Release", "-t:ResolveReferences");

        IReadOnlyList<EndedProcess> processes = Build(project, "--no-incremental", "-p:UseSharedCompilation=false");
        EndedProcess compiler = processes.Single(process => process.Name == "csc");
        yield return Figure.Time("clean build, without build server: all processes", Sum(processes));
        yield return Figure.Time("clean build, without build server: the compiler's process", compiler.Processor);
        yield return Figure.Memory("clean build, without build server: peak memory of the compiler", compiler.PeakMemory);

        using var server = new CompilerServer(project.Folder);
        string[] shared = ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server.Id];
        yield return Served("clean build, build server fresh", "--no-incremental");
        yield return Served("clean build, build server warm", "--no-incremental");
        string layout = File.ReadAllText(project.EditedLayout);
        try
        {
            File.WriteAllText(project.EditedLayout, layout.Replace(".story__place", ".story__place, .edit", StringComparison.Ordinal));
            yield return Served("build after an edit of a selector, build server warm");
        }
        finally
        {
            File.WriteAllText(project.EditedLayout, layout);
        }

        yield return Figure.Memory("build server: peak memory", server.PeakMemory);
        yield return Figure.Memory("build server: memory it keeps after these builds", server.Memory);

        Figure Served(string what, params string[] arguments)
        {
            TimeSpan before = server.Processor;
            TimeSpan others = Sum(Build(project, [.. shared, .. arguments]));
            return Figure.Time(what + ": all processes", others + server.Processor - before);
        }
    }

    // All of MSBuild in one process, which ends with the build and so can be measured.
    private static IReadOnlyList<EndedProcess> Build(SyntheticProject project, params string[] arguments) =>
        DotNet.Run(
            project.Folder, ["build", "-c", "Release", "--no-restore", "-p:BuildProjectReferences=false", "-m:1", "-nodeReuse:false", .. arguments]);

    private static TimeSpan Sum(IEnumerable<EndedProcess> processes) =>
        processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.Processor);
}
