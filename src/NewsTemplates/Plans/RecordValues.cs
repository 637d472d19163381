using System;
using System.Collections.Generic;
using System.ComponentModel;
#if NET
using System.Linq;
#endif

namespace NewsTemplates.Plans;

/// <summary>The values of a page's or block's fields, on their way into its record. Of a required field there is one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordValues
{
    private readonly string[] _names;
    private readonly object?[] _values;

    internal RecordValues(string[] names, object?[] values)
    {
        _names = names;
        _values = values;
    }

    /// <summary>A field's value.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="field">The field's name in the layout.</param>
    /// <returns>The value; null where there is none.</returns>
    public T Get<T>(string field) => Find(field) switch
    {
        T value => value,
#if NET
        // The record was compiled on the netstandard2.0 build of the library.
        DateOnly date when Midnight(date) is T midnight => midnight,
#endif
        _ => default!,
    };

    /// <summary>A list.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="field">The field's name in the layout.</param>
    /// <returns>The items; none where the page does not have the field.</returns>
    public IReadOnlyList<T> List<T>(string field) => Find(field) switch
    {
        IReadOnlyList<T> values => values,
#if NET
        IReadOnlyList<DateOnly> dates when dates.Select(Midnight).ToArray() is T[] midnights => new ValueList<T>(midnights),
#endif
        _ => ValueList<T>.Empty,
    };

    internal object? Find(string field)
    {
        int index = Array.IndexOf(_names, field);
        return index < 0 ? null : _values[index];
    }

#if NET
    private static DateTime Midnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue);
#endif
}
