using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>What the keywords that a page states say against topics.</summary>
internal static class TopicFindings
{
    private const int LongestTopic = 60;

    /// <summary>Topics that are longer than a topic is.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyList<string> topics) => topics
        .Where(topic => topic.Length > LongestTopic)
        .Select(topic => new Finding(FindingKind.TopicTooLong, "topics", topic));

    /// <summary>
    /// Whether a word of the topics is among the keywords that the page states; null where there are none of either. Some sites state all
    /// topics, some none: it says something only in comparison.
    /// </summary>
    public static bool? AreStated(IReadOnlyList<string> topics, PageStatements page)
    {
        HashSet<string> stated = topics.Count == 0 ? [] : [.. page.Topics.SelectMany(Words.Of)];
        return stated.Count == 0 ? null : topics.SelectMany(Words.Of).Any(stated.Contains);
    }
}
