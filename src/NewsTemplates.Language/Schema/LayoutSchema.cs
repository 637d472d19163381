using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Schema;

/// <summary>
/// Writes the JSON Schema of layouts, with which editors complete and check keys. It is made from the tables that the
/// binder itself reads by, so the two cannot differ.
/// </summary>
public static class LayoutSchema
{
    /// <summary>The schema (draft 2020-12), indented, with <c>\n</c> at its end.</summary>
    public static string Write()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "NewsTemplates layout");
            writer.WriteStartObject("if");
            WriteRequired(writer, ["family"]);
            writer.WriteEndObject();
            writer.WriteStartObject("then");
            writer.WriteString("$ref", Reference(LayoutKeys.Family));
            writer.WriteEndObject();
            writer.WriteStartObject("else");
            writer.WriteString("$ref", Reference(LayoutKeys.File));
            writer.WriteEndObject();
            writer.WriteStartObject("$defs");
            foreach (KeyTable table in LayoutKeys.All.Tables.Concat(new[] { LayoutKeys.Part }))
            {
                WriteTable(writer, table);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private static string Reference(KeyTable table) => "#/$defs/" + NameOf(table);

    private static string NameOf(KeyTable table)
    {
        if (table == LayoutKeys.Part)
        {
            return "part";
        }

        string owner = new(table.Owner.Where(character => character is (>= 'a' and <= 'z') or ' ').ToArray());
        return owner.Substring(owner.LastIndexOf(' ') + 1);
    }

    private static void WriteTable(Utf8JsonWriter writer, KeyTable table)
    {
        writer.WriteStartObject(NameOf(table));
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (KeyDefinition key in table.Keys)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteString("description", key.Description);
            WriteShape(writer, key.Shape);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (table.Keys.Any(key => key.IsRequired))
        {
            WriteRequired(writer, table.Keys.Where(key => key.IsRequired && !key.IsInherited).Select(key => key.Name));
        }

        if (table.Keys.Any(key => key.IsRequired && key.IsInherited))
        {
            writer.WriteStartArray("anyOf");
            foreach (string[] either in new[] { new[] { "extends" }, table.Keys.Where(key => key.IsRequired && key.IsInherited).Select(key => key.Name).ToArray() })
            {
                writer.WriteStartObject();
                WriteRequired(writer, either);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }

    private static void WriteRequired(Utf8JsonWriter writer, IEnumerable<string> keys)
    {
        writer.WriteStartArray("required");
        foreach (string key in keys)
        {
            writer.WriteStringValue(key);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members of a schema object for a value.</summary>
    private static void WriteShape(Utf8JsonWriter writer, ValueShape shape)
    {
        var kinds = new List<System.Action>();
        if (shape.AllowsText)
        {
            kinds.Add(() => WriteText(writer, shape));
        }

        if (shape.Items is { } items)
        {
            kinds.Add(() =>
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteShape(writer, items);
                writer.WriteEndObject();
            });
        }

        if (shape.NamedValues is { } values)
        {
            kinds.Add(() =>
            {
                writer.WriteString("type", "object");
                writer.WriteStartObject("additionalProperties");
                WriteShape(writer, values);
                writer.WriteEndObject();
            });
        }

        if (shape.Table is { } table)
        {
            kinds.Add(() => writer.WriteString("$ref", Reference(table)));
        }

        if (kinds.Count == 1)
        {
            kinds[0]();
            return;
        }

        writer.WriteStartArray("anyOf");
        foreach (System.Action kind in kinds)
        {
            writer.WriteStartObject();
            kind();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>All texts of a layout are texts; to an editor <c>5</c> and <c>true</c> are something else.</summary>
    private static void WriteText(Utf8JsonWriter writer, ValueShape shape)
    {
        if (shape.Words.Count > 0)
        {
            writer.WriteStartArray("enum");
            foreach (string word in shape.Words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteStringValue("boolean");
        writer.WriteEndArray();
    }
}
