using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;

namespace NewsTemplates.Fetching.Storing;

/// <summary>The records of a WARC file that is not packed.</summary>
internal static class PlainRecords
{
    private const int LargestMetadata = 64 * 1024;
    private const int EndOfRecord = 4;

    private static ReadOnlySpan<byte> Beginning => "WARC/"u8;

    /// <summary>Reads the records that are whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">Takes a record; only metadata have their blocks.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Where the last one ends. What comes after it is a record that was not written to its end.</returns>
    /// <exception cref="IOException">The file cannot be read, is no WARC, or is damaged in another way.</exception>
    public static async Task<long> ReadAsync(FileStream file, Action<WarcRecord> found, CancellationToken cancellationToken)
    {
        byte[] beginning = new byte[Beginning.Length];
        if (!Beginning.StartsWith(beginning.AsSpan(0, RandomAccess.Read(file.SafeFileHandle, beginning, 0))))
        {
            throw new IOException("the file is no WARC: move it away, or choose another name");
        }

        long end = 0;
        WarcReader reader = Reader(file);
        while (await reader.NextAsync(HasNews, cancellationToken).ConfigureAwait(false) is { Problem: null } record
            && reader.Position + EndOfRecord <= file.Length)
        {
            found(record);
            end = reader.Position + EndOfRecord;
        }

        return reader.Problem is null || reader.IsCutOff
            ? end
            : throw new IOException($"{reader.Problem.Message}: move the file away, or choose another name");
    }

    /// <summary>Reads a stream of records to its end, whatever their size.</summary>
    public static WarcReader Reader(Stream stream) => new(stream, LargestMetadata, long.MaxValue);

    /// <summary>Whether a record may say more of a page than its own header does.</summary>
    public static bool HasNews(HeaderFields header) => string.Equals(header["WARC-Type"], "metadata", StringComparison.OrdinalIgnoreCase);
}
