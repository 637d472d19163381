using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Extracting;

/// <summary>Turns one found value into a value of a field's type, and reports what cannot be turned.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class ValueReader<T>
{
    private protected ValueReader()
    {
    }

    /// <summary>Reads a found value; a failure is reported to the field.</summary>
    internal abstract bool TryRead(FoundValue foundValue, FieldReader field, ValuePath path, [MaybeNullWhen(false)] out T value);

    /// <summary>Whether two values are the same to a person who reads them.</summary>
    internal virtual bool AreEqual(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);

    /// <summary>A value as an issue quotes it.</summary>
    internal virtual string Quote(FoundValue foundValue, T value) => foundValue.Text ?? value?.ToString() ?? "";
}
