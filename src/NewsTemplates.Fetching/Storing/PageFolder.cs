using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Storing;

/// <summary>
/// A folder in which fetched pages are kept: each as <c>HOST/TIME-NUMBER.html.gz</c>, and a list of them, <c>pages.jsonl</c>, with a line for
/// each page: where it lies, its addresses, when it was fetched, its header. A page is in the list only once it is whole on the disk, so that
/// whatever ends a program leaves whole pages; who opens the folder again goes on. Safe to use from several threads; one program at a time.
/// </summary>
public sealed class PageFolder : IPageStore
{
    /// <summary>The name of the list in the folder, which <c>newstemplates extract --manifest</c> reads.</summary>
    internal const string ListName = "pages.jsonl";

    // A list that is open for all to read is locked nowhere but on Windows.
    private const string OwnerName = ".pages.lock";

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly FileStream _owner;
    private readonly FileStream _list;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private PageFolder(string path, FileStream owner)
    {
        _path = path;
        _owner = owner;
        _list = new FileStream(Path.Combine(path, ListName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>How many pages the list has.</summary>
    internal int Count { get; private set; }

    /// <summary>Opens a folder, which is made if it is not there.</summary>
    /// <param name="path">The folder's path.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The folder or its list cannot be opened, or another program has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static PageFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Directory.CreateDirectory(path);
        var owner = new FileStream(Path.Combine(path, OwnerName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var folder = new PageFolder(path, owner);
            folder.ReadList();
            return folder;
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool Contains(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        lock (_lock)
        {
            return _known.Contains(address.AbsoluteUri);
        }
    }

    /// <inheritdoc/>
    public void Add(Uri requested, FetchedPage page)
    {
        ArgumentNullException.ThrowIfNull(requested);
        ArgumentNullException.ThrowIfNull(page);
        var kept = new KeptPage(NameOf(requested, page), requested, page);
        lock (_lock)
        {
            WriteWhole(Path.Combine(_path, kept.Name), page.Content);
            AddLine(kept.ToLine());
            Remember(requested, page.Address);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _list.Dispose();
        _owner.Dispose();
    }

    private static string NameOf(Uri requested, FetchedPage page)
    {
        string host = string.Concat(requested.IdnHost.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
        string time = page.Fetched.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string number = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requested.AbsoluteUri)).AsSpan(0, 6));
        return $"{host.TrimStart('.')}/{time}-{number}.html.gz";
    }

    private static void WriteWhole(string path, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            {
                packed.Write(content.Span);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Adds a line to the list, or, where the disk is full, nothing.</summary>
    private void AddLine(ReadOnlySpan<byte> line)
    {
        long end = _list.Length;
        try
        {
            _list.Write(line);
            _list.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _list.SetLength(end);
            throw;
        }
    }

    /// <summary>Reads which pages there are. A last line without its end was being written when a program ended: it is cut off.</summary>
    private void ReadList()
    {
        byte[] list = new byte[_list.Length];
        _list.ReadExactly(list);
        ReadOnlySpan<byte> rest = list;
        while (rest.IndexOf((byte)'\n') is >= 0 and var length)
        {
            if (KeptPage.AddressesIn(rest[..length]) is { } addresses)
            {
                Remember(addresses.Requested, addresses.Address);
            }

            rest = rest[(length + 1)..];
        }

        _list.SetLength(list.Length - rest.Length);
        _list.Seek(0, SeekOrigin.End);
    }

    private void Remember(Uri requested, Uri address)
    {
        Count++;
        _known.Add(requested.AbsoluteUri);
        _known.Add(address.AbsoluteUri);
    }
}
