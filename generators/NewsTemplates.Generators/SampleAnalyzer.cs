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
        context.RegisterCompilationStartAction(static compilation =>
        {
            ILookup<string, AdditionalText> files = compilation.Options.AdditionalFiles.ToLookup(file => file.Path, StringComparer.Ordinal);
            compilation.RegisterAdditionalFileAction(file =>
            {
                if (file.AdditionalFile.Path.EndsWith(LayoutGenerator.LayoutSuffix, StringComparison.OrdinalIgnoreCase))
                {
                    Report(file, files);
                }
            });
        });
    }

    private static void Report(AdditionalFileAnalysisContext file, ILookup<string, AdditionalText> files)
    {
        string path = file.AdditionalFile.Path;
        string root = ProjectOptions.RootOf(file.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        string folder = path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
        AdditionalText[] read = [.. files.Where(group => group.Key.StartsWith(folder, StringComparison.Ordinal)).Select(group => group.First())];
        foreach (LayoutDiagnostic diagnostic in CheckedLayouts.Check(path, root, read, () => Check(file, root, read), file.CancellationToken))
        {
            file.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
        }
    }

    private static IReadOnlyList<LayoutDiagnostic> Check(AdditionalFileAnalysisContext file, string root, AdditionalText[] read)
    {
        Layout layout = Layout.Read(file.AdditionalFile.Path, TextOf(file.AdditionalFile) ?? "", root);
        Dictionary<string, AdditionalText> texts = read.ToDictionary(text => text.Path, StringComparer.Ordinal);
        return layout.HasErrors
            ? []
            : SampleChecks.Check(layout, SampleFiles.Read(layout, texts.Keys, path => TextOf(texts[path])), file.CancellationToken);

        string? TextOf(AdditionalText text) => text.GetText(file.CancellationToken)?.ToString();
    }
}
