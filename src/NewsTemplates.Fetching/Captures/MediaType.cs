using System;

namespace NewsTemplates.Fetching.Captures;

/// <summary>What the media type of a header <c>Content-Type</c> says.</summary>
internal static class MediaType
{
    public static bool IsHtml(string contentType) => Is(contentType, "text/html") || Is(contentType, "application/xhtml+xml");

    public static bool IsPlainText(string contentType) => Is(contentType, "text/plain");

    private static bool Is(string contentType, string type) =>
        contentType.AsSpan(0, contentType.IndexOf(';') is >= 0 and var end ? end : contentType.Length)
            .Trim()
            .Equals(type, StringComparison.OrdinalIgnoreCase);
}
