using System;
using System.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.Values;

/// <summary>What a conversion must know of the page. Immutable.</summary>
internal sealed class ConversionContext
{
    private ConversionContext(Uri? baseUri, Encoding? encoding, DateTimeOffset? captured)
    {
        BaseUri = baseUri;
        Encoding = encoding;
        Captured = captured;
        Now = captured ?? DateTimeOffset.UtcNow;
    }

    /// <summary>The absolute address that the page's relative addresses start from, or null if it is not known: they are no values then.</summary>
    public Uri? BaseUri { get; }

    /// <summary>The page's encoding; null stands for UTF-8. The queries of its addresses are written in it.</summary>
    public Encoding? Encoding { get; }

    /// <summary>When the page was captured, or null if it is not known: no date is too late then.</summary>
    public DateTimeOffset? Captured { get; }

    /// <summary>The present of the page: when it was captured, else when its extraction began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The context of a page.</summary>
    /// <param name="pageUrl">The page's own address, or null if it is not known. One that is not absolute is not used.</param>
    /// <param name="baseHref">The <c>href</c> of the page's <c>base</c> element, or null. One that is not valid is not used.</param>
    /// <param name="encoding">The page's encoding; null stands for UTF-8.</param>
    /// <param name="captured">When the page was captured, or null.</param>
    public static ConversionContext Of(Uri? pageUrl, string? baseHref = null, Encoding? encoding = null, DateTimeOffset? captured = null)
    {
        Uri? page = pageUrl is { IsAbsoluteUri: true } ? pageUrl : null;
        return new ConversionContext(baseHref is null ? page : WebAddress.Resolve(baseHref, page, encoding) ?? page, encoding, captured);
    }
}
