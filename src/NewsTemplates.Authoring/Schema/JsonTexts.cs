using System.Collections.Generic;
using System.Text.Json;

namespace NewsTemplates.Authoring.Schema;

/// <summary>Lists of texts in JSON.</summary>
internal static class JsonTexts
{
    /// <summary>Writes a member that is a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
