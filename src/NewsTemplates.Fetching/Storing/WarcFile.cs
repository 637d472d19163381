using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Storing;

/// <summary>
/// A WARC file (ISO 28500) to which fetched pages are added, packed or not, each record a gzip of its own: what web archives and
/// <c>newstemplates extract</c> read. A record that was not written to its end is cut off when the file is opened again.
/// </summary>
public sealed class WarcFile : IPageStore
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly bool _isPacked;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private WarcFile(FileStream file, bool isPacked)
    {
        _file = file;
        _isPacked = isPacked;
    }

    /// <summary>Opens a file, which is made if it is not there. What is in it is read once, to know its pages.</summary>
    /// <param name="path">The file's path; if its name ends in <c>.gz</c>, the file is packed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">
    /// The file cannot be opened, another program has it open, or it is no WARC or damaged, so that nothing can be added; it is left as it was.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<WarcFile> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var warc = new WarcFile(file, CaptureFormats.IsNamedGzip(path));
            long end = warc._isPacked
                ? await PackedRecords.ReadAsync(file, warc.Remember, cancellationToken).ConfigureAwait(false)
                : await PlainRecords.ReadAsync(file, warc.Remember, cancellationToken).ConfigureAwait(false);
            file.SetLength(end);
            file.Seek(0, SeekOrigin.End);
            if (end == 0)
            {
                warc.Append([WarcRecordWriter.Info(Path.GetFileName(path), TimeProvider.System.GetUtcNow())]);
            }

            return warc;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
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
        byte[] response = WarcRecordWriter.Response(page);
        bool isRedirected = requested.AbsoluteUri != page.Address.AbsoluteUri;
        lock (_lock)
        {
            Append(isRedirected ? [response, WarcRecordWriter.Redirect(requested, page)] : [response]);
            _known.Add(requested.AbsoluteUri);
            _known.Add(page.Address.AbsoluteUri);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Whether a file of this name is a WARC, as far as this writes them.</summary>
    internal static bool IsNamed(string path) =>
        path.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    private static byte[] Packed(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(record);
        }

        return packed.ToArray();
    }

    /// <summary>Adds records to the file, or, where the disk is full, nothing.</summary>
    private void Append(ReadOnlySpan<byte[]> records)
    {
        long end = _file.Length;
        try
        {
            foreach (byte[] record in records)
            {
                _file.Write(_isPacked ? Packed(record) : record);
            }

            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _file.SetLength(end);
            throw;
        }
    }

    private void Remember(WarcRecord record)
    {
        string? address = record.Header["WARC-Type"]?.ToLowerInvariant() switch
        {
            "response" or "resource" => record.Header["WARC-Target-URI"],
            "metadata" => HeaderFields.Read(record.Block.Span)["via"],
            _ => null,
        };
        if (Uri.TryCreate(address?.Trim('<', '>'), UriKind.Absolute, out Uri? known))
        {
            _known.Add(known.AbsoluteUri);
        }
    }
}
