using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsTemplates.Collections;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Projects;

namespace NewsTemplates.Generators;

/// <summary>
/// Compiles each layout among the project's additional files to code of its own, and all of them to the class
/// <c>Sites</c>. A layout is read again only when its own text changes, or that of a family it extends, and
/// its code is made again only when it then means something else.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LayoutGenerator : IIncrementalGenerator
{
    private readonly Func<CodeModel, ProjectOptions, string> _emit;

    /// <summary>Makes the generator.</summary>
    public LayoutGenerator()
        : this(CompiledLayout.Emit)
    {
    }

    /// <summary>Makes a generator that writes code in its own way.</summary>
    internal LayoutGenerator(Func<CodeModel, ProjectOptions, string> emit)
    {
        _emit = emit;
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ProjectOptions.DateTypeOf(compilation)))
            .Select(static (input, _) => ProjectOptions.Read(input.Left.GlobalOptions, input.Right))
            .WithTrackingName(TrackingNames.Options);

        IncrementalValuesProvider<LayoutFile> read = context.AdditionalTextsProvider
            .Where(IsLayout)
            .Select(static (file, cancellationToken) => LayoutFile.Read(file.Path, file.GetText(cancellationToken)?.ToString() ?? ""))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<ApprovedFiles> approved = context.AdditionalTextsProvider
            .Where(ApprovedFiles.IsApproved)
            .SelectMany(ApprovedFile.Read)
            .Collect()
            .Select(static (all, _) => new ApprovedFiles(EquatableArray.Create(all.AsSpan())))
            .WithTrackingName(TrackingNames.Approved);

        IncrementalValueProvider<FamilyTree> families = read
            .Collect()
            .Select(static (all, _) => new FamilyTree(all))
            .WithTrackingName(TrackingNames.Families);

        IncrementalValuesProvider<BoundLayout> models = read
            .Combine(families)
            .Select(static (input, _) => input.Right.LineageOf(input.Left))
            .WithTrackingName(TrackingNames.Lineages)
            .Combine(options.Select(static (options, _) => options.Root))
            .Select(static (input, _) => BoundLayout.Bind(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Models);

        IncrementalValuesProvider<CodeModel> code = models
            .Where(static model => model.Code is not null)
            .Select(static (model, _) => model.Code!);

        IncrementalValueProvider<EquatableArray<LayoutSummary>> summaries = models
            .Where(static model => model.Summary is not null)
            .Select(static (model, _) => model.Summary!)
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(all.AsSpan()));

        IncrementalValueProvider<ProjectNames> names = summaries
            .Select(static (all, _) => ProjectNames.Of(all))
            .WithTrackingName(TrackingNames.Catalog);

        // A family whose name another layout has gets no code.
        IncrementalValueProvider<EquatableArray<CodeModel>> shared = code
            .Where(static code => code.Model.IsFamily)
            .Combine(names)
            .Where(static input => !input.Right.IsTaken(input.Left.Path))
            .Select(static (input, _) => input.Left)
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(all.AsSpan()));

        IncrementalValuesProvider<CompiledLayout> layouts = code
            .Combine(shared)
            .Select(static (input, _) => input.Left.With(input.Right))
            .Combine(approved)
            .Select(static (input, _) => input.Left with { Approved = input.Right.Of(input.Left.Path) })
            .Combine(options)
            .Select((input, _) => CompiledLayout.Compile(input.Left, input.Right, _emit))
            .WithTrackingName(TrackingNames.Layouts);

        IncrementalValuesProvider<GeneratedFile?> files = layouts
            .Combine(names)
            .Select(static (input, _) => input.Left.Code is { } code && !input.Right.IsTaken(input.Left.Path)
                ? new GeneratedFile(input.Left.Name, code)
                : null)
            .WithTrackingName(TrackingNames.Code);

        IncrementalValueProvider<EquatableArray<CompiledLayout>> failed = layouts
            .Where(static layout => layout.Code is null)
            .Collect()
            .Select(static (all, _) => EquatableArray.Create(all.AsSpan()));

        IncrementalValuesProvider<EquatableArray<LayoutDiagnostic>> diagnostics = models
            .Select(static (model, _) => model.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        IncrementalValueProvider<EquatableArray<LayoutDiagnostic>> projectDiagnostics = summaries
            .Select(static (all, _) => EquatableArray.Create(ProjectChecks.Check(all).ToArray().AsSpan()))
            .WithTrackingName(TrackingNames.Project);

        context.RegisterSourceOutput(files, static (output, file) =>
        {
            if (file is not null)
            {
                output.AddSource(file.Name + ".g.cs", SourceText.From(file.Text, Encoding.UTF8));
            }
        });
        context.RegisterSourceOutput(diagnostics, static (output, all) => Report(output, all));
        context.RegisterSourceOutput(projectDiagnostics, static (output, all) => Report(output, all));
        context.RegisterSourceOutput(failed, static (output, all) => Report(output, all.Select(layout => layout.Failure).OfType<LayoutDiagnostic>()));
        context.RegisterSourceOutput(names.Combine(failed).Combine(options), static (output, input) =>
        {
            string[] sites = [.. input.Left.Left.Sites.Except(input.Left.Right.Select(layout => layout.Name))];
            if (sites.Length > 0)
            {
                string catalog = CatalogEmitter.Emit(sites, input.Right, CompiledLayout.Version);
                output.AddSource(CSharpNames.Catalog + ".g.cs", SourceText.From(catalog, Encoding.UTF8));
            }
        });
    }

    /// <summary>Whether a file's name is that of a layout.</summary>
    internal static bool IsLayout(AdditionalText file) => file.Path.EndsWith(LayoutFile.Ending, StringComparison.OrdinalIgnoreCase);

    private static void Report(SourceProductionContext output, IEnumerable<LayoutDiagnostic> diagnostics)
    {
        foreach (LayoutDiagnostic diagnostic in diagnostics)
        {
            output.ReportDiagnostic(DiagnosticConversion.ToDiagnostic(diagnostic));
        }
    }
}
