using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Markup;

/// <summary>
/// Gives names of elements and attributes numbers: the same to the same name, however its letters A to Z are written. Names of
/// <see cref="Tag"/> have the number of their member.
/// </summary>
internal sealed class NameTable
{
    private const int FewestSlots = 1024;
    private const ulong CaseBits = 0x2020202020202020;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int LongestOnStack = 64;
    private const int MostBytesOfUnit = 3;

    private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    private static readonly byte[][] Tags = [.. Enumerable.Range(0, (int)Tag.Last + 1).Select(tag => Encoding.ASCII.GetBytes(WordOf((Tag)tag)))];

    // Attributes that pages and layouts have again and again.
    private static readonly string[] Attributes =
    [
        .. ("accept action align alt aria-hidden aria-label as async autocomplete border cellpadding cellspacing charset cite class color cols "
            + "colspan content crossorigin d data-id data-src data-srcset data-testid data-type data-url datetime defer disabled encoding face fill "
            + "for frameborder headers height hidden href hreflang http-equiv id itemid itemprop itemscope itemtype lang loading maxlength media "
            + "method name onclick placeholder poster property rel role rows rowspan scope shadowrootmode size sizes slot src srcset stroke "
            + "tabindex target title type valign value viewbox width xlink:href xmlns")
            .Split(' '),
    ];

    private static readonly NameTable Prototype = new();

    /// <summary>The number of <c>class</c>.</summary>
    public static readonly int Class = Known("class");

    /// <summary>The number of <c>color</c>.</summary>
    public static readonly int Color = Known("color");

    /// <summary>The number of <c>encoding</c>.</summary>
    public static readonly int EncodingName = Known("encoding");

    /// <summary>The number of <c>face</c>.</summary>
    public static readonly int Face = Known("face");

    /// <summary>The number of <c>hidden</c>.</summary>
    public static readonly int Hidden = Known("hidden");

    /// <summary>The number of <c>href</c>.</summary>
    public static readonly int Href = Known("href");

    /// <summary>The number of <c>id</c>.</summary>
    public static readonly int Id = Known("id");

    /// <summary>The number of <c>shadowrootmode</c>.</summary>
    public static readonly int ShadowRootMode = Known("shadowrootmode");

    /// <summary>The number of <c>size</c>.</summary>
    public static readonly int Size = Known("size");

    /// <summary>The number of <c>style</c>.</summary>
    public static readonly int Style = (int)Tag.Style;

    /// <summary>The number of <c>type</c>.</summary>
    public static readonly int Type = Known("type");

    // Names of pages are much the same, but a table that a page has made large is not kept.
    private const int MostSlotsKept = 4096;

    [ThreadStatic]
    private static NameTable? _spare;

    private readonly List<byte[]> _names;
    private readonly List<string?> _texts;
    private int[] _slots;
    private int[] _tagsOf;
    private int _tags;

    private NameTable()
    {
        _names = [];
        _texts = [];
        _slots = new int[FewestSlots];
        _tagsOf = [];
        foreach (byte[] name in Tags)
        {
            int number = Add(name, HashOf(name));
            _texts[number] = Encoding.ASCII.GetString(name);
        }

        foreach (string name in Attributes)
        {
            _texts[Of(Encoding.ASCII.GetBytes(name))] = name;
        }
    }

    private NameTable(NameTable other)
    {
        _names = [.. other._names];
        _texts = [.. other._texts];
        _slots = (int[])other._slots.Clone();
        _tagsOf = new int[FewestSlots];
    }

    /// <summary>How many names it has; the numbers are smaller.</summary>
    public int Count => _names.Count;

    /// <summary>A table with the names of <see cref="Tag"/>, and the others named here.</summary>
    public static NameTable Create()
    {
        NameTable? table = _spare;
        _spare = null;
        return table ?? new NameTable(Prototype);
    }

    /// <summary>Gives its memory back, for another page's names; nobody may ask it any more.</summary>
    public void Release()
    {
        if (_slots.Length <= MostSlotsKept)
        {
            _names.RemoveRange(Prototype.Count, Count - Prototype.Count);
            _texts.RemoveRange(Prototype.Count, _texts.Count - Prototype.Count);
            Array.Clear(_slots, 0, _slots.Length);
            for (int number = 0; number < Count; number++)
            {
                Place(number, HashOf(_names[number]));
            }

            _spare = this;
        }
    }

    /// <summary>A name's number.</summary>
    public int Of(ReadOnlySpan<byte> name)
    {
        uint hash = HashOf(name);
        int number = Find(name, hash);
        if (number >= 0)
        {
            return number;
        }

        byte[] lowered = name.ToArray();
        for (int i = 0; i < lowered.Length; i++)
        {
            lowered[i] = Lower(lowered[i]);
        }

        return Add(lowered, hash);
    }

    /// <summary>The element of that name, whatever the case of its letters A to Z, if it is one of these.</summary>
    public static Tag TagOf(string name) => Prototype.Find(name) is > 0 and <= (int)Tag.Last and var number ? (Tag)number : Tag.None;

    /// <summary>The number that a name has in every table; -1 for one that is not known beforehand.</summary>
    public static int NumberOfKnown(string name) => Prototype.Find(name);

    /// <summary>
    /// The hash of a name, without regard to the bit that makes small letters of capitals. It is another in each process, so that no page can
    /// be written of names that have the same.
    /// </summary>
    public static uint HashOf(ReadOnlySpan<byte> name)
    {
        ulong hash = Seed ^ (ulong)name.Length;
        ReadOnlySpan<byte> rest = name;
        for (; rest.Length > sizeof(ulong); rest = rest.Slice(sizeof(ulong)))
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(rest));
        }

        // What is left is read with what stands before it, where that is enough.
        hash = name.Length >= sizeof(ulong) ? Mixed(hash, MemoryMarshal.Read<ulong>(name.Slice(name.Length - sizeof(ulong))))
            : name.Length >= sizeof(uint) ? Mixed(hash, FirstAndLastFour(name))
            : name.Length > 0 ? Mixed(hash, name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[name.Length - 1] << 16))
            : hash;
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>The number of a name that it may have; -1 for one that it has not.</summary>
    public int Find(AttributeName name) => name.Number >= 0 ? name.Number : Find(name.Bytes, name.Hash);

    /// <summary>The number of a name that it may have; -1 for one that it has not.</summary>
    public int Find(string name)
    {
        byte[]? longName = name.Length > LongestOnStack ? Encoding.UTF8.GetBytes(name) : null;
        Span<byte> bytes = longName is null ? stackalloc byte[LongestOnStack * MostBytesOfUnit] : longName;
        int length = longName?.Length ?? Utf8Text.Encode(name.AsSpan(), bytes);
        return Find(bytes.Slice(0, length), HashOf(bytes.Slice(0, length)));
    }

    /// <summary>Begins a tag, none of whose attributes have been met.</summary>
    public void BeginTag() => _tags++;

    /// <summary>Whether an attribute is met for the first time in the tag.</summary>
    public bool IsFirstInTag(int name)
    {
        if (name >= _tagsOf.Length)
        {
            Array.Resize(ref _tagsOf, Math.Max(name + 1, _tagsOf.Length * 2));
        }

        bool isFirst = _tagsOf[name] != _tags;
        _tagsOf[name] = _tags;
        return isFirst;
    }

    /// <summary>The name of a number, in small letters. What is not UTF-8 in it is U+FFFD, and so is NUL.</summary>
    public string Name(int number) => _texts[number] ??= Encoding.UTF8.GetString(_names[number]).Replace('\0', '\uFFFD');

    private static int Known(string name) => Prototype.Find(name);

    private static ulong FirstAndLastFour(ReadOnlySpan<byte> name) =>
        MemoryMarshal.Read<uint>(name) | ((ulong)MemoryMarshal.Read<uint>(name.Slice(name.Length - sizeof(uint))) << 32);

    private static ulong Mixed(ulong hash, ulong letters)
    {
        hash = (hash ^ (letters | CaseBits)) * Factor;
        return hash ^ (hash >> 29);
    }

    private static string WordOf(Tag tag) => tag switch
    {
        Tag.None => "",
        Tag.AnnotationXml => "annotation-xml",
        _ => tag.ToString().ToLowerInvariant(),
    };

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    private static bool IsSame(byte[] lowered, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(lowered))
        {
            return true;
        }

        if (lowered.Length != name.Length)
        {
            return false;
        }

        for (int i = 0; i < lowered.Length; i++)
        {
            if (lowered[i] != Lower(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Find(ReadOnlySpan<byte> name, uint hash)
    {
        for (uint at = hash;; at++)
        {
            int slot = _slots[at & (uint)(_slots.Length - 1)];
            if (slot == 0)
            {
                return -1;
            }

            if (IsSame(_names[slot - 1], name))
            {
                return slot - 1;
            }
        }
    }

    private int Add(byte[] name, uint hash)
    {
        _names.Add(name);
        _texts.Add(null);
        if (_names.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (int number = 0; number < _names.Count; number++)
            {
                Place(number, HashOf(_names[number]));
            }
        }
        else
        {
            Place(_names.Count - 1, hash);
        }

        return _names.Count - 1;
    }

    private void Place(int number, uint hash)
    {
        uint at = hash;
        while (_slots[at & (uint)(_slots.Length - 1)] != 0)
        {
            at++;
        }

        _slots[at & (uint)(_slots.Length - 1)] = number + 1;
    }
}
