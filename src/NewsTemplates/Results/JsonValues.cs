using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace NewsTemplates;

/// <summary>How values of the layout language's types are written as JSON.</summary>
internal static class JsonValues
{
    private const string DateFormat = "yyyy'-'MM'-'dd";

    private const string DateTimeFormat = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz";

    /// <summary>A record as JSON, with letters of all languages as they are.</summary>
    public static string TextOf(IJsonRecord record)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            record.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a text, number, boolean, address, date, duration, enum member, record, a list of those, or null.</summary>
    /// <exception cref="ArgumentException">The value is of a type that the layout language does not have.</exception>
    public static void Write<T>(Utf8JsonWriter writer, T value)
    {
        // A pattern that tests a type parameter boxes nothing: for each value type only its own case is compiled.
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
                writer.WriteStringValue(date.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
#endif
            case DateTime date:
                writer.WriteStringValue(date.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            case TimeSpan duration:
                writer.WriteStringValue(XmlConvert.ToString(duration));
                break;
            case Enum member:
                writer.WriteStringValue(member.ToString());
                break;
            case IJsonList list:
                writer.WriteStartArray();
                list.WriteItems(writer);
                writer.WriteEndArray();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (object? item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType()} has no JSON form.", nameof(value));
        }
    }
}
