using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Projects;

/// <summary>Checks layouts of one project with each other: names and hosts that two of them want, and families without a site.</summary>
internal static class ProjectChecks
{
    /// <summary>What is to report; of two that want the same, at the second by path.</summary>
    public static IReadOnlyList<LayoutDiagnostic> Check(IEnumerable<LayoutSummary> layouts)
    {
        LayoutSummary[] all = [.. layouts.OrderBy(layout => layout.NameSpan.Path, StringComparer.Ordinal)];
        ProjectNames names = ProjectNames.Of(all);
        ILookup<bool, LayoutSummary> byTaken = all.ToLookup(layout => names.IsTaken(layout.Path));
        return [.. byTaken[true].Select(NameTaken), .. Hosts(byTaken[false]), .. Families(all)];
    }

    private static LayoutDiagnostic NameTaken(LayoutSummary layout) => new(LayoutDiagnostics.SiteNameTaken, layout.NameSpan, layout.Name);

    /// <summary>The hosts of sites that have their names for themselves: two that share the name are most likely one.</summary>
    private static IEnumerable<LayoutDiagnostic> Hosts(IEnumerable<LayoutSummary> all)
    {
        var taken = new Dictionary<HostPattern, LayoutSummary>();
        foreach (LayoutSummary layout in all)
        {
            foreach (HostModel host in layout.Hosts)
            {
                var pattern = new HostPattern(host.Name);
                if (!taken.TryGetValue(pattern, out LayoutSummary? owner))
                {
                    taken.Add(pattern, layout);
                }
                else if (!ReferenceEquals(owner, layout))
                {
                    yield return new LayoutDiagnostic(LayoutDiagnostics.HostTaken, host.Span, host.Name, owner.Name);
                }
            }
        }
    }

    private static IEnumerable<LayoutDiagnostic> Families(LayoutSummary[] all)
    {
        var extended = new HashSet<string>(all.Where(layout => !layout.IsFamily).SelectMany(layout => layout.Families), StringComparer.Ordinal);
        return all
            .Where(layout => layout.IsFamily && !extended.Contains(layout.Name))
            .Select(layout => new LayoutDiagnostic(LayoutDiagnostics.FamilyWithoutSite, layout.NameSpan, layout.Name));
    }
}
