using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Values;

/// <summary>
/// Turns the text a rule found into a value of a type of the layout language. Immutable, safe to share between threads,
/// independent of the machine's culture and time zone, and without exceptions whatever the text.
/// </summary>
public abstract class ValueConverter
{
    private protected ValueConverter(string name, string expects)
    {
        Name = name;
        Expects = expects;
    }

    /// <summary>The type's word in a layout, such as <c>datetime</c>; of an enum, its name.</summary>
    public string Name { get; }

    /// <summary>What the text must look like, for messages: completes the sentence "Expected …".</summary>
    public string Expects { get; }

    /// <summary>The part of a text in which an expression of the site's server template has no business: mostly all of it.</summary>
    internal virtual string Guarded(string text) => text;

    /// <summary>Converts without knowing the type of the value.</summary>
    /// <returns>False, and null, if the text is no value of this type.</returns>
    public abstract bool TryConvertToObject(string text, ConversionContext context, [NotNullWhen(true)] out object? value);
}

/// <summary>A <see cref="ValueConverter"/> to values of one C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public abstract class ValueConverter<T> : ValueConverter
    where T : notnull
{
    private protected ValueConverter(string name, string expects)
        : base(name, expects)
    {
    }

    /// <summary>Converts a text. White space around it does not matter.</summary>
    /// <returns>False if the text is no value of this type; an empty text never is.</returns>
    public abstract bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out T value);

    /// <inheritdoc/>
    public sealed override bool TryConvertToObject(string text, ConversionContext context, [NotNullWhen(true)] out object? value)
    {
        bool isConverted = TryConvert(text, context, out T? typed);
        value = isConverted ? typed : null;
        return isConverted && value is not null;
    }
}
