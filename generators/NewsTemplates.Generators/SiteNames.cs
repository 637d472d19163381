using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>A site's name and the layout that says it.</summary>
internal sealed record SiteName(string? Name, string Path, bool IsSkeleton)
{
    public LayoutDiagnostic Diagnostic() =>
        new(LayoutDiagnostics.SiteNameTaken, new SourceSpan(Path, 0, 0, 0, 0, 0, 0), Name!);
}

/// <summary>The names of all sites of a project. Two layouts with one name would lose all generated code: the first by path has it.</summary>
/// <param name="Sites">The sites that can be used, in the order of their names.</param>
/// <param name="Taken">The layouts whose site's name another has.</param>
internal sealed record SiteNames(EquatableArray<string> Sites, EquatableArray<SiteName> Taken)
{
    public static SiteNames Of(IEnumerable<SiteName> all)
    {
        SiteName[][] byName = all
            .Where(site => site.Name is not null)
            .GroupBy(site => site.Name!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(site => site.Path, StringComparer.Ordinal).ToArray())
            .ToArray();
        return new SiteNames(
            [.. byName.Where(group => !group[0].IsSkeleton).Select(group => group[0].Name!)],
            [.. byName.SelectMany(group => group.Skip(1))]);
    }

    public bool IsTaken(CompiledLayout layout) => Taken.Any(taken => taken.Path == layout.Path);
}
