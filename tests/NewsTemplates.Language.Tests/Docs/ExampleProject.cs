using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

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
        LayoutProject project = Read(section, example);
        return project.Layouts.Count > 1 ? project.Diagnostics : project.Layouts[0].Diagnostics;
    }

    /// <summary>The project, the example first.</summary>
    public static LayoutProject Read(MarkdownSection section, MarkdownExample example) =>
        new(Files(section, example).Select(file => LayoutFile.Read(file.Path, file.Text)));

    /// <summary>The project's files, the example first.</summary>
    public static IEnumerable<(string Path, string Text)> Files(MarkdownSection section, MarkdownExample example)
    {
        IEnumerable<MarkdownExample> others = section.Examples
            .Where(other => other != example && other.Language == "yaml" && other.Says("beside"))
            .Where(other => !(other.Says("wrong") && !example.Says("wrong")) && !(other.Says("right") && example.Says("wrong")));
        return others.Prepend(example).Select((layout, index) => ($"site{index}.layout.yaml", ExampleLayout.Complete(layout.Text)));
    }
}
