using System;
using System.Text.Json;

namespace NewsTemplates;

/// <summary>A picture of a page.</summary>
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
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonValues.Write(writer, "url", Url);
        JsonValues.Write(writer, "alt", Alt);
        JsonValues.Write(writer, "caption", Caption);
        JsonValues.Write(writer, "credit", Credit);
        JsonValues.Write(writer, "width", Width);
        JsonValues.Write(writer, "height", Height);
        JsonValues.Write(writer, "cover", IsCover);
        writer.WriteEndObject();
    }
}
