using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace NewsTemplates.Fetching.Caching;

/// <summary>
/// How a site says whether a kept page is still the same (RFC 9110, section 13; RFC 9111, section 4.3). Nothing is taken from the cache without
/// asking, so that it does not matter how long a page stays fresh.
/// </summary>
internal static class Validation
{
    // They belong to the connection, not to the page (RFC 9110, section 7.6.1; RFC 9111, section 3.1).
    private static readonly string[] OfConnection =
    [
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authentication-Info", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding",
        "Upgrade",
    ];

    // They say what the bytes are that came with them (RFC 9111, section 3.2).
    private static readonly string[] OfContent = ["Content-Encoding", "Content-Length", "Content-Range", "Content-Type"];

    /// <summary>Whether a page may be kept, and a site be asked whether it is still the same.</summary>
    public static bool MayBeKept(CachedPage page) =>
        (Validator(page, "ETag") ?? Validator(page, "Last-Modified")) is not null
        && !Members(page.Headers, "Cache-Control").Contains("no-store", StringComparer.OrdinalIgnoreCase)
        && !Members(page.Headers, "Vary").Contains("*");

    /// <summary>Asks for a page only if it is not that which is kept.</summary>
    public static void AddConditions(CachedPage kept, HttpRequestMessage request)
    {
        if (Validator(kept, "ETag") is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (Validator(kept, "Last-Modified") is { } time)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", time);
        }
    }

    /// <summary>
    /// A kept page with what the site says anew of it in saying that it is not modified; null if it says that of another version. Tags are
    /// compared weakly: some servers pack a page, mark its tag as weak, and leave the mark off when they have nothing to pack.
    /// </summary>
    public static CachedPage? Freshened(CachedPage kept, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        string? tag = First(headers, "ETag");
        if (tag is not null && Opaque(tag) != Opaque(First(kept.Headers, "ETag")))
        {
            return null;
        }

        KeyValuePair<string, string>[] news =
            [.. WithoutConnection(headers).Where(field => !OfContent.Contains(field.Key, StringComparer.OrdinalIgnoreCase))];
        HashSet<string> renewed = new(news.Select(field => field.Key), StringComparer.OrdinalIgnoreCase);
        return kept with { Headers = [.. kept.Headers.Where(field => !renewed.Contains(field.Key)), .. news] };
    }

    /// <summary>The fields of a header that are kept with a page.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WithoutConnection(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        HashSet<string> left = new(OfConnection.Concat(Members(headers, "Connection")), StringComparer.OrdinalIgnoreCase);
        return headers.Where(field => !left.Contains(field.Key));
    }

    private static string? Validator(CachedPage page, string name) => First(page.Headers, name) is { Length: > 0 } value ? value : null;

    private static string? Opaque(string? tag) => tag?.StartsWith("W/", StringComparison.Ordinal) == true ? tag[2..] : tag;

    private static string? First(IReadOnlyList<KeyValuePair<string, string>> headers, string name) => Fields(headers, name).FirstOrDefault();

    private static IEnumerable<string> Members(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        Fields(headers, name).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Fields(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.Where(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);
}
