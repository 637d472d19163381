using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Collections;

namespace NewsTemplates.Tests.Collections;

public class SparesTests
{
    [Fact]
    public void What_waits_is_used_again_and_never_by_two_at_once()
    {
        List<Thing> taken = [.. Enumerable.Range(0, 40).Select(_ => Spares<Thing>.Take())];
        Assert.Equal(40, taken.Distinct().Count());
        taken.ForEach(Spares<Thing>.Give);
        List<Thing> again = [.. Enumerable.Range(0, 40).Select(_ => Spares<Thing>.Take())];
        Assert.Equal(40, again.Distinct().Count());
        Assert.InRange(again.Intersect(taken).Count(), 1, 39);
    }

    [Fact]
    public async Task What_one_thread_has_done_with_no_other_uses()
    {
        Other own = new();
        Spares<Other>.Give(own);
        Other theirs = await Task.Factory.StartNew(Spares<Other>.Take, TaskCreationOptions.LongRunning);
        Assert.NotSame(own, theirs);
    }

    private sealed class Thing;

    private sealed class Other;
}
