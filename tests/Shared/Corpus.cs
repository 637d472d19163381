using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace NewsTemplates.Tests.Shared;

/// <summary>Real news pages. They belong to their publishers and are not part of the repository.</summary>
internal static class Corpus
{
    private static readonly ConcurrentDictionary<string, byte[]> Contents = new();

    /// <summary>The corpus' folder, or null where there is none.</summary>
    public static string? Root { get; } = SharedFolder.Find("corpus");

    /// <summary>All pages (<c>.html.gz</c>), by path, in ordinal order; none without a corpus.</summary>
    public static IReadOnlyList<string> Pages { get; } = Root is null
        ? []
        : [.. Directory.EnumerateFiles(Root, "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The pages for what takes long on each: every fourth, or all if <see cref="Cases.AreMany"/>.</summary>
    public static IReadOnlyList<string> Sample { get; } = [.. Pages.Where((_, i) => Cases.AreMany || i % 4 == 0)];

    /// <summary>The bytes of a page, decompressed once for all tests.</summary>
    public static byte[] Read(string page) => Contents.GetOrAdd(page, path =>
    {
        using GZipStream plain = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    });
}
