using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// How right the values of an article are. Runs of white space count as one space, the rest must match to the letter; authors and topics
/// are compared as sets, times as instants.
/// </summary>
internal static class ArticleScore
{
    /// <summary>The attributes that together make a page right: the text itself and what it is cited by.</summary>
    public static IReadOnlyList<string> Essential { get; } = ["title", "authors", "published", "body"];

    /// <summary>The figures of all attributes that are known.</summary>
    /// <param name="gold">What is known.</param>
    /// <param name="found">What was found; null where the page was not read.</param>
    public static IEnumerable<Figure> Of(Gold gold, IArticle? found)
    {
        if (gold.Title is { } title)
        {
            string? other = found is null ? null : WhiteSpace.Collapse(found.Title);
            yield return Figure.Exact("title", title == other, title, other);
        }

        if (gold.Authors is { } authors)
        {
            yield return Set("authors", authors, found?.Authors);
        }

        if (gold.Published is { } published)
        {
            yield return found is null
                ? Figure.Exact("published", false, Written(published), null)
                : Figure.Exact("published", IsSame(published, found.Published), Written(published), Written(Comparable(published, found.Published)));
        }

        if (gold.Topics is { } topics)
        {
            yield return Set("topics", topics, found?.Topics);
        }

        foreach (Figure figure in gold.Body is { } body ? BodyScore.Of(body, found?.Body) : [])
        {
            yield return figure;
        }

        foreach (Figure figure in gold.Images is { } images ? ImageScore.Of(images, found?.Images ?? []) : [])
        {
            yield return figure;
        }
    }

    private static Figure Set(string attribute, IReadOnlyList<string> expected, IReadOnlyList<string>? found)
    {
        string[] values = [.. (found ?? []).Select(WhiteSpace.Collapse)];
        return Figure.Exact(attribute, new HashSet<string>(expected).SetEquals(values), Joined(expected), Joined(values));
    }

    private static string Written(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    private static string? Joined(IReadOnlyCollection<string> values) => values.Count == 0 ? null : string.Join("; ", values);

    /// <summary>Whether both are one instant, by the second; where no offset is known, the same time by the clock.</summary>
    private static bool IsSame(DateTime expected, DateTimeOffset found) =>
        expected.Ticks / TimeSpan.TicksPerSecond == Comparable(expected, found).Ticks / TimeSpan.TicksPerSecond;

    private static DateTime Comparable(DateTime expected, DateTimeOffset found) =>
        expected.Kind == DateTimeKind.Utc ? found.UtcDateTime : found.DateTime;
}
