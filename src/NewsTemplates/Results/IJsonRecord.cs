using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsTemplates;

/// <summary>A record of a page, or of a part of one, that writes itself as JSON with the layout's names.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public interface IJsonRecord
{
    /// <summary>Writes the record as one JSON object. Fields without a value are written as <c>null</c>.</summary>
    /// <param name="writer">Where to write; it must be at a place where a value may stand.</param>
    void WriteTo(Utf8JsonWriter writer);
}
