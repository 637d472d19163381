using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Tells what may be a heading above teasers, and what stands below it.</summary>
internal sealed class FrontHeadings
{
    private const int LongestHeading = 45;

    private static readonly string[] HeadingWords = ["label", "header", "section", "category", "rubrik", "topic", "name"];

    private readonly IReadOnlyList<int[]> _teasers;

    /// <param name="pages">The pages.</param>
    /// <param name="teaser">Their teasers.</param>
    public FrontHeadings(IReadOnlyList<AnalyzedPage> pages, TeaserRule teaser)
    {
        Pages = pages;
        _teasers = [.. pages.Select(page => PageSelector.Find(page.Document, teaser.Each).ToArray())];
    }

    public IReadOnlyList<AnalyzedPage> Pages { get; }

    /// <summary>The elements that may be headings: short, of no teaser, and called a heading.</summary>
    public IEnumerable<int> Of(int page) => Pages[page].ElementsIn(0).Where(node => IsHeading(page, node));

    /// <summary>Whether an element may be a heading above teasers.</summary>
    public bool IsHeading(int page, int node)
    {
        AnalyzedPage read = Pages[page];
        return read.Letters(node) is >= 2 and <= LongestHeading
            && (StoryLinks.IsHeading(read, node)
                || read.Document.Classes(node).Any(name => StoryLinks.IsTitleName(name) || NameWords.Of(name).Any(HeadingWords.Contains)))
            && !StoryLinks.IsInFurniture(read, node)
            && !_teasers[page].Any(item => item == node || read.IsWithin(node, item) || read.IsWithin(item, node));
    }

    /// <summary>The innermost element around a heading that holds a teaser after it; 0 if there is none.</summary>
    public int Around(int page, int heading)
    {
        AnalyzedPage read = Pages[page];
        return read.Ancestors(heading).FirstOrDefault(outer => _teasers[page].Any(item => item > heading && read.IsWithin(item, outer)));
    }

    /// <summary>The teasers from a node to another, not including that.</summary>
    public IReadOnlyList<int> Teasers(int page, int start, int end) => Array.FindAll(_teasers[page], item => item >= start && item < end);

    /// <summary>Whether so many teasers are so to speak the whole page.</summary>
    public bool IsWholePage(int page, int teasers) => teasers > 8 && 2 * teasers > _teasers[page].Length;

    /// <summary>What speaks for a rule: that a heading stands above teasers.</summary>
    /// <param name="isRight">Whether it is right where it was looked at.</param>
    /// <param name="teasers">How many teasers stand there.</param>
    public static double Score(bool isRight, int teasers) =>
        !isRight ? teasers == 0 ? -0.3 : -1 : teasers == 1 ? 0.5 : 1 + (0.02 * Math.Min(teasers, 10));

    /// <summary>Names of an element that a rule may say.</summary>
    public static IEnumerable<string> Names(AnalyzedPage page, int node, int most) => ElementNames.Of(page.Document, node)
        .Where(name => name.Selector[0] != '#' && name.Cost < ElementNames.CostOfLooks)
        .Take(most)
        .Select(name => name.Selector);
}
