using System;
using System.Buffers;

namespace NewsTemplates.Collections;

/// <summary>A list in pooled memory, whose items can be changed in place. Whoever owns it gives it back, or leaves it to the collector.</summary>
/// <typeparam name="T">What it holds: values without references, for memory is not cleared.</typeparam>
/// <param name="capacity">For how many items there is room at first.</param>
internal sealed class PooledList<T>(int capacity)
    where T : struct
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>An item, which the next <see cref="Add"/> may leave behind.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>Adds an item.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(Count * 2, 1));
            Array.Copy(_items, larger, Count);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Drops the last items.</summary>
    /// <param name="count">How many are left.</param>
    public void Truncate(int count) => Count = count;

    /// <summary>Gives the memory back; the list is empty then.</summary>
    public void Release()
    {
        T[] items = _items;
        _items = [];
        Count = 0;
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items);
        }
    }
}
