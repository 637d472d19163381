using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>A block of a front page: stories below a heading. Immutable; two are equal if headings and stories are.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record FrontPageBlock : IJsonRecord
{
    internal FrontPageBlock(string? heading, IReadOnlyList<IFrontPageItem> items)
    {
        Heading = heading;
        Items = new ValueList<IFrontPageItem>(items);
    }

    /// <summary>The heading: of a block with a key the first label that the layout gives its member; null where the page has none.</summary>
    public string? Heading { get; }

    /// <summary>The stories in page order; empty when there are none.</summary>
    public IReadOnlyList<IFrontPageItem> Items { get; }

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("heading", Heading)
        .With("items", Items)
        .End();
}
