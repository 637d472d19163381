using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Caching;

/// <summary>
/// A folder in which fetched pages wait to be asked for again: the site then only says that a page is the same, and does not send it. Which
/// pages a site lets be kept, and how it is asked, follows RFC 9110 and RFC 9111. A file that is damaged is as if it were not there, and a page
/// that cannot be kept is fetched anew. Safe to use from several threads, and by several programs.
/// </summary>
public sealed class PageCache
{
    /// <summary>How many bytes the files have at most where nothing else is said: 1 GiB.</summary>
    internal const long DefaultMaximumBytes = 1L << 30;

    private const string Ending = ".page";
    private const string UnfinishedEnding = ".new";

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly long _maximumBytes;
    private long _size;

    private PageCache(string path, long maximumBytes)
    {
        _path = path;
        _maximumBytes = maximumBytes;
        _size = Files().Sum(SizeOf);
    }

    /// <summary>Opens a folder, which is made if it is not there. Other files in it are left alone.</summary>
    /// <param name="path">The folder's path.</param>
    /// <param name="maximumBytes">
    /// How many bytes its files have at most, 1 GiB where nothing else is said; the pages that were not asked for the longest go first.
    /// </param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    /// <exception cref="IOException">The folder cannot be made or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or read.</exception>
    public static PageCache Open(string path, long maximumBytes = DefaultMaximumBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        Directory.CreateDirectory(path);
        return new PageCache(path, maximumBytes);
    }

    /// <summary>The page that is kept of an address; null for none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="limits">How large a page may be.</param>
    internal CachedPage? Find(Uri address, PageReadingOptions limits)
    {
        try
        {
            using var file = new FileStream(PathOf(address), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > limits.MaximumBytes)
            {
                return null;
            }

            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return CachedPage.Read(bytes, limits) is { } page && Requested(page.Address) == Requested(address) ? page : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page in place of what was kept of its address; if it may not be kept, nothing is.</summary>
    internal void Keep(CachedPage page)
    {
        string path = PathOf(page.Address);
        byte[] bytes = Validation.MayBeKept(page) ? page.ToBytes() : [];
        try
        {
            long before = SizeOf(new FileInfo(path));
            if (bytes.Length is 0 || bytes.Length > _maximumBytes)
            {
                File.Delete(path);
                Count(-before);
            }
            else
            {
                Replace(path, bytes);
                Count(bytes.Length - before);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is not kept is fetched again.
        }
    }

    // The disk need not have it at once: of what a failure of power leaves, the checksum tells whether it is whole.
    private static void Replace(string path, byte[] bytes)
    {
        string beside = $"{path}.{Guid.NewGuid():N}{UnfinishedEnding}";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    // Another program may have removed it since.
    private static long SizeOf(FileInfo file) => file.Exists ? file.Length : 0;

    private static string Requested(Uri address) => address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    /// <summary>Nothing of an address but its digest is in a path.</summary>
    private string PathOf(Uri address) =>
        Path.Combine(_path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Requested(address)))) + Ending);

    /// <summary>The cache's own files, and those that a program had begun when it ended.</summary>
    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_path).EnumerateFiles().Where(file =>
        file.Name.Length >= SHA256.HashSizeInBytes * 2
        && file.Name.AsSpan(0, SHA256.HashSizeInBytes * 2).IndexOfAnyExcept("0123456789abcdef") < 0
        && file.Name.AsSpan(SHA256.HashSizeInBytes * 2) is var rest
        && (rest is Ending || (rest.StartsWith(Ending + ".") && rest.EndsWith(UnfinishedEnding))));

    /// <summary>Counts what was added, and where that is too much, removes what was used the longest ago.</summary>
    private void Count(long added)
    {
        lock (_lock)
        {
            _size += added;
            if (_size <= _maximumBytes)
            {
                return;
            }

            // A page is written anew whenever it is used. Some room is made, so that not every further page has the folder read.
            FileInfo[] files = [.. Files().OrderBy(file => file.LastWriteTimeUtc)];
            _size = files.Sum(SizeOf);
            foreach (FileInfo file in files.TakeWhile(_ => _size > _maximumBytes / 10 * 9))
            {
                _size -= SizeOf(file);
                file.Delete();
            }
        }
    }
}
