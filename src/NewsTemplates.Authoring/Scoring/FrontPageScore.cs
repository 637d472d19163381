using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// How right a front page is: its stories (<c>items</c>: how many of the known ones were found), the headings of its blocks, what stands in
/// each of them, the stories' titles, and its lead. A story is known by its address, less scheme, <c>www.</c>, query and fragment; a title
/// may lack the known one's kicker, or have one.
/// </summary>
internal static class FrontPageScore
{
    // A title that is part of the other must be so much of it.
    private const double LeastPart = 0.4;

    /// <summary>The figures of all that is known.</summary>
    /// <param name="gold">What is known.</param>
    /// <param name="found">What was found; null where the page was not read.</param>
    public static IEnumerable<Figure> Of(Gold gold, IFrontPage? found)
    {
        if (gold.Items is { Count: > 0 } items)
        {
            Dictionary<string, string> expected = Table(items.Select(item => (item.Url, item.Title)));
            Dictionary<string, string> actual = Table(Stories(found?.Items));
            foreach (Figure figure in Compare("items", "item titles", expected, actual))
            {
                yield return figure;
            }
        }

        foreach (Figure figure in gold.Blocks is { Count: > 0 } blocks ? OfBlocks(blocks, found?.Blocks ?? []) : [])
        {
            yield return figure;
        }

        if (gold.Lead is { } lead)
        {
            string? url = found?.Lead?.Url?.AbsoluteUri;
            yield return Figure.Exact("lead", url is not null && Address(url) == Address(lead.Url), lead.Url, url);
        }
    }

    private static IEnumerable<Figure> OfBlocks(IReadOnlyList<GoldBlock> gold, IReadOnlyList<FrontPageBlock> found)
    {
        ILookup<string, FrontPageBlock> byHeading = found.ToLookup(block => Squeezed(block.Heading ?? ""));
        GoldBlock? missing = gold.FirstOrDefault(block => !byHeading.Contains(Squeezed(block.Heading)));
        yield return new Figure("block headings", gold.Average(block => byHeading.Contains(Squeezed(block.Heading)) ? 1.0 : 0.0))
        {
            Expected = missing?.Heading,
            Found = missing is null || found.Count == 0 ? null : string.Join("; ", found.Select(block => block.Heading)),
        };

        Figure[][] inside =
        [
            .. gold.Select(block => Compare(
                "block items",
                "block titles",
                Table(block.Items.Select(item => (item.Url, item.Title))),
                Table(byHeading[Squeezed(block.Heading)].SelectMany(other => Stories(other.Items)))).ToArray()),
        ];
        foreach (IGrouping<string, Figure> figures in inside.SelectMany(figures => figures).GroupBy(figure => figure.Attribute))
        {
            Figure shown = figures.FirstOrDefault(figure => !figure.IsRight) ?? figures.First();
            yield return shown with { Value = figures.Average(figure => figure.Value) };
        }
    }

    private static IEnumerable<Figure> Compare(string items, string titles, Dictionary<string, string> expected, Dictionary<string, string> actual)
    {
        string[] both = [.. expected.Keys.Where(actual.ContainsKey)];
        yield return new Figure(items, (double)both.Length / expected.Count) { Expected = expected.Keys.Except(both).FirstOrDefault() };
        if (both.Length > 0)
        {
            string? other = Array.Find(both, url => !IsSameTitle(expected[url], actual[url]));
            yield return new Figure(titles, both.Average(url => IsSameTitle(expected[url], actual[url]) ? 1.0 : 0.0))
            {
                Expected = other is null ? null : expected[other],
                Found = other is null ? null : actual[other],
            };
        }
    }

    private static IEnumerable<(string Url, string Title)> Stories(IReadOnlyList<IFrontPageItem>? items) =>
        (items ?? []).Where(item => item.Url is not null).Select(item => (item.Url!.AbsoluteUri, item.Title));

    private static Dictionary<string, string> Table(IEnumerable<(string Url, string Title)> stories) => stories
        .DistinctBy(story => Address(story.Url))
        .ToDictionary(story => Address(story.Url), story => story.Title, StringComparer.Ordinal);

    private static string Address(string url)
    {
        string rest = GoldAddress.Of(url);
        return rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }

    private static bool IsSameTitle(string one, string other)
    {
        string[] both = [.. new[] { Squeezed(one), Squeezed(other) }.OrderBy(title => title.Length)];
        return both[0].Length > 0 && both[1].Contains(both[0], StringComparison.Ordinal) && both[0].Length >= LeastPart * both[1].Length;
    }

    private static string Squeezed(string text) =>
        string.Concat(text.TrimEnd('»', ' ').Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u200B'))).ToLowerInvariant();
}
