using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Checking;

/// <summary>The names of the sites of all layouts. Of two layouts with one name the first by path has it, as in a build.</summary>
internal sealed class SiteNames(IEnumerable<Layout> layouts)
{
    private readonly ILookup<string, Layout> byName = layouts
        .Where(layout => layout.Model is { IsFamily: false })
        .OrderBy(layout => layout.Source.Path, StringComparer.Ordinal)
        .ToLookup(layout => layout.Model!.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is to report of a layout's name.</summary>
    public IEnumerable<LayoutDiagnostic> Check(Layout layout) =>
        layout.Model is { IsFamily: false } model && byName[model.Name].First() != layout
            ? [new LayoutDiagnostic(LayoutDiagnostics.SiteNameTaken, new SourceSpan(layout.Source.Path, 0, 0, 0, 0, 0, 0), model.Name)]
            : [];
}
