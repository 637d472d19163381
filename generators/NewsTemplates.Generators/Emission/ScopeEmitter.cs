using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes the method that reads a record from a scope: every field, then the record if none is missing.</summary>
internal static class ScopeEmitter
{
    /// <summary>Writes <c>private static Record? Read(Scope scope)</c>.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="types">The C# types.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="record">The record.</param>
    /// <param name="members">The record's fields.</param>
    /// <param name="fields">The fields that this scope fills, in reading order, with the name of their reading method.</param>
    /// <param name="scope">The name of the scope's parameter.</param>
    public static void Write(
        SourceWriter writer,
        CSharpTypes types,
        string method,
        string record,
        IReadOnlyList<FieldModel> members,
        IReadOnlyList<(FieldModel Field, string Name)> fields,
        string scope)
    {
        writer.OpenBlock($"private static {record}? {method}({CSharpText.Extracting}Scope {scope})");
        foreach ((FieldModel field, string name) in fields)
        {
            writer.WriteLine($"var {Local(field, scope)} = Read{name}({scope});");
        }

        string[] required = fields.Where(entry => !entry.Field.IsOptional).Select(entry => $"{Local(entry.Field, scope)} is null").ToArray();
        if (required.Length > 0)
        {
            for (int index = 0; index < required.Length; index++)
            {
                writer.WriteLine((index == 0 ? "if (" : "    || ") + required[index] + (index == required.Length - 1 ? ")" : ""));
            }

            writer.OpenBlock();
            writer.WriteLine("return null;");
            writer.CloseBlock();
            writer.WriteLine();
        }

        writer.OpenBlock($"return new {record}");
        Dictionary<string, FieldModel> filled = fields.ToDictionary(entry => entry.Field.Name, entry => entry.Field);
        foreach (FieldModel member in members)
        {
            if (filled.TryGetValue(member.Name, out FieldModel? field))
            {
                bool isUnwrapped = !field.IsOptional && !field.IsList && CSharpTypes.IsValueType(field.Type);
                writer.WriteLine($"{CSharpNames.Pascal(member.Name)} = {Local(field, scope)}{(isUnwrapped ? ".Value" : "")},");
            }
            else if (!member.IsOptional)
            {
                writer.WriteLine($"{CSharpNames.Pascal(member.Name)} = global::System.Array.Empty<{types.Of(member.Type)}>(),");
            }
        }

        writer.CloseBlock(";");
        writer.CloseBlock();
    }

    private static string Local(FieldModel field, string scope) =>
        field.Name == scope ? field.Name + "Value" : CSharpNames.Local(field.Name);
}
