using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Images;
using NewsTemplates.Urls;

namespace NewsTemplates.Values;

internal sealed class UriConverter() : ValueConverter<Uri>("uri", "an address, absolute or relative to the page")
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out Uri value)
    {
        string? address = Srcset.Is(text) ? ImageSource.Largest(text) : text;
        value = address is null ? null : WebAddress.Resolve(address, context.BaseUri);
        return value is not null;
    }
}
