using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// What is kept of the page that a small sample was made of: its address, when it was captured, and a hash of each approved value, by which
/// whoever has the page can tell that it is the one.
/// </summary>
internal static class SampleOrigin
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text: <c>{ "url", "captured", "values": { "title": hash } }</c>.</summary>
    /// <param name="url">The page's address.</param>
    /// <param name="captured">When it was captured; null where that is not known.</param>
    /// <param name="approved">Its approved result.</param>
    public static string Write(Uri url, DateTimeOffset? captured, string approved)
    {
        using JsonDocument result = JsonDocument.Parse(approved);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("url", url.AbsoluteUri);
            writer.WriteString("captured", captured?.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteStartObject("values");
            foreach ((string path, string value) in Values("", result.RootElement.GetProperty("data")))
            {
                writer.WriteString(path, Hash(value));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>When a page was captured; null where the file does not say.</summary>
    /// <param name="origin">The file's text.</param>
    public static DateTimeOffset? Captured(string origin)
    {
        try
        {
            using JsonDocument file = JsonDocument.Parse(origin);
            return file.RootElement.ValueKind == JsonValueKind.Object
                && file.RootElement.TryGetProperty("captured", out JsonElement captured)
                && captured.ValueKind == JsonValueKind.String
                && captured.TryGetDateTimeOffset(out DateTimeOffset time)
                    ? time
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The page's address and the hashes of its values by path; null where the text is not what <see cref="Write"/> writes.</summary>
    /// <param name="origin">The file's text.</param>
    public static (Uri Url, IReadOnlyDictionary<string, string> Hashes)? Read(string origin)
    {
        try
        {
            using JsonDocument file = JsonDocument.Parse(origin);
            return file.RootElement.ValueKind == JsonValueKind.Object
                && file.RootElement.TryGetProperty("url", out JsonElement url)
                && url.ValueKind == JsonValueKind.String
                && Uri.TryCreate(url.GetString(), UriKind.Absolute, out Uri? address)
                && file.RootElement.TryGetProperty("values", out JsonElement values)
                && values.ValueKind == JsonValueKind.Object
                    ? (address, values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.ToString(), StringComparer.Ordinal))
                    : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The hashes of all values within a value, by path.</summary>
    /// <param name="path">The value's own path; empty for a whole record.</param>
    /// <param name="value">The value as JSON.</param>
    public static IEnumerable<KeyValuePair<string, string>> HashesOf(string path, JsonElement value) =>
        Values(path, value).Select(one => new KeyValuePair<string, string>(one.Path, Hash(one.Value)));

    /// <summary>The hash of a value.</summary>
    public static string Hash(string value) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Normalised(value))));

    // Another version of a layout may read other white space, or a letter composed otherwise.
    private static string Normalised(string value) => WhiteSpace.Collapse(value.Normalize(NormalizationForm.FormC));

    // The address of a picture stands for all its versions.
    private static bool AreVersions(JsonProperty member) => ImageVersion.AreIn(member.Name, member.Value);

    private static IEnumerable<(string Path, string Value)> Values(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject().Where(member => !AreVersions(member)))
                {
                    foreach ((string, string) inner in Values(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    foreach ((string, string) inner in Values(FormattableString.Invariant($"{path}[{index++}]"), item))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                yield return (path, value.ToString());
                break;
        }
    }
}
