using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Tests.Drafting;

/// <summary>Text of which no two paragraphs are alike.</summary>
internal static class InventedProse
{
    public static string Prose(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(number => $"<p>{Sentence(number)}</p>"));

    public static string Sentence(int number)
    {
        IReadOnlyList<string> words = ["pier", "captain", "lantern", "harbour", "gull", "timetable", "engine", "rope", "tide", "anchor"];
        return $"On its way number {number} the boat passed the {words[number]}, and those who stood on deck spoke of the "
            + $"{words[(number + 3) % words.Count]} for a long time, until the {words[(number + 7) % words.Count]} came in sight.";
    }
}
