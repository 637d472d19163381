using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;

namespace NewsTemplates.Generators;

/// <summary>A site's or family's name and the layout that says it.</summary>
internal sealed record SiteName(string? Name, string Path, bool IsFamily, bool IsSkeleton);

/// <summary>The names of a project's layouts. Two with one name would lose all generated code: the first by path has it.</summary>
/// <param name="Sites">The sites that can be used, in the order of their names.</param>
/// <param name="Taken">The paths of layouts whose name another has.</param>
internal sealed record SiteNames(EquatableArray<string> Sites, EquatableArray<string> Taken)
{
    public static SiteNames Of(IEnumerable<SiteName> all)
    {
        SiteName[][] byName = all
            .Where(layout => layout.Name is not null)
            .GroupBy(layout => layout.Name!, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(layout => layout.Path, StringComparer.Ordinal).ToArray())
            .ToArray();
        return new SiteNames(
            [.. byName.Select(group => group[0]).Where(layout => !layout.IsSkeleton && !layout.IsFamily).Select(layout => layout.Name!)],
            [.. byName.SelectMany(group => group.Skip(1)).Select(layout => layout.Path)]);
    }

    public bool IsTaken(CompiledLayout layout) => Taken.Contains(layout.Path);
}
