using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Checks;

/// <summary>Checks the layouts of a project on their samples: a site on its own, a family by what was found of its sites.</summary>
internal sealed class ProjectSamples
{
    private readonly LayoutProject _project;
    private readonly Func<LayoutFile, CancellationToken, SiteCheck> _run;

    /// <summary>Makes the checks.</summary>
    /// <param name="project">The project.</param>
    /// <param name="run">Runs a site on its samples. It is asked for its own sake, and for that of each family.</param>
    public ProjectSamples(LayoutProject project, Func<LayoutFile, CancellationToken, SiteCheck> run)
    {
        _project = project;
        _run = run;
    }

    /// <summary>Checks one layout of the project.</summary>
    /// <param name="path">The layout's path.</param>
    /// <param name="cancellationToken">Stops the check between two samples.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public IReadOnlyList<LayoutDiagnostic> Check(string path, CancellationToken cancellationToken) =>
        _project.FileAt(path) is { IsFamily: true } family
            ? FamilyChecks.Check(_project.Find(path)!, [.. _project.SitesOf(family).Select(site => _run(site, cancellationToken))])
            : _run(_project.FileAt(path), cancellationToken).Diagnostics;
}
