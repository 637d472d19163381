using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace NewsTemplates;

/// <summary>How values of the layout language's types are written as JSON. Used by generated records.</summary>
public static class JsonValues
{
    private const string DateTimeFormat = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz";

    /// <summary>Writes a property: text, number, boolean, address, date, duration, enum member, record, a list of those, or null.</summary>
    /// <param name="writer">The writer, within an object.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value; null is written as <c>null</c>.</param>
    /// <exception cref="ArgumentException">The value is of a type that the layout language does not have.</exception>
    internal static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    /// <summary>Writes an object of such properties.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="properties">The properties in order.</param>
    /// <exception cref="ArgumentException">A value is of a type that the layout language does not have.</exception>
    public static void WriteObject(Utf8JsonWriter writer, params (string Name, object? Value)[] properties)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in properties)
        {
            Write(writer, name, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>A record as JSON, with letters of all languages as they are.</summary>
    internal static string TextOf(IJsonRecord record)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            record.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case IJsonRecord record:
                record.WriteTo(writer);
                break;
            case Uri uri:
                writer.WriteStringValue(uri.AbsoluteUri);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment.ToString(DateTimeFormat, CultureInfo.InvariantCulture));
                break;
#if NET
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture));
                break;
#endif
            case DateTime date:
                writer.WriteStringValue(date.ToString("yyyy'-'MM'-'dd", CultureInfo.InvariantCulture));
                break;
            case TimeSpan duration:
                writer.WriteStringValue(XmlConvert.ToString(duration));
                break;
            case Enum member:
                writer.WriteStringValue(member.ToString());
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (object? item in list)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType()} has no JSON form.", nameof(value));
        }
    }
}
