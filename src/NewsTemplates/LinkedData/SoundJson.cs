using System;
using System.Collections.Generic;
using System.Text.Json;

namespace NewsTemplates.LinkedData;

/// <summary>Reads JSON that is as RFC 8259 says, straight from its bytes; of the rest <see cref="LenientJson"/> makes what can be made.</summary>
internal static class SoundJson
{
    /// <summary>The one value of a text, none where it is null; null where the text is not as it should be.</summary>
    /// <param name="json">The text, UTF-8.</param>
    public static List<JsonLdNode>? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = LenientJson.MaxDepth });
            reader.Read();
            JsonLdNode? value = ReadValue(ref reader);
            return reader.Read() ? null : value is null ? [] : [value];
        }
        catch (Exception unsound) when (unsound is JsonException or InvalidOperationException)
        {
            // The latter of half a character.
            return null;
        }
    }

    private static JsonLdNode? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, JsonLdNode>>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    if (ReadValue(ref reader) is { } member)
                    {
                        members.Add(new KeyValuePair<string, JsonLdNode>(name, member));
                    }
                }

                return JsonLdNode.OfObject(members);
            case JsonTokenType.StartArray:
                var items = new List<JsonLdNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (ReadValue(ref reader) is { } item)
                    {
                        items.Add(item);
                    }
                }

                return JsonLdNode.OfList(items);
            case JsonTokenType.String:
                return JsonLdNode.OfScalar(reader.GetString()!);
            case JsonTokenType.Null:
                return null;
            default:
                return JsonLdNode.OfScalar(Text.Utf8Text.Decode(reader.ValueSpan));
        }
    }
}
