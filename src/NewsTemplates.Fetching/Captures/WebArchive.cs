using System;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Reads the page of one of Safari's web archives. When it was captured they do not say.</summary>
internal static class WebArchive
{
    /// <exception cref="CaptureProblemException">There is no page in it, or it is damaged.</exception>
    public static Capture Read(ReadOnlyMemory<byte> bytes)
    {
        if (BinaryPropertyList.Of(bytes) is not { } list)
        {
            throw CaptureProblemException.Damaged("the web archive is damaged, or its end is missing: save the page again");
        }

        if (list.Member(list.Top, "WebMainResource") is not { } main)
        {
            throw CaptureProblemException.NotAPage(
                "this is a property list without a page: save the page itself in the browser, as a web archive or HTML");
        }

        if (list.Member(main, "WebResourceData") is not { } data || list.Data(data) is not { } content)
        {
            throw CaptureProblemException.Damaged("the web archive is damaged: its page is missing; save the page again");
        }

        string type = TextIn("WebResourceMIMEType") ?? "text/html";
        if (!MediaType.IsHtml(type) && !MediaType.IsPlainText(type))
        {
            throw CaptureProblemException.NotAPage($"this is a web archive of {type}, not of a page");
        }

        return new Capture
        {
            Content = content,
            ContentType = TextIn("WebResourceTextEncodingName") is { Length: > 0 } encoding ? $"{type}; charset={encoding}" : type,
            Address = TextIn("WebResourceURL") is { } url && WebAddress.Resolve(url, null) is { Scheme: "http" or "https" } address ? address : null,
        };

        string? TextIn(string key) => list.Member(main, key) is { } member ? list.Text(member) : null;
    }
}
