using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Families;

/// <summary>What the other layouts of a project must know of a layout.</summary>
/// <param name="IsFamily">Whether it is a family.</param>
/// <param name="Name">The site's or family's name.</param>
/// <param name="NameSpan">Where that is written.</param>
/// <param name="Hosts">The site's hosts.</param>
/// <param name="Families">The names of the families that it extends, directly or not.</param>
internal sealed record LayoutSummary(bool IsFamily, string Name, SourceSpan NameSpan, EquatableArray<HostModel> Hosts, EquatableArray<string> Families)
{
    /// <summary>The summary of a layout; null where it does not even say its name.</summary>
    public static LayoutSummary? Of(Layout layout) =>
        layout.Model is { } model
            ? new LayoutSummary(model.IsFamily, model.Name, model.NameSpan, [.. model.Hosts], [.. model.Origins.Skip(1).Select(origin => origin.Name)])
            : null;
}

/// <summary>Checks layouts of one project with each other: names and hosts that two of them want, and families without a site.</summary>
internal static class ProjectChecks
{
    /// <summary>What is to report; of two that want the same, at the second by path.</summary>
    public static IReadOnlyList<LayoutDiagnostic> Check(IEnumerable<LayoutSummary> layouts)
    {
        LayoutSummary[] all = [.. layouts.OrderBy(layout => layout.NameSpan.Path, StringComparer.Ordinal)];
        ILookup<string, LayoutSummary> byName = all.ToLookup(layout => layout.Name, StringComparer.OrdinalIgnoreCase);
        return [.. Names(byName), .. Hosts(byName.Select(same => same.First())), .. Families(all)];
    }

    private static IEnumerable<LayoutDiagnostic> Names(ILookup<string, LayoutSummary> byName) => byName
        .SelectMany(same => same.Skip(1))
        .Select(layout => new LayoutDiagnostic(LayoutDiagnostics.SiteNameTaken, layout.NameSpan, layout.Name));

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
