using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Reads the records of a WARC file (ISO 28500), one after the other.</summary>
/// <param name="stream">The file, unpacked.</param>
/// <param name="largestBlock">The largest block that is taken; of larger ones only the beginning.</param>
/// <param name="mostBytes">How many bytes are read in all.</param>
internal sealed class WarcReader(Stream stream, int largestBlock, long mostBytes)
{
    private const int LongestHeader = 64 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _read;

    /// <summary>Why there is no further record; null if the file ended as it should.</summary>
    public CaptureProblem? Problem { get; private set; }

    /// <summary>Whether the file ends within a record.</summary>
    public bool IsCutOff => Problem == CutOff;

    /// <summary>How many bytes were taken: after a record, where its block ends.</summary>
    public long Position => _read - (_end - _start);

    /// <summary>The next record; null after the last.</summary>
    /// <param name="isTaken">Whether a record's block is wanted, by its header.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<WarcRecord?> NextAsync(Predicate<HeaderFields> isTaken, CancellationToken cancellationToken)
    {
        if (await HeaderAsync(cancellationToken).ConfigureAwait(false) is not { } header)
        {
            return null;
        }

        if (!long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            Problem ??= Damaged("a record does not say how long it is");
            return null;
        }

        bool isWanted = isTaken(header);
        bool isTooLarge = isWanted && length > largestBlock;
        long kept = !isWanted ? 0 : isTooLarge ? LongestHeader : length;
        var block = new ArrayBufferWriter<byte>();
        bool isWhole = await TakeAsync(kept, block, cancellationToken).ConfigureAwait(false)
            && await TakeAsync(length - kept, null, cancellationToken).ConfigureAwait(false);
        if (!isWhole)
        {
            Problem ??= CutOff;
        }

        return new WarcRecord(header, block.WrittenMemory, isTooLarge, Problem);
    }

    private static CaptureProblem CutOff => new(CaptureFault.Damaged, "the WARC is cut off here; the pages before are complete");

    private static CaptureProblem Damaged(string how) => new(CaptureFault.Damaged, $"the WARC is damaged: {how}; the pages before are complete");

    private async Task<HeaderFields?> HeaderAsync(CancellationToken cancellationToken)
    {
        var lines = new ArrayBufferWriter<byte>();
        bool isBegun = false;
        while (true)
        {
            int lineStart = lines.WrittenCount;
            if (!await LineAsync(lines, cancellationToken).ConfigureAwait(false))
            {
                // Where nothing was begun, the file ends between two records.
                Problem ??= lines.WrittenCount > LongestHeader ? Damaged("the header of a record is too long")
                    : lines.WrittenCount > 0 ? CutOff
                    : null;
                return null;
            }

            ReadOnlySpan<byte> line = lines.WrittenSpan[lineStart..].TrimEnd("\r\n"u8);
            if (!isBegun)
            {
                if (line.IsEmpty)
                {
                    lines.Clear();
                    continue;
                }

                if (!line.StartsWith("WARC/"u8))
                {
                    Problem ??= Damaged("a record does not begin as one");
                    return null;
                }

                isBegun = true;
            }
            else if (line.IsEmpty)
            {
                return HeaderFields.Read(lines.WrittenSpan);
            }
        }
    }

    /// <summary>Adds a line with its end to what was read; says no if the file ends before, or too much is read.</summary>
    private async Task<bool> LineAsync(ArrayBufferWriter<byte> lines, CancellationToken cancellationToken)
    {
        while (lines.WrittenCount <= LongestHeader && await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            int end = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            int length = end < 0 ? _end - _start : end + 1;
            lines.Write(_buffer.AsSpan(_start, length));
            _start += length;
            if (end >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TakeAsync(long length, ArrayBufferWriter<byte>? block, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            int taken = (int)Math.Min(length, _end - _start);
            block?.Write(_buffer.AsSpan(_start, taken));
            _start += taken;
            length -= taken;
        }

        return true;
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start < _end)
        {
            return true;
        }

        if (_read >= mostBytes)
        {
            Problem ??= new CaptureProblem(
                CaptureFault.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"the WARC is larger than {mostBytes:N0} bytes; the pages before are complete"));
            return false;
        }

        try
        {
            _start = 0;
            _end = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            _read += _end;
        }
        catch (InvalidDataException)
        {
            _end = 0;
            Problem ??= Damaged("its gzip cannot be unpacked");
        }
        catch (IOException failure)
        {
            _end = 0;
            Problem ??= CaptureProblem.Unreadable(failure);
        }

        return _end > 0;
    }
}
