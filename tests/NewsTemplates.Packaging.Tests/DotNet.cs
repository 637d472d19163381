using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace NewsTemplates.Packaging.Tests;

/// <summary>Runs the SDK as a user would, apart from the test run's own environment.</summary>
internal static class DotNet
{
    /// <summary>Runs <c>dotnet</c> and gives its exit code and all it printed.</summary>
    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>Runs a program in a folder, and gives its exit code and all it printed.</summary>
    public static (int ExitCode, string Output) RunProgram(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>Publishes a program and runs it; gives what was printed by publishing if that failed or warned.</summary>
    /// <param name="folder">Where both are done.</param>
    /// <param name="name">The program's name.</param>
    /// <param name="target">The folder to publish to.</param>
    /// <param name="publishing">The arguments of <c>dotnet</c>.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static (int ExitCode, string Output) RunPublished(
        string folder, string name, string target, string[] publishing, params string[] arguments)
    {
        (int exitCode, string output) = Run(folder, [.. publishing, "-o", target, "-v", "q", "--nologo"]);
        return exitCode != 0 || output.Contains("warning", StringComparison.Ordinal)
            ? (exitCode, output)
            : RunProgram(Path.Combine(target, OperatingSystem.IsWindows() ? name + ".exe" : name), folder, arguments);
    }
}
