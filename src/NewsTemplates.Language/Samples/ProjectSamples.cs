using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Language.Samples;

/// <summary>Checks the layouts of a project on their samples: a site on its own, a family by what was found of its sites.</summary>
internal sealed class ProjectSamples
{
    private readonly IReadOnlyList<Lineage> layouts;
    private readonly Func<Lineage, Layout> read;
    private readonly Func<Lineage, CancellationToken, SiteCheck> run;

    /// <summary>Makes the checks.</summary>
    /// <param name="layouts">The layouts of the project; those that neither extend nor are extended may be missing.</param>
    /// <param name="read">Reads a family.</param>
    /// <param name="run">Runs a site on its samples. It is asked for its own sake, and for that of each family.</param>
    public ProjectSamples(IReadOnlyList<Lineage> layouts, Func<Lineage, Layout> read, Func<Lineage, CancellationToken, SiteCheck> run)
    {
        this.layouts = layouts;
        this.read = read;
        this.run = run;
    }

    /// <summary>Checks one layout.</summary>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public IReadOnlyList<LayoutDiagnostic> Check(Lineage layout, CancellationToken cancellationToken) =>
        layout.File.IsFamily
            ? FamilyChecks.Check(read(layout), [.. layouts.Where(other => !other.File.IsFamily && other.Families.Contains(layout.File)).Select(site => run(site, cancellationToken))])
            : run(layout, cancellationToken).Diagnostics;
}
