using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// What a result is but for its words: its page, which fields have values and how many, the rules that gave them and whether they had a
/// choice, and what is reported.
/// </summary>
/// <param name="Values">The values without their words.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Issues">The issues.</param>
internal sealed record ResultShape(string Values, string Rules, string Issues)
{
    /// <summary>The shape of a result.</summary>
    public static ResultShape Of(Extraction extraction)
    {
        using JsonDocument result = JsonDocument.Parse(ApprovedResult.Write(extraction));
        var values = new StringBuilder();
        foreach (string whole in new[] { "page", "variant", "pattern" })
        {
            values.Append(result.RootElement.GetProperty(whole)).Append('\n');
        }

        Write(result.RootElement.GetProperty("data"), values);
        return new ResultShape(
            values.ToString(),
            string.Join("\n", extraction.Provenance.Select(entry => $"{entry.Field} {entry.RuleIndex} {entry.Matches > 1}")),
            string.Join("\n", extraction.Issues.Select(issue => $"{issue.Kind} {issue.Field}").Order(StringComparer.Ordinal)));
    }

    private static void Write(JsonElement value, StringBuilder shape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                shape.Append('{');
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    shape.Append(member.Name).Append(':');
                    Write(member.Value, shape);
                }

                shape.Append('}');
                break;
            case JsonValueKind.Array:
                shape.Append('[');
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(item, shape);
                }

                shape.Append(']');
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                shape.Append(value.ValueKind == JsonValueKind.String ? 's' : 'n');
                break;
            default:
                shape.Append(value);
                break;
        }

        shape.Append(' ');
    }
}
