using System;
using Microsoft.CodeAnalysis;
using NewsTemplates.Generators.Emission;

namespace NewsTemplates.Generators.Tests;

/// <summary>A layout on which the generator itself fails.</summary>
public class FailingLayoutTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    [Fact]
    public void It_is_an_error_at_its_name_and_all_others_are_generated()
    {
        var generator = new LayoutGenerator((code, options) =>
            code.Model.Name == "Bolga" ? throw new InvalidOperationException("Out of\nink.") : CompiledLayout.Emit(code, options));

        GeneratorRun run = GeneratorRun.Of(Consumer, "Consumer", generator, (Layouts.AlmeraPath, Layouts.Almera), (Layouts.BolgaPath, Layouts.Bolga));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal(("NT2070", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Equal(Layouts.BolgaPath + ": (0,6)-(0,11)", error.Location.GetLineSpan().ToString());
        Assert.Contains("InvalidOperationException: Out of ink.", error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["Almera.g.cs", "Sites.g.cs"], run.Files.Keys);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Cancelling_is_no_failure() =>
        Assert.Throws<OperationCanceledException>(() => CompiledLayout.Compile(
            new CodeModel("", Language.Layout.Read(Layouts.BolgaPath, Layouts.Bolga).Model!, [], false),
            new ProjectOptions("", "", ""),
            (_, _) => throw new OperationCanceledException()));
}
