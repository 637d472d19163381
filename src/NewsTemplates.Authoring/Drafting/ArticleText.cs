using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Where the text of an article stands in a page, told by how text is spread over it: the element whose paragraphs hold
/// the most text with the least around them. Where the page's JSON-LD repeats the text, that decides which they are.
/// </summary>
internal sealed class ArticleText
{
    // Letters of the shortest paragraph by which the place of the text is sought.
    private const int TellingLetters = 20;

    private const int LettersOfStandfirst = 25;

    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal) { "h2", "h3", "h4" };

    private static readonly string[] StandfirstWords =
    [
        "standfirst", "summary", "subtitle", "subheadline", "subhead", "subline", "lead", "lede", "intro", "spot", "deck", "dek", "excerpt",
        "description", "abstract", "chapo", "sapo", "ingress", "bajada", "entradilla", "copete", "sommario", "resume", "teaser", "strapline",
        "preamble", "perex", "zajawka", "manchet", "antetitulo", "subtitulo",
    ];

    private readonly AnalyzedPage _page;
    private readonly string _articleBody;

    private ArticleText(AnalyzedPage page, string? articleBody)
    {
        _page = page;
        _articleBody = Letters(articleBody ?? "");
    }

    /// <summary>The innermost element that holds the text; -1 where the page has none.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>The elements that are paragraphs, in document order.</summary>
    public IReadOnlyList<int> Paragraphs { get; private set; } = [];

    /// <summary>The headings between them.</summary>
    public IReadOnlyList<int> Subheadings { get; private set; } = [];

    /// <summary>The standfirst's element; -1 without one.</summary>
    public int Standfirst { get; private set; } = -1;

    /// <summary>What a reader would call the text: standfirst, headings and paragraphs in order.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Finds the text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="articleBody">The text as JSON-LD has it, or null.</param>
    /// <param name="description">The page's description, which often is the standfirst; or null.</param>
    public static ArticleText Find(AnalyzedPage page, string? articleBody, string? description)
    {
        var text = new ArticleText(page, articleBody);
        int[] blocks = [.. page.ElementsIn(0).Where(text.IsBlockOfText)];
        text.FindElement(blocks);
        if (text.Element >= 0)
        {
            text.FindParts(blocks, description);
        }

        return text;
    }

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
            || name is "h1" or "h5" or "h6" or "body" or "html" or "head"
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
        Paragraphs = Outermost(inside.Where(block => IsParagraph(block, isStated, hasParagraphs)));
        if (Paragraphs.Count == 0)
        {
            Element = -1;
            return;
        }

        Element = Paragraphs.Count == 1 && _page.Document.IsElement(Paragraphs[0], "p") ? _page.Document.ParentElement(Paragraphs[0])
            : Paragraphs.Count == 1 ? Paragraphs[0]
            : _page.CommonAncestor(Paragraphs);
        Standfirst = FindStandfirst(description);
        Subheadings = [.. _page.ElementsIn(Element).Where(node => Headings.Contains(_page.Document.Name(node)) && IsSubheading(node))];
        Texts = [.. new[] { Standfirst }
            .Where(node => node >= 0)
            .Concat(Paragraphs)
            .Concat(Subheadings)
            .Distinct()
            .OrderBy(node => node)
            .Select(_page.Text)
            .Where(text => text.Length > 0)];
    }

    private bool IsParagraph(int block, bool isStated, bool hasParagraphs)
    {
        string name = _page.Document.Name(block);
        if (isStated && _page.Letters(block) >= TellingLetters)
        {
            return IsStated(block);
        }

        return hasParagraphs
            ? name == "p" ? !IsPointer(block) : name is "li" && _page.LinkShare(block) < 0.5
            : _page.LinkShare(block) < 0.6;
    }

    /// <summary>Whether a paragraph only points to another story.</summary>
    private bool IsPointer(int block) => _page.LinkShare(block) > 0.9;

    private bool IsSubheading(int heading) =>
        !_page.IsForeign(heading)
        && _page.Letters(heading) > 0
        && heading != Standfirst
        && _page.LinkShare(heading) < 0.5
        && Paragraphs.Any(paragraph => paragraph > heading)
        && !Paragraphs.Any(paragraph => _page.IsWithin(paragraph, heading) || _page.IsWithin(heading, paragraph));

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

    /// <summary>What stands above the text and is called a standfirst, or says what the page's description says.</summary>
    private int FindStandfirst(string? description)
    {
        string wanted = Letters(description ?? "");
        int first = Paragraphs[0];
        (int Node, int Rank)[] found = [.. _page.ElementsIn(0)
            .TakeWhile(node => node <= first)
            .Where(node => _page.Letters(node) is >= LettersOfStandfirst and <= 1200
                && _page.LinkShare(node) < 0.5
                && _page.Document.Name(node) is not ("h1" or "a" or "figure" or "figcaption" or "title" or "head"))
            .Where(node => !_page.IsWithin(first, node))
            .Select(node => (node, Rank: Rank(node, wanted)))
            .Where(found => found.Rank > 0)];
        return found.Length == 0 ? -1 : found.OrderByDescending(node => node.Rank).ThenByDescending(node => node.Node).First().Node;
    }

    private int Rank(int node, string description)
    {
        if (_page.Ancestors(node).Any(outer => _page.Document.Name(outer) is "figure" or "nav")
            || _page.ElementsIn(node).Any(inner => _page.Document.Name(inner) is "figure" or "img"))
        {
            return 0;
        }

        string text = Letters(_page.Text(node));
        bool isDescription = description.Length >= LettersOfStandfirst && IsNear(text, description);
        bool isCalled = ElementNames.Of(_page.Document, node).Any(name =>
            NameWords.Of(name.Selector).Any(word => Array.Exists(StandfirstWords, known => word.StartsWith(known, StringComparison.Ordinal))));
        bool isFirst = node == Paragraphs[0];
        return (isDescription, isCalled, isFirst) switch
        {
            (true, true, _) => 3,
            (true, false, false) => 2,
            (false, true, false) => IsBelowHeadline(node) ? 1 : 0,
            _ => 0,
        };
    }

    private bool IsBelowHeadline(int node) =>
        !_page.IsForeign(node) && _page.ElementsIn(0).Any(heading => _page.Document.IsElement(heading, "h1") && heading < node);

    /// <summary>Whether two texts are one, apart from where a description was cut off.</summary>
    private static bool IsNear(string text, string description)
    {
        int common = 0;
        while (common < text.Length && common < description.Length && text[common] == description[common])
        {
            common++;
        }

        return common >= LettersOfStandfirst && common >= 0.9 * Math.Min(text.Length, description.Length) && text.Length < 2 * description.Length;
    }
}
