using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class InOrderTests
{
    [Fact]
    public async Task Inputs_are_taken_only_when_there_is_room()
    {
        int taken = 0;
        IAsyncEnumerable<int> inputs =
            Enumerable.Range(0, 10_000).Select(number => Interlocked.Exchange(ref taken, number)).ToAsyncEnumerable();
        await using IAsyncEnumerator<int> results = OrderedParallel.SelectAsync(inputs, Task.FromResult, CancellationToken.None).GetAsyncEnumerator();
        await results.MoveNextAsync();

        Assert.InRange(taken, 0, (2 * Environment.ProcessorCount) + 1);
    }

    [Fact]
    public async Task Work_is_done_at_once_and_results_keep_the_order()
    {
        var results = new List<int>();
        await foreach (int result in OrderedParallel.SelectAsync(
            Enumerable.Range(0, 20).ToAsyncEnumerable(),
            async number => { await Task.Delay(number % 3 * 10); return number; },
            CancellationToken.None))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 20), results);
    }
}
