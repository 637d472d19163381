using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsTemplates.Numbers;

namespace NewsTemplates.Values;

internal sealed class IntConverter(NumberText numbers) : ValueConverter<int>("int", "a whole number from -2147483648 to 2147483647")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out int value)
    {
        value = 0;
        return numbers.TryReadPlain(text, allowFraction: false, out string plain)
            && int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
