using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates.Cli.Accepting;

/// <summary>The values of a page that are null: what is lost unseen where only the others are shown.</summary>
internal static class EmptyValues
{
    /// <summary>Them all in a line, such as <c>nothing: isFree, images.alt (1 of 3)</c>; null without one.</summary>
    public static string? LineOf(IJsonRecord? record)
    {
        if (record is null)
        {
            return null;
        }

        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            record.WriteTo(writer);
        }

        using JsonDocument read = JsonDocument.Parse(json.ToArray());
        string[] empty =
        [
            .. Values("", read.RootElement)
                .GroupBy(value => value.Path, StringComparer.Ordinal)
                .Where(values => values.Any(value => value.IsEmpty))
                .Select(values => values.All(value => value.IsEmpty)
                    ? values.Key
                    : FormattableString.Invariant($"{values.Key} ({values.Count(value => value.IsEmpty)} of {values.Count()})")),
        ];
        return empty.Length == 0 ? null : "nothing: " + string.Join(", ", empty);
    }

    /// <summary>Each value by its path, in which items of a list are not told apart.</summary>
    private static IEnumerable<(string Path, bool IsEmpty)> Values(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                // A body has its paragraphs in sections, of which the first has no heading.
                bool isBody = value.TryGetProperty("sections", out JsonElement sections) && sections.ValueKind == JsonValueKind.Array
                    && value.TryGetProperty("summary", out JsonElement summary) && summary.ValueKind == JsonValueKind.Array;
                return isBody
                    ? [(path, false)]
                    : value.EnumerateObject().SelectMany(member => Values(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value));
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(item => Values(path, item));
            default:
                return [(path, value.ValueKind == JsonValueKind.Null)];
        }
    }
}
