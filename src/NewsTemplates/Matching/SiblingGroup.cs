using System;
using System.Collections.Generic;
using NewsTemplates.Html;

namespace NewsTemplates.Matching;

/// <summary>
/// An element and the siblings after it that belong to it, as what follows a heading belongs to it: up to the next sibling that opens a group,
/// too.
/// </summary>
/// <param name="Opener">The first of them.</param>
/// <param name="End">The first node behind the group.</param>
internal readonly record struct SiblingGroup(int Opener, int End)
{
    /// <summary>The groups that elements open, each among the siblings of its own opener.</summary>
    /// <param name="page">The page.</param>
    /// <param name="openers">The elements, in document order, each once.</param>
    /// <param name="limit">Where the last group ends, if its parent does not end before; what does not end there itself is not in the group.</param>
    public static IEnumerable<SiblingGroup> Of(PageDocument page, IReadOnlyCollection<int> openers, int limit)
    {
        HashSet<int> all = [.. openers];
        foreach (int opener in openers)
        {
            int last = Math.Min(limit, page.End(page.Parent(opener)));
            int sibling = page.End(opener);
            while (sibling < last && page.End(sibling) <= last && !all.Contains(sibling))
            {
                sibling = page.End(sibling);
            }

            yield return new SiblingGroup(opener, sibling);
        }
    }
}
