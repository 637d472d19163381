using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Markup;

namespace NewsTemplates.Matching;

/// <summary>Finds what belongs to a word that is given as UTF-8, without making a string of it. Not to be changed once others use it.</summary>
/// <typeparam name="T">What belongs to words.</typeparam>
internal sealed class WordTable<T>
    where T : class
{
    private readonly List<(byte[] Word, T Value)> _entries = [];
    private int[] _slots = new int[8];

    /// <summary>How many words there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Puts a word in, or gives it another value.</summary>
    public void Set(string word, T value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        int slot = SlotOf(bytes);
        if (_slots[slot] > 0)
        {
            _entries[_slots[slot] - 1] = (bytes, value);
            return;
        }

        _entries.Add((bytes, value));
        _slots[slot] = _entries.Count;
        if (_entries.Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (int entry = 0; entry < _entries.Count; entry++)
            {
                _slots[SlotOf(_entries[entry].Word)] = entry + 1;
            }
        }
    }

    /// <summary>What belongs to a word, or null.</summary>
    public T? Find(ReadOnlySpan<byte> word) => _slots[SlotOf(word)] is > 0 and var entry ? _entries[entry - 1].Value : null;

    /// <summary>The slot of a word, or the free one where it would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> word)
    {
        uint slot = NameTable.HashOf(word) & (uint)(_slots.Length - 1);
        while (_slots[slot] > 0 && !word.SequenceEqual(_entries[_slots[slot] - 1].Word))
        {
            slot = (slot + 1) & (uint)(_slots.Length - 1);
        }

        return (int)slot;
    }
}
