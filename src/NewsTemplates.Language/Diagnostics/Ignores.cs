using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>An entry of <c>ignore</c>: what is not reported within a stretch of the file.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Span">Where the id is written.</param>
/// <param name="Scope">The lines that it is for: those of the field, variant or page that has the entry, or the whole file.</param>
internal sealed record Ignore(string Id, SourceSpan Span, SourceSpan Scope)
{
    /// <summary>Whether it is for a diagnostic.</summary>
    public bool Covers(LayoutDiagnostic diagnostic) =>
        diagnostic.Id == Id && diagnostic.Span.Path == Scope.Path && diagnostic.Span.Start >= Scope.Start && diagnostic.Span.Start <= Scope.End;
}

/// <summary>Leaves out what a layout says is to be ignored.</summary>
internal static class Ignores
{
    /// <summary>Whether a layout may ignore it: not what keeps it from being compiled.</summary>
    public static bool MayIgnore(LayoutDiagnosticDescriptor descriptor) =>
        descriptor.Severity != LayoutSeverity.Error || descriptor.IsAboutSamples;

    /// <summary>Leaves out what is ignored.</summary>
    /// <param name="ignores">The layout's entries.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="unused">The entries that covered nothing.</param>
    /// <returns>What is left, in the same order.</returns>
    public static IReadOnlyList<LayoutDiagnostic> Apply(
        IReadOnlyList<Ignore> ignores, IReadOnlyList<LayoutDiagnostic> diagnostics, out IReadOnlyList<Ignore> unused)
    {
        ILookup<string, Ignore> byId = ignores.ToLookup(ignore => ignore.Id, StringComparer.Ordinal);
        var used = new HashSet<Ignore>();
        var left = new List<LayoutDiagnostic>();
        foreach (LayoutDiagnostic diagnostic in diagnostics)
        {
            Ignore[] covering = MayIgnore(diagnostic.Descriptor) ? [.. byId[diagnostic.Id].Where(ignore => ignore.Covers(diagnostic))] : [];
            used.UnionWith(covering);
            if (covering.Length == 0)
            {
                left.Add(diagnostic);
            }
        }

        unused = [.. ignores.Where(ignore => !used.Contains(ignore))];
        return left;
    }
}
