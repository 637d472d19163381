using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Evaluation;

/// <summary>A record that the evaluator read: the fields of a page or block by name, in the layout's order.</summary>
public sealed class LayoutRecord : IJsonRecord
{
    private readonly KeyValuePair<string, object?>[] _fields;

    internal LayoutRecord(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        _fields = fields.ToArray();
    }

    /// <summary>The fields' names and values in order. A field that found nothing is null.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Fields => _fields;

    /// <summary>A field's value; null when it found nothing or there is no such field.</summary>
    /// <param name="name">The field's name in the layout.</param>
    public object? this[string name] => _fields.FirstOrDefault(field => field.Key == name).Value;

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, object?> field in _fields)
        {
            JsonValues.Write(writer, field.Key, Written(field.Value));
        }

        writer.WriteEndObject();
    }

    private static object? Written(object? value) => value switch
    {
        EnumMember member => member.Name,
        IReadOnlyList<EnumMember> members => members.Select(member => member.Name),
        IReadOnlyList<object> list => list.Select(Written),
        _ => value,
    };
}
