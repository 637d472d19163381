using System;
using System.Collections.Generic;
using NewsTemplates.Html;
using NewsTemplates.Markup;

namespace NewsTemplates.Matching;

/// <summary>
/// A page while selectors are matched on it: what they have found out about its elements, and the work that they take.
/// Not to be shared between threads.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="spend">Is told of the work, from time to time; may throw. Null: nobody counts.</param>
internal sealed class MatchContext(PageDocument page, Action<int>? spend = null)
{
    // Work is told of in lots: there is a step for each element that a selector looks at.
    private const int Lot = 4096;

    // An attribute's value is searched many bytes at a time.
    private const int BytesPerStep = 16;

    // What is remembered of an element takes memory.
    private const int StepsPerMemory = 40;

    private readonly Dictionary<object, (int Scope, object Memory)> _memories = [];
    private int _spent;

    public PageDocument Page { get; } = page;

    /// <summary>Counts work.</summary>
    public void Spend(int steps)
    {
        _spent += steps;
        if (_spent >= Lot)
        {
            int lot = _spent;
            _spent = 0;
            spend?.Invoke(lot);
        }
    }

    /// <summary>Counts what is remembered.</summary>
    public void SpendMemory(int elements) => Spend((int)Math.Min((long)elements * StepsPerMemory, int.MaxValue / 2));

    /// <summary>The value of an element's attribute, UTF-8; whether it has it. Its reading is work.</summary>
    public bool TryAttribute(int element, AttributeName name, out ReadOnlySpan<byte> value) =>
        Read(Page.TryAttribute(element, name, out value), element, value);

    /// <summary>As <see cref="TryAttribute(int, AttributeName, out ReadOnlySpan{byte})"/>, by the number of a name without capitals.</summary>
    public bool TryAttribute(int element, int name, out ReadOnlySpan<byte> value) =>
        Read(Page.TryAttribute(element, name, out value), element, value);

    private bool Read(bool hasAttribute, int element, ReadOnlySpan<byte> value)
    {
        Spend(Page.AttributeCount(element) + (value.Length / BytesPerStep));
        return hasAttribute;
    }

    /// <summary>What was found out for a test on this page so far; of the scopes that a test depends on only the last is remembered.</summary>
    /// <typeparam name="T">How it is remembered.</typeparam>
    /// <param name="test">What identifies the test.</param>
    /// <param name="scope">The scope, or 0 where the test does not depend on it.</param>
    /// <param name="isNew">Whether nothing was found out yet.</param>
    public T Memory<T>(object test, int scope, out bool isNew)
        where T : class, new()
    {
        isNew = !_memories.TryGetValue(test, out (int Scope, object Memory) known) || known.Scope != scope;
        if (!isNew)
        {
            return (T)known.Memory;
        }

        T memory = new();
        _memories[test] = (scope, memory);
        return memory;
    }
}
