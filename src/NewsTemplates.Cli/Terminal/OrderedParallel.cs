using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Cli.Terminal;

/// <summary>Work on many inputs at once, results in the inputs' order.</summary>
internal static class OrderedParallel
{
    private static readonly int MostAtOnce = 2 * Environment.ProcessorCount;

    /// <summary>Works on several inputs at once, and takes no further input before there is room for it.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = new Queue<Task<TResult>>();
        await foreach (TInput input in inputs.WithCancellation(cancellationToken))
        {
            begun.Enqueue(Task.Run(() => work(input), cancellationToken));
            while (begun.TryPeek(out Task<TResult>? first) && (first.IsCompleted || begun.Count >= MostAtOnce))
            {
                yield return await begun.Dequeue();
            }
        }

        while (begun.TryDequeue(out Task<TResult>? next))
        {
            yield return await next;
        }
    }
}
