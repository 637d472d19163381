using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.IO.MemoryMappedFiles;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;

namespace NewsTemplates.Fetching.Storing;

/// <summary>
/// The records of a WARC file that is packed, each for itself. .NET unpacks one gzip after the other without saying where one ends, so the ends
/// are tried: they are where the next one's mark is, which by chance stands within packed bytes, too.
/// </summary>
internal static class PackedRecords
{
    private const int SmallestGzip = 18;
    private const int LooksAhead = 64 * 1024;

    // Of a gzip's first bytes nothing can be unpacked yet; a shorter file has no page.
    private const int ShortestThatTells = 512;

    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 8];

    /// <summary>As <see cref="PlainRecords.ReadAsync"/>.</summary>
    /// <exception cref="IOException">The file cannot be read, is no WARC, or is damaged in another way.</exception>
    public static async Task<long> ReadAsync(FileStream file, Action<WarcRecord> found, CancellationToken cancellationToken)
    {
        long end = 0;
        while (end < file.Length && await NextAsync(file, end, cancellationToken).ConfigureAwait(false) is var (records, next))
        {
            records.ForEach(found);
            end = next;
        }

        if (end == 0 && file.Length > 0 && !IsBegun(file))
        {
            throw new IOException("the file is no packed WARC: move it away, or choose another name");
        }

        if (end < file.Length && Marks(file, end + 1).Any(mark => IsRecord(Part(file, mark))))
        {
            throw new IOException($"the WARC is damaged at byte {end}, within it: move the file away, or choose another name");
        }

        return end;
    }

    /// <summary>The records of the gzip that begins at a place, and where it ends; null if it does not end.</summary>
    private static async Task<(List<WarcRecord> Records, long End)?> NextAsync(FileStream file, long start, CancellationToken cancellationToken)
    {
        foreach (long end in Marks(file, start + SmallestGzip).Append(file.Length).Where(end => end - start >= SmallestGzip))
        {
            using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            await using MemoryMappedViewStream part = map.CreateViewStream(start, end - start, MemoryMappedFileAccess.Read);
            await using var unpacked = new GZipStream(part, CompressionMode.Decompress);
            List<WarcRecord> records = [];
            WarcReader reader = PlainRecords.Reader(unpacked);
            while (await reader.NextAsync(PlainRecords.HasNews, cancellationToken).ConfigureAwait(false) is { Problem: null } record)
            {
                records.Add(record);
            }

            if (reader.Problem is { Fault: CaptureFault.Unreadable } unreadable)
            {
                throw new IOException(unreadable.Message);
            }

            if (reader.Problem is null && records.Count > 0 && StatedLength(file, end) == (uint)reader.Position)
            {
                return (records, end);
            }
        }

        return null;
    }

    // A gzip ends with the length of what it holds.
    private static uint StatedLength(FileStream file, long end)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        RandomAccess.Read(file.SafeFileHandle, length, end - length.Length);
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    /// <summary>Whether the file may be the beginning of a packed WARC.</summary>
    private static bool IsBegun(FileStream file)
    {
        ReadOnlyMemory<byte> packed = Part(file, 0);
        return Mark.StartsWith(packed.Span[..Math.Min(packed.Length, Mark.Length)])
            && (IsRecord(packed) || (file.Length < ShortestThatTells && "WARC/"u8.StartsWith(Unpacking.BeginningOfGzip(packed, 5))));
    }

    private static bool IsRecord(ReadOnlyMemory<byte> packed) =>
        Unpacking.IsGzip(packed.Span) && Unpacking.BeginningOfGzip(packed, 5).AsSpan().SequenceEqual("WARC/"u8);

    private static ReadOnlyMemory<byte> Part(FileStream file, long start)
    {
        byte[] bytes = new byte[LooksAhead];
        return bytes.AsMemory(0, RandomAccess.Read(file.SafeFileHandle, bytes, start));
    }

    private static IEnumerable<long> Marks(FileStream file, long start)
    {
        byte[] bytes = new byte[LooksAhead];
        while (RandomAccess.Read(file.SafeFileHandle, bytes, start) is var read && read >= Mark.Length)
        {
            int looked = 0;
            while (bytes.AsSpan(looked..read).IndexOf(Mark) is >= 0 and var found)
            {
                yield return start + looked + found;
                looked += found + 1;
            }

            start += read - Mark.Length + 1;
        }
    }
}
