using System;
using NewsTemplates.Urls;

namespace NewsTemplates.Values;

/// <summary>What a conversion must know of the page. Immutable.</summary>
internal sealed class ConversionContext
{
    private ConversionContext(Uri? baseUri) => BaseUri = baseUri;

    /// <summary>The absolute address that the page's relative addresses start from, or null if it is not known: they are no values then.</summary>
    public Uri? BaseUri { get; }

    /// <summary>The context of a page.</summary>
    /// <param name="pageUrl">The page's own address, or null if it is not known. One that is not absolute is not used.</param>
    /// <param name="baseHref">The <c>href</c> of the page's <c>base</c> element, or null. One that is not valid is not used.</param>
    public static ConversionContext Of(Uri? pageUrl, string? baseHref = null)
    {
        Uri? page = pageUrl is { IsAbsoluteUri: true } ? pageUrl : null;
        return new ConversionContext(baseHref is null ? page : WebAddress.Resolve(baseHref, page) ?? page);
    }
}
