using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates;

/// <summary>A heading and the paragraphs below it.</summary>
public sealed class BodySection : IJsonRecord, IEquatable<BodySection>
{
    /// <summary>Makes a section.</summary>
    /// <param name="heading">The heading, or null for what stands before the first one.</param>
    /// <param name="paragraphs">The paragraphs; empty when a heading follows at once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paragraphs"/> is null.</exception>
    public BodySection(string? heading, IReadOnlyList<string> paragraphs)
    {
        Heading = heading;
        Paragraphs = paragraphs ?? throw new ArgumentNullException(nameof(paragraphs));
    }

    /// <summary>The heading, or null for what stands before the first one.</summary>
    public string? Heading { get; }

    /// <summary>The paragraphs in page order; empty when a heading follows at once.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonValues.Write(writer, "heading", Heading);
        JsonValues.Write(writer, "paragraphs", Paragraphs);
        writer.WriteEndObject();
    }

    /// <summary>Whether both hold the same texts in the same order.</summary>
    public bool Equals(BodySection? other) =>
        other is not null
        && string.Equals(Heading, other.Heading, StringComparison.Ordinal)
        && Paragraphs.SequenceEqual(other.Paragraphs, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BodySection);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Paragraphs.Aggregate(StringComparer.Ordinal.GetHashCode(Heading ?? ""), (hash, text) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(text)));
}
