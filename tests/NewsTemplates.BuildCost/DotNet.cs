using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace NewsTemplates.BuildCost;

/// <summary>The SDK's command line.</summary>
internal static class DotNet
{
    /// <summary>Runs a command, and tells what each process took that ended with it: its own and those below.</summary>
    public static IReadOnlyList<EndedProcess> Run(string folder, params string[] arguments)
    {
        DirectoryInfo ended = Directory.CreateTempSubdirectory("newstemplates-ended-");
        try
        {
            ProcessStartInfo start = Command(folder, arguments);
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[EndedProcess.FolderVariable] = ended.FullName;
            Output(start);
            return EndedProcess.Read(ended.FullName);
        }
        finally
        {
            ended.Delete(recursive: true);
        }
    }

    /// <summary>Where the compiler lies that builds a folder's project.</summary>
    public static string CompilerFolder(string folder) =>
        Path.Combine(Path.GetFullPath(Output(Command(folder, "msbuild", "-getProperty:RoslynTargetsPath")).Trim()), "bincore");

    public static ProcessStartInfo Command(string folder, params string[] arguments) =>
        new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

    private static string Output(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
