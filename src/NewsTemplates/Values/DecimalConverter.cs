using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsTemplates.Numbers;

namespace NewsTemplates.Values;

internal sealed class DecimalConverter(NumberText numbers) : ValueConverter<decimal>("decimal", "a number with the culture's separators")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out decimal value)
    {
        value = 0;
        return numbers.TryReadPlain(text, allowFraction: true, out string plain)
            && decimal.TryParse(
                plain,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value);
    }
}
