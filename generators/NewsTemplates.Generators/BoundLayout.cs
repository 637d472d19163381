using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;
using NewsTemplates.Language.Model;
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

/// <summary>What the code of a layout is made of.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="Model">The layout.</param>
/// <param name="Families">The families that it extends and that have code, the nearest first.</param>
/// <param name="IsSkeleton">Whether the layout has errors: then the code has the types' shape only.</param>
internal sealed record CodeModel(string Path, SiteModel Model, EquatableArray<SiteModel> Families, bool IsSkeleton)
{
    /// <summary>Whether each interface that the layout's records implement is declared; not where a family has no code.</summary>
    public bool HasInterfaces { get; init; } = true;

    /// <summary>The layout with its families among those of the project.</summary>
    public CodeModel With(EquatableArray<CodeModel> families) => this with
    {
        HasInterfaces = Model.IsFamily || Model.Pages
            .SelectMany(page => page.Contracts)
            .All(contract => contract.Owner is null || contract.Owner == Model.Name || families.Any(family => family.Model.Name == contract.Owner)),
        Families =
        [
            .. Model.Origins.Skip(1)
                .Select(origin => families.FirstOrDefault(family => family.Path == origin.Path && !family.IsSkeleton)?.Model)
                .OfType<SiteModel>(),
        ],
    };
}
