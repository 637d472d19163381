using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The text of a page as its parser takes it: UTF-8, without a byte order mark, each line end one LF. What is no UTF-8 in it is read as U+FFFD.
/// </summary>
internal sealed class PageSource
{
    private readonly bool _isBorrowed;

    private PageSource(byte[] bytes, int length, Encoding encoding, bool isBorrowed = false)
    {
        Bytes = bytes;
        Length = length;
        Encoding = encoding;
        _isBorrowed = isBorrowed;
    }

    /// <summary>The text; behind its end are bytes of no meaning.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>How many bytes it is.</summary>
    public int Length { get; }

    /// <summary>The encoding that the page was in.</summary>
    public Encoding Encoding { get; }

    /// <summary>Copies a page that is UTF-8.</summary>
    public static PageSource Of(ReadOnlySpan<byte> utf8)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(utf8.Length);
        return new PageSource(bytes, CopyLines(utf8, bytes), Encoding.UTF8);
    }

    /// <summary>
    /// A page that is UTF-8, where it can be read as it lies; else a copy. It is not to be changed while it is read.
    /// </summary>
    public static PageSource Borrow(ReadOnlyMemory<byte> utf8) =>
        MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> lies) && lies.Offset == 0 && utf8.Span.IndexOf((byte)'\r') < 0
            ? new PageSource(lies.Array!, lies.Count, Encoding.UTF8, isBorrowed: true)
            : Of(utf8.Span);

    /// <summary>Copies a page that has been decoded.</summary>
    public static PageSource Of(ReadOnlySpan<char> text, Encoding encoding)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Utf8Text.Encode(text, bytes);
        return new PageSource(bytes, CopyLines(bytes.AsSpan(0, length), bytes), encoding);
    }

    /// <summary>The text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes, 0, Length);

    /// <summary>Gives its memory back; nothing may be read of it any more.</summary>
    public void Release()
    {
        byte[] bytes = Bytes;
        Bytes = [];
        if (bytes.Length > 0 && !_isBorrowed)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Copies a text, to its own place or another, with LF in the place of CR LF and of CR; how long it is then.</summary>
    private static int CopyLines(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int length = 0;
        int end = from.IndexOf((byte)'\r');
        while (end >= 0)
        {
            from.Slice(0, end).CopyTo(to.Slice(length));
            length += end;
            to[length++] = (byte)'\n';
            from = from.Slice(end + (end + 1 < from.Length && from[end + 1] == '\n' ? 2 : 1));
            end = from.IndexOf((byte)'\r');
        }

        from.CopyTo(to.Slice(length));
        return length + from.Length;
    }
}
