using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Cli;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Generators.Tests;

/// <summary><c>newstemplates check</c> says what a build says, of every kind of mistake: the same, at the same place, in the same words.</summary>
public sealed class SameReportsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newstemplates-").FullName;

    public static TheoryData<string> Names => ExampleFolder.Names;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_check_reports_what_a_build_does(string name)
    {
        string[] files = [.. ExampleFolder.Named(name).Files.Select(file => Write(file.Path, file.Text))];
        Assert.Equal(await BuildAsync(files), await CheckAsync(_folder));
    }

    private async Task<IEnumerable<string>> BuildAsync(IEnumerable<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", references: GeneratorRun.References.Value);
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new GeneratorRun.LayoutText(file, File.ReadAllText(file)))];
        var options = new GeneratorRun.Options(folder: _folder);
        ImmutableArray<Diagnostic> ofLayouts = CSharpGeneratorDriver
            .Create([new LayoutGenerator().AsSourceGenerator()], texts, optionsProvider: options)
            .RunGenerators(compilation)
            .GetRunResult()
            .Diagnostics;
        ImmutableArray<Diagnostic> ofSamples = await compilation
            .WithAnalyzers([new SampleAnalyzer()], new AnalyzerOptions(texts, options))
            .GetAnalyzerDiagnosticsAsync();
        return ofLayouts.Concat(ofSamples).Select(Describe).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> CheckAsync(string path)
    {
        using var output = new MemoryStream();
        var console = new CommandConsole { Input = Stream.Null, Output = output, Error = TextWriter.Null };
        await CommandLine.RunAsync(["check", path], console, () => new SiteCatalog([]), default);
        return System.Text.Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal);
    }

    // As the compiler prints it.
    private static string Describe(Diagnostic report)
    {
        FileLinePositionSpan place = report.Location.GetLineSpan();
        (int line, int column) = (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
        return $"{place.Path}({line},{column}): {report.Severity.ToString().ToLowerInvariant()} {report.Id}: {report.GetMessage()}";
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
