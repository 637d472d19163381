using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsTemplates;

/// <summary>
/// Lets <see cref="JsonSerializer"/> write records as they write themselves; each record names it in its
/// <see cref="JsonConverterAttribute"/>. Records are written, not read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonRecordConverter : JsonConverter<IJsonRecord>
{
    /// <summary>Whether a type is a record's.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => typeof(IJsonRecord).IsAssignableFrom(typeToConvert);

    /// <summary>Records are written only.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IJsonRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert} is written as JSON, not read: what it was read from is a page.");

    /// <summary>
    /// Writes a record by its <see cref="IJsonRecord.WriteTo"/>, and of an <see cref="IFrontPage"/> all members of that; names and form are
    /// the layout's, whatever the options.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The record.</param>
    /// <param name="options">The options.</param>
    public override void Write(Utf8JsonWriter writer, IJsonRecord value, JsonSerializerOptions options) =>
        new ContractJson(value).WriteTo(writer);
}
