using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Authoring.Schema;

/// <summary>Writes which keys of a mapping must be there, and which stand beside which others.</summary>
internal static class SchemaKeys
{
    /// <summary>Which keys must be there.</summary>
    public static void WriteRequired(Utf8JsonWriter writer, SchemaDefinition definition)
    {
        KeyDefinition[] required = definition.Keys.Where(key => key.IsRequired).ToArray();
        string[] always = required.Where(key => !definition.Has(key.Unless)).Select(key => key.Name).ToArray();
        if (always.Length > 0)
        {
            WriteRequired(writer, always);
        }

        KeyDefinition[] replaceable = required.Where(key => definition.Has(key.Unless)).ToArray();
        if (replaceable.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("allOf");
        foreach (KeyDefinition key in replaceable)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("if");
            WriteRequired(writer, key.Unless!);
            writer.WriteEndObject();
            writer.WriteStartObject("else");
            WriteRequired(writer, key.Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes that all of these keys must be there.</summary>
    public static void WriteRequired(Utf8JsonWriter writer, params string[] keys) => writer.WriteTexts("required", keys);

    /// <summary>What a key asks of the keys beside it.</summary>
    public static void WriteCompanions(Utf8JsonWriter writer, SchemaDefinition definition)
    {
        KeyDefinition[] particular = definition.Keys
            .Where(key => key.Excludes.Any(definition.Has) || (key.Use is not null && definition.Has("as")))
            .ToArray();
        if (particular.Length == 0)
        {
            return;
        }

        writer.WriteStartObject("dependentSchemas");
        foreach (KeyDefinition key in particular)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteStartObject("properties");
            foreach (string excluded in key.Excludes.Where(definition.Has))
            {
                writer.WriteBoolean(excluded, false);
            }

            if (key.Use is { } use && definition.Has("as"))
            {
                writer.WriteStartObject("as");
                writer.WriteTexts("enum", use.Types);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
