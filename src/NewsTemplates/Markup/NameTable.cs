using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Markup;

/// <summary>
/// Gives names of elements and attributes numbers: the same to the same name, however its letters A to Z are written. Names of
/// <see cref="Tag"/> have the number of their member.
/// </summary>
internal sealed class NameTable
{
    private const int FewestSlots = 512;

    private static readonly byte[][] Known = [.. Enumerable.Range(0, (int)Tag.Last + 1).Select(tag => Encoding.ASCII.GetBytes(WordOf((Tag)tag)))];
    private static readonly NameTable Prototype = new();

    /// <summary>The number of <c>type</c>.</summary>
    public static readonly int Type = Prototype.Of(Encoding.ASCII.GetBytes("type"));

    /// <summary>The number of <c>encoding</c>.</summary>
    public static readonly int EncodingName = Prototype.Of(Encoding.ASCII.GetBytes("encoding"));

    /// <summary>The number of <c>color</c>.</summary>
    public static readonly int Color = Prototype.Of(Encoding.ASCII.GetBytes("color"));

    /// <summary>The number of <c>face</c>.</summary>
    public static readonly int Face = Prototype.Of(Encoding.ASCII.GetBytes("face"));

    /// <summary>The number of <c>size</c>.</summary>
    public static readonly int Size = Prototype.Of(Encoding.ASCII.GetBytes("size"));

    /// <summary>The number of <c>shadowrootmode</c>.</summary>
    public static readonly int ShadowRootMode = Prototype.Of(Encoding.ASCII.GetBytes("shadowrootmode"));

    private readonly List<byte[]> _names;
    private int[] _slots;
    private int[] _tagsOf;
    private int _tags;

    private NameTable()
    {
        _names = [];
        _slots = new int[FewestSlots];
        _tagsOf = [];
        foreach (byte[] name in Known)
        {
            Add(name, Hash(name));
        }
    }

    private NameTable(NameTable other)
    {
        _names = [.. other._names];
        _slots = (int[])other._slots.Clone();
        _tagsOf = new int[FewestSlots];
    }

    /// <summary>How many names it has; the numbers are smaller.</summary>
    public int Count => _names.Count;

    /// <summary>A table with the names of <see cref="Tag"/>.</summary>
    public static NameTable Create() => new(Prototype);

    /// <summary>A name's number.</summary>
    public int Of(ReadOnlySpan<byte> name)
    {
        uint hash = Hash(name);
        for (uint at = hash;; at++)
        {
            int slot = _slots[at & (uint)(_slots.Length - 1)];
            if (slot == 0)
            {
                break;
            }

            if (IsSame(_names[slot - 1], name))
            {
                return slot - 1;
            }
        }

        byte[] lowered = name.ToArray();
        for (int i = 0; i < lowered.Length; i++)
        {
            lowered[i] = Lower(lowered[i]);
        }

        return Add(lowered, hash);
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
    public string Name(int number) => Encoding.UTF8.GetString(_names[number]).Replace('\0', '\uFFFD');

    private static string WordOf(Tag tag) => tag switch
    {
        Tag.None => "",
        Tag.AnnotationXml => "annotation-xml",
        _ => tag.ToString().ToLowerInvariant(),
    };

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    private static bool IsSame(byte[] lowered, ReadOnlySpan<byte> name)
    {
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

    // FNV-1a.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte letter in name)
        {
            hash = (hash ^ Lower(letter)) * 16777619;
        }

        return hash;
    }

    private int Add(byte[] name, uint hash)
    {
        _names.Add(name);
        if (_names.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (int number = 0; number < _names.Count; number++)
            {
                Place(number, Hash(_names[number]));
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
