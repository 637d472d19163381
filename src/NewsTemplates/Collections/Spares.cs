using System;
using System.Collections.Generic;

namespace NewsTemplates.Collections;

/// <summary>
/// Objects that are done with and wait to be used again, for each thread. Of what a page needs by the hundred a few are in use at a time.
/// </summary>
/// <typeparam name="T">What waits: emptied before it is given here, so that it keeps nothing of a page.</typeparam>
internal static class Spares<T>
    where T : class, new()
{
    // What more there is was in use all at once, which is rare.
    private const int Most = 16;

    [ThreadStatic]
    private static Stack<T>? _waiting;

    /// <summary>One that waits, or a new one.</summary>
    public static T Take() => _waiting is { Count: > 0 } waiting ? waiting.Pop() : new T();

    /// <summary>Lets one wait. Nobody may use it any more.</summary>
    public static void Give(T spare)
    {
        Stack<T> waiting = _waiting ??= new Stack<T>();
        if (waiting.Count < Most)
        {
            waiting.Push(spare);
        }
    }
}
