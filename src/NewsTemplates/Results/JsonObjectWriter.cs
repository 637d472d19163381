using System;
using System.ComponentModel;
using System.Text.Json;

namespace NewsTemplates.Plans;

/// <summary>Writes a record as a JSON object, a property a call. Used by generated records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonObjectWriter
{
    private readonly Utf8JsonWriter _writer;

    /// <summary>Starts an object.</summary>
    /// <param name="writer">Where to write; it must be at a place where a value may stand.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public JsonObjectWriter(Utf8JsonWriter writer)
    {
        _writer = writer ?? throw new ArgumentNullException(nameof(writer));
        writer.WriteStartObject();
    }

    /// <summary>Writes a property: text, number, boolean, address, date, duration, enum member, record, a list of those, or null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value; null is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">The value is of a type that the layout language does not have.</exception>
    public JsonObjectWriter With<T>(string name, T value)
    {
        _writer.WritePropertyName(name);
        JsonValues.Write(_writer, value);
        return this;
    }

    /// <summary>Ends the object.</summary>
    public void End() => _writer.WriteEndObject();
}
