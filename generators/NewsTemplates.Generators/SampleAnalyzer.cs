using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>Runs every layout on its saved sample pages, and reports at the layout's rules what no longer fits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SampleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticConversion.OfAnalyzer;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static compilation =>
        {
            SampleCheckSession checks = new SampleCheckSession(compilation.Options, compilation.CancellationToken);
            compilation.RegisterAdditionalFileAction(file =>
            {
                if (LayoutGenerator.IsLayout(file.AdditionalFile))
                {
                    foreach (LayoutDiagnostic diagnostic in Check(checks, file))
                    {
                        file.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
                    }
                }
            });
        });
    }

    private static IReadOnlyList<LayoutDiagnostic> Check(SampleCheckSession checks, AdditionalFileAnalysisContext file)
    {
        try
        {
            return checks.Check(file.AdditionalFile.Path, file.CancellationToken);
        }
        catch (Exception exception) when (InternalErrors.IsInternal(exception))
        {
            return [InternalErrors.Report(checks.NameSpanOf(file.AdditionalFile.Path), exception)];
        }
    }
}
