using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Blocks of teasers below a heading, of one kind or of several that a comma lists, as a layout is to say them.</summary>
/// <param name="Each">The element of a block.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsOnEachPage">Whether all pages have one.</param>
internal sealed record BlocksRule(string Each, string Heading, bool IsOnEachPage)
{
    /// <summary>The block's fields.</summary>
    public IEnumerable<string> Block(TeaserRule teaser)
    {
        yield return "heading: " + YamlText.Block(Heading);
        yield return "items: " + teaser.Items();
    }

    /// <summary>The field's value.</summary>
    public string Items() => $"{{ each: {YamlText.Flow(Each)}, as: Section{(IsOnEachPage ? "" : ", count: 0..")} }}";
}

/// <summary>
/// Finds the blocks of a front page: elements that hold teasers and, outside of these, one heading. Kinds of blocks are joined as long as
/// each adds some.
/// </summary>
internal sealed class FrontBlocks
{
    private const int LongestHeading = 45;
    private const int MostKinds = 5;

    private static readonly string[] HeadingWords = ["label", "header", "section", "category", "rubrik", "topic", "name"];

    private readonly IReadOnlyList<AnalyzedPage> _pages;
    private readonly string _teasers;
    private readonly IReadOnlyList<int[]> _items;

    private FrontBlocks(IReadOnlyList<AnalyzedPage> pages, TeaserRule teaser)
    {
        _pages = pages;
        _teasers = teaser.Each;
        _items = [.. pages.Select(page => PageSelector.Find(page.Document, teaser.Each).ToArray())];
    }

    /// <summary>The best rule; null where no headings stand above teasers.</summary>
    public static BlocksRule? Find(RuleTrial trial, TeaserRule teaser)
    {
        var draft = new FrontBlocks(trial.Pages, teaser);
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
        var rule = new BlocksRule(each, heading, draft._pages.Select((_, page) => chosen.Exists(kind => kind.Found[page].Count > 0)).All(has => has));
        string blocks = "blocks:\n  Teaser:\n" + Lines(teaser.Block()) + "  Section:\n" + Lines(rule.Block(teaser));
        return trial.Run([rule.Items()], blocks)[0].Served > 0 ? rule : null;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"    {line}\n"));

    private IEnumerable<(string Each, string Heading)> Candidates(int page)
    {
        AnalyzedPage read = _pages[page];
        foreach (int heading in read.ElementsIn(0).Where(node => IsHeading(page, node)))
        {
            int block = read.Ancestors(heading).FirstOrDefault(outer => _items[page].Any(item => item > heading && read.IsWithin(item, outer)));
            if (block == 0 || read.Document.Name(block) is "body" or "html" or "main")
            {
                continue;
            }

            string tag = read.Document.Name(block);
            string[] names = [.. Names(read, block, 4), tag];
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

    /// <summary>Whether an element may be a block's heading: short, of no teaser, and called a heading.</summary>
    private bool IsHeading(int page, int node)
    {
        AnalyzedPage read = _pages[page];
        return read.Letters(node) is >= 2 and <= LongestHeading
            && (StoryLinks.IsHeading(read, node)
                || read.Document.Classes(node).Any(name => StoryLinks.IsTitleName(name) || NameWords.Of(name).Any(HeadingWords.Contains)))
            && !StoryLinks.IsInFurniture(read, node)
            && !_items[page].Any(item => item == node || read.IsWithin(node, item) || read.IsWithin(item, node));
    }

    private static IEnumerable<string> Names(AnalyzedPage page, int node, int most) => ElementNames.Of(page.Document, node)
        .Where(name => name.Selector[0] != '#' && name.Cost < ElementNames.CostOfLooks)
        .Take(most)
        .Select(name => name.Selector);

    private static IEnumerable<string> HeadingNames(AnalyzedPage page, int heading, int block)
    {
        string tag = page.Document.Name(heading);
        foreach (string name in Names(page, heading, 3))
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
            foreach (string around in Names(page, parent, 2))
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
                int items = _items[page].Count(item => read.IsWithin(item, block));
                bool isRight = headings.Count == 1 && IsHeading(page, headings[0]) && items > 0 && !IsWholePage(page, items)
                    && headings[0] < _items[page].First(item => read.IsWithin(item, block))
                    && !blocks.Any(other => read.IsWithin(other, block));
                single += isRight && items == 1 ? 1 : 0;
                score += !isRight ? items == 0 ? -0.3 : -1 : items == 1 ? 0.5 : 1 + (0.02 * Math.Min(items, 10));
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

    private bool IsWholePage(int page, int items) => items > 8 && 2 * items > _items[page].Length;

    /// <summary>Whether blocks of two kinds are the same, stand within each other, or would take each other's headings.</summary>
    private bool Meets(Kind one, Kind other) =>
        one.Found.Select((_, page) => page).Any(page =>
            one.Found[page].Any(block => other.Found[page].Any(same =>
                block == same || _pages[page].IsWithin(block, same) || _pages[page].IsWithin(same, block)))
            || Clash(page, one.Found[page], other.Heading)
            || Clash(page, other.Found[page], one.Heading));

    private bool Clash(int page, IReadOnlyList<int> blocks, string heading) =>
        blocks.Any(block => PageSelector.Find(_pages[page].Document, heading, block)
            .Any(node => !IsHeading(page, node)));

    /// <summary>A kind of blocks.</summary>
    /// <param name="Each">The element of a block.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Found">The blocks, for each page.</param>
    /// <param name="Score">How many there are, less what speaks against the rule.</param>
    private sealed record Kind(string Each, string Heading, IReadOnlyList<IReadOnlyList<int>> Found, double Score);
}
