using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Generators;

/// <summary>
/// Compiles each layout among the project's additional files to code of its own, and all of them to the class
/// <c>Sites</c>. A layout is compiled again only when its own text changes, or that of a family it extends.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LayoutGenerator : IIncrementalGenerator
{
    /// <summary>How the name of a layout file ends.</summary>
    public const string LayoutSuffix = ".layout.yaml";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => CompilerOptions.Of(compilation)))
            .Select(static (input, _) => ProjectOptions.Read(input.Left.GlobalOptions, input.Right))
            .WithTrackingName(TrackingNames.Options);

        IncrementalValuesProvider<LayoutFile> read = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(LayoutSuffix, StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellationToken) => LayoutFile.Read(file.Path, file.GetText(cancellationToken)?.ToString() ?? ""))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<EquatableArray<LayoutFile>> families = read
            .Where(static file => file.IsFamily)
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(all.AsSpan()));

        IncrementalValueProvider<EquatableArray<string>> sites = read
            .Select(static (file, _) => file.Site ?? "")
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(all.AsSpan()));

        IncrementalValuesProvider<CompiledLayout> layouts = read
            .Combine(families.Combine(sites))
            .Select(static (input, _) => new FamilyTree(input.Right.Left, input.Right.Right).LineageOf(input.Left))
            .WithTrackingName(TrackingNames.Lineages)
            .Combine(options)
            .Select(static (input, cancellationToken) => CompiledLayout.Compile(input.Left, input.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Layouts);

        IncrementalValueProvider<SiteNames> names = layouts
            .Select(static (layout, _) => new SiteName(layout.Summary?.Name, layout.Path, layout.Summary is { IsFamily: true }, layout.IsSkeleton))
            .Collect()
            .Select(static (all, _) => SiteNames.Of(all))
            .WithTrackingName(TrackingNames.Catalog);

        IncrementalValuesProvider<EquatableArray<GeneratedFile>> files = layouts
            .Combine(names)
            .Select(static (input, _) => input.Right.IsTaken(input.Left) ? default : input.Left.Files)
            .WithTrackingName(TrackingNames.Code);

        IncrementalValuesProvider<EquatableArray<LayoutDiagnostic>> diagnostics = layouts
            .Select(static (layout, _) => layout.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        IncrementalValueProvider<EquatableArray<LayoutDiagnostic>> projectDiagnostics = layouts
            .Select(static (layout, _) => layout.Summary)
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(ProjectChecks.Check(all.OfType<LayoutSummary>()).ToArray().AsSpan()))
            .WithTrackingName(TrackingNames.Project);

        context.RegisterSourceOutput(files, static (output, files) =>
        {
            foreach (GeneratedFile file in files)
            {
                output.AddSource(file.Name + ".g.cs", SourceText.From(file.Text, Encoding.UTF8));
            }
        });
        context.RegisterSourceOutput(diagnostics, Report);
        context.RegisterSourceOutput(projectDiagnostics, Report);
        context.RegisterSourceOutput(names.Combine(options), static (output, input) =>
        {
            if (input.Left.Sites.Count > 0)
            {
                string catalog = CatalogEmitter.Emit(input.Left.Sites, input.Right.Namespace, CompiledLayout.Version);
                output.AddSource("Sites.g.cs", SourceText.From(catalog, Encoding.UTF8));
            }
        });
    }

    private static void Report(SourceProductionContext output, EquatableArray<LayoutDiagnostic> diagnostics)
    {
        foreach (LayoutDiagnostic diagnostic in diagnostics)
        {
            output.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
        }
    }
}
