using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsTemplates.Generators.Tests;

/// <summary>A project whose paths are those of Windows becomes the code that it becomes elsewhere.</summary>
public class WindowsTests
{
    private static readonly (string Path, string Text)[] Sites = [(Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga)];

    [Fact]
    public void Paths_change_no_code() => Assert.Equal(
        Generate("/project/", Sites),
        Generate(@"C:\src\news\", Sites.Select(site => (site.Path.Replace("/project/", @"C:\src\news\").Replace('/', '\\'), site.Text))));

    [Fact]
    public void A_layout_of_another_drive_is_named_by_its_file() => Assert.Contains(
        "// Compiled by NewsTemplates from site.layout.yaml: ",
        Generate(@"C:\src\news\", [(@"D:\layouts\bolga\site.layout.yaml", Layouts.Bolga)])[0],
        System.StringComparison.Ordinal);

    [Fact]
    public void Line_ends_change_no_code() => Assert.Equal(
        Generate("/project/", Sites),
        Generate("/project/", Sites.Select(site => (site.Path, site.Text.ReplaceLineEndings("\r\n")))));

    private static string[] Generate(string folder, IEnumerable<(string Path, string Text)> layouts)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer", references: GeneratorRun.References.Value, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create(
                [new LayoutGenerator().AsSourceGenerator()],
                layouts.Select(layout => (AdditionalText)new GeneratorRun.LayoutText(layout.Path, layout.Text)),
                optionsProvider: new GeneratorRun.Options(folder: folder))
            .RunGenerators(compilation)
            .GetRunResult();
        Assert.Empty(result.Diagnostics.Where(report => report.Severity == DiagnosticSeverity.Error));
        return [.. result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString())];
    }
}
