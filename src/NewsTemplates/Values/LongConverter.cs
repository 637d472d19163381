using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsTemplates.Numbers;

namespace NewsTemplates.Values;

internal sealed class LongConverter(NumberText numbers) : ValueConverter<long>("long", "a whole number of at most 64 bits")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out long value)
    {
        value = 0;
        return numbers.TryReadPlain(text, allowFraction: false, out string plain)
            && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
