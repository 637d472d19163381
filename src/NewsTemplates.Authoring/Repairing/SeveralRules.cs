using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>One field of several candidates, for fresh pages that differ: the first that finds something serves.</summary>
internal static class SeveralRules
{
    private const int Most = 4;

    /// <summary>The field that is right on all pages; null where the candidates are not together.</summary>
    /// <param name="candidates">The candidates, best first.</param>
    /// <param name="isRight">Whether a candidate finds on a page what it should.</param>
    /// <param name="isNothing">Whether a candidate finds nothing on a page.</param>
    /// <param name="pages">How many pages there are.</param>
    public static Candidate? Of(Candidate[] candidates, Func<int, int, bool> isRight, Func<int, int, bool> isNothing, int pages)
    {
        int[] left = [.. Enumerable.Range(0, pages)];
        var chosen = new List<Candidate>();
        while (left.Length > 0 && chosen.Count < Most)
        {
            (int Index, int[] Right) next = Enumerable.Range(0, candidates.Length)
                .Where(index => chosen.Count == 0 || Form(candidates[index]) == Form(chosen[0]))
                .Where(index => left.All(page => isRight(index, page) || isNothing(index, page)))
                .Select(index => (index, Right: left.Where(page => isRight(index, page)).ToArray()))
                .OrderByDescending(pair => pair.Right.Length)
                .FirstOrDefault();
            if (next.Right is not { Length: > 0 })
            {
                return null;
            }

            chosen.Add(candidates[next.Index]);
            left = [.. left.Except(next.Right)];
        }

        return left.Length == 0 ? Together(chosen) : null;
    }

    /// <summary>A field that tries the rules of several candidates; null where these are not written alike.</summary>
    public static Candidate? Together(IReadOnlyList<Candidate> chosen)
    {
        if (Form(chosen[0]) is not { } form || chosen.Any(candidate => Form(candidate) != form))
        {
            return null;
        }

        string sources = YamlText.List([.. chosen.Select(candidate => candidate.Source)]);
        string[] lines = [.. form.Split('\n').Select(line => line.Replace("each \0", "{ each: \0 }").Replace("\0", sources))];
        return chosen[0] with
        {
            Field = chosen[0].Field with { Rules = [.. chosen.Select(candidate => candidate.Field.Rules[0])] },
            Lines = lines,
            Source = string.Join(", ", chosen.Select(candidate => candidate.Source)),
        };
    }

    /// <summary>How a candidate is written but for where it looks; null where that cannot be told.</summary>
    private static string? Form(Candidate candidate)
    {
        string lines = string.Join("\n", candidate.Lines);
        string[] written =
        [
            YamlText.Block("each " + candidate.Source), YamlText.Flow(candidate.Source), YamlText.Block(candidate.Source),
        ];
        string[] forms = ["each \0", "\0", "\0"];
        int way = Array.FindIndex(written, text => lines.Contains(": " + text));
        return way < 0 ? null : lines.Replace(": " + written[way], ": " + forms[way]);
    }
}
