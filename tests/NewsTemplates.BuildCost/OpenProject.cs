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
    private readonly List<AdditionalText> _files;
    private readonly ProjectProperties _properties;
    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public OpenProject(SyntheticProject project)
    {
        _files = [.. project.Files.Select(file => new ProjectText(file))];
        _properties = new ProjectProperties(project.Folder);
        _compilation = CSharpCompilation.Create(
            "Synthetic",
            references: References.Paths.Select(path => MetadataReference.CreateFromFile(path)),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create(
            [new LayoutGenerator().AsSourceGenerator()], _files, new CSharpParseOptions(LanguageVersion.Latest), _properties);
    }

    public void Edit(string path, Func<string, string> change)
    {
        int index = _files.FindIndex(file => file.Path == path);
        var edited = new ProjectText(path, change(_files[index].GetText()!.ToString()));
        _driver = _driver.ReplaceAdditionalText(_files[index], edited);
        _files[index] = edited;
    }

    public void Generate() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>What the generator made when it last ran.</summary>
    public ImmutableArray<GeneratedSourceResult> Generated()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        ThrowOnError(result.Diagnostics);
        return result.GeneratedSources;
    }

    public void CheckSamples()
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. _files], _properties), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ThrowOnError(_compilation.WithAnalyzers([new SampleAnalyzer()], options).GetAnalyzerDiagnosticsAsync().Result);
    }

    private static void ThrowOnError(IEnumerable<Diagnostic> reports)
    {
        if (reports.FirstOrDefault(report => report.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }
}
