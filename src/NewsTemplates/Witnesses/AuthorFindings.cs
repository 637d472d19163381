using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Witnesses;

/// <summary>What a page's bylines say against authors.</summary>
internal static class AuthorFindings
{
    private const int LongestByline = 300;

    private const int MostNodesOfByline = 200;

    private const int LongestNearHeadline = 150;

    // So many blocks before and after the headline may name the authors.
    private const int BlocksBefore = 4;

    private const int BlocksAfter = 12;

    private static readonly string[] BylineNames =
    [
        "author", "autor", "auteur", "byline", "writer", "journalist", "reporter", "creator", "redact", "redakt", "redaktion", "yazar", "muhabir",
        "signature", "firma", "contributor", "columnist", "forfatter", "skribent",
    ];

    private static readonly string[] TeaserNames =
        ["teaser", "related", "recommend", "promo", "popular", "mostread", "trending", "comment", "caption", "credit"];

    public static IEnumerable<Finding> Find(IReadOnlyList<string> authors, PageStatements page, PageBlocks blocks)
    {
        if (authors.Count == 0)
        {
            yield break;
        }

        string? culture = Enumerable.Range(1, page.Page.Count - 1)
            .Select(node => page.Page.IsElement(node, "html") ? page.Page.Attribute(node, "lang") : null)
            .FirstOrDefault(language => language is not null);
        foreach (string author in authors)
        {
            if (IsMoreThanName(author, culture))
            {
                yield return new Finding(FindingKind.AuthorTooLong, "authors", author);
            }
        }

        foreach (string author in Unnamed(authors, page, blocks) ?? [])
        {
            yield return new Finding(FindingKind.AuthorElsewhere, "authors", author);
        }
    }

    /// <summary>Whether the page names all authors; null where there are none, or it names nobody.</summary>
    public static bool? AreNamed(IReadOnlyList<string> authors, PageStatements page, PageBlocks blocks) =>
        authors.Count == 0 ? null : Unnamed(authors, page, blocks) is { } unnamed ? unnamed.Count == 0 : null;

    /// <summary>The authors whom the page does not name; null where it names nobody.</summary>
    private static IReadOnlyList<string>? Unnamed(IReadOnlyList<string> authors, PageStatements page, PageBlocks blocks)
    {
        (string Letters, HashSet<string> Words)[] witnesses = [.. page.Authors
            .Concat(Bylines(blocks))
            .Concat(NearHeadlines(blocks))
            .Distinct(StringComparer.Ordinal)
            .Select(text => (LetterWindows.LettersOf(text), (HashSet<string>)[.. Words.Of(text)]))];
        return witnesses.Length == 0 ? null : [.. authors.Where(author => !IsNamed(author))];

        bool IsNamed(string author)
        {
            string letters = LetterWindows.LettersOf(author);
            IReadOnlyList<string> words = Words.Of(author);
            return letters.Length == 0 || witnesses.Any(witness => witness.Letters.Contains(letters) || words.All(witness.Words.Contains));
        }
    }

    private static bool IsMoreThanName(string author, string? culture)
    {
        if (author.Length > LongestByline)
        {
            return true;
        }

        return author.Any(char.IsDigit)
            || Fits(BylineWords.Split(culture), author)
            || (BylineWords.By(culture) is { } by && Fits(by, author));
    }

    private static bool Fits(string pattern, string text) =>
        BoundedRegex.Create(pattern).Test(text, out bool matches) == RegexOutcome.Done && matches;

    /// <summary>The texts of the elements that are called bylines, but of those of other stories and of pictures.</summary>
    private static IEnumerable<string> Bylines(PageBlocks blocks)
    {
        PageDocument page = blocks.Page;
        for (int node = 1; node < page.Count; node++)
        {
            if (page.Kind(node) == NodeKind.Element
                && blocks.LettersOf(node) is > 0 and <= LongestByline
                && page.End(node) - node <= MostNodesOfByline
                && IsByline(page, node)
                && !blocks.IsInPart(node, outer => IsTeaser(page, outer)))
            {
                yield return PageText.Of(page, node);
            }
        }
    }

    private static IEnumerable<string> NearHeadlines(PageBlocks blocks)
    {
        for (int i = 0; i < blocks.All.Count; i++)
        {
            if (blocks.Page.IsElement(blocks.All[i].Node, "h1"))
            {
                for (int near = Math.Max(0, i - BlocksBefore); near < Math.Min(blocks.All.Count, i + BlocksAfter); near++)
                {
                    if (blocks.All[near].Text.Length <= LongestNearHeadline
                        && !blocks.IsInPart(blocks.All[near].Node, outer => IsTeaser(blocks.Page, outer)))
                    {
                        yield return blocks.All[near].Text;
                    }
                }
            }
        }
    }

    private static bool IsByline(PageDocument page, int node) =>
        page.Classes(node)
            .Concat(new[] { "id", "itemprop", "rel", "data-testid", "data-component", "href" }.Select(name => page.Attribute(node, name) ?? ""))
            .SelectMany(NameWords.Of)
            .Any(word => Array.Exists(BylineNames, name => word.StartsWith(name, StringComparison.Ordinal)));

    private static bool IsTeaser(PageDocument page, int node) =>
        page.Name(node) is "nav" or "footer" or "figure" or "figcaption"
        || page.Classes(node).Append(page.Attribute(node, "id") ?? "")
            .SelectMany(NameWords.Of)
            .Any(word => Array.Exists(TeaserNames, name => word.StartsWith(name, StringComparison.Ordinal)));
}
