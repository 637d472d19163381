using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Generators;

/// <summary>Runs every layout on its saved sample pages, and reports at the layout's rules what no longer fits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SampleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticConversion.OfSamples;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            if (file.AdditionalFile.Path.EndsWith(LayoutGenerator.LayoutSuffix, StringComparison.OrdinalIgnoreCase))
            {
                Check(file);
            }
        });
    }

    private static void Check(AdditionalFileAnalysisContext file)
    {
        string? text = file.AdditionalFile.GetText(file.CancellationToken)?.ToString();
        if (text is null)
        {
            return;
        }

        string root = ProjectOptions.RootOf(file.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Layout layout = Layout.Read(file.AdditionalFile.Path, text, root);
        if (layout.HasErrors)
        {
            return;
        }

        Dictionary<string, AdditionalText> texts = file.Options.AdditionalFiles
            .GroupBy(text => text.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        IReadOnlyList<Sample> samples = SampleFiles.Read(layout, texts.Keys, path => texts[path].GetText(file.CancellationToken)?.ToString());
        foreach (LayoutDiagnostic diagnostic in SampleChecks.Check(layout, samples, file.CancellationToken))
        {
            file.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
        }
    }
}
