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
    private readonly SiteModel _site;
    private readonly CSharpTypes _types;
    private readonly PlanBuilder _plans;
    private readonly SampleProfiles _profiles;
    private readonly FieldEmitter _fields;
    private readonly IReadOnlyList<FamilyEmitter> _families;
    private readonly SourceWriter _writer;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Makes an emitter.</summary>
    /// <param name="code">What the site's code is made of.</param>
    /// <param name="options">What the project's build says.</param>
    /// <param name="types">The C# types.</param>
    /// <param name="writer">Where to write.</param>
    public PlanEmitter(CodeModel code, ProjectOptions options, CSharpTypes types, SourceWriter writer)
    {
        _site = code.Model;
        _types = types;
        _writer = writer;
        _families = [.. code.Families.Select(family => new FamilyEmitter(family, options))];
        _plans = new PlanBuilder(_site);
        _profiles = new SampleProfiles(_site, code.Approved);
        _fields = new FieldEmitter(new LayoutPlan(_site.Name, _site.File), _plans.ModelOf, TypeOf);
    }

    /// <summary>The name of the class that holds a site's plan: no name of a layout begins with an underscore.</summary>
    public static string ClassOf(SiteModel site) => $"_{site.Name}Layout";

    public void Write()
    {
        _writer.OpenBlock($"file static class {ClassOf(_site)}");
        _writer.WriteLine(_fields.File);
        foreach (PageModel page in _site.Pages)
        {
            WritePage(page);
        }

        _writer.WriteLine();
        string pages = string.Join(", ", _site.Pages.Select(page => page.Name));
        _writer.WriteLine($"public static readonly {CSharpText.Run}PageLayout[] pages = {{ {pages} }};");
        _writer.CloseBlock();
    }

    private string Qualified(string name) => $"{_site.Name}.{name}";

    private void WritePage(PageModel page)
    {
        PagePlan<LayoutRecord> plan = _plans.Page(page, _profiles);
        List<FieldPlan> all = [.. plan.Variants.SelectMany(variant => variant.Fields)];
        foreach (EnumModel type in page.Content == PageContent.Text ? _site.Enums : [])
        {
            WriteEnum(type);
        }

        all.ForEach(WriteTypeOf);
        IReadOnlyList<string> variants = Variants(page, plan);
        string record = Qualified(page.RecordName);
        _writer.WriteLine();
        HashSet<string> filled = new(all.Select(field => field.Name), StringComparer.Ordinal);
        IEnumerable<FieldModel> members = page.Record.Where(member => !member.IsOptional || filled.Contains(member.Name));
        _writer.WriteLine($"public static readonly {CSharpText.Run}PageLayout<{record}> {page.Name} = new({_site.Name}.Site, {FieldEmitter.Layout}");
        _writer.OpenIndent();
        WriteRecord($".Page<{record}>({CSharpText.Literal(page.Name)}, ", page.RecordName, members, ")");
        foreach (string call in Calls(page, plan))
        {
            _writer.WriteLine(call);
        }

        string looks = variants.Count == 1
            ? variants[0]
            : string.Concat(variants.Select((variant, index) => (index == 0 ? "\n    " : ",\n    ") + variant.Replace("\n", "\n    ")));
        _writer.WriteLine($".With({looks}));");
        _writer.CloseIndent();
    }

    private IEnumerable<string> Calls(PageModel page, PagePlan<LayoutRecord> plan)
    {
        if (page.FillsOtherRecord)
        {
            yield return Call(nameof(plan.Fills), plan.RecordName);
        }

        if (plan.Content == PageContent.Text)
        {
            yield return $".{nameof(plan.OfText)}({string.Join(", ", _site.Enums.Select(type => type.Name))})";
        }

        if (plan.Urls.Count > 0)
        {
            yield return Call(nameof(plan.At), [.. plan.Urls]);
        }

        foreach (string condition in Conditions(plan.WhenSource, plan.UnlessSource))
        {
            yield return condition;
        }

        foreach (RefusalPlan refusal in plan.Refusals)
        {
            yield return Call(nameof(plan.Refuse), refusal.When, refusal.Reason);
        }

        if (plan.Skipped.Count > 0)
        {
            yield return Call(nameof(plan.Skip), [.. plan.Skipped]);
        }
    }

    private static IEnumerable<string> Conditions(string? when, string? unless)
    {
        if (when is not null)
        {
            yield return Call(nameof(VariantPlan.When), when);
        }

        if (unless is not null)
        {
            yield return Call(nameof(VariantPlan.Unless), unless);
        }
    }

    private static string Call(string method, params string[] texts) => $".{method}({string.Join(", ", texts.Select(CSharpText.Literal))})";

    private string Variant(VariantPlan variant, string fields)
    {
        IEnumerable<string> days = new[] { (nameof(VariantPlan.Since), variant.FirstDay), (nameof(VariantPlan.Until), variant.LastDay) }
            .Where(bound => bound.Item2 is not null)
            .Select(bound => FormattableString.Invariant($".{bound.Item1}({bound.Item2:yyyy, M, d})"));
        return $"{FieldEmitter.Layout}.{nameof(LayoutPlan.Variant)}({CSharpText.Literal(variant.Name!)}, "
            + $"{fields}){string.Concat(Conditions(variant.WhenSource, variant.UnlessSource).Concat(days))}"
            + (variant.CommonProfile is { } profile ? $"\n    .{nameof(variant.Profile)}({ProfileEmitter.Profile(profile)})" : "");
    }

    /// <summary>Writes the function that makes a record of its values. Its type is said, or the compiler would bind the function twice.</summary>
    private void WriteRecord(string head, string record, IEnumerable<FieldModel> members, string tail)
    {
        _writer.OpenBlock($"{head}static values => new {Qualified(record)}");
        foreach (FieldModel member in members)
        {
            _writer.WriteLine($"{CSharpNames.Pascal(member.Name)} = values.{Getter(record, member)}({CSharpText.Literal(member.Name)}),");
        }

        _writer.CloseBlock(tail);
    }

    private string Getter(string record, FieldModel member)
    {
        string type = _types.Of(member.Type, _site.Name + ".");
        return member.Key is not null ? $"Get<{Qualified(RecordEmitter.KeyedName(record, member))}>"
            : member.IsList && member.IsOptional ? $"Get<{CSharpText.List}<{type}>>"
            : member.IsList ? $"List<{type}>"
            : $"Get<{type}{(member.IsOptional && CSharpTypes.IsValueType(member.Type) ? "?" : "")}>";
    }

    /// <summary>Writes the enum or block that is a field's type, and before it those of the block's own fields.</summary>
    private void WriteTypeOf(FieldPlan field)
    {
        FieldModel model = _plans.ModelOf(field);
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
        if (!_written.Add(type.Name))
        {
            return;
        }

        _writer.WriteLine();
        IEnumerable<string> labels =
            type.Members.SelectMany(member => member.Texts.Select(label => $"({Qualified(type.Name)}.{member.Name}, {CSharpText.Literal(label)})"));
        _writer.WriteItems(
            $"private static readonly {CSharpText.Plans}EnumPlan<{Qualified(type.Name)}> {type.Name} = new({CSharpText.Literal(type.Name)}, ",
            labels,
            ");");
    }

    private void WriteBlock(string name)
    {
        if (!_written.Add(name))
        {
            return;
        }

        BlockModel block = _site.Blocks.First(candidate => candidate.Name == name);
        FieldPlans declared = _plans.Block(name).Fields;
        foreach (FieldPlan field in declared)
        {
            WriteTypeOf(field);
        }

        _writer.WriteLine();
        _writer.WriteLine(
            $"private static readonly {CSharpText.Plans}BlockPlan<{Qualified(name)}> {name} = {FieldEmitter.Layout}.Block<{Qualified(name)}>(");
        _writer.OpenIndent();
        WriteRecord("", name, block.Fields, ",");
        _writer.WriteLine($"{Fields(name, declared)});");
        _writer.CloseIndent();
    }

    /// <summary>The fields of each look of a page. What several looks share is written before them.</summary>
    private IReadOnlyList<string> Variants(PageModel page, PagePlan<LayoutRecord> plan)
    {
        if (plan.Variants.Count == 1)
        {
            string fields = Fields(page, plan.Variants[0].Fields);
            return [plan.Variants[0].CommonProfile is { } profile ? $"{fields},\n    {ProfileEmitter.Profile(profile)}" : fields];
        }

        // The last look is that of the page; the others say what differs.
        FieldPlans shared = new(plan.Variants[plan.Variants.Count - 1].Fields.Where(field =>
            plan.Variants.All(variant => variant.Fields.Any(other => other.Name == field.Name))));
        var set = new FieldSet(CSharpNames.Camel(page.Name) + "Fields", shared);
        _writer.WriteLine();
        _writer.WriteLine($"private static readonly {CSharpText.Plans}FieldPlans {set.Written} = {Fields(page, shared)};");
        return [.. plan.Variants.Select(variant => Variant(variant, _fields.Changed(set, variant.Fields) ?? Fields(page, variant.Fields)))];
    }

    private string Fields(PageModel page, FieldPlans declared) =>
        Fields([page.Name, .. page.Contracts.Select(contract => CSharpNames.InterfaceOf(contract.Name))], declared);

    private string Fields(string block, FieldPlans declared) => Fields([block], declared);

    private string Fields(string[] names, FieldPlans declared) =>
        _fields.Fields(declared, names.SelectMany(name => _families.SelectMany(family => family.Find(name, _plans, declared, TypeOf))));

    private string TypeOf(FieldModel field) => field switch
    {
        { Type: EnumType { Enum.Name: var name } } => name,
        { Key: { } key, Type: BlockType { Name: var name } } => $"{name}.{GroupByKey(field, key)}",
        _ => field.Type.Word,
    };

    private string GroupByKey(FieldModel field, KeyModel key)
    {
        string owner = _site.Pages.Where(page => page.Variants.Any(variant => variant.Fields.Contains(field))).Select(page => page.RecordName)
            .Concat(_site.Blocks.Where(block => block.Fields.Contains(field)).Select(block => block.Name))
            .First();
        string type = Qualified(key.Enum.Name);
        string members = string.Join(", ", key.Enum.Members.Select(member => $"{member.Name} = blocks.Find({type}.{member.Name})"));
        return $"GroupByKey<{type}, {Qualified(RecordEmitter.KeyedName(owner, field))}>("
            + $"{CSharpText.Literal(key.Field.Name)}, {key.Enum.Name}, {(key.IsComplete ? "true" : "false")}, "
            + $"static blocks => new() {{ {members} }})";
    }
}
