using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>What the code of a layout is made of.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="Model">The layout.</param>
/// <param name="Families">The families that it extends and that have code, the nearest first.</param>
/// <param name="IsSkeleton">Whether the layout has errors: then the code has the types' shape only.</param>
internal sealed record CodeModel(string Path, SiteModel Model, EquatableArray<SiteModel> Families, bool IsSkeleton)
{
    /// <summary>What is approved of its samples.</summary>
    public EquatableArray<ApprovedPage> Approved { get; init; }

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
