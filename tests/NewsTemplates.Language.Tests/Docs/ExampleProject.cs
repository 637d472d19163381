using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>
/// An example as one of the layouts of a project. The others are the examples of its section marked <c>beside</c>: those
/// that are marked <c>wrong</c> or <c>right</c> as well belong to that side, all others to both.
/// </summary>
internal static class ExampleProject
{
    /// <summary>What is reported of the project's layouts, alone and together.</summary>
    public static IReadOnlyList<LayoutDiagnostic> Check(MarkdownSection section, MarkdownExample example)
    {
        IReadOnlyList<Layout> layouts = Read(section, example);
        IEnumerable<LayoutDiagnostic> together = layouts.Count > 1 ? ProjectChecks.Check(layouts.Select(LayoutSummary.Of).OfType<LayoutSummary>()) : [];
        return [.. layouts.SelectMany(layout => layout.Diagnostics).Concat(together)];
    }

    /// <summary>The project's layouts, the example first.</summary>
    public static IReadOnlyList<Layout> Read(MarkdownSection section, MarkdownExample example)
    {
        IEnumerable<MarkdownExample> others = section.Examples
            .Where(other => other != example && other.Language == "yaml" && other.Says("beside"))
            .Where(other => !(other.Says("wrong") && !example.Says("wrong")) && !(other.Says("right") && example.Says("wrong")));
        return Layout.ReadAll(others
            .Prepend(example)
            .Select((layout, index) => LayoutFile.Read($"site{index}.layout.yaml", ExampleLayout.Complete(layout.Text))));
    }
}
