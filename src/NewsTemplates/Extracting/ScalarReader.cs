using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>Reads a text as a text, number, date or another type of one value. The guards against what is no value stand here.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ScalarReader<T> : ValueReader<T>
    where T : notnull
{
    private readonly ValueConverter<T> _converter;

    /// <summary>Makes a reader.</summary>
    /// <param name="converter">The conversion from text.</param>
    public ScalarReader(ValueConverter<T> converter)
    {
        _converter = converter;
    }

    internal override bool TryRead(FoundValue foundValue, FieldReader field, ValuePath path, [MaybeNullWhen(false)] out T value)
    {
        string text = foundValue.Text!;
        if (field.IsLeaked(_converter.Guarded(text), path) || (_converter.TakesAnyText && field.IsNoValue(text, path)))
        {
            value = default;
            return false;
        }

        if (!_converter.TryConvert(text, field.Context.Conversion, out value))
        {
            field.ReportNotConverted(text, _converter.Name, path, _converter.WhyNot(text, field.Context.Conversion));
            return false;
        }

        field.Context.Trace?.Record(field.Info, new RuleEntry("label", CanonicalForm.Of(text)));
        return true;
    }
}
