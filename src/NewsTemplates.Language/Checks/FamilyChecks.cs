using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Checks;

/// <summary>Reports of a family what no site that extends it uses: a single site need not use all of it.</summary>
public static class FamilyChecks
{
    /// <summary>Checks a family by what was found of its sites.</summary>
    /// <param name="family">The family's layout.</param>
    /// <param name="sites">The checks of all sites that extend it, directly or not.</param>
    /// <returns>What is to report, in the order of the family's file; nothing while a site's samples cannot tell.</returns>
    public static IReadOnlyList<LayoutDiagnostic> Check(Layout family, IReadOnlyList<SiteCheck> sites)
    {
        if (family.HasErrors || sites.Count == 0 || sites.Any(site => site.HasErrors || !site.IsComplete))
        {
            return [];
        }

        IEnumerable<LayoutDiagnostic> unused = sites
            .SelectMany(site => site.Inherited)
            .Where(use => use.Unused.Span.Path == family.Source.Path)
            .GroupBy(use => (use.Unused.Span, use.Name))
            .Where(uses => uses.All(use => !use.IsUsed))
            .Select(uses => uses.First().Unused);
        IReadOnlyList<LayoutDiagnostic> left = Ignores.Apply(family.UnusedIgnores, [.. unused], out IReadOnlyList<Ignore> unneeded);
        IEnumerable<LayoutDiagnostic> useless = unneeded
            .Where(ignore => sites.All(site => site.UnusedOfFamilies.Contains(ignore)))
            .Select(SiteCheck.Unneeded);
        return [.. left.Concat(useless).OrderBy(diagnostic => diagnostic.Span.Start)];
    }
}
