using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A value of JSON-LD, with the key under which it stands.</summary>
internal sealed class JsonPart : SamplePart
{
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonValueKind _kind;
    private readonly string? _key;
    private readonly PartText? _text;

    private JsonPart(JsonElement value, string? key, string name)
    {
        _kind = value.ValueKind;
        _key = key;
        switch (_kind)
        {
            case JsonValueKind.Object:
                Parts.AddRange(value.EnumerateObject().Select(member => new JsonPart(member.Value, member.Name, member.Name)));
                break;
            case JsonValueKind.Array:
                Parts.AddRange(value.EnumerateArray().Select(item => new JsonPart(item, null, name)));
                break;
            case JsonValueKind.String:
                _text = new PartText(value.GetString()!, name, PartTextKind.Data);
                break;
            default:
                _text = new PartText(value.GetRawText(), name, PartTextKind.Data);
                break;
        }
    }

    /// <summary>Whether it is a list.</summary>
    public bool IsList => _kind == JsonValueKind.Array;

    /// <inheritdoc/>
    public override IEnumerable<PartText> Texts =>
        _text is null || _kind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null ? [] : [_text];

    /// <summary>Reads JSON; null where it is none.</summary>
    public static JsonPart? Read(string json)
    {
        try
        {
            using JsonDocument read = JsonDocument.Parse(json, Reading);
            return new JsonPart(read.RootElement, null, "");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(StringBuilder page)
    {
        if (_key is not null)
        {
            WriteString(page, _key).Append(':');
        }

        switch (_kind)
        {
            case JsonValueKind.Object or JsonValueKind.Array:
                page.Append(_kind == JsonValueKind.Object ? '{' : '[');
                string between = "";
                foreach (SamplePart part in Kept)
                {
                    page.Append(between);
                    part.Write(page);
                    between = ",";
                }

                page.Append(_kind == JsonValueKind.Object ? '}' : ']');
                break;
            case JsonValueKind.String:
                WriteString(page, _text!.Written);
                break;
            default:
                page.Append(_text!.Written);
                break;
        }
    }

    // A script ends at '</', whatever its text means.
    private static StringBuilder WriteString(StringBuilder page, string text)
    {
        string written = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        return page.Append('"').Append(written.Replace("</", "<\\/").Replace("<!--", "\\u003C!--")).Append('"');
    }
}
