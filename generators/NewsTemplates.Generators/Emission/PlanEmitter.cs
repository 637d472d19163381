using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes the plan of a site as C#: the same plan that the evaluator walks. It stands in a class of its own, beside the
/// site's, so that no name of the layout can hide one of the run time.
/// </summary>
internal sealed class PlanEmitter
{
    private const string Layout = "layout";

    private readonly SiteModel site;
    private readonly CSharpTypes types;
    private readonly PlanBuilder plans;
    private readonly RuleEmitter rules;
    private readonly SourceWriter writer;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly LayoutPlan own;

    public PlanEmitter(SiteModel site, CSharpTypes types, SourceWriter writer)
    {
        this.site = site;
        this.types = types;
        this.writer = writer;
        plans = new PlanBuilder(site);
        own = new LayoutPlan(site.Name, site.File);
        rules = new RuleEmitter(Layout);
    }

    /// <summary>The name of the class that holds a site's plan.</summary>
    public static string ClassOf(SiteModel site)
    {
        string name = site.Name + "Layout";
        while (site.Enums.Any(type => type.Name == name) || site.Blocks.Any(block => block.Name == name) || site.Pages.Any(page => page.Name == name))
        {
            name += "Plan";
        }

        return name;
    }

    public void Write()
    {
        writer.OpenBlock($"file static class {ClassOf(site)}");
        writer.WriteLine($"private static readonly {CSharpText.Plans}LayoutPlan {Layout} = new({CSharpText.Literal(own.Name)}, {CSharpText.Literal(own.File)});");
        foreach (PageModel page in site.Pages)
        {
            WritePage(page);
        }

        writer.WriteLine();
        string pages = string.Join(", ", site.Pages.Select(page => page.Name));
        writer.WriteLine($"public static readonly {CSharpText.Run}PageLayout[] pages = {{ {pages} }};");
        writer.CloseBlock();
    }

    private string Qualified(string name) => $"{site.Name}.{name}";

    private void WritePage(PageModel page)
    {
        PagePlan<LayoutRecord> plan = plans.Page(page);
        List<FieldPlan> fields = [.. plan.Variants.SelectMany(variant => variant.Fields)];
        foreach (EnumModel type in page.Content == ContentKind.Text ? site.Enums : [])
        {
            WriteEnum(type);
        }

        fields.ForEach(WriteTypeOf);
        IReadOnlyList<string> variants = Variants(page, plan);
        string record = Qualified(page.RecordName);
        writer.WriteLine();
        writer.WriteLine($"public static readonly {CSharpText.Run}PageLayout<{record}> {page.Name} = new(");
        writer.OpenIndent();
        writer.WriteLine($"{site.Name}.Site,");
        HashSet<string> filled = new(fields.Select(field => field.Name), StringComparer.Ordinal);
        WriteRecord($"new({CSharpText.Literal(page.Name)}, ", page.RecordName, page.Record.Where(member => !member.IsOptional || filled.Contains(member.Name)), ")");
        writer.OpenBlock();
        WriteProperties(page, plan);
        if (variants.Count == 1)
        {
            writer.WriteLine($"Fields = {variants[0]},");
        }
        else
        {
            writer.WriteLine($"Variants = new {CSharpText.Plans}VariantPlan[]");
            writer.OpenBlock();
            for (int index = 0; index < variants.Count; index++)
            {
                VariantPlan variant = plan.Variants[index];
                writer.WriteLine($"new({CSharpText.Literal(variant.Name!)}, {variants[index]}){Initializer(Conditions(variant))},");
            }

            writer.CloseBlock(",");
        }

        writer.CloseBlock(");");
        writer.CloseIndent();
    }

    private void WriteProperties(PageModel page, PagePlan<LayoutRecord> plan)
    {
        if (page.FillsOtherRecord)
        {
            writer.WriteLine($"RecordName = {CSharpText.Literal(plan.RecordName)},");
        }

        if (plan.Content == PageContent.Text)
        {
            writer.WriteLine($"Content = {CSharpText.Run}PageContent.Text,");
            WriteList("Enums", $"new {CSharpText.Plans}IEnumPlan[]", site.Enums.Select(type => type.Name));
        }

        WriteList("Urls", "new[]", plan.Urls.Select(CSharpText.Literal));
        WriteText("When", plan.When);
        WriteText("Unless", plan.Unless);
        WriteList("Refusals", $"new {CSharpText.Plans}RefusalPlan[]", plan.Refusals.Select(refusal => $"new({CSharpText.Literal(refusal.When)}, {CSharpText.Literal(refusal.Reason)})"));
        WriteList("Skipped", "new[]", plan.Skipped.Select(CSharpText.Literal));
    }

    private void WriteText(string property, string? text)
    {
        if (text is not null)
        {
            writer.WriteLine($"{property} = {CSharpText.Literal(text)},");
        }
    }

    private void WriteList(string property, string array, IEnumerable<string> items)
    {
        if (items.Any())
        {
            writer.WriteItems($"{property} = {array} {{ ", items, " },");
        }
    }

    private static IEnumerable<string> Conditions(VariantPlan variant)
    {
        if (variant.When is not null)
        {
            yield return $"When = {CSharpText.Literal(variant.When)}";
        }

        if (variant.Unless is not null)
        {
            yield return $"Unless = {CSharpText.Literal(variant.Unless)}";
        }

        if (variant.Since is { } since)
        {
            yield return $"Since = new global::System.DateTime({since.Year}, {since.Month}, {since.Day})";
        }

        if (variant.Until is { } until)
        {
            yield return $"Until = new global::System.DateTime({until.Year}, {until.Month}, {until.Day})";
        }
    }

    private static string Initializer(IEnumerable<string> properties) => properties.Any() ? $" {{ {string.Join(", ", properties)} }}" : "";

    /// <summary>Writes the function that makes a record of its values.</summary>
    private void WriteRecord(string head, string record, IEnumerable<FieldModel> members, string tail)
    {
        writer.WriteLine($"{head}static values => new {Qualified(record)}");
        writer.OpenBlock();
        foreach (FieldModel member in members)
        {
            writer.WriteLine($"{CSharpNames.Pascal(member.Name)} = values.{Getter(record, member)}({CSharpText.Literal(member.Name)}),");
        }

        writer.CloseBlock(tail);
    }

    private string Getter(string record, FieldModel member)
    {
        string type = types.Of(member.Type, site.Name + ".");
        return member.Key is not null ? $"Get<{Qualified(RecordEmitter.KeyedName(record, member))}>"
            : member.IsList && member.IsOptional ? $"Get<{CSharpText.List}<{type}>>"
            : member.IsList ? $"List<{type}>"
            : $"Get<{type}{(member.IsOptional && CSharpTypes.IsValueType(member.Type) ? "?" : "")}>";
    }

    /// <summary>Writes the enum or block that is a field's type, and before it those of the block's own fields.</summary>
    private void WriteTypeOf(FieldPlan field)
    {
        FieldModel model = plans.ModelOf(field);
        switch (model.Type)
        {
            case EnumType type:
                WriteEnum(type.Enum);
                break;
            case BlockType type:
                if (model.Key is { } key)
                {
                    WriteEnum(key.Enum);
                }

                WriteBlock(type.Name);
                break;
        }
    }

    private void WriteEnum(EnumModel type)
    {
        if (!written.Add(type.Name))
        {
            return;
        }

        writer.WriteLine();
        IEnumerable<string> labels = type.Members.SelectMany(member => member.Labels.Select(label => $"({Qualified(type.Name)}.{member.Name}, {CSharpText.Literal(label)})"));
        writer.WriteItems($"private static readonly {CSharpText.Plans}EnumPlan<{Qualified(type.Name)}> {type.Name} = new({CSharpText.Literal(type.Name)}, ", labels, ");");
    }

    private void WriteBlock(string name)
    {
        if (!written.Add(name))
        {
            return;
        }

        BlockModel block = site.Blocks.First(candidate => candidate.Name == name);
        FieldPlans fields = plans.Block(name).Fields;
        foreach (FieldPlan field in fields)
        {
            WriteTypeOf(field);
        }

        writer.WriteLine();
        writer.WriteLine($"private static readonly {CSharpText.Plans}BlockPlan<{Qualified(name)}> {name} = new(");
        writer.OpenIndent();
        WriteRecord("", name, block.Fields, ",");
        writer.WriteLine(string.Join(",\n", fields.Select(Field)) + ");");
        writer.CloseIndent();
    }

    /// <summary>The fields of each look of a page. What several looks share is written before them.</summary>
    private IReadOnlyList<string> Variants(PageModel page, PagePlan<LayoutRecord> plan)
    {
        if (plan.Variants.Count == 1)
        {
            return [Fields(plan.Variants[0].Fields)];
        }

        // The last look is that of the page; the others say what differs.
        FieldPlans shared = new(plan.Variants[plan.Variants.Count - 1].Fields.Where(field => plan.Variants.All(variant => variant.Fields.Any(other => other.Name == field.Name))));
        string name = CSharpNames.Camel(page.Name) + "Fields";
        writer.WriteLine();
        writer.WriteLine($"private static readonly {CSharpText.Plans}FieldPlans {name} = {Fields(shared)};");
        return [.. plan.Variants.Select(variant => Changed(shared, name, variant.Fields) ?? Fields(variant.Fields))];
    }

    /// <summary>Fields, as what a contract says of them and what the layout changes.</summary>
    private string Fields(FieldPlans fields)
    {
        if (fields.FirstOrDefault(field => plans.ModelOf(field).IsStandard) is { } standard)
        {
            LayoutPlan file = standard.Layout with { Name = own.Name };
            string contract = $"{(file == own ? Layout : New(file))}.Article({CSharpText.Literal(standard.Line)})";
            if (Changed(file.Article(standard.Line), contract, fields) is { } changed)
            {
                return changed;
            }
        }

        return $"{Layout}.Fields({Listed(fields)})";
    }

    /// <summary>Fields as a change of others; null where these cannot be changed so that they are read in the same order.</summary>
    private string? Changed(FieldPlans from, string written, FieldPlans fields)
    {
        string[] without = [.. from.Where(field => fields.All(other => other.Name != field.Name)).Select(field => field.Name)];
        FieldPlan[] with = [.. fields.Where(field => !from.Contains(field))];
        if (!InReadingOrder(from.Without(without).With(with)).SequenceEqual(InReadingOrder(fields)))
        {
            return null;
        }

        return written
            + (without.Length > 0 ? $".Without({string.Join(", ", without.Select(CSharpText.Literal))})" : "")
            + (with.Length > 0 ? $".With({Listed(with)})" : "");
    }

    private static IEnumerable<FieldPlan> InReadingOrder(IEnumerable<FieldPlan> fields) => fields.OrderBy(field => field.Type is BodyFieldType ? 0 : 1);

    private string Listed(IEnumerable<FieldPlan> fields) => string.Concat(fields.Select((field, index) => (index == 0 ? "\n    " : ",\n    ") + Field(field)));

    private static string New(LayoutPlan file) => $"new {CSharpText.Plans}LayoutPlan({CSharpText.Literal(file.Name)}, {CSharpText.Literal(file.File)})";

    private string Field(FieldPlan field)
    {
        FieldModel model = plans.ModelOf(field);
        string name = $"{CSharpText.Literal(field.Name + (field.IsOptional ? "?" : ""))}, {CSharpText.Literal(field.Line)}";
        string type = field.Type.Word is { } word ? $"{word}({name}" : $"Field({name}, {TypeOf(model)}";
        string layout = field.Layout == own ? Layout : New(field.Layout);
        return $"{layout}.{type}{string.Concat(field.Rules.Select(rule => ", " + rules.Write(rule)))}){rules.Calls(field)}";
    }

    private string TypeOf(FieldModel field) => field switch
    {
        { Type: EnumType { Enum.Name: var name } } => name,
        { Key: { } key, Type: BlockType { Name: var name } } => $"{name}.Keyed({CSharpText.Literal(key.Field.Name)}, {key.Enum.Name}, {(key.IsComplete ? "true" : "false")}, {Keyed(field, key)})",
        _ => field.Type.Word,
    };

    private string Keyed(FieldModel field, KeyModel key)
    {
        string record = site.Pages.Where(page => page.Variants.Any(variant => variant.Fields.Contains(field))).Select(page => page.RecordName)
            .Concat(site.Blocks.Where(block => block.Fields.Contains(field)).Select(block => block.Name))
            .First();
        IEnumerable<string> members = key.Enum.Members.Select(member => $"{member.Name} = blocks.Find({Qualified(key.Enum.Name)}.{member.Name})");
        return $"static blocks => new {Qualified(RecordEmitter.KeyedName(record, field))} {{ {string.Join(", ", members)} }}";
    }
}
