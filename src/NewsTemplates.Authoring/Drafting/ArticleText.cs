using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Where the text of an article stands in a page, told by how text is spread over it: the element whose paragraphs hold
/// the most text with the least around them. Where the page's JSON-LD repeats the text, that decides which they are.
/// </summary>
internal sealed class ArticleText
{
    // Letters of the shortest paragraph by which the place of the text is sought.
    private const int TellingLetters = 20;

    // Letters of a line that may be a label if the page has it twice.
    private const int LettersOfLabel = 60;

    // Text between a heading and the next paragraph that makes it the heading of another thing.
    private const int LettersBehindHeading = 40;

    // How many headings of one look part a text beyond doubt.
    private const int FewestOfSeries = 3;

    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal) { "h2", "h3", "h4", "h5", "h6" };

    private readonly AnalyzedPage _page;
    private readonly RepeatedTexts _repeated;
    private readonly SideNotes _notes;
    private readonly string _articleBody;

    // The last paragraph, though it be a note.
    private int _end;

    private TextBoxes _boxes = null!;
    private HashSet<int> _series = [];

    private ArticleText(AnalyzedPage page, RepeatedTexts repeated, string? articleBody)
    {
        _page = page;
        _repeated = repeated;
        _notes = new SideNotes(page);
        _articleBody = Letters(articleBody ?? "");
    }

    /// <summary>The innermost element that holds the text; -1 where the page has none.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>The elements that are paragraphs, in document order.</summary>
    public IReadOnlyList<int> Paragraphs { get; private set; } = [];

    /// <summary>The headings between them; some are paragraphs that are bold throughout.</summary>
    public IReadOnlyList<int> Subheadings { get; private set; } = [];

    /// <summary>The standfirst's element; -1 without one.</summary>
    public int Standfirst { get; private set; } = -1;

    /// <summary>The standfirst's paragraphs.</summary>
    public IReadOnlyList<int> StandfirstParts { get; private set; } = [];

    /// <summary>What a reader would call the text: standfirst, headings and paragraphs in order.</summary>
    public IReadOnlyList<(string Text, bool IsHeading)> Texts { get; private set; } = [];

    /// <summary>Finds the text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="repeated">What other pages of the site have, too.</param>
    /// <param name="articleBody">The text as JSON-LD has it, or null.</param>
    /// <param name="description">The page's description, which often is the standfirst; or null.</param>
    public static ArticleText Find(AnalyzedPage page, RepeatedTexts repeated, string? articleBody, string? description)
    {
        var text = new ArticleText(page, repeated, articleBody);
        int[] blocks = [.. page.ElementsIn(0).Where(text.IsBlockOfText)];
        text.FindElement(blocks);
        if (text.Element >= 0)
        {
            text.FindParts(blocks, description);
        }

        return text;
    }

    /// <summary>A text whose parts are known.</summary>
    /// <param name="page">The page.</param>
    /// <param name="standfirst">The standfirst's elements in document order.</param>
    /// <param name="paragraphs">The paragraphs' elements in document order; at least one.</param>
    /// <param name="subheadings">The headings' elements in document order.</param>
    public static ArticleText Of(AnalyzedPage page, IReadOnlyList<int> standfirst, IReadOnlyList<int> paragraphs, IReadOnlyList<int> subheadings) =>
        new(page, RepeatedTexts.Of([]), null)
        {
            Element = paragraphs.Count == 1 ? page.Document.ParentElement(paragraphs[0]) : page.CommonAncestor([.. paragraphs]),
            Paragraphs = paragraphs,
            Subheadings = subheadings,
            Standfirst = standfirst.Count == 0 ? -1 : standfirst.Count == 1 ? standfirst[0] : page.CommonAncestor([.. standfirst]),
            StandfirstParts = standfirst,
            Texts =
            [
                .. standfirst.Concat(paragraphs).Concat(subheadings).Order().Select(node => (page.Text(node), subheadings.Contains(node)))
            ],
        };

    /// <summary>Letters and digits alone, so that two spellings of a text are equal.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return letters.ToString();
    }

    /// <summary>A paragraph, or another element with text of its own that no paragraph holds.</summary>
    private bool IsBlockOfText(int node)
    {
        string name = _page.Document.Name(node);
        if (_page.IsForeign(node)
            || Headings.Contains(name)
            || name is "h1" or "body" or "html" or "head"
            || !(name == "p" || name == "span" || _page.IsBlock(node))
            || _page.Letters(node) == 0)
        {
            return false;
        }

        // A span is a block only where pages are made of spans: among block elements that are no paragraphs.
        if (name == "span" && !(_page.Document.Parent(node) is > 0 and var parent && _page.Document.Name(parent) is "div" or "section" or "article"))
        {
            return false;
        }

        return name == "p"
            ? !_page.HoldsBlock(node) || _page.OwnLetters(node) > 0
            : _page.OwnLetters(node) >= TellingLetters
                && _page.OwnLetters(node) > 0.5 * _page.Letters(node)
                && !_page.Ancestors(node).Any(outer => _page.Document.IsElement(outer, "p"));
    }

    private void FindElement(int[] blocks)
    {
        var weights = new Dictionary<int, double>();
        foreach (int block in blocks.Where(block => _page.OwnLetters(block) >= TellingLetters && _page.LinkShare(block) < 0.6))
        {
            weights[block] = _page.OwnLetters(block) * (1 - _page.LinkShare(block));
        }

        if (weights.Count == 0)
        {
            return;
        }

        Element = Densest(weights);
        double found = weights.Where(block => block.Key == Element || _page.IsWithin(block.Key, Element)).Sum(block => block.Value);
        Dictionary<int, double> stated = _articleBody.Length < 0.5 * found
            ? []
            : weights.Where(block => IsStated(block.Key)).ToDictionary(block => block.Key, block => block.Value);
        if (stated.Values.Sum() > 0.5 * _articleBody.Length)
        {
            Element = Densest(stated);
        }
    }

    /// <summary>The element that holds the most of the weight with the least text beside it.</summary>
    private int Densest(Dictionary<int, double> weights)
    {
        var sums = new Dictionary<int, double>();
        foreach (KeyValuePair<int, double> block in weights)
        {
            foreach (int element in _page.Ancestors(block.Key).Prepend(block.Key))
            {
                sums[element] = sums.TryGetValue(element, out double sum) ? sum + block.Value : block.Value;
            }
        }

        return sums
            .Where(element => _page.Document.Name(element.Key) is not "html")
            .Select(element => (element.Key, Score: element.Value * element.Value / _page.Letters(element.Key)))
            .OrderByDescending(element => element.Score)
            .ThenByDescending(element => element.Key)
            .First().Key;
    }

    private void FindParts(int[] blocks, string? description)
    {
        int[] inside = [.. blocks.Where(block => _page.IsWithin(block, Element) || block == Element)];
        bool isStated = _articleBody.Length > 0 && inside.Where(IsStated).Sum(_page.OwnLetters) > 0.6 * inside.Sum(_page.OwnLetters);
        bool hasParagraphs = inside.Where(block => _page.Document.IsElement(block, "p")).Sum(_page.Letters) > 0.5 * inside.Sum(_page.OwnLetters);
        bool isList = inside.Where(block => _page.Document.IsElement(block, "li")).Sum(_page.Letters) > 0.25 * inside.Sum(_page.OwnLetters);
        int[] outermost = Outermost(inside.Where(block => IsParagraph(block, isStated, hasParagraphs, isList)));
        HashSet<string> labels = [.. outermost
            .Concat(_page.ElementsIn(Element).Where(node => Headings.Contains(_page.Document.Name(node)) || IsLine(node)))
            .Distinct()
            .Select(_page.Text)
            .Where(text => text.Length < LettersOfLabel)
            .GroupBy(text => text)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)];
        _end = outermost.LastOrDefault();
        _boxes = TextBoxes.Among(_page, outermost);
        Paragraphs = _notes.Without(
            [.. outermost.Where(node => !_repeated.Contains(_page, node) && !labels.Contains(_page.Text(node)) && !_boxes.Hold(node))]);
        if (Paragraphs.Count == 0)
        {
            Element = -1;
            return;
        }

        Element = Paragraphs.Count == 1 && _page.Document.IsElement(Paragraphs[0], "p") ? _page.Document.ParentElement(Paragraphs[0])
            : Paragraphs.Count == 1 ? Paragraphs[0]
            : _page.CommonAncestor(Paragraphs);
        Standfirst = Drafting.Standfirst.Find(_page, _repeated, description, Paragraphs);
        StandfirstParts = Standfirst < 0 ? [] : Drafting.Standfirst.Parts(_page, Standfirst);
        _series = HeadingSeries();
        Subheadings = [.. _page.ElementsIn(Element)
            .Where(node => Headings.Contains(_page.Document.Name(node)) ? IsSubheading(node) : IsBoldHeading(node))
            .Where(node => !labels.Contains(_page.Text(node)))];
        Texts = [.. StandfirstParts
            .Concat(Paragraphs)
            .Concat(Subheadings)
            .Distinct()
            .OrderBy(node => node)
            .Select(node => (_page.Text(node), Subheadings.Contains(node)))
            .Where(text => text.Item1.Length > 0)];
    }

    private bool IsParagraph(int block, bool isStated, bool hasParagraphs, bool isList)
    {
        string name = _page.Document.Name(block);
        if (isStated && _page.Letters(block) >= TellingLetters)
        {
            return IsStated(block);
        }

        return hasParagraphs
            ? name == "p" ? !_notes.IsPointer(block) : name is "li" && isList && _page.LinkShare(block) < 0.5
            : _page.LinkShare(block) < 0.6;
    }

    private bool IsSubheading(int heading)
    {
        if (_page.IsForeign(heading)
            || _page.Letters(heading) == 0
            || _page.LinkShare(heading) >= 0.5
            || _repeated.Contains(_page, heading)
            || _page.IsTitle(heading)
            || _boxes.Hold(heading)
            || Letters(_page.Text(heading)).Length == 0
            || StandfirstParts.Any(part => part == heading || _page.IsWithin(heading, part) || _page.IsWithin(part, heading))
            || Paragraphs.Any(paragraph => _page.IsWithin(paragraph, heading) || _page.IsWithin(heading, paragraph)))
        {
            return false;
        }

        int next = Paragraphs.FirstOrDefault(paragraph => paragraph > heading) is > 0 and var own ? own : heading < _end ? _end : 0;
        if (next == 0 || (heading < Paragraphs[0] && !_page.ElementsIn(0).TakeWhile(node => node < heading).Any(_page.IsHeadline)))
        {
            return false;
        }

        if (_series.Contains(heading))
        {
            return true;
        }

        // What stands between the heading and the next paragraph, pictures aside, is what it is the heading of: of links to
        // other stories, though it stand among the paragraphs.
        bool isAmong = Paragraphs.Count(paragraph => _page.Document.ParentElement(paragraph) == _page.Document.ParentElement(heading)) > 1;
        double between = 0;
        for (int node = _page.Document.End(heading); node < next;)
        {
            bool isWhole = _page.Document.End(node) <= next;
            bool isApart = _page.Document.Name(node) is "figure" || Headings.Contains(_page.Document.Name(node));
            between += isWhole && !isApart ? _page.Letters(node) * (isAmong ? _page.LinkShare(node) : 1) : 0;
            node = isWhole ? _page.Document.End(node) : node + 1;
        }

        return between <= LettersBehindHeading;
    }

    /// <summary>
    /// Headings of one look that part the text: each has paragraphs behind it, whatever (a picture, a box with prices) stands between.
    /// </summary>
    private HashSet<int> HeadingSeries()
    {
        IEnumerable<int[]> series = _page.ElementsIn(Element)
            .Where(node => Headings.Contains(_page.Document.Name(node)) && !_page.IsForeign(node) && _page.LinkShare(node) < 0.5)
            .GroupBy(node => $"{_page.Document.Name(node)}.{_page.Document.Attribute(node, "class")}")
            .Select(same => same.ToArray())
            .Where(same => same.Length >= FewestOfSeries);
        return [.. series.Where(EachHasText).SelectMany(same => same)];

        bool EachHasText(int[] same) => same
            .Zip(same.Skip(1).Append(int.MaxValue), (one, next) => Paragraphs.Any(node => node > one && node < next))
            .All(hasText => hasText);
    }

    /// <summary>Whether an element is a line of its own.</summary>
    private bool IsLine(int node) => _page.IsBlock(node) && !_page.HoldsBlock(node) && _page.Letters(node) > 0;

    /// <summary>Whether a paragraph between others is bold throughout, and short.</summary>
    private bool IsBoldHeading(int node)
    {
        if (!_page.Document.IsElement(node, "p") || _page.Letters(node) is 0 or > 70)
        {
            return false;
        }

        int index = Paragraphs.ToList().IndexOf(node);
        string text = _page.Text(node);
        return index > 0 && index < Paragraphs.Count - 1
            && text.Length > 0
            && IsBold(node) && !IsBold(Paragraphs[index + 1])
            && text[text.Length - 1] is not ('.' or ',' or ':' or ';' or '"' or '”')
            && SideNotes.Label(text) is null
            && _page.LinkShare(node) == 0;
    }

    private bool IsBold(int node) =>
        _page.ElementsIn(node).Any(inner => _page.Document.Name(inner) is "strong" or "b" && _page.Letters(inner) == _page.Letters(node));

    private int[] Outermost(IEnumerable<int> nodes)
    {
        var outermost = new List<int>();
        foreach (int node in nodes)
        {
            if (outermost.Count == 0 || !_page.IsWithin(node, outermost[outermost.Count - 1]))
            {
                outermost.Add(node);
            }
        }

        return [.. outermost];
    }

    private bool IsStated(int block) => _articleBody.Length > 0 && Letters(_page.Text(block)) is { Length: > 0 } text && _articleBody.Contains(text);
}
