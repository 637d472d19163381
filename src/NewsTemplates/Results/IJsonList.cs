using System.Text.Json;

namespace NewsTemplates;

/// <summary>A list that writes its items one by one, so that numbers and dates among them need not be boxed.</summary>
internal interface IJsonList
{
    /// <summary>Writes the items, within an array.</summary>
    void WriteItems(Utf8JsonWriter writer);
}
