using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Values;

/// <summary>
/// Turns the text a rule found into a value of a type of the layout language. Immutable, safe to share between threads,
/// independent of the machine's culture and time zone, and without exceptions whatever the text.
/// </summary>
/// <typeparam name="T">The C# type.</typeparam>
internal abstract class ValueConverter<T>
    where T : notnull
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
    public virtual string Guarded(string text) => text;

    /// <summary>Whether any text is a value of the type.</summary>
    public virtual bool TakesAnyText => false;

    /// <summary>Converts a text. White space around it does not matter.</summary>
    /// <returns>False if the text is no value of this type; an empty text never is.</returns>
    public abstract bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out T value);

    /// <summary>Why a text that is read is no value all the same; null where it cannot be read.</summary>
    public virtual string? WhyNot(string text, ConversionContext context) => null;
}
