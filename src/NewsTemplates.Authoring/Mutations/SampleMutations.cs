using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>What happens to pages of a site, or while they are saved, in the places where it can; in large pages in some of them.</summary>
internal static class SampleMutations
{
    /// <summary>The mutants of a saved page.</summary>
    /// <param name="html">The page's markup.</param>
    /// <param name="mostOfEach">How many there may be of each operator; they are spread over the page.</param>
    public static IEnumerable<Mutant> Of(string html, int mostOfEach)
    {
        var page = new MarkupText(html);
        return ElementMutations.Of(page)
            .Concat(DateMutations.Of(page))
            .Concat(StatementMutations.Of(page))
            .Concat(LeakMutations.Of(page))
            .Concat(PageMutations.Of(page))
            .GroupBy(change => change.Operator)
            .SelectMany(changes => Spread([.. changes], mostOfEach))
            .Select(change => change.Of(html))
            .Where(mutant => mutant.Text != html);
    }

    private static IEnumerable<PageChange> Spread(PageChange[] changes, int most)
    {
        int count = Math.Min(most, changes.Length);
        return Enumerable.Range(0, count).Select(index => changes[index * changes.Length / count]);
    }
}
