using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A page with what is asked of it again and again: how much text, and how much of it in links, its elements hold.</summary>
internal sealed class AnalyzedPage
{
    private static readonly HashSet<string> NotRendered = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "iframe", "object", "audio", "video", "canvas", "svg", "select", "textarea", "title",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "figcaption", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tr",
        "ul",
    };

    // How many there are before each node.
    private readonly int[] _letters;
    private readonly int[] _lettersInLinks;
    private readonly int[] _blocks;
    private readonly int[] _lettersInParagraphs;
    private readonly bool[] _isForeign;
    private readonly string _title;

    public AnalyzedPage(string name, string html, Uri url, PageDocument document)
    {
        Name = name;
        Html = html;
        Url = url;
        Document = document;
        _letters = new int[document.Count + 1];
        _lettersInLinks = new int[document.Count + 1];
        _blocks = new int[document.Count + 1];
        _lettersInParagraphs = new int[document.Count + 1];
        Count();
        _isForeign = ForeignParts.Mark(this);
        int title = ElementsIn(0).FirstOrDefault(node => document.IsElement(node, "title"));
        _title = ArticleText.Letters(title == 0 ? "" : string.Concat(Enumerable.Range(title, document.End(title) - title)
            .Where(node => document.Kind(node) == NodeKind.Text)
            .Select(node => document.Text(node))));
    }

    public string Name { get; }

    public string Html { get; }

    public Uri Url { get; }

    public PageDocument Document { get; }

    /// <summary>The number of letters that a reader sees in an element, white space aside.</summary>
    public int Letters(int node) => _letters[Document.End(node)] - _letters[node];

    /// <summary>The number of letters within <c>p</c> elements, but outside of links.</summary>
    public int LettersInParagraphs(int node) => _lettersInParagraphs[Document.End(node)] - _lettersInParagraphs[node];

    /// <summary>The letters of an element outside of block elements within it.</summary>
    public int OwnLetters(int node)
    {
        int own = Letters(node);
        for (int inner = Document.FirstElement(node); inner > 0; inner = Document.NextElement(inner))
        {
            own -= IsBlock(inner) || HoldsBlock(inner) ? Letters(inner) : 0;
        }

        return own;
    }

    /// <summary>Whether an element begins a line of its own.</summary>
    public bool IsBlock(int node) => Blocks.Contains(Document.Name(node));

    /// <summary>Whether there is a block element within a node.</summary>
    public bool HoldsBlock(int node) => _blocks[Document.End(node)] > _blocks[node + 1];

    /// <summary>The share of an element's text that is in links.</summary>
    public double LinkShare(int node) =>
        Letters(node) == 0 ? 0 : (double)(_lettersInLinks[Document.End(node)] - _lettersInLinks[node]) / Letters(node);

    /// <summary>
    /// Whether an element is, or is in, a part of the page that is not the article: navigation, lists of other stories, advertising.
    /// </summary>
    public bool IsForeign(int node) => _isForeign[node];

    /// <summary>An element's text.</summary>
    public string Text(int node) => PageText.Of(Document, node);

    /// <summary>Whether an element says what the page's title begins with.</summary>
    public bool IsTitle(int node) =>
        ArticleText.Letters(Text(node)) is { Length: > 5 } text && _title.StartsWith(text, StringComparison.Ordinal);

    /// <summary>Whether an element is a headline: an <c>h1</c>, or another heading that says what the title says.</summary>
    public bool IsHeadline(int node) =>
        Document.Name(node) is "h1" or "h2" && Letters(node) > 0 && !IsForeign(node) && (Document.Name(node) == "h1" || IsTitle(node));

    /// <summary>The elements within a node, in document order.</summary>
    public IEnumerable<int> ElementsIn(int node)
    {
        for (int inner = node + 1; inner < Document.End(node); inner++)
        {
            if (Document.Kind(inner) == NodeKind.Element)
            {
                yield return inner;
            }
        }
    }

    /// <summary>The elements that contain a node, innermost first.</summary>
    public IEnumerable<int> Ancestors(int node)
    {
        for (int outer = Document.ParentElement(node); outer > 0; outer = Document.ParentElement(outer))
        {
            yield return outer;
        }
    }

    /// <summary>Whether one element is within another.</summary>
    public bool IsWithin(int node, int outer) => node > outer && node < Document.End(outer);

    /// <summary>The innermost element that holds all nodes.</summary>
    public int CommonAncestor(IReadOnlyCollection<int> nodes)
    {
        int first = nodes.Min();
        int last = nodes.Max();
        return Ancestors(first).FirstOrDefault(outer => last < Document.End(outer));
    }

    private void Count()
    {
        int unseenUntil = 0;
        int linkUntil = 0;
        int paragraphUntil = 0;
        for (int node = 0; node < Document.Count; node++)
        {
            _letters[node + 1] = _letters[node];
            _lettersInLinks[node + 1] = _lettersInLinks[node];
            _lettersInParagraphs[node + 1] = _lettersInParagraphs[node];
            _blocks[node + 1] = _blocks[node] + (Document.Kind(node) == NodeKind.Element && IsBlock(node) ? 1 : 0);
            if (Document.Kind(node) == NodeKind.Element)
            {
                if (node >= unseenUntil && NotRendered.Contains(Document.Name(node)))
                {
                    unseenUntil = Document.End(node);
                }
                else if (Document.IsElement(node, "a") && node >= linkUntil)
                {
                    linkUntil = Document.End(node);
                }
                else if (Document.IsElement(node, "p"))
                {
                    paragraphUntil = Math.Max(paragraphUntil, Document.End(node));
                }
            }
            else if (Document.Kind(node) == NodeKind.Text && node >= unseenUntil)
            {
                int count = 0;
                foreach (char character in Document.Text(node))
                {
                    count += char.IsWhiteSpace(character) ? 0 : 1;
                }

                _letters[node + 1] += count;
                _lettersInLinks[node + 1] += node < linkUntil ? count : 0;
                _lettersInParagraphs[node + 1] += node < paragraphUntil && node >= linkUntil ? count : 0;
            }
        }
    }
}
