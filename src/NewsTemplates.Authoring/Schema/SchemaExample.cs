using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Schema;

/// <summary>Writes an example of a value as JSON.</summary>
internal static class SchemaExample
{
    /// <summary>Writes the example of a key.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="key">The key.</param>
    /// <param name="example">Its value in YAML.</param>
    public static void Write(Utf8JsonWriter writer, string key, string example) =>
        Write(writer, LayoutSyntax.Parse(new LayoutSource("", $"{key}: {example}\n")).Root!.Entries[0].Value);

    /// <summary>Writes a value as YAML means it: <c>true</c> and numbers are no texts to an editor.</summary>
    private static void Write(Utf8JsonWriter writer, SyntaxNode value)
    {
        switch (value)
        {
            case MappingSyntax mapping:
                writer.WriteStartObject();
                foreach (MappingEntry entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key.Value);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case SequenceSyntax list:
                writer.WriteStartArray();
                foreach (SyntaxNode item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ScalarSyntax { Style: ScalarStyle.Plain, Value: "true" or "false" } truth:
                writer.WriteBooleanValue(truth.Value == "true");
                break;
            case ScalarSyntax { Style: ScalarStyle.Plain } number when number.Value.All(character => character is >= '0' and <= '9'):
                writer.WriteRawValue(number.Value);
                break;
            case ScalarSyntax text:
                writer.WriteStringValue(text.Value);
                break;
        }
    }
}
