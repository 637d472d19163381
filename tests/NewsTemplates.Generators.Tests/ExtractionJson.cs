using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace NewsTemplates.Generators.Tests;

/// <summary>All that an extraction says, as a text to compare.</summary>
internal static class ExtractionJson
{
    public static string Of(Extraction extraction)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            JsonValues.Write(writer, "variant", extraction.Variant);
            JsonValues.Write(writer, "data", extraction.Record);
            JsonValues.Write(writer, "issues", extraction.Issues);
            JsonValues.Write(writer, "provenance", extraction.Provenance.Select(entry => $"{entry.Field}: {entry.Rule} by {entry.Rule.Origin}, {entry.RuleIndex}, {entry.Matches}"));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
