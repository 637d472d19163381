using System;
using System.Collections.Generic;
using System.Text.Json;

namespace NewsTemplates.Images;

/// <summary>
/// Settings that scripts keep in an attribute as a JSON object, with the picture's address among them:
/// <c>data-attrs='{"src": "/a.jpg", "width": 900}'</c>.
/// </summary>
internal static class ImageSettings
{
    // Settings of a picture are short; what is longer is data of something else.
    private const int MostCharacters = 16_384;

    private static readonly string[] Names = ["src", "original", "url", "image"];

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

    /// <summary>The picture that the first such attribute names, or null.</summary>
    /// <param name="image">The attributes of the element.</param>
    public static OfferedImage? Find(IEnumerable<KeyValuePair<string, string>> image)
    {
        foreach (KeyValuePair<string, string> attribute in image)
        {
            if (attribute.Key.StartsWith("data-", StringComparison.Ordinal) && Read(attribute.Value) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static OfferedImage? Read(string text)
    {
        string json = text.Trim();
        if (json.Length is 0 or > MostCharacters || json[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (string name in Names)
            {
                if (TextOf(document.RootElement, name) is { } address && ImageSource.IsUsable(address) && (name == "src" || IsPicture(address)))
                {
                    return new OfferedImage(address, SizeOf(document.RootElement, "width"), SizeOf(document.RootElement, "height"), null, null);
                }
            }
        }
        catch (JsonException)
        {
            // What begins like JSON and is none are settings in another notation.
        }

        return null;
    }

    /// <summary>An address that is not called a source may lead to a page.</summary>
    internal static bool IsPicture(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? address : address.Substring(0, end);
        return Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static string? TextOf(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? SizeOf(JsonElement settings, string name) => settings.TryGetProperty(name, out JsonElement value)
        ? ImageSource.Dimension(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())
        : null;
}
