using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Values;

internal sealed class HtmlConverter() : ValueConverter<string>("html", "HTML that is not blank")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }
}
