using System;
using System.Globalization;
using System.Linq;
using NewsTemplates.Fetching.Feeds;

namespace NewsTemplates.Fetching.Tests;

/// <summary>Reads feeds that are written as text.</summary>
internal static class FeedFiles
{
    public static readonly Uri Address = new("https://gull.example/news/feed");

    public static FeedDocument Read(FeedKind kind, string text, string? contentType = null) =>
        FeedReader.Read(kind, Files.Utf8(text), Address, contentType);

    public static string[] Addresses(FeedDocument feed) => [.. feed.Entries.Select(entry => entry.Address.AbsoluteUri)];

    /// <summary>The times in UTC; empty for none.</summary>
    public static string[] Times(FeedDocument feed) =>
        [.. feed.Entries.Select(entry => entry.Time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "")];
}
