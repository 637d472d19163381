using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Projects;

/// <summary>What the other layouts of a project must know of a layout.</summary>
/// <param name="IsFamily">Whether it is a family.</param>
/// <param name="Name">The site's or family's name.</param>
/// <param name="NameSpan">Where that is written.</param>
/// <param name="HasErrors">Whether it cannot be used: its code has the types' shape only.</param>
/// <param name="Hosts">The site's hosts.</param>
/// <param name="Families">The names of the families that it extends, directly or not.</param>
internal sealed record LayoutSummary(
    bool IsFamily, string Name, SourceSpan NameSpan, bool HasErrors, EquatableArray<HostModel> Hosts, EquatableArray<string> Families)
{
    /// <summary>The layout's path.</summary>
    public string Path => NameSpan.Path;

    /// <summary>The summary of a layout; null where it does not even say its name.</summary>
    public static LayoutSummary? Of(Layout layout) =>
        layout.Model is { } model
            ? new LayoutSummary(
                model.IsFamily, model.Name, model.NameSpan, layout.HasErrors, model.Hosts, [.. model.Origins.Skip(1).Select(origin => origin.Name)])
            : null;
}
