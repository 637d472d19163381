using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes what a family declares once for all its sites: the fields of its blocks, pages and contracts. Enums and blocks
/// are types of each site, which hands them on.
/// </summary>
/// <param name="family">The family.</param>
/// <param name="options">What the project's build says.</param>
internal sealed class FamilyEmitter(SiteModel family, ProjectOptions options)
{
    /// <summary>Writes the class that holds the fields, if there are any.</summary>
    public void Write(SourceWriter writer)
    {
        var plans = new PlanBuilder(family);
        var fields = new FieldEmitter(new LayoutPlan(family.Name, family.File), plans.ModelOf, ParameterOf);
        RecordEmitter.WriteSummary(writer, "The fields that the family's sites share.");
        writer.OpenBlock($"internal static class {PlanEmitter.ClassOf(family)}");
        writer.WriteLine(fields.File);
        foreach ((string name, FieldPlans declared) in Declared(plans))
        {
            string parameters = string.Join(", ", Typed(declared, plans).Select(field => $"{CSharpText.Plans}FieldType {ParameterOf(field)}"));
            writer.WriteLine();
            writer.WriteLine($"public static {CSharpText.Plans}FieldPlans {name}({parameters}) => {fields.Fields(declared, [])};");
        }

        writer.CloseBlock();
    }

    /// <summary>The family's fields as one of its sites calls for them.</summary>
    /// <param name="name">The name of the block, page or contract.</param>
    /// <param name="site">The plan of the site.</param>
    /// <param name="fields">The fields that the site has instead.</param>
    /// <param name="typeOf">The site's expression for a type.</param>
    public IEnumerable<FieldSet> Find(string name, PlanBuilder site, FieldPlans fields, Func<FieldModel, string> typeOf)
    {
        var plans = new PlanBuilder(family, site);
        foreach ((string _, FieldPlans declared) in Declared(plans).Where(set => set.Name == name))
        {
            // Of a field that the site takes away or replaces the type does not matter.
            IEnumerable<string> types = Typed(declared, plans)
                .Select(model => fields.FirstOrDefault(field => field == plans.Field(model)))
                .Select(same => same is null ? "null" : typeOf(site.ModelOf(same)));
            yield return new FieldSet($"{options.Global(family.Name)}.{PlanEmitter.ClassOf(family)}.{name}({string.Join(", ", types)})", declared);
        }
    }

    private IEnumerable<(string Name, FieldPlans Fields)> Declared(PlanBuilder plans) =>
    [
        .. family.Blocks.Select(block => (block.Name, plans.Block(block.Name).Fields)),
        .. family.Pages.Select(page => (page.Name, new FieldPlans(page.Variants[page.Variants.Count - 1].Fields.Select(plans.Field)))),
        .. family.Contracts.Select(contract =>
            (CSharpNames.InterfaceOf(contract.Name), new FieldPlans(contract.Fields.Where(field => field.Rules.Count > 0).Select(plans.Field)))),
    ];

    private static IEnumerable<FieldModel> Typed(FieldPlans fields, PlanBuilder plans) =>
        fields.Select(plans.ModelOf).Where(field => field.Type is BlockType or EnumType);

    private static string ParameterOf(FieldModel field) => field.Name + "Type";
}
