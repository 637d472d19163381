using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Cli.Repairing;

/// <summary>How a text differs from another, line by line: <c>-</c> before what goes, <c>+</c> before what is new.</summary>
internal static class LineDifference
{
    private const int Around = 2;

    /// <summary>The differing lines with a few around them; parts that lie apart are parted by <c>...</c>.</summary>
    public static IEnumerable<string> Of(string before, string after)
    {
        string[] old = before.ReplaceLineEndings("\n").Split('\n');
        string[] now = after.ReplaceLineEndings("\n").Split('\n');
        List<string> all = [.. Compared(old, now)];
        bool[] isShown = [.. all.Select((_, i) => Enumerable.Range(i - Around, (2 * Around) + 1)
            .Any(near => near >= 0 && near < all.Count && all[near][0] != ' '))];
        for (int i = 0; i < all.Count; i++)
        {
            if (isShown[i])
            {
                if (i > 0 && !isShown[i - 1] && isShown.Take(i).Any(shown => shown))
                {
                    yield return "...";
                }

                yield return all[i];
            }
        }
    }

    private static IEnumerable<string> Compared(string[] old, string[] now)
    {
        int same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        int most = Math.Min(old.Length, now.Length) - same;
        int end = 0;
        while (end < most && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return old.Take(same).Select(line => " " + line)
            .Concat(Middle(old[same..^end], now[same..^end]))
            .Concat(old.Skip(old.Length - end).Select(line => " " + line));
    }

    /// <summary>The lines by their longest common subsequence.</summary>
    private static IEnumerable<string> Middle(string[] old, string[] now)
    {
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return " " + old[i++];
                j++;
            }
            else
            {
                bool isGone = j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]);
                yield return isGone ? "-" + old[i++] : "+" + now[j++];
            }
        }
    }
}
