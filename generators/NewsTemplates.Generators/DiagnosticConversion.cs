using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>The language's diagnostics as the compiler's.</summary>
internal static class DiagnosticConversion
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = LayoutDiagnostics.All.ToDictionary(
        descriptor => descriptor.Id,
        descriptor => new DiagnosticDescriptor(
            descriptor.Id,
            descriptor.Title,
            "{0}",
            "NewsTemplates",
            SeverityOf(descriptor),
            isEnabledByDefault: true,
            customTags: descriptor.IsAboutSamples || descriptor.Severity != LayoutSeverity.Error
                ? System.Array.Empty<string>()
                : new[] { WellKnownDiagnosticTags.NotConfigurable }));

    /// <summary>The diagnostics that the analyzer reports: those about samples, and that it fails on a layout.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfAnalyzer { get; } = LayoutDiagnostics.All
        .Where(descriptor => descriptor.IsAboutSamples || descriptor == LayoutDiagnostics.InternalError)
        .Select(descriptor => Descriptors[descriptor.Id])
        .ToImmutableArray();

    public static Diagnostic ToDiagnostic(LayoutDiagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        var location = Location.Create(
            span.Path,
            TextSpan.FromBounds(span.Start, span.End),
            new LinePositionSpan(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn)));
        return Diagnostic.Create(Descriptors[diagnostic.Id], location, diagnostic.Message);
    }

    private static DiagnosticSeverity SeverityOf(LayoutDiagnosticDescriptor descriptor) => descriptor.Severity switch
    {
        LayoutSeverity.Error => DiagnosticSeverity.Error,
        LayoutSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
