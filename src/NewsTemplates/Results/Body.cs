using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates;

/// <summary>The text of an article: a standfirst, and sections of paragraphs, in page order.</summary>
public sealed class Body : IJsonRecord, IEquatable<Body>
{
    /// <summary>Makes a body.</summary>
    /// <param name="summary">The standfirst's paragraphs; empty when there is none.</param>
    /// <param name="sections">The sections in page order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Body(IReadOnlyList<string> summary, IReadOnlyList<BodySection> sections)
    {
        Summary = summary ?? throw new ArgumentNullException(nameof(summary));
        Sections = sections ?? throw new ArgumentNullException(nameof(sections));
    }

    /// <summary>The standfirst's paragraphs; empty when there is none.</summary>
    public IReadOnlyList<string> Summary { get; }

    /// <summary>The sections in page order. Paragraphs before the first heading are a section without a heading.</summary>
    public IReadOnlyList<BodySection> Sections { get; }

    /// <summary>All paragraphs in page order, without the standfirst and the headings.</summary>
    public IEnumerable<string> Paragraphs => Sections.SelectMany(section => section.Paragraphs);

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonValues.Write(writer, "summary", Summary);
        JsonValues.Write(writer, "sections", Sections);
        writer.WriteEndObject();
    }

    /// <summary>Whether both hold the same texts in the same order.</summary>
    public bool Equals(Body? other) =>
        other is not null && Summary.SequenceEqual(other.Summary, StringComparer.Ordinal) && Sections.SequenceEqual(other.Sections);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Body);

    /// <inheritdoc/>
    public override int GetHashCode() => Paragraphs.Aggregate(17, (hash, text) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(text)));

    /// <summary>The whole text, a line a paragraph or heading.</summary>
    public override string ToString() => string.Join(
        "\n",
        Summary.Concat(Sections.SelectMany(section => section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading))));
}
