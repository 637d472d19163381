using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Urls;

namespace NewsTemplates.Values;

internal sealed class UriConverter() : ValueConverter<Uri>("uri", "an address, absolute or relative to the page")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out Uri value)
    {
        value = WebAddress.Resolve(text, context.BaseUri);
        return value is not null;
    }
}
