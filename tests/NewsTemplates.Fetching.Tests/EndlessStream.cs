using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Fetching.Tests;

/// <summary>The same bytes again and again.</summary>
internal sealed class EndlessStream(byte[] bytes) : MemoryStream
{
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = bytes[BytesRead++ % bytes.Length];
        }

        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
