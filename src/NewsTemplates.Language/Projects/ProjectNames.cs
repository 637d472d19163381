using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;

namespace NewsTemplates.Language.Projects;

/// <summary>
/// The names of a project's layouts, ignoring case. Two with one name would lose all generated code: the first by path has
/// it, and no other is emitted.
/// </summary>
/// <param name="Sites">The names of the sites that can be used, in their order.</param>
/// <param name="Taken">The paths of layouts whose name another has.</param>
internal sealed record ProjectNames(EquatableArray<string> Sites, EquatableArray<string> Taken)
{
    public static ProjectNames Of(IEnumerable<LayoutSummary> layouts)
    {
        LayoutSummary[][] byName =
        [
            .. layouts
                .GroupBy(layout => layout.Name, StringComparer.OrdinalIgnoreCase)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => same.OrderBy(layout => layout.Path, StringComparer.Ordinal).ToArray()),
        ];
        return new ProjectNames(
            [.. byName.Select(same => same[0]).Where(layout => !layout.HasErrors && !layout.IsFamily).Select(layout => layout.Name)],
            [.. byName.SelectMany(same => same.Skip(1)).Select(layout => layout.Path)]);
    }

    /// <summary>Whether another layout has the name of the layout at a path.</summary>
    public bool IsTaken(string path) => Taken.Contains(path);
}
