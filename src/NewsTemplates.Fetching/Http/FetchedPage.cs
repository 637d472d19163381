using System;
using System.Collections.Generic;

namespace NewsTemplates.Fetching.Http;

/// <summary>A page as it was fetched. Immutable.</summary>
public sealed record FetchedPage
{
    internal FetchedPage(Uri address, DateTimeOffset fetched, ReadOnlyMemory<byte> content, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        Address = address;
        Fetched = fetched;
        Content = content;
        Headers = headers;
    }

    /// <summary>Where the page came from, after all redirects.</summary>
    public Uri Address { get; }

    /// <summary>When its last byte had come; of a page that <see cref="IsUnchanged"/>, when it came before.</summary>
    public DateTimeOffset Fetched { get; }

    /// <summary>The page's bytes, unpacked.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The fields of the response's header in their order, a field that stands there twice twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The response's first line, such as <c>HTTP/1.1 200 OK</c>; of a page that <see cref="IsUnchanged"/>, when it came before.</summary>
    public string StatusLine { get; internal init; } = "HTTP/1.1 200 OK";

    /// <summary>Whether the page is from <see cref="FetchOptions.Cache"/>, and the site says that it is still the same.</summary>
    public bool IsUnchanged { get; internal init; }

    /// <summary>The header <c>Content-Type</c>; null without one.</summary>
    public string? ContentType => Header("Content-Type");

    /// <summary>The first field of a name, whatever its case; null without one.</summary>
    internal string? Header(string name)
    {
        foreach (KeyValuePair<string, string> field in Headers)
        {
            if (string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }
}
