using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Storing;

/// <summary>A line of the list of a <see cref="PageFolder"/>.</summary>
/// <param name="Name">Where the page lies in the folder.</param>
/// <param name="Requested">The address that it was asked for at.</param>
/// <param name="Page">The page.</param>
internal sealed record KeptPage(string Name, Uri Requested, FetchedPage Page)
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its end.</summary>
    public ReadOnlySpan<byte> ToLine()
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Written))
        {
            json.WriteStartObject();
            json.WriteString("page", Name);
            json.WriteString("url", Page.Address.AbsoluteUri);
            json.WriteString("requested", Requested.AbsoluteUri);
            json.WriteString("captured", Page.Fetched);
            json.WriteString("contentType", Page.ContentType);
            json.WriteStartArray("headers");
            foreach ((string name, string value) in Page.Headers)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenSpan;
    }

    /// <summary>The addresses of a line; null where it is none.</summary>
    public static (Uri Requested, Uri Address)? AddressesIn(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            using JsonDocument read = JsonDocument.ParseValue(ref json);
            return read.RootElement is { ValueKind: JsonValueKind.Object } entry
                && AddressOf(entry, "url") is { } address
                ? (AddressOf(entry, "requested") ?? address, address)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri? AddressOf(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && Uri.TryCreate(value.GetString(), UriKind.Absolute, out Uri? address)
            ? address
            : null;
}
