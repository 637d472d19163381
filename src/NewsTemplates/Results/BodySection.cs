using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>A heading and the paragraphs below it. Immutable; two are equal if all their texts are.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record BodySection : IJsonRecord
{
    /// <summary>Makes a section.</summary>
    /// <param name="heading">The heading, or null for what stands before the first one.</param>
    /// <param name="paragraphs">The paragraphs; empty when a heading follows at once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paragraphs"/> is null.</exception>
    public BodySection(string? heading, IReadOnlyList<string> paragraphs)
    {
        Heading = heading;
        Paragraphs = new ValueList<string>(paragraphs ?? throw new ArgumentNullException(nameof(paragraphs)));
    }

    /// <summary>The heading, or null for what stands before the first one.</summary>
    public string? Heading { get; }

    /// <summary>The paragraphs in page order; empty when a heading follows at once.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("heading", Heading)
        .With("paragraphs", Paragraphs)
        .End();
}
