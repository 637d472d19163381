using System;
using System.IO;
using System.Runtime.InteropServices;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Streams over bytes that are there, without a copy of them.</summary>
internal static class ByteStream
{
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
