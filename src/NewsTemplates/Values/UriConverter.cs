using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Images;
using NewsTemplates.Urls;

namespace NewsTemplates.Values;

internal sealed class UriConverter() : ValueConverter<Uri>("uri", "an address, absolute or relative to the page")
{
    // A script in an address is code, and meant to be: it is no address, and nothing that a template left.
    public override string Guarded(string text) => WebAddress.SchemeOf(WebAddress.Clean(text)) is null or "http" or "https" or "mailto" ? text : "";

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out Uri value)
    {
        string? address = Srcset.Is(text) ? ImageSource.Largest(text) : text;
        value = address is null ? null : WebAddress.Resolve(address, context.BaseUri, context.Encoding);
        return value is not null;
    }
}
