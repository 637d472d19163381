using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates;

/// <summary>
/// The JSON of a record with what its contracts make of it: that of a front page has <c>lead</c>, <c>blocks</c> and <c>items</c> also where
/// these are no fields of its layout, and each story a <c>title</c>. What is approved of a record is its own JSON, which has each value once.
/// </summary>
internal sealed class ContractJson(IJsonRecord record) : IJsonRecord
{
    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (record is not IFrontPage front)
        {
            record.WriteTo(writer);
            return;
        }

        using JsonDocument own = JsonDocument.Parse(JsonValues.TextOf(record));
        writer.WriteStartObject();
        foreach (JsonProperty member in own.RootElement.EnumerateObject())
        {
            if (!WriteMember(writer, member.Name, front, member.Value))
            {
                member.WriteTo(writer);
            }
        }

        foreach (string name in new[] { "lead", "blocks", "items" }.Where(name => !own.RootElement.TryGetProperty(name, out _)))
        {
            WriteMember(writer, name, front, default);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a member of the contract; false for another.</summary>
    private static bool WriteMember(Utf8JsonWriter writer, string name, IFrontPage front, JsonElement own)
    {
        switch (name)
        {
            case "lead":
                writer.WritePropertyName(name);
                WriteItem(writer, front.Lead);
                return true;
            case "blocks":
                IReadOnlyList<FrontPageBlock> blocks = front.Blocks;
                writer.WriteStartArray(name);
                for (int index = 0; index < blocks.Count; index++)
                {
                    WriteBlock(writer, blocks[index], own.ValueKind == JsonValueKind.Array ? own[index] : default);
                }

                writer.WriteEndArray();
                return true;
            case "items":
                WriteItems(writer, front.Items);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes a block with what else the layout's own has.</summary>
    private static void WriteBlock(Utf8JsonWriter writer, FrontPageBlock block, JsonElement own)
    {
        writer.WriteStartObject();
        writer.WriteString("heading", block.Heading);
        WriteItems(writer, block.Items);
        foreach (JsonProperty member in own.ValueKind == JsonValueKind.Object ? own.EnumerateObject().ToArray() : [])
        {
            if (member.Name is not ("heading" or "items"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<IFrontPageItem> items)
    {
        writer.WriteStartArray("items");
        foreach (IFrontPageItem item in items)
        {
            WriteItem(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter writer, IFrontPageItem? item)
    {
        if (item is null)
        {
            writer.WriteNullValue();
            return;
        }

        using JsonDocument own = JsonDocument.Parse(JsonValues.TextOf(item));
        writer.WriteStartObject();
        if (!own.RootElement.TryGetProperty("title", out _))
        {
            writer.WriteString("title", item.Title);
        }

        foreach (JsonProperty member in own.RootElement.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
