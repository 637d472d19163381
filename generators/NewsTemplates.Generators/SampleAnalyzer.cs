using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
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
        context.RegisterCompilationStartAction(static compilation =>
        {
            Dictionary<string, LayoutFile> layouts = compilation.Options.AdditionalFiles
                .Where(file => file.Path.EndsWith(LayoutGenerator.LayoutSuffix, StringComparison.OrdinalIgnoreCase))
                .Select(file => LayoutFile.Read(file.Path, file.GetText(compilation.CancellationToken)?.ToString() ?? ""))
                .GroupBy(file => file.Source.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            var families = new FamilyTree(layouts.Values);
            compilation.RegisterAdditionalFileAction(file =>
            {
                if (layouts.TryGetValue(file.AdditionalFile.Path, out LayoutFile? layout))
                {
                    Check(file, families.LineageOf(layout));
                }
            });
        });
    }

    private static void Check(AdditionalFileAnalysisContext file, Lineage lineage)
    {
        Layout layout = Layout.Read(lineage, ProjectOptions.RootOf(file.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
        if (layout.Evaluated is null)
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
