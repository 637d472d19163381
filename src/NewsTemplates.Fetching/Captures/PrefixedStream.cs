using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Captures;

/// <summary>A stream whose beginning was looked at, to be read from its start to its end. The stream below stays open.</summary>
internal sealed class PrefixedStream : Stream
{
    private readonly Stream _rest;
    private int _read;

    private PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest)
    {
        Prefix = prefix;
        _rest = rest;
    }

    /// <summary>The stream's first bytes; fewer than were asked for only if there are no more.</summary>
    public ReadOnlyMemory<byte> Prefix { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static async Task<PrefixedStream> OpenAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        byte[] prefix = new byte[length];
        int read = 0;
        // Pieces are asked for as from any other stream: not all streams have the call that fills a buffer.
        while (read < length && await stream.ReadAsync(prefix, read, length - read, cancellationToken).ConfigureAwait(false) is > 0 and var more)
        {
            read += more;
        }

        return new PrefixedStream(prefix.AsMemory(0, read), stream);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => TakePrefix(buffer) is > 0 and var taken ? taken : _rest.Read(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        TakePrefix(buffer.Span) is > 0 and var taken ? new ValueTask<int>(taken) : _rest.ReadAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakePrefix(Span<byte> buffer)
    {
        int taken = Math.Min(buffer.Length, Prefix.Length - _read);
        Prefix.Span.Slice(_read, taken).CopyTo(buffer);
        _read += taken;
        return taken;
    }
}
