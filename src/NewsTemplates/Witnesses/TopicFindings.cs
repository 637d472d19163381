using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>What the keywords that a page states say against topics.</summary>
internal static class TopicFindings
{
    private const int LongestTopic = 60;

    // Each is sought in each.
    private const int MostCompared = 50;

    /// <summary>Topics that are longer than a topic is.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyList<string> topics) => topics
        .Where(topic => topic.Length > LongestTopic)
        .Select(topic => new Finding(FindingKind.TopicTooLong, "topics", topic));

    /// <summary>Whether the page states keywords, where there are topics; null where there are none.</summary>
    public static bool? HasKeywords(IReadOnlyList<string> topics, PageStatements page) => topics.Count == 0 ? null : page.Topics.Count > 0;

    /// <summary>
    /// Finds that none of the topics is among the keywords that the page states. Sites may well state other keywords; where others of their
    /// pages state none it is telling.
    /// </summary>
    public static Finding? Unlike(IReadOnlyList<string> topics, PageStatements page)
    {
        string[] stated = topics.Count == 0 ? [] : [.. page.Topics.Take(MostCompared).Select(LetterWindows.LettersOf)];
        IEnumerable<string> sought = topics.Take(MostCompared).Select(LetterWindows.LettersOf);
        return stated.Length == 0 || sought.Any(topic => stated.Any(keywords => keywords.Contains(topic)))
            ? null
            : new Finding(FindingKind.TopicsElsewhere, "topics", string.Join(", ", topics), string.Join(", ", page.Topics));
    }
}
