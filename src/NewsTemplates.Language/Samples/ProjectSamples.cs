using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Language.Samples;

/// <summary>
/// Checks the layouts of a project on their samples, in any order and from several threads at once. A site that extends
/// a family is run once, for itself and for the family.
/// </summary>
internal sealed class ProjectSamples
{
    private readonly IReadOnlyList<Lineage> layouts;
    private readonly Func<Lineage, Layout> read;
    private readonly Func<Layout, IReadOnlyList<Sample>> samplesOf;
    private readonly ConcurrentDictionary<LayoutFile, Member> members = new();

    /// <summary>Makes the checks.</summary>
    /// <param name="layouts">All layouts of the project.</param>
    /// <param name="read">Reads a layout.</param>
    /// <param name="samplesOf">Reads the samples of a layout.</param>
    public ProjectSamples(IReadOnlyList<Lineage> layouts, Func<Lineage, Layout> read, Func<Layout, IReadOnlyList<Sample>> samplesOf)
    {
        this.layouts = layouts;
        this.read = read;
        this.samplesOf = samplesOf;
    }

    /// <summary>Checks one layout: a site on its samples, a family by what was found of its sites.</summary>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public IReadOnlyList<LayoutDiagnostic> Check(Lineage layout, CancellationToken cancellationToken) =>
        !layout.File.IsFamily
            ? Run(layout, cancellationToken).Diagnostics
            : FamilyChecks.Check(read(layout), [.. layouts.Where(other => !other.File.IsFamily && other.Families.Contains(layout.File)).Select(site => Run(site, cancellationToken))]);

    private SiteCheck Run(Lineage site, CancellationToken cancellationToken)
    {
        if (site.Families.Count == 0)
        {
            return RunNow(site, cancellationToken);
        }

        Member member = members.GetOrAdd(site.File, _ => new Member());
        lock (member)
        {
            return member.Check ??= RunNow(site, cancellationToken);
        }
    }

    private SiteCheck RunNow(Lineage site, CancellationToken cancellationToken)
    {
        Layout layout = read(site);
        return SampleChecks.Run(layout, layout.Evaluated is null ? [] : samplesOf(layout), cancellationToken);
    }

    private sealed class Member
    {
        public SiteCheck? Check { get; set; }
    }
}
