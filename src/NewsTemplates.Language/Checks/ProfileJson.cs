using System;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>The profile of a page in its approved result: <c>"profile": { "counts": { "authors": 1 }, "titleIsHeadline": true, … }</c>.</summary>
internal static class ProfileJson
{
    /// <summary>Writes a profile. What is not known of the page is left out.</summary>
    public static void Write(Utf8JsonWriter writer, PageProfile profile)
    {
        writer.WriteStartObject("profile");
        writer.WriteStartObject("counts");
        foreach (ListCount list in profile.Counts)
        {
            writer.WriteNumber(list.Field, list.Items);
        }

        writer.WriteEndObject();
        Write(writer, "titleIsHeadline", profile.TitleIsHeadline);
        Write(writer, "publishedIsStated", profile.PublishedIsStated);
        Write(writer, "publishedIsUndisputed", profile.PublishedIsUndisputed);
        Write(writer, "authorsAreNamed", profile.AuthorsAreNamed);
        Write(writer, "hasKeywords", profile.HasKeywords);
        if (profile.Body is { } body)
        {
            writer.WriteStartObject("body");
            writer.WriteNumber("paragraphs", body.Paragraphs);
            writer.WriteNumber("letters", body.Letters);
            Write(writer, "ofContainer", body.OfContainer);
            Write(writer, "ofPage", body.OfPage);
            Write(writer, "ofSiblings", body.OfSiblings);
            Write(writer, "ofDescription", body.OfDescription);
            Write(writer, "inLinks", body.InLinks);
            writer.WriteNumber("linksInRow", body.LinksInRow);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads the profile of an approved result; null where it has none.</summary>
    /// <exception cref="FormatException">It is broken.</exception>
    public static PageProfile? Read(JsonElement root)
    {
        if (!root.TryGetProperty("profile", out JsonElement profile) || profile.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (profile.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("\"profile\" is no object");
        }

        JsonElement counts = Object(profile, "counts") ?? throw new FormatException("\"profile\" has no \"counts\"");
        return new PageProfile(
            [.. counts.EnumerateObject().Select(list => new ListCount(list.Name, Count(counts, list.Name)))],
            Truth(profile, "titleIsHeadline"),
            Truth(profile, "publishedIsStated"),
            Truth(profile, "publishedIsUndisputed"),
            Truth(profile, "authorsAreNamed"),
            Truth(profile, "hasKeywords"),
            Object(profile, "body") is not { } body ? null : new BodyProfile(
                Count(body, "paragraphs"),
                Count(body, "letters"),
                Share(body, "ofContainer"),
                Share(body, "ofPage"),
                Share(body, "ofSiblings"),
                Share(body, "ofDescription"),
                Share(body, "inLinks"),
                Count(body, "linksInRow")));
    }

    private static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } known)
        {
            writer.WriteBoolean(name, known);
        }
    }

    // Hundredths as decimals are written alike on every version of .NET.
    private static void Write(Utf8JsonWriter writer, string name, double? share)
    {
        if (share is { } known)
        {
            writer.WriteNumber(name, (decimal)known);
        }
    }

    private static JsonElement? Object(JsonElement owner, string name) =>
        Member(owner, name) is not { } value ? null : value.ValueKind == JsonValueKind.Object ? value : throw Broken(name, "an object");

    private static bool? Truth(JsonElement owner, string name) => Member(owner, name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Broken(name, "true or false"),
    };

    private static int Count(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int count) && count >= 0
            ? count
            : throw Broken(name, "a count");

    private static double? Share(JsonElement owner, string name) =>
        Member(owner, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double share) && share is >= 0 and <= 1 ? share
        : throw Broken(name, "a share from 0 to 1");

    private static JsonElement? Member(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) ? value : null;

    private static FormatException Broken(string name, string what) => new($"\"{name}\" in \"profile\" is not {what}");
}
