using System;
using System.Collections.Generic;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Makes as many of some changes as can be made: first all together, then halves of them, down to single ones.</summary>
internal static class GreedyChange
{
    /// <summary>Makes the changes, and takes back those that cannot be made.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="make">Makes one, or takes it back.</param>
    /// <param name="isFine">Whether all is fine with the changes made by now.</param>
    public static void Make<T>(IReadOnlyList<T> changes, Action<T, bool> make, Func<bool> isFine) => Make(changes, 0, changes.Count, make, isFine);

    private static void Make<T>(IReadOnlyList<T> changes, int start, int end, Action<T, bool> make, Func<bool> isFine)
    {
        if (start == end)
        {
            return;
        }

        Set(isMade: true);
        if (isFine())
        {
            return;
        }

        Set(isMade: false);
        if (end - start > 1)
        {
            int middle = (start + end) / 2;
            Make(changes, start, middle, make, isFine);
            Make(changes, middle, end, make, isFine);
        }

        void Set(bool isMade)
        {
            for (int i = start; i < end; i++)
            {
                make(changes[i], isMade);
            }
        }
    }
}
