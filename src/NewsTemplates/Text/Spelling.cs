using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Text;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate that the word most likely stands for, or null if none is near enough: about one slip (a letter
    /// missing, added, wrong or swapped with its neighbour; case does not count) for every three letters. Of
    /// candidates equally near the first is taken.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The words that would have been right.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? nearest = null;
        int limit = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Math.Abs(candidate.Length - word.Length) < limit ? Distance(word, candidate) : limit;
            // A word of one or two letters is not a slip of any other: every letter of it would be wrong.
            if (distance < limit && distance < Math.Max(word.Length, candidate.Length))
            {
                nearest = candidate;
                limit = distance;
            }
        }

        return nearest;
    }

    /// <summary>All candidates that are near enough, the nearest first.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The words that would have been right.</param>
    public static IEnumerable<string> Near(string word, IEnumerable<string> candidates) => word.Length is 0 or > LongestWord
        ? []
        : candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= Math.Max(1, word.Length / 3))
            .Select(candidate => (Text: candidate, Distance: Distance(word, candidate)))
            .Where(near => near.Distance <= Math.Max(1, word.Length / 3) && near.Distance < Math.Max(word.Length, near.Text.Length))
            .OrderBy(near => near.Distance)
            .Select(near => near.Text);

    /// <summary>The number of slips between two words: Levenshtein's distance with neighbours swapped as one slip.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool same = Same(a[i - 1], b[j - 1]);
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
