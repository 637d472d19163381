using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Tests;

/// <summary>All that an extraction says, as a text to compare.</summary>
internal static class ExtractionJson
{
    public static string Of(Extraction extraction)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            new JsonObjectWriter(writer)
                .With("variant", extraction.Variant)
                .With("data", extraction.Record)
                .With("contracts", extraction.Record is null ? null : new ContractJson(extraction.Record))
                .With("issues", extraction.Issues)
                .With(
                    "provenance",
                    extraction.Provenance.Select(entry => $"{entry.Field}: {entry.Rule} by {entry.Rule.Origin}, {entry.RuleIndex}, {entry.Matches}"))
                .End();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
