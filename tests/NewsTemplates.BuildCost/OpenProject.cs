using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Generators;

namespace NewsTemplates.BuildCost;

/// <summary>The project as an editor has it open: in a process that keeps running, where its files change.</summary>
internal sealed class OpenProject
{
    private readonly List<AdditionalText> files;
    private readonly ProjectProperties properties;
    private readonly CSharpCompilation compilation;
    private GeneratorDriver driver;

    public OpenProject(SyntheticProject project)
    {
        files = [.. project.Files.Select(file => new ProjectText(file))];
        properties = new ProjectProperties(project.Folder);
        compilation = CSharpCompilation.Create(
            "Synthetic",
            references: References.Paths.Select(path => MetadataReference.CreateFromFile(path)),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        driver = CSharpGeneratorDriver.Create([new LayoutGenerator().AsSourceGenerator()], files, new CSharpParseOptions(LanguageVersion.Latest), properties);
    }

    public void Edit(string path, Func<string, string> change)
    {
        int index = files.FindIndex(file => file.Path == path);
        var edited = new ProjectText(path, change(files[index].GetText()!.ToString()));
        driver = driver.ReplaceAdditionalText(files[index], edited);
        files[index] = edited;
    }

    public void Generate() => driver = driver.RunGenerators(compilation);

    /// <summary>What the generator made when it last ran.</summary>
    public ImmutableArray<GeneratedSourceResult> Generated()
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        ThrowOnError(result.Diagnostics);
        return result.GeneratedSources;
    }

    public void CheckSamples()
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], properties), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ThrowOnError(compilation.WithAnalyzers([new SampleAnalyzer()], options).GetAnalyzerDiagnosticsAsync().Result);
    }

    private static void ThrowOnError(IEnumerable<Diagnostic> reports)
    {
        if (reports.FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }
}
