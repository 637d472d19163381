using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes the records of pages, blocks and keyed fields: their properties and their JSON.</summary>
internal sealed class RecordEmitter
{
    private readonly CSharpTypes _types;

    public RecordEmitter(CSharpTypes types)
    {
        _types = types;
    }

    /// <summary>The type of a field's property.</summary>
    /// <param name="record">The record that the field belongs to.</param>
    /// <param name="field">The field.</param>
    public string PropertyType(string record, FieldModel field) =>
        (field.Key is not null ? KeyedName(record, field)
            : field.IsList ? $"{CSharpText.List}<{_types.Of(field.Type)}>"
            : _types.Of(field.Type))
        + (field.IsOptional ? "?" : "");

    /// <summary>The record of a keyed field: <c>Article.sections</c> is an <c>ArticleSections</c>.</summary>
    public static string KeyedName(string record, FieldModel field) => record + CSharpNames.Pascal(field.Name);

    public void WriteProperties(SourceWriter writer, string record, IReadOnlyList<FieldModel> fields)
    {
        foreach (FieldModel field in fields)
        {
            WriteSummary(writer, field.Description ?? Describe(field));
            string required = field.IsOptional ? "" : "required ";
            writer.WriteLine($"public {required}{PropertyType(record, field)} {CSharpNames.Pascal(field.Name)} {{ get; init; }}");
            writer.WriteLine();
        }
    }

    /// <summary>Writes the properties of an interface.</summary>
    public void WriteDeclarations(SourceWriter writer, string contract, IReadOnlyList<FieldModel> fields)
    {
        for (int index = 0; index < fields.Count; index++)
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            FieldModel field = fields[index];
            WriteSummary(writer, field.Description ?? Describe(field));
            writer.WriteLine($"{PropertyType(contract, field)} {CSharpNames.Pascal(field.Name)} {{ get; }}");
        }
    }

    /// <summary>Writes the attribute by which <c>System.Text.Json</c> finds out how a record is written.</summary>
    public static void WriteJsonConverter(SourceWriter writer) =>
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharpText.Run}JsonRecordConverter))]");

    public static void WriteJson(SourceWriter writer, IEnumerable<(string Name, string Property)> members, bool isOverride = false)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public {(isOverride ? "override " : "")}void WriteTo(global::System.Text.Json.Utf8JsonWriter writer) =>");
        writer.OpenIndent();
        writer.WriteItems(
            $"new {CSharpText.Plans}JsonObjectWriter(writer)",
            members.Select(member => $".With({CSharpText.Literal(member.Name)}, {member.Property})"),
            ".End();",
            separator: "");
        writer.CloseIndent();
    }

    public static IEnumerable<(string Name, string Property)> JsonMembers(IReadOnlyList<FieldModel> fields) =>
        fields.Select(field => (field.Name, CSharpNames.Pascal(field.Name)));

    /// <summary>The record of a keyed field: a property a member of the key's enum.</summary>
    public void WriteKeyed(SourceWriter writer, string record, FieldModel field)
    {
        KeyModel key = field.Key!;
        string type = _types.Of(field.Type);
        WriteSummary(writer, $"The blocks of {record}.{CSharpNames.Pascal(field.Name)}, by {key.Field.Name}.");
        WriteJsonConverter(writer);
        writer.OpenBlock($"public sealed partial record {KeyedName(record, field)} : {CSharpText.Run}IJsonRecord");
        foreach (EnumMemberModel member in key.Enum.Members)
        {
            string block = member.Labels.Count == 0 ? "The block without a label" : $"The block labelled {string.Join(", ", member.Labels)}";
            WriteSummary(writer, key.IsComplete ? $"{block}." : $"{block}, or null where the page has none.");
            writer.WriteLine(
                key.IsComplete ? $"public required {type} {member.Name} {{ get; init; }}" : $"public {type}? {member.Name} {{ get; init; }}");
            writer.WriteLine();
        }

        WriteJson(writer, key.Enum.Members.Select(member => (CSharpNames.Camel(member.Name), member.Name)));
        writer.CloseBlock();
    }

    public static void WriteSummary(SourceWriter writer, string text) => writer.WriteLine($"/// <summary>{CSharpText.Xml(text)}</summary>");

    private static string Describe(FieldModel field)
    {
        string sources = string.Join(", else ", field.Rules.Select(rule => rule.Text));
        string what = field.Rules.Count == 0 ? $"{CSharpNames.Pascal(field.Name)}." : $"{CSharpNames.Pascal(field.Name)}: {sources}.";
        return field.IsOptional ? what + " Null where the page has none." : what;
    }
}
