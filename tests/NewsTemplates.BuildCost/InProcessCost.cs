using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsTemplates.Generators;

namespace NewsTemplates.BuildCost;

/// <summary>What an editor waits for: generator and analyzer in a process that keeps running, before and after edits.</summary>
internal static class InProcessCost
{
    private const int Edits = 20;

    public static IEnumerable<(string What, TimeSpan Generator, TimeSpan Analyzer)> Measure(SyntheticProject project)
    {
        var options = new ProjectProperties(project.Folder);
        List<AdditionalText> files = [.. project.Files.Select(file => new DiskText(file))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Synthetic",
            references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new LayoutGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.Latest), options);

        TimeSpan generator = Time(() => driver = driver.RunGenerators(compilation));
        TimeSpan analyzer = Time(() => Analyze(compilation, files, options));
        yield return ("editor, first run", generator, analyzer);

        var generatorTimes = new List<TimeSpan>();
        var analyzerTimes = new List<TimeSpan>();
        for (int edit = 0; edit < Edits; edit++)
        {
            int index = files.FindIndex(file => file.Path == project.EditedLayout);
            var edited = new DiskText(files[index].Path, files[index].GetText()!.ToString().Replace(".story__place", $".story__place, .edit{edit}", StringComparison.Ordinal));
            driver = driver.ReplaceAdditionalText(files[index], edited);
            files[index] = edited;
            generatorTimes.Add(Time(() => driver = driver.RunGenerators(compilation)));
            analyzerTimes.Add(Time(() => Analyze(compilation, files, options)));
        }

        yield return ($"editor, after an edit of one layout (median of {Edits})", Median(generatorTimes), Median(analyzerTimes));
    }

    private static void Analyze(Compilation compilation, IEnumerable<AdditionalText> files, AnalyzerConfigOptionsProvider options)
    {
        var analysis = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reports = compilation.WithAnalyzers([new SampleAnalyzer()], analysis).GetAnalyzerDiagnosticsAsync().Result;
        if (reports.FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    private static TimeSpan Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private sealed class DiskText(string path, string? content = null) : AdditionalText
    {
        private SourceText? text = content is null ? null : SourceText.From(content);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            if (text is null)
            {
                using FileStream stream = File.OpenRead(path);
                Interlocked.CompareExchange(ref text, SourceText.From(stream), null);
            }

            return text;
        }
    }

    private sealed class ProjectProperties(string folder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(folder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(string folder) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch { "build_property.RootNamespace" => "Synthetic", "build_property.ProjectDir" => folder + "/", _ => null };
                return value is not null;
            }
        }
    }
}
