using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Finds the blocks of a front page: elements that hold teasers and, outside of these, one heading. Kinds of blocks are joined as long as
/// each adds some.
/// </summary>
internal sealed class FrontBlocks
{
    private const int MostKinds = 5;

    private readonly FrontHeadings _headings;
    private readonly IReadOnlyList<AnalyzedPage> _pages;
    private readonly string _teasers;

    private FrontBlocks(FrontHeadings headings, TeaserRule teaser)
    {
        _headings = headings;
        _pages = headings.Pages;
        _teasers = teaser.Each;
    }

    /// <summary>The best rule; null where no headings stand above teasers.</summary>
    public static BlocksRule? Find(FrontHeadings headings, TeaserRule teaser)
    {
        var draft = new FrontBlocks(headings, teaser);
        Kind[] kinds = [.. draft._pages.SelectMany((_, page) => draft.Candidates(page)).Distinct()
            .Select(draft.Read)
            .Where(kind => kind.Score >= 1)
            .OrderByDescending(kind => kind.Score)
            .ThenBy(kind => kind.Each.Length + kind.Heading.Length)];
        var chosen = new List<Kind>();
        foreach (Kind kind in kinds)
        {
            if (chosen.Count < MostKinds && !chosen.Exists(other => draft.Meets(other, kind)))
            {
                chosen.Add(kind);
            }
        }

        if (chosen.Count == 0)
        {
            return null;
        }

        string each = string.Join(", ", chosen.Select(kind => kind.Each));
        string heading = string.Join(", ", chosen.Select(kind => kind.Heading).Distinct());
        bool isOnEachPage = draft._pages.Select((_, page) => chosen.Exists(kind => kind.Found[page].Count > 0)).All(has => has);
        return new BlocksRule(each, heading, isOnEachPage, chosen.Sum(draft.Teasers));
    }

    private int Teasers(Kind kind) => kind.Found.Select((blocks, page) => blocks.Sum(block => Teasers(page, block).Count)).Sum();

    private IReadOnlyList<int> Teasers(int page, int block) => _headings.Teasers(page, block + 1, _pages[page].Document.End(block));

    private IEnumerable<(string Each, string Heading)> Candidates(int page)
    {
        AnalyzedPage read = _pages[page];
        foreach (int heading in _headings.Of(page))
        {
            int block = _headings.Around(page, heading);
            if (block == 0 || read.Document.Name(block) is "body" or "html" or "main")
            {
                continue;
            }

            string tag = read.Document.Name(block);
            string[] names = [.. FrontHeadings.Names(read, block, 4), tag];
            foreach (string named in HeadingNames(read, heading, block))
            {
                string within = named.StartsWith(":scope ", StringComparison.Ordinal) ? named.Substring(7) : named;
                foreach (string name in names.Distinct())
                {
                    yield return ($"{name}:has({within})", named);
                    if (!_teasers.Contains(','))
                    {
                        yield return ($"{name}:has({within}):has({_teasers})", named);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> HeadingNames(AnalyzedPage page, int heading, int block)
    {
        string tag = page.Document.Name(heading);
        foreach (string name in FrontHeadings.Names(page, heading, 3))
        {
            yield return name;
        }

        if (!StoryLinks.IsHeading(page, heading))
        {
            yield break;
        }

        yield return tag;
        int parent = page.Document.ParentElement(heading);
        if (parent == block)
        {
            yield return ":scope > " + tag;
        }
        else
        {
            foreach (string around in FrontHeadings.Names(page, parent, 2))
            {
                yield return $"{around} > {tag}";
            }

            if (page.Document.ParentElement(parent) == block)
            {
                yield return $":scope > {page.Document.Name(parent)} > {tag}";
            }
        }
    }

    /// <summary>What a kind of blocks finds: those with teasers and just one heading, whose heading is none of a teaser's.</summary>
    private Kind Read((string Each, string Heading) rule)
    {
        var found = new List<IReadOnlyList<int>>();
        double score = 0;
        int single = 0;
        for (int page = 0; page < _pages.Count; page++)
        {
            AnalyzedPage read = _pages[page];
            IReadOnlyList<int> blocks = PageSelector.Find(read.Document, rule.Each);
            var right = new List<int>();
            foreach (int block in blocks)
            {
                IReadOnlyList<int> headings = PageSelector.Find(read.Document, rule.Heading, block);
                IReadOnlyList<int> teasers = Teasers(page, block);
                int items = teasers.Count;
                bool isRight = headings.Count == 1 && _headings.IsHeading(page, headings[0]) && items > 0 && !_headings.IsWholePage(page, items)
                    && headings[0] < teasers[0]
                    && !blocks.Any(other => read.IsWithin(other, block));
                single += isRight && items == 1 ? 1 : 0;
                score += FrontHeadings.Score(isRight, items);
                if (isRight)
                {
                    right.Add(block);
                }
            }

            found.Add(right);
        }

        // What stands above single teasers is their kicker.
        return new Kind(rule.Each, rule.Heading, found, 2 * single > found.Sum(blocks => blocks.Count) ? 0 : score);
    }

    /// <summary>Whether blocks of two kinds are the same, stand within each other, or would take each other's headings.</summary>
    private bool Meets(Kind one, Kind other) =>
        one.Found.Select((_, page) => page).Any(page =>
            one.Found[page].Any(block => other.Found[page].Any(same =>
                block == same || _pages[page].IsWithin(block, same) || _pages[page].IsWithin(same, block)))
            || Clash(page, one.Found[page], other.Heading)
            || Clash(page, other.Found[page], one.Heading));

    private bool Clash(int page, IReadOnlyList<int> blocks, string heading) =>
        blocks.Any(block => PageSelector.Find(_pages[page].Document, heading, block)
            .Any(node => !_headings.IsHeading(page, node)));

    /// <summary>A kind of blocks.</summary>
    /// <param name="Each">The element of a block.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Found">The blocks, for each page.</param>
    /// <param name="Score">How many there are, less what speaks against the rule.</param>
    private sealed record Kind(string Each, string Heading, IReadOnlyList<IReadOnlyList<int>> Found, double Score);
}
