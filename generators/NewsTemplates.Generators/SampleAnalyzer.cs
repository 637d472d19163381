using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
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
            AnalyzerOptions options = compilation.Options;
            Dictionary<string, Lineage> layouts = ReadLayouts(options, compilation.CancellationToken);
            var texts = new Lazy<Dictionary<string, AdditionalText>>(() => options.AdditionalFiles
                .GroupBy(text => text.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));
            string root = ProjectOptions.RootOf(options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var samples = new ProjectSamples(
                [.. layouts.Values],
                lineage => Layout.Read(lineage, root),
                layout => SampleFiles.Read(layout, texts.Value.Keys, path => texts.Value[path].GetText()?.ToString()));
            compilation.RegisterAdditionalFileAction(file =>
            {
                foreach (LayoutDiagnostic diagnostic in layouts.TryGetValue(file.AdditionalFile.Path, out Lineage? layout) ? samples.Check(layout, file.CancellationToken) : [])
                {
                    file.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
                }
            });
        });
    }

    private static Dictionary<string, Lineage> ReadLayouts(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        LayoutFile[] files = options.AdditionalFiles
            .Where(file => file.Path.EndsWith(LayoutGenerator.LayoutSuffix, StringComparison.OrdinalIgnoreCase))
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(group => LayoutFile.Read(group.Key, group.First().GetText(cancellationToken)?.ToString() ?? ""))
            .ToArray();
        var families = new FamilyTree(files);
        return files.ToDictionary(file => file.Source.Path, families.LineageOf, StringComparer.Ordinal);
    }
}
