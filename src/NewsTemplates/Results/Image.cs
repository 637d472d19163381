using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>A picture of a page.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record Image : IJsonRecord
{
    private readonly ValueList<ImageVersion> _versions = ValueList<ImageVersion>.Empty;
    private readonly ValueList<string> _credits = ValueList<string>.Empty;

    /// <summary>The largest version that the page offers, absolute.</summary>
    public required Uri Url { get; init; }

    /// <summary>
    /// All versions of the picture that the page offers, <see cref="Url"/> among them, in the page's order, each address once; empty
    /// where the page offers no other than <see cref="Url"/>. Never null; no one can change it.
    /// </summary>
    public IReadOnlyList<ImageVersion> Versions
    {
        get => _versions;
        init => _versions = new ValueList<ImageVersion>(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The alternative text, or null.</summary>
    public string? Alt { get; init; }

    /// <summary>The caption without the credit, or null.</summary>
    public string? Caption { get; init; }

    /// <summary>Who made the picture, as the page says it, or null.</summary>
    public string? Credit { get; init; }

    /// <summary>
    /// The names in <see cref="Credit"/>, of photographers and agencies alike, in the page's order, each once; without labels such as
    /// "Photo:". Empty where there is no credit. Never null; no one can change it.
    /// </summary>
    public IReadOnlyList<string> Credits
    {
        get => _credits;
        init => _credits = new ValueList<string>(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The width in pixels as the page states it, or null.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels as the page states it, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Whether the picture stands before the first paragraph of the text.</summary>
    public bool IsCover { get; init; }

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("url", Url)
        .With("alt", Alt)
        .With("caption", Caption)
        .With("credit", Credit)
        .With("credits", Credits)
        .With("width", Width)
        .With("height", Height)
        .With("cover", IsCover)
        .With("versions", Versions)
        .End();
}
