using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace NewsTemplates.BuildCost;

/// <summary>
/// What a build waits for, as the SDK itself reports it: the compiler writes the times of generators and analyzers where
/// <c>ReportAnalyzer</c> is true.
/// </summary>
internal static class CommandLineCost
{
    public static IEnumerable<(string What, TimeSpan Generator, TimeSpan Analyzer)> Measure(SyntheticProject project)
    {
        Run(project, "build", "-p:RunAnalyzers=false");
        yield return Build(project, "clean build, compiler on its own", "--no-incremental", "-p:UseSharedCompilation=false");
        yield return Build(project, "clean build, build server started", "--no-incremental", "-p:UseSharedCompilation=true");
        yield return Build(project, "clean build again, build server warm", "--no-incremental", "-p:UseSharedCompilation=true");
        string layout = File.ReadAllText(project.EditedLayout);
        try
        {
            File.WriteAllText(project.EditedLayout, layout.Replace(".story__place", ".story__place, .edit", StringComparison.Ordinal));
            yield return Build(project, "build after an edit of one layout, build server warm", "-p:UseSharedCompilation=true");
        }
        finally
        {
            File.WriteAllText(project.EditedLayout, layout);
        }
    }

    private static (string What, TimeSpan Generator, TimeSpan Analyzer) Build(SyntheticProject project, string what, params string[] arguments)
    {
        string report = Run(project, ["build", "--no-restore", "-p:BuildProjectReferences=false", "-p:ReportAnalyzer=true", "-v:detailed", .. arguments]);
        return (what, Of("NewsTemplates.Generators.LayoutGenerator", report), Of("NewsTemplates.Generators.SampleAnalyzer", report));
    }

    // A line such as "        1.234     56      NewsTemplates.Generators.SampleAnalyzer (NT3001, …)".
    private static TimeSpan Of(string name, string report)
    {
        Match line = Regex.Match(report, $@"^\s*(?:\d+>)?\s*([<\d.]+)\s+[<\d]+\s+{Regex.Escape(name)}\b", RegexOptions.Multiline);
        return line.Success
            ? TimeSpan.FromSeconds(double.Parse(line.Groups[1].Value.TrimStart('<'), CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"The build reported no time of {name}:\n{report[^Math.Min(report.Length, 4000)..]}");
    }

    private static string Run(SyntheticProject project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-c", "Release", "--nologo"]) { WorkingDirectory = project.Folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
