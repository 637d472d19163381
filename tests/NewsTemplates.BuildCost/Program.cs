using System;
using System.Collections.Generic;
using System.IO;

namespace NewsTemplates.BuildCost;

/// <summary>
/// Makes a project with many layouts and samples, and measures what they cost its builds: <c>[FOLDER] [LAYOUTS]</c>; without
/// a folder it is made in the temporary one, and taken away.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        bool isKept = arguments.Length > 0;
        string folder = isKept ? Path.GetFullPath(arguments[0]) : Directory.CreateTempSubdirectory("newstemplates-cost-").FullName;
        int layouts = arguments.Length > 1 ? int.Parse(arguments[1]) : 200;
        try
        {
            SyntheticProject project = SyntheticProject.Make(folder, layouts);
            Console.WriteLine($"{layouts} layouts of {project.LayoutLines} lines; {project.Samples} samples of {project.SampleBytes / 1024 / 1024} MB; {Environment.ProcessorCount} processors");
            Print(InProcessCost.Measure(project));
            Print(CommandLineCost.Measure(project));
        }
        finally
        {
            if (!isKept)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Print(IEnumerable<(string What, TimeSpan Generator, TimeSpan Analyzer)> costs)
    {
        foreach ((string what, TimeSpan generator, TimeSpan analyzer) in costs)
        {
            Console.WriteLine($"{what,-58} generator {generator.TotalSeconds,7:0.000} s   analyzer {analyzer.TotalSeconds,7:0.000} s");
        }
    }
}
