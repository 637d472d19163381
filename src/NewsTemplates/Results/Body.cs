using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>
/// The text of an article: a standfirst, and sections of paragraphs, in page order. Immutable; two are equal if all their texts are.
/// </summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record Body : IJsonRecord
{
    /// <summary>Makes a body.</summary>
    /// <param name="summary">The standfirst's paragraphs; empty when there is none.</param>
    /// <param name="sections">The sections in page order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Body(IReadOnlyList<string> summary, IReadOnlyList<BodySection> sections)
    {
        Summary = new ValueList<string>(summary ?? throw new ArgumentNullException(nameof(summary)));
        Sections = new ValueList<BodySection>(sections ?? throw new ArgumentNullException(nameof(sections)));
        Paragraphs = new ValueList<string>(Sections.SelectMany(section => section.Paragraphs));
    }

    /// <summary>The standfirst's paragraphs; empty when there is none.</summary>
    public IReadOnlyList<string> Summary { get; }

    /// <summary>The sections in page order. Paragraphs before the first heading are a section without a heading.</summary>
    public IReadOnlyList<BodySection> Sections { get; }

    /// <summary>All paragraphs in page order, without the standfirst and the headings.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("summary", Summary)
        .With("sections", Sections)
        .End();

    /// <summary>The whole text, a line a paragraph or heading.</summary>
    public override string ToString() => string.Join(
        "\n",
        Summary.Concat(Sections.SelectMany(section => section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading))));
}
