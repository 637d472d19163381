using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Layouts;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language;

/// <summary>A layout file, read and checked; a site's without errors is also ready to extract pages without a build.</summary>
public sealed class Layout
{
    // What may be wrong only since it is not known what is inherited.
    private static readonly HashSet<LayoutDiagnosticDescriptor> CascadingDiagnostics = new()
    {
        LayoutDiagnostics.MissingKey, LayoutDiagnostics.UnknownType, LayoutDiagnostics.UnknownBlock, LayoutDiagnostics.UnknownUrlPart,
        LayoutDiagnostics.NoRule, LayoutDiagnostics.NeedsEach, LayoutDiagnostics.KeyDoesNotFit, LayoutDiagnostics.TypeNotWritten,
        LayoutDiagnostics.UnknownBlockField,
        LayoutDiagnostics.KeyNotEnum, LayoutDiagnostics.BodyWithoutPlace, LayoutDiagnostics.NotElements, LayoutDiagnostics.InvalidLinePattern,
        LayoutDiagnostics.UnknownPage, LayoutDiagnostics.FieldNotFilled, LayoutDiagnostics.FieldTypesDiffer, LayoutDiagnostics.UnknownContract,
        LayoutDiagnostics.ContractBroken, LayoutDiagnostics.ContractFieldMissing, LayoutDiagnostics.PlaceholderMissing,
        LayoutDiagnostics.NoneWithoutInheritance,
        LayoutDiagnostics.Unused,
    };

    private readonly bool _isUnfit;
    private readonly Lazy<IReadOnlyList<Ignore>> _inheritedIgnores;
    private readonly Lazy<EvaluatedSite?> _evaluated;

    private Layout(Lineage lineage, SiteModel? model, IReadOnlyList<LayoutDiagnostic> diagnostics, bool isUnfit, string? root)
    {
        Lineage = lineage;
        Model = model;
        Diagnostics = Ignores.Apply(model?.Ignores ?? [], diagnostics, out IReadOnlyList<Ignore> unused);
        UnusedIgnores = unused;
        _isUnfit = isUnfit;
        _inheritedIgnores = new Lazy<IReadOnlyList<Ignore>>(() => [.. lineage.OfFamilies()
            .Where(family => family.File.Source.Text.Contains("ignore"))
            .SelectMany(family => Bind(family, root).Model?.Ignores ?? [])]);
        _evaluated = new Lazy<EvaluatedSite?>(() => HasErrors || model is null or { IsFamily: true } ? null : new EvaluatedSite(model));
    }

    /// <summary>The file's path and text.</summary>
    public LayoutSource Source => Lineage.File.Source;

    /// <summary>Whether it is a family: a base for sites, which alone reads no pages.</summary>
    public bool IsFamily => Lineage.File.IsFamily;

    /// <summary>
    /// What is wrong with the layout, in the order of the file. What is wrong with a family is said of the family alone.
    /// Samples are checked by the checks of samples.
    /// </summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics { get; }

    /// <summary>Whether anything keeps the layout from being compiled: its own errors, or those of what it inherits.</summary>
    public bool HasErrors => _isUnfit || Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error);

    /// <summary>The site, run from the layout without generated code; null for a family, and when the layout has errors.</summary>
    public Site? Site => _evaluated.Value?.Site;

    /// <summary>The file, and those of the families that it extends.</summary>
    internal Lineage Lineage { get; }

    /// <summary>The resolved layout: as far as it could be read, also when it has errors; null when nothing of it could.</summary>
    internal SiteModel? Model { get; }

    /// <summary>What the layout ignores that it does not have itself: its samples may.</summary>
    internal IReadOnlyList<Ignore> UnusedIgnores { get; }

    /// <summary>What the families ignore, each in its own lines.</summary>
    internal IReadOnlyList<Ignore> InheritedIgnores => _inheritedIgnores.Value;

    internal EvaluatedSite? Evaluated => _evaluated.Value;

    /// <summary>
    /// Reads a layout that extends no other, and checks all that can be seen without its samples. A
    /// <see cref="LayoutProject"/> reads those that extend each other.
    /// </summary>
    /// <param name="path">The file's path, for diagnostics and provenance.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="root">The folder that provenance gives the path relative to; null leaves the path as it is.</param>
    /// <exception cref="ArgumentNullException">The path or the text is null.</exception>
    public static Layout Read(string path, string text, string? root = null) => Read(Lineage.Of(LayoutFile.Read(path, text)), root);

    /// <summary>Reads a layout with all that it inherits. Never throws: what goes wrong in the program is a report, too.</summary>
    internal static Layout Read(Lineage lineage, string? root)
    {
        try
        {
            return ReadAndCheck(lineage, root);
        }
        catch (Exception exception) when (InternalErrors.IsInternal(exception))
        {
            return new Layout(lineage, null, [InternalErrors.Report(lineage.File.NameSpan, exception)], isUnfit: true, root);
        }
    }

    private static Layout ReadAndCheck(Lineage lineage, string? root)
    {
        LayoutFile file = lineage.File;
        if (file.Syntax.Root is null)
        {
            return new Layout(lineage, null, file.Syntax.Diagnostics, isUnfit: false, root);
        }

        (SiteModel? model, IReadOnlyList<LayoutDiagnostic> found) = Bind(lineage, root);
        LayoutDiagnostic[] own = [.. found.Where(IsOwn)];

        // Of an unknown contract, as of an unknown family, nobody knows what it would bring.
        bool lacksContract = Array.Exists(own, diagnostic => diagnostic.Descriptor == LayoutDiagnostics.UnknownContract);
        IEnumerable<LayoutDiagnostic> wrong =
            lineage.IsBroken ? own.Where(diagnostic => !CascadingDiagnostics.Contains(diagnostic.Descriptor))
            : lacksContract ? own.Where(diagnostic =>
                diagnostic.Descriptor == LayoutDiagnostics.UnknownContract || !CascadingDiagnostics.Contains(diagnostic.Descriptor))
            : own;
        LayoutDiagnostic[] inherited = [.. found.Where(diagnostic => !IsOwn(diagnostic) && diagnostic.Descriptor.Severity == LayoutSeverity.Error)];
        IEnumerable<LayoutDiagnostic> all = file.Syntax.Diagnostics
            .Concat(lineage.Problem is { } problem ? [problem] : [])
            .Concat(wrong)
            .Concat(lineage.IsBroken || inherited.Length == 0 ? [] : OnlyHere(lineage, inherited, model, root));
        // What an error says may well be what was to use it.
        LayoutDiagnostic[] unique = [.. all.Distinct()];
        bool hasErrors = Array.Exists(unique, diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error);
        IEnumerable<LayoutDiagnostic> roots = hasErrors ? unique.Where(diagnostic => diagnostic.Descriptor != LayoutDiagnostics.Unused) : unique;
        return new Layout(
            lineage, model, [.. roots.OrderBy(diagnostic => diagnostic.Span.Start)], lineage.IsBroken || inherited.Length > 0, root);

        bool IsOwn(LayoutDiagnostic diagnostic) => diagnostic.Span.Path == file.Source.Path;
    }

    /// <summary>
    /// What is wrong with inherited parts only together with the layout's own: it is reported where the layout inherits.
    /// What the families report of themselves is left to them.
    /// </summary>
    private static IEnumerable<LayoutDiagnostic> OnlyHere(Lineage lineage, IEnumerable<LayoutDiagnostic> inherited, SiteModel? model, string? root)
    {
        HashSet<(string, SourceSpan)> known = [.. lineage.OfFamilies()
            .SelectMany(family => Bind(family, root).Found)
            .Select(diagnostic => (diagnostic.Id, diagnostic.Span))];
        return inherited
            .Where(diagnostic => !known.Contains((diagnostic.Id, diagnostic.Span)))
            .Select(diagnostic => diagnostic.InheritedAt(lineage.File.Extends!.Span, model?.OriginOf(diagnostic.Span).File ?? diagnostic.Span.Path));
    }

    private static (SiteModel? Model, IReadOnlyList<LayoutDiagnostic> Found) Bind(Lineage lineage, string? root)
    {
        var found = new List<LayoutDiagnostic>();
        return (LayoutBinder.Bind(lineage, path => ProjectPath.Of(path, root), found), found);
    }
}
