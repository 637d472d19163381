using NewsTemplates.Collections;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Projects;

namespace NewsTemplates.Generators;

/// <summary>What one layout file means, compared by value, so that an edit without effect goes no further.</summary>
/// <param name="Code">What code is made of; null where nothing of the layout could be read, or where names meet in it.</param>
/// <param name="Summary">What other layouts must know of it; null where the layout does not even say its name.</param>
/// <param name="Diagnostics">What is wrong with the layout.</param>
internal sealed record BoundLayout(CodeModel? Code, LayoutSummary? Summary, EquatableArray<LayoutDiagnostic> Diagnostics)
{
    public static BoundLayout Bind(Lineage lineage, string root)
    {
        Layout layout = Layout.Read(lineage, root);
        return new BoundLayout(
            layout.Model is { IsDeclarable: true } model ? new CodeModel(layout.Source.Path, model, [], layout.HasErrors) : null,
            LayoutSummary.Of(layout),
            [.. layout.Diagnostics]);
    }
}
