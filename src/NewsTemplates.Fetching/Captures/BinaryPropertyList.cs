using System;
using System.Buffers.Binary;
using System.Text;

namespace NewsTemplates.Fetching.Captures;

/// <summary>
/// Apple's binary property list, as far as pages are kept in it: dictionaries, texts and data. Objects are looked up where they
/// stand, so that nothing grows with what the file claims to hold.
/// </summary>
internal sealed class BinaryPropertyList
{
    private const int TrailerLength = 32;
    private const int DataKind = 0x4;
    private const int AsciiKind = 0x5;
    private const int Utf16Kind = 0x6;
    private const int DictionaryKind = 0xD;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _offsetLength;
    private readonly int _referenceLength;
    private readonly long _objects;
    private readonly long _table;

    private BinaryPropertyList(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        ReadOnlySpan<byte> trailer = bytes.Span[^TrailerLength..];
        _offsetLength = trailer[6];
        _referenceLength = trailer[7];
        _objects = BinaryPrimitives.ReadInt64BigEndian(trailer[8..]);
        Top = BinaryPrimitives.ReadInt64BigEndian(trailer[16..]);
        _table = BinaryPrimitives.ReadInt64BigEndian(trailer[24..]);
    }

    /// <summary>The number of the outermost object.</summary>
    public long Top { get; }

    /// <summary>The list; null if its end, which says where all else is, makes no sense.</summary>
    public static BinaryPropertyList? Of(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < TrailerLength)
        {
            return null;
        }

        var list = new BinaryPropertyList(bytes);
        long room = bytes.Length - TrailerLength - list._table;
        return list._offsetLength is >= 1 and <= 8
            && list._referenceLength is >= 1 and <= 8
            && list._table >= 0
            && list._objects >= 0
            && list._objects <= room / list._offsetLength
                ? list
                : null;
    }

    /// <summary>The number of a dictionary's value; null if the object is no dictionary or has no such key.</summary>
    public long? Member(long dictionary, string key)
    {
        if (Object(dictionary, DictionaryKind) is not { } entries || entries.Count > entries.Following.Length / (2 * _referenceLength))
        {
            return null;
        }

        ReadOnlySpan<byte> references = entries.Following.Span;
        for (int entry = 0; entry < entries.Count; entry++)
        {
            if (Text(Number(references.Slice(entry * _referenceLength, _referenceLength))) == key)
            {
                return Number(references.Slice((entries.Count + entry) * _referenceLength, _referenceLength));
            }
        }

        return null;
    }

    /// <summary>The text that an object is; null if it is none.</summary>
    public string? Text(long number) =>
        Object(number, AsciiKind) is { } ascii && ascii.Count <= ascii.Following.Length
            ? Encoding.Latin1.GetString(ascii.Following.Span[..ascii.Count])
        : Object(number, Utf16Kind) is { } wide && wide.Count <= wide.Following.Length / 2
            ? Encoding.BigEndianUnicode.GetString(wide.Following.Span[..(2 * wide.Count)])
        : null;

    /// <summary>The data that an object is; null if it is none.</summary>
    public ReadOnlyMemory<byte>? Data(long number) =>
        Object(number, DataKind) is { } data && data.Count <= data.Following.Length ? data.Following[..data.Count] : null;

    /// <summary>How many members, characters or bytes an object has, and what follows it in the file.</summary>
    private (int Count, ReadOnlyMemory<byte> Following)? Object(long number, int kind)
    {
        if (number < 0 || number >= _objects)
        {
            return null;
        }

        long offset = Number(_bytes.Span.Slice((int)(_table + (number * _offsetLength)), _offsetLength));
        if (offset < 0 || offset >= _table || _bytes.Span[(int)offset] >> 4 != kind)
        {
            return null;
        }

        ReadOnlyMemory<byte> rest = _bytes[((int)offset + 1)..(int)_table];
        int count = _bytes.Span[(int)offset] & 0x0F;
        if (count < 0x0F)
        {
            return (count, rest);
        }

        // A count that does not fit follows as an integer: 0x1n is one of 2 to the power n bytes.
        if (rest.IsEmpty || rest.Span[0] is not (>= 0x10 and <= 0x13) || (1 << (rest.Span[0] & 0x0F)) is var length && rest.Length <= length)
        {
            return null;
        }

        long stated = Number(rest.Span.Slice(1, length));
        return stated is >= 0 and <= int.MaxValue ? ((int)stated, rest[(1 + length)..]) : null;
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (byte digit in bytes)
        {
            number = (number << 8) | digit;
        }

        return number;
    }
}
