using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Finds the standfirst of an article: what stands above its text and is called so, says what the page's description says, or
/// is the first prose below the headline.
/// </summary>
internal sealed class Standfirst
{
    private const int FewestLetters = 25;

    private const int MostLetters = 1200;

    // Letters below which prose between headline and text may be a byline or a label.
    private const int LettersOfProse = 50;

    private const int LettersOfPoint = 30;

    // Headlines are shorter, and end without a full stop.
    private const int LettersBeyondHeadlines = 120;

    private const int LongestDateline = 30;

    // The rank of prose that neither its name nor the description tells.
    private const int ByPlace = 2;

    private static readonly string[] Words =
    [
        "standfirst", "summary", "subtitle", "subheadline", "subhead", "subline", "lead", "lede", "intro", "spot", "deck", "dek", "excerpt",
        "description", "abstract", "chapo", "sapo", "ingress", "bajada", "entradilla", "copete", "sommario", "resume", "teaser", "strapline",
        "preamble", "perex", "zajawka", "manchet", "antetitulo", "subtitulo", "bullet", "preface", "einleitung", "vorspann", "anriss", "anleser",
        "occhiello", "catenaccio", "chapeau",
    ];

    // They begin as a word for it does, and are none.
    private static readonly string[] OtherWords = ["leader", "leading", "spotlight", "spotify"];

    private static readonly string[] Emphasis = ["bold", "semibold", "medium", "strong", "large", "heavy"];

    private static readonly string[] PictureWords = ["caption", "credit", "image", "img", "photo", "foto", "bild", "picture", "gallery", "media"];

    private readonly AnalyzedPage _page;
    private readonly RepeatedTexts _repeated;
    private readonly string _description;
    private readonly IReadOnlyList<int> _paragraphs;
    private readonly int _first;
    private readonly int _headline;

    private Standfirst(AnalyzedPage page, RepeatedTexts repeated, string? description, IReadOnlyList<int> paragraphs)
    {
        _page = page;
        _repeated = repeated;
        _description = ArticleText.Letters(description ?? "");
        _paragraphs = paragraphs;
        _first = paragraphs[0];
        int[] headings = [.. page.ElementsIn(0).TakeWhile(node => node < _first).Where(node => page.Document.Name(node) is "h1" or "h2")];
        _headline = headings.LastOrDefault(page.IsHeadline) is > 0 and var headline ? headline
            : headings.FirstOrDefault(node => !page.IsForeign(node) && page.Letters(node) > 0);
    }

    /// <summary>The element of the standfirst; -1 without one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="repeated">What other pages have, too.</param>
    /// <param name="description">What the page's metadata says of it, or null.</param>
    /// <param name="paragraphs">The text's paragraphs, of which the first may be the standfirst; at least one.</param>
    public static int Find(AnalyzedPage page, RepeatedTexts repeated, string? description, IReadOnlyList<int> paragraphs) =>
        new Standfirst(page, repeated, description, paragraphs).Find();

    /// <summary>The paragraphs of a standfirst: itself, or those that it holds.</summary>
    public static IReadOnlyList<int> Parts(AnalyzedPage page, int standfirst)
    {
        int[] parts = [.. page.ElementsIn(standfirst).Where(node => page.IsBlock(node) && !page.HoldsBlock(node) && page.Letters(node) > 0)];
        return parts.Length > 1 ? parts : [standfirst];
    }

    private int Find()
    {
        (int Node, int Rank)[] found = [.. _page.ElementsIn(0)
            .TakeWhile(node => node <= _first)
            .Where(node => _page.Letters(node) is >= FewestLetters and <= MostLetters
                && _page.LinkShare(node) < 0.5
                && _page.Document.Name(node) is not ("h1" or "a" or "figure" or "figcaption" or "title" or "head")
                && !_page.IsWithin(_first, node)
                && !_page.IsTitle(node)
                && !_repeated.Contains(_page, node))
            .Select(node => (node, Rank: Rank(node)))
            .Where(found => found.Rank > 0)];
        if (found.Length == 0)
        {
            return -1;
        }

        int best = found.Max(node => node.Rank);
        int[] same = [.. found.Where(node => node.Rank == best).Select(node => node.Node)];
        return best == ByPlace ? same[0] : same.Last(node => node == same[0] || _page.IsWithin(node, same[0]));
    }

    private int Rank(int node)
    {
        if (_page.Ancestors(node).Any(outer => _page.Document.Name(outer) is "figure" or "nav")
            || _page.Ancestors(node).Take(2).Prepend(node).Any(IsOfPicture)
            || _page.ElementsIn(node).Any(inner => _page.Document.Name(inner) is "figure" or "img"))
        {
            return 0;
        }

        bool isDescription = _description.Length >= FewestLetters && IsDescription(ArticleText.Letters(_page.Text(node)));
        bool isCalled = IsCalled(node, Words) || (node == _first && Wrapping(node).Any(outer => IsCalled(outer, Words)));
        bool isBelowHeadline = _headline > 0 && node > _headline && !_page.IsForeign(node);
        if (node == _first)
        {
            // It is read anyhow, as the text's first paragraph, and looks like the others if it is no more.
            return (isCalled || isDescription || IsEmphasised(_first)) && LooksApart() ? 1 : 0;
        }

        return (isDescription, isCalled) switch
        {
            (true, true) => 5,
            (true, false) => 4,
            (false, true) when isBelowHeadline => 3,
            (false, false) when isBelowHeadline && IsProse(node) => ByPlace,
            _ => 0,
        };
    }

    private bool IsOfPicture(int node) => _page.Letters(node) <= MostLetters && IsCalled(node, PictureWords);

    private bool IsCalled(int node, string[] words) => ElementNames.Of(_page.Document, node)
        .Select(name => name.Selector)
        .Concat(_page.Document.Classes(node))
        .Any(name => NameWords.Of(name).Any(word => BeginsAs(word, words) && !BeginsAs(word, OtherWords)));

    private static bool BeginsAs(string word, string[] words) => Array.Exists(words, known => word.StartsWith(known, StringComparison.Ordinal));

    /// <summary>The elements around one that hold nothing else.</summary>
    private IEnumerable<int> Wrapping(int node) => _page.Ancestors(node).TakeWhile(outer => _page.Letters(outer) == _page.Letters(node));

    /// <summary>Whether the first paragraph is written otherwise than the next two are.</summary>
    private bool LooksApart() => _paragraphs.Count > 2 && _paragraphs.Skip(1).Take(2).All(other => LookOf(other) != LookOf(_first));

    /// <summary>How a paragraph is written: its name and classes and those of what holds it alone, and whether it is all in bold.</summary>
    private string LookOf(int paragraph) => string.Join(" ", Wrapping(paragraph).Prepend(paragraph).Select(node =>
        $"{_page.Document.Name(node)}.{string.Join(".", _page.Document.Classes(node))}")) + (IsBold(paragraph) ? " bold" : "");

    /// <summary>Whether it is set in heavier or larger letters, by itself or by what it is called.</summary>
    private bool IsEmphasised(int paragraph) => IsBold(paragraph) || Wrapping(paragraph).Prepend(paragraph)
        .SelectMany(_page.Document.Classes)
        .SelectMany(NameWords.Of)
        .Any(Emphasis.Contains);

    private bool IsBold(int paragraph) => _page.ElementsIn(paragraph)
        .Any(inner => _page.Document.Name(inner) is "strong" or "b" && _page.Letters(inner) == _page.Letters(paragraph));

    /// <summary>Whether it is a sentence that stands for itself between headline and text.</summary>
    private bool IsProse(int node) =>
        node < _first
        && !_page.IsWithin(node, _headline)
        && (_page.Document.Name(node) is "p" or "div" or "h2" or "h3" or "h4" or "span" || IsListOfPoints(node))
        && _page.Letters(node) >= LettersOfProse
        && (_page.Document.Name(node)[0] != 'h'
            || _page.Letters(node) >= LettersBeyondHeadlines
            || _page.Text(node).EndsWith(".", StringComparison.Ordinal))
        && (IsListOfPoints(node) || _page.OwnLetters(node) > 0.9 * _page.Letters(node))
        && _page.LinkShare(node) < 0.2
        && !_page.ElementsIn(node).Any(inner => _page.Document.Name(inner) is "time" or "svg" or "button" or "input")
        && !_page.Ancestors(node).Any(outer => _page.Document.Name(outer) is "a" or "li" or "button" or "label" or "blockquote")
        && SharesParent(node);

    /// <summary>Whether it is a list of sentences.</summary>
    private bool IsListOfPoints(int node)
    {
        int[] points = _page.Document.Name(node) == "ul" ? [.. _page.ElementsIn(node).Where(inner => _page.Document.Name(inner) == "li")] : [];
        return points.Length > 1 && points.All(point => _page.Letters(point) >= LettersOfPoint);
    }

    /// <summary>Whether it stands in the same part of the page as headline and text do.</summary>
    private bool SharesParent(int node)
    {
        int both = _page.CommonAncestor([_headline, _first]);
        return _page.IsWithin(node, both) && _page.Ancestors(node).TakeWhile(outer => outer != both).Count() <= 6;
    }

    /// <summary>Whether a text is the description, apart from where that was cut off.</summary>
    private bool IsDescription(string text)
    {
        // The place that a report comes from may stand before what the description says.
        int dateline = text.IndexOf(_description.Substring(0, FewestLetters), StringComparison.Ordinal);
        text = dateline is > 0 and <= LongestDateline ? text.Substring(dateline) : text;
        int common = 0;
        while (common < text.Length && common < _description.Length && text[common] == _description[common])
        {
            common++;
        }

        return common >= FewestLetters
            && common >= 0.9 * Math.Min(text.Length, _description.Length)
            && text.Length < 2 * _description.Length;
    }
}
