using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>A picture of a page.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record Image : IJsonRecord
{
    /// <summary>The largest version that the page offers, absolute.</summary>
    public required Uri Url { get; init; }

    /// <summary>The alternative text, or null.</summary>
    public string? Alt { get; init; }

    /// <summary>The caption without the credit, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Who made the picture, or null.</summary>
    public string? Credit { get; init; }

    /// <summary>The width in pixels as the page states it, or null.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels as the page states it, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Whether the picture stands before the first paragraph of the text.</summary>
    public bool IsCover { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("url", Url)
        .With("alt", Alt)
        .With("caption", Caption)
        .With("credit", Credit)
        .With("width", Width)
        .With("height", Height)
        .With("cover", IsCover)
        .End();
}
