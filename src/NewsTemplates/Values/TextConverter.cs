using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Text;

namespace NewsTemplates.Values;

internal sealed class TextConverter() : ValueConverter<string>("text", "text that is not blank")
{
    public override bool TakesAnyText => true;

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out string value)
    {
        value = WhiteSpace.Collapse(text);
        return value.Length > 0;
    }
}
