using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.BuildCost;

/// <summary>
/// Makes a project with many layouts and samples, and measures what they cost its builds and the program that uses them:
/// <c>[--layouts 200] [--folder FOLDER]</c>; without a folder it is made in the temporary one, and taken away. With
/// <c>--show</c> it writes the code of a typical layout instead. <c>measure PART FOLDER</c> measures one part of a project
/// that was made before; the parts are measured so, each in a process of its own that no other has warmed.
/// </summary>
internal static class Program
{
    // In this order: touching runs what the compiler made.
    private static readonly (string Name, Func<SyntheticProject, IEnumerable<Figure>> Measure)[] Parts =
    [
        ("generator", GeneratorCost.Measure),
        ("analyzer", AnalyzerCost.Measure),
        ("compiler", CompilerCost.Measure),
        ("touching", FirstExtractionCost.Measure),
        ("build", CommandLineCost.Measure),
    ];

    private static void Main(string[] arguments)
    {
        if (arguments is ["measure", string part, string made])
        {
            foreach (Figure figure in Parts.Single(candidate => candidate.Name == part).Measure(new SyntheticProject(Path.GetFullPath(made))))
            {
                Console.WriteLine(figure);
            }

            return;
        }

        string? kept = Option(arguments, "--folder");
        string folder = kept is null ? Directory.CreateTempSubdirectory("newstemplates-cost-").FullName : Path.GetFullPath(kept);
        try
        {
            if (arguments.Contains("--show"))
            {
                Show(SyntheticProject.Make(folder, [SyntheticSite.Typical]));
            }
            else
            {
                int layouts = int.Parse(Option(arguments, "--layouts") ?? "200", CultureInfo.InvariantCulture);
                MeasureAll(SyntheticProject.Make(folder, Enumerable.Range(0, layouts).Select(number => new SyntheticSite(number))), layouts);
            }
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string? Option(string[] arguments, string name) => arguments.SkipWhile(argument => argument != name).ElementAtOrDefault(1);

    private static void Show(SyntheticProject project)
    {
        var open = new OpenProject(project);
        open.Generate();
        foreach (GeneratedSourceResult source in open.Generated())
        {
            Console.WriteLine($"// {source.HintName}\n{source.SourceText}");
        }
    }

    private static void MeasureAll(SyntheticProject project, int layouts)
    {
        Console.WriteLine($"{layouts} layouts of {project.LayoutLines} lines; {project.Samples} samples of {project.SampleBytes / 1024 / 1024} MB; "
            + $"{Environment.ProcessorCount} processors; times are processor time");
        foreach ((string part, _) in Parts)
        {
            using Process process = Process.Start("dotnet", [typeof(Program).Assembly.Location, "measure", part, project.Folder]);
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"Measuring the {part} failed.");
            }
        }
    }
}
