using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Checks;

/// <summary>What the samples of a site showed of its layout, and of the families that it extends. It keeps neither layout nor pages.</summary>
public sealed class SiteCheck
{
    internal SiteCheck(Layout layout, IReadOnlyList<LayoutDiagnostic> found, IReadOnlyList<InheritedUse> inherited, bool isComplete)
    {
        Inherited = inherited;
        IsComplete = isComplete;
        IReadOnlyList<LayoutDiagnostic> left = Ignores.Apply(layout.InheritedIgnores, found, out IReadOnlyList<Ignore> unusedOfFamilies);
        left = Ignores.Apply(layout.UnusedIgnores, left, out IReadOnlyList<Ignore> unused);
        UnusedOfFamilies = unusedOfFamilies;
        HasErrors = left.Any(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error);

        // While a sample fails, it hides what entries of 'ignore' are for.
        Diagnostics = layout.Evaluated is null || HasErrors
            ? left
            : [.. left
                .Concat(unused.Select(Unneeded))
                .OrderBy(diagnostic => diagnostic.Span.Path != layout.Source.Path)
                .ThenBy(diagnostic => diagnostic.Span.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span.Start)];
    }

    /// <summary>What is to report: what is in the layout's own file, in its order, and then what is in those of its families.</summary>
    public IReadOnlyList<LayoutDiagnostic> Diagnostics { get; }

    /// <summary>Whether errors are among what is to report.</summary>
    internal bool HasErrors { get; }

    /// <summary>Whether all samples could be read.</summary>
    internal bool IsComplete { get; }

    /// <summary>What the samples use of the families.</summary>
    internal IReadOnlyList<InheritedUse> Inherited { get; }

    /// <summary>What the families ignore, and what is not so here.</summary>
    internal IReadOnlyList<Ignore> UnusedOfFamilies { get; }

    internal static LayoutDiagnostic Unneeded(Ignore ignore) => new(LayoutDiagnostics.NothingIgnored, ignore.Span, ignore.Id);
}

/// <summary>Whether a site's samples use a rule or a variant of a family.</summary>
/// <param name="Name">The field or variant.</param>
/// <param name="Unused">What to report if no site uses it.</param>
/// <param name="IsUsed">Whether they do, or something else was reported of it.</param>
internal sealed record InheritedUse(string Name, LayoutDiagnostic Unused, bool IsUsed);
