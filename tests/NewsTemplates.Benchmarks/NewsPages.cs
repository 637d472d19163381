using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using NewsTemplates.BuildCost;
using NewsTemplates.Tests.Shared;

namespace NewsTemplates.Benchmarks;

/// <summary>
/// The pages that are read: those of the corpus, which is not part of the repository; where it is not at hand, as many of sites
/// that are made up.
/// </summary>
internal static class NewsPages
{
    private const int SyntheticSites = 110;

    private static readonly string? Corpus = SharedFolder.Find("corpus");

    /// <summary>Whether they are real, so that the layouts of the repository can read them.</summary>
    public static bool AreReal => Corpus is not null;

    /// <summary>All pages.</summary>
    public static IReadOnlyList<NewsPage> All { get; } = Corpus is null ? [.. Synthetic()] : [.. Real(Corpus)];

    /// <summary>Every fourth page, for what is to be over soon.</summary>
    public static IReadOnlyList<NewsPage> Sample { get; } = [.. All.Where((_, index) => index % 4 == 0)];

    private static IEnumerable<NewsPage> Real(string corpus) =>
        from folder in Directory.EnumerateDirectories(corpus).Order(StringComparer.Ordinal)
        let gold = Path.Combine(folder, "gold.jsonl")
        where File.Exists(gold)
        from line in File.ReadLines(gold)
        let entry = JsonDocument.Parse(line).RootElement
        select new NewsPage(
            new Uri(entry.GetProperty("url").GetString()!),
            Decompressed(Path.Combine(folder, entry.GetProperty("page").GetString()!)),
            Day(entry.GetProperty("crawled").GetString()));

    /// <summary>Of some pages no more than the year is known.</summary>
    private static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day)
            ? day
            : null;

    private static byte[] Decompressed(string path)
    {
        using GZipStream plain = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<NewsPage> Synthetic() =>
        from number in Enumerable.Range(0, SyntheticSites)
        let site = new SyntheticSite(number)
        from page in site.Pages()
        select new NewsPage(new Uri($"https://{site.Host}/"), Encoding.UTF8.GetBytes(page.Html));
}
