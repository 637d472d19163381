using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace NewsTemplates;

/// <summary>The rules that gave the values of an extraction, which few callers ask for: what is said of them is made then.</summary>
internal sealed class ServedRules : IReadOnlyList<FieldProvenance>, IEquatable<ServedRules>
{
    private readonly Func<int, FieldProvenance> _entry;
    private FieldProvenance[]? _entries;

    /// <param name="count">How many there are.</param>
    /// <param name="entry">Says what is to be said of one.</param>
    public ServedRules(int count, Func<int, FieldProvenance> entry)
    {
        Count = count;
        _entry = entry;
    }

    /// <summary>None.</summary>
    public static ServedRules None { get; } = new(0, _ => throw new ArgumentOutOfRangeException());

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public FieldProvenance this[int index] => Entries[index];

    private FieldProvenance[] Entries => Volatile.Read(ref _entries) ?? (_entries = [.. Enumerable.Range(0, Count).Select(_entry)]);

    /// <inheritdoc/>
    public bool Equals(ServedRules? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServedRules);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <inheritdoc/>
    public IEnumerator<FieldProvenance> GetEnumerator() => ((IEnumerable<FieldProvenance>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join<FieldProvenance>(", ", Entries)}]";
}
