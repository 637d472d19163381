using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>One of several addresses that a page offers the same picture at, in another size or format. Immutable.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record ImageVersion : IJsonRecord
{
    internal ImageVersion(Uri url) => Url = url;

    /// <summary>The address, absolute.</summary>
    public Uri Url { get; }

    /// <summary>The width in pixels as the page states it (<c>1280w</c> in a <c>srcset</c>, or <c>width</c>), or null.</summary>
    public int? Width { get; internal init; }

    /// <summary>The height in pixels as the page states it, or null.</summary>
    public int? Height { get; internal init; }

    /// <summary>
    /// The pixels of the version for each pixel that the page shows, as the page states it (<c>2x</c> in a <c>srcset</c>; 1 of what stands
    /// there alone), or null.
    /// </summary>
    public decimal? Density { get; internal init; }

    /// <summary>The MIME type as the page states it (the <c>type</c> of a <c>source</c>, such as <c>image/webp</c>), or null.</summary>
    public string? Type { get; internal init; }

    /// <summary>Whether a member of an object in JSON holds versions of a picture.</summary>
    internal static bool AreIn(string name, JsonElement value) => name == "versions"
        && value.ValueKind == JsonValueKind.Array
        && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("density", out _));

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("url", Url)
        .With("width", Width)
        .With("height", Height)
        .With("density", Density)
        .With("type", Type)
        .End();
}
