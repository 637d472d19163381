using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Evaluation;

/// <summary>
/// A record that the evaluator read: the fields of a page or block by name, in the layout's order. That of a page that
/// implements <c>Article</c> is an <see cref="IArticle"/>, of one that implements <c>FrontPage</c> an <see cref="IFrontPage"/>. Immutable;
/// two are equal if all their values are.
/// </summary>
[JsonConverter(typeof(JsonRecordConverter))]
public class LayoutRecord : IJsonRecord, IEquatable<LayoutRecord>
{
    private readonly ValueList<KeyValuePair<string, object?>> _fields;

    internal LayoutRecord(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        _fields = new ValueList<KeyValuePair<string, object?>>(fields);
    }

    /// <summary>The fields' names and values in order. A field that found nothing is null.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Fields => _fields;

    /// <summary>A field's value; null when it found nothing or there is no such field.</summary>
    /// <param name="name">The field's name in the layout.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public object? this[string name] =>
        name is null ? throw new ArgumentNullException(nameof(name)) : _fields.FirstOrDefault(field => field.Key == name).Value;

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        var record = new JsonObjectWriter(writer);
        foreach (KeyValuePair<string, object?> field in _fields)
        {
            record.With(field.Key, Written(field.Value));
        }

        record.End();
    }

    /// <summary>Whether both have the same fields with equal values.</summary>
    public bool Equals(LayoutRecord? other) => other is not null && _fields.Equals(other._fields);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as LayoutRecord);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => _fields.GetHashCode();

    /// <summary>The record as JSON.</summary>
    public sealed override string ToString() => JsonValues.TextOf(this);

    private static object? Written(object? value) => value switch
    {
        EnumMember member => member.Name,
        IReadOnlyList<EnumMember> members => members.Select(member => member.Name),
        IReadOnlyList<object> list => list.Select(Written),
        _ => value,
    };
}
