using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Witnesses;

/// <summary>The text of a page in its blocks, in page order.</summary>
internal sealed class PageBlocks
{
    // An element with more of the page's text than this is the page itself, whatever its class says.
    private const double LargestPart = 0.4;

    private readonly int[] _letters;
    private readonly bool[] _isForeign;
    private readonly bool[] _isInLink;

    public PageBlocks(PageDocument page)
    {
        Page = page;
        _letters = new int[page.Count];
        _isForeign = new bool[page.Count];
        _isInLink = new bool[page.Count];
        All = Read();
        foreach (TextBlock block in All)
        {
            _letters[block.Node] += block.Letters.Length;
        }

        SumUp(_letters, page);
        MarkForeign();
    }

    public PageDocument Page { get; }

    public IReadOnlyList<TextBlock> All { get; }

    /// <summary>Whether a node stands in a part of the page that is no article.</summary>
    public bool IsForeign(int node) => _isForeign[node];

    /// <summary>How many letters and digits an element holds.</summary>
    public int LettersOf(int node) => _letters[node];

    public bool IsInLink(int node) => _isInLink[node];

    /// <summary>Whether an element is small enough to be a part of the page, rather than what all stands in.</summary>
    public bool IsPart(int node) => _letters[node] <= LargestPart * _letters[0];

    /// <summary>Whether something holds of an element around a node, or of itself, that is a part of the page.</summary>
    public bool IsInPart(int node, Func<int, bool> isSuch)
    {
        for (int outer = node; outer > 0; outer = Page.Parent(outer))
        {
            if (!IsPart(outer))
            {
                return false;
            }

            if (isSuch(outer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the numbers of all nodes to those of what holds them.</summary>
    public static void SumUp(int[] numbers, PageDocument page)
    {
        for (int node = page.Count - 1; node > 0; node--)
        {
            numbers[page.Parent(node)] += numbers[node];
        }
    }

    private List<TextBlock> Read()
    {
        var order = new List<int>();
        var texts = new Dictionary<int, WhiteSpace.Collapser>();
        var linked = new Dictionary<int, int>();
        int[] blocks = new int[Page.Count];
        int last = -1;
        for (int node = 1; node < Page.Count;)
        {
            int parent = Page.Parent(node);
            if (PageText.IsUnseen(Page, node) || Page.IsElement(node, "head"))
            {
                node = Page.End(node);
                continue;
            }

            blocks[node] = PageText.IsBlock(Page, node) ? node : blocks[parent];
            _isInLink[node] = _isInLink[parent] || (Page.IsElement(node, "a") && Page.Attribute(node, "href") is not null);
            if (Page.IsElement(node, "br"))
            {
                last = -1;
            }
            else if (Page.Kind(node) == NodeKind.Text)
            {
                int block = blocks[node];
                if (!texts.TryGetValue(block, out WhiteSpace.Collapser? text))
                {
                    texts.Add(block, text = new WhiteSpace.Collapser());
                    linked.Add(block, 0);
                    order.Add(block);
                }

                if (block != last)
                {
                    text.Separate();
                    last = block;
                }

                Page.AppendTo(text, node);
                linked[block] += _isInLink[node] ? LettersIn(Page.Text(node)) : 0;
            }

            node++;
        }

        return [.. order
            .Select(block => (Node: block, Text: texts[block].Take()))
            .Select(block => (block.Node, block.Text, Letters: LetterWindows.LettersOf(block.Text)))
            .Where(block => block.Letters.Length > 0)
            .Select(block => new TextBlock(block.Node, block.Text, block.Letters, (double)linked[block.Node] / block.Letters.Length))];
    }

    private void MarkForeign()
    {
        // What a large part is called, its own parts may be called as well: ".sidebar-grid" may hold the article.
        HashSet<string> harmless = [.. Enumerable.Range(1, Page.Count - 1)
            .Where(node => Page.Kind(node) == NodeKind.Element && !IsPart(node))
            .SelectMany(node => ForeignElements.WordsOf(Page, node))];
        for (int node = 1; node < Page.Count; node++)
        {
            _isForeign[node] = _isForeign[Page.Parent(node)]
                || (Page.Kind(node) == NodeKind.Element && IsPart(node)
                    && (ForeignElements.IsForeignElement(Page, node)
                        || ForeignElements.IsPlainlyForeign(Page, node)
                        || ForeignElements.WordsOf(Page, node).Any(word => !harmless.Contains(word))));
        }
    }

    private static int LettersIn(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char character in text)
        {
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return letters;
    }
}
