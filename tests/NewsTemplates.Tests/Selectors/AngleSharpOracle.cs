using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Tests.Html;

namespace NewsTemplates.Tests.Selectors;

/// <summary>One page as AngleSharp's tree and as ours; elements of both are told by their number in document order.</summary>
internal sealed class AngleSharpOracle
{
    private readonly List<IElement> _elements;
    private readonly IDocument _document;
    private readonly int[] _nodes;

    public AngleSharpOracle(string html)
    {
        _document = BrowserTree.Parse(html);
        _elements = [.. _document.All];
        Page = PageReader.Read(html);
        _nodes = [.. Enumerable.Range(0, Page.Count).Where(node => Page.Kind(node) == NodeKind.Element)];
        Assert.Equal(_elements.Count, _nodes.Length);
    }

    public PageDocument Page { get; }

    /// <summary>The nodes of the elements, in document order.</summary>
    public IReadOnlyList<int> Elements => _nodes;

    /// <summary>What AngleSharp finds below a node (0 is the document), as nodes of ours; throws what it throws.</summary>
    public IReadOnlyList<int> QuerySelectorAll(string selector, int scope = 0)
    {
        IParentNode parent = scope == 0 ? _document : _elements[System.Array.IndexOf(_nodes, scope)];
        HashSet<IElement> found = [.. parent.QuerySelectorAll(selector)];
        return [.. _nodes.Where((_, i) => found.Contains(_elements[i]))];
    }

    /// <summary>What our selector finds below a node, the node itself excepted.</summary>
    public IReadOnlyList<int> Select(Selector selector, int scope = 0) =>
        [.. new SelectorSet(selector).Match(Page, scope)[0].Where(node => node != scope)];
}
