using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace NewsTemplates.Tests.Shared;

/// <summary>Real news pages. They belong to their publishers and are not part of the repository.</summary>
internal static class Corpus
{
    /// <summary>The corpus' folder, or null where there is none.</summary>
    public static string? Root { get; } = SharedFolder.Find("corpus");

    /// <summary>All pages (<c>.html.gz</c>), by path, in ordinal order; none without a corpus.</summary>
    public static IReadOnlyList<string> Pages { get; } = Root is null
        ? []
        : [.. Directory.EnumerateFiles(Root, "*.html.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a page, decompressed.</summary>
    public static byte[] Read(string page)
    {
        using FileStream file = File.OpenRead(page);
        using GZipStream plain = new(file, CompressionMode.Decompress);
        using MemoryStream bytes = new();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }
}
