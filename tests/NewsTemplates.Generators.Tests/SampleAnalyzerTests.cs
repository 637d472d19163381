using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NewsTemplates.Generators.Tests;

public class SampleAnalyzerTests
{
    private const string Sample = "/project/templates/bolga.example/samples/new.html";
    private const string OldSample = "/project/templates/bolga.example/samples/old.html";
    private const string Page = "<html><head><link rel=canonical href=https://bolga.example/a/b></head><body class=new><h1 class=new>A</h1><p class=note>B</p></body></html>";
    private const string OldPage = "<html><head><link rel=canonical href=https://bolga.example/a/c></head><body><h1>C</h1><p class=note>D</p></body></html>";

    [Fact]
    public async Task A_layout_that_fits_its_samples_is_asked_to_be_approved_and_nothing_else()
    {
        Diagnostic report = Assert.Single(await Analyze(Layouts.Bolga, (Sample, Page), (OldSample, OldPage)));

        Assert.Equal("NT3030", report.Id);
    }

    [Fact]
    public async Task A_selector_whose_class_was_renamed_is_reported_at_the_rule()
    {
        IReadOnlyList<Diagnostic> reports = await Analyze(Layouts.Bolga.Replace("h1.new", "h1.nwe"), (Sample, Page), (OldSample, OldPage));

        Diagnostic error = Assert.Single(reports, report => report.Severity == DiagnosticSeverity.Error);
        FileLinePositionSpan place = error.Location.GetLineSpan();
        Assert.Equal((Layouts.BolgaPath, 12, 17), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Contains(".new", error.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_with_errors_is_left_to_the_generator() =>
        Assert.Empty(await Analyze(Layouts.Bolga.Replace("h1.new", "h1..new"), (Sample, "<html></html>")));

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string layout, params (string Path, string Text)[] samples)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", references: GeneratorRun.References.Value);
        ImmutableArray<AdditionalText> files = samples
            .Append((Path: Layouts.BolgaPath, Text: layout))
            .Select(file => (AdditionalText)new GeneratorRun.LayoutText(file.Path, file.Text))
            .ToImmutableArray();
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new SampleAnalyzer()], new AnalyzerOptions(files, new GeneratorRun.Options()));
        return (await analysis.GetAnalyzerDiagnosticsAsync()).OrderBy(report => report.Location.SourceSpan.Start).ToArray();
    }
}
