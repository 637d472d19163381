using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using NewsTemplates.Collections;
using NewsTemplates.Markup;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// A page as rules see it: compact, read-only, and in document order. A node is an index; node 0 is the document.
/// The nodes below node <c>n</c> are <c>n + 1</c> up to, not including, <see cref="End"/><c>(n)</c>, so the first
/// child of <c>n</c> is <c>n + 1</c> and its next sibling is <c>End(n)</c>, each within the parent's range.
/// A doctype is no node, and what stands inside a <c>template</c> is not part of the page, unless it is a shadow tree: then it stands in
/// its host.
/// <see cref="PageReader"/> makes pages; layouts extract from them as often as one likes.
/// Instances are immutable and safe to share between threads. An index that is no node of the page throws
/// <see cref="IndexOutOfRangeException"/>. Where a method asks for a name, null is the name of nothing.
/// </summary>
public sealed partial class PageDocument
{
    private readonly PageSource _source;
    private readonly NameTable _names;
    private readonly Dictionary<int, (int Line, int Column)>? _positions;
    private readonly List<string> _texts;
    private readonly int _root;
    private readonly int[] _noscripts;
    private readonly PooledList<PageNode> _nodes;
    private readonly PooledList<MarkupAttribute> _attributes;
    private AncestorTags? _ancestors;
    private LinePositions? _lines;
    private SiblingIndex? _siblings;
    private TypeIndex? _types;

    internal PageDocument(PageSource source, NameTable names, Tables tables)
    {
        _source = source;
        _names = names;
        _nodes = tables.Nodes;
        Count = _nodes.Count;
        _attributes = tables.Attributes;
        _texts = tables.Texts;
        _positions = tables.Positions;
        _root = FirstElement(0);
        List<int> noscripts = [];
        for (int node = 1; node < Count; node++)
        {
            if (_nodes[node].Name == (int)Tag.Noscript && IsHtml(node) && (noscripts.Count == 0 || node >= End(noscripts[noscripts.Count - 1])))
            {
                noscripts.Add(node);
            }
            else if (BaseHref is null && _nodes[node].Name == (int)Tag.Base && IsHtml(node)
                && (noscripts.Count == 0 || node >= End(noscripts[noscripts.Count - 1])))
            {
                BaseHref = Attribute(node, NameTable.Href);
            }
        }

        _noscripts = [.. noscripts];
    }

    /// <summary>The number of nodes, the document included.</summary>
    internal int Count { get; }

    /// <summary>The root element (<c>html</c>), or -1 if the page has no element at all.</summary>
    internal int Root => _root;

    /// <summary>Whether the page is in quirks mode, where selectors ignore the ASCII case of classes and ids.</summary>
    internal bool IsQuirks { get; init; }

    /// <summary>The depth at which deeper elements were put beside each other; null for a page that is not so deep.</summary>
    internal int? FlattenedAt { get; init; }

    /// <summary>Whether the places of elements in the source may be asked for.</summary>
    internal bool HasPositions { get; init; }

    /// <summary>The encoding that the page was in; UTF-8 for one that was given as text. The queries of its addresses are sent in it.</summary>
    internal Encoding Encoding => _source.Encoding;

    /// <summary>
    /// What the page's first <c>base</c> element with an <c>href</c> says, as written (it may be relative, empty or
    /// broken), or null without one.
    /// </summary>
    internal string? BaseHref { get; }

    /// <summary>Gives the page's memory back, which is then a page without nodes. For its only owner.</summary>
    internal void Release()
    {
        if (_nodes.Count == 0)
        {
            return;
        }

        _siblings?.Release();
        _ancestors?.Release();
        _siblings = null;
        _ancestors = null;
        _nodes.Release();
        _attributes.Release();
        _source.Release();
        _names.Release();
    }

    /// <summary>What the node is.</summary>
    internal NodeKind Kind(int node) => At(node).Kind;

    /// <summary>The node that contains this one, or -1 for the document.</summary>
    internal int Parent(int node) => At(node).Parent;

    /// <summary>The first node after the subtree of this one.</summary>
    internal int End(int node) => At(node).End;

    /// <summary>An element's local name (HTML: lower case); empty for other nodes.</summary>
    internal string Name(int node)
    {
        ref PageNode own = ref At(node);
        string name = _names.Name(own.Name);
        return own.Namespace == MarkupNamespace.Html ? name : ForeignNames.OfElement(own.Namespace, name);
    }

    /// <summary>The number of an element's name (<see cref="NumberOf"/>), whatever capitals it has in a drawing; 0 for other nodes.</summary>
    internal int NameNumber(int node) => At(node).Name;

    /// <summary>The number of a name of elements or attributes, without regard to the case of its letters A to Z; -1 where no page has it.</summary>
    internal int NumberOf(string name) => _names.Find(name);

    /// <summary>Which element of HTML the node is, if it is one that parsing or showing depends on.</summary>
    internal Tag HtmlTag(int node)
    {
        ref PageNode own = ref At(node);
        return own.Namespace == MarkupNamespace.Html && own.Name <= (int)Tag.Last ? (Tag)own.Name : Tag.None;
    }

    /// <summary>Whether the node is an element with this local name (compared exactly).</summary>
    internal bool IsElement(int node, string name) =>
        At(node).Kind == NodeKind.Element && string.Equals(Name(node), name, StringComparison.Ordinal);

    /// <summary>
    /// Whether the node is an element of HTML, not of an embedded SVG or MathML drawing, whose names keep their case.
    /// </summary>
    internal bool IsHtml(int node) => At(node) is { Kind: NodeKind.Element, Namespace: MarkupNamespace.Html };

    /// <summary>Whether the node stands in a <c>noscript</c>, which to a browser that runs scripts holds nothing but a text.</summary>
    internal bool IsInNoscript(int node)
    {
        int place = Array.BinarySearch(_noscripts, node);
        int before = (place < 0 ? ~place : place) - 1;
        return before >= 0 && node < End(_noscripts[before]);
    }

    /// <summary>The next element after this one under the same parent, or -1.</summary>
    internal int NextElement(int node)
    {
        int parent = Parent(node);
        return parent < 0 ? -1 : FirstElementFrom(End(node), End(parent));
    }

    /// <summary>The element before this one under the same parent, or -1.</summary>
    internal int PreviousElement(int node) => Siblings.Previous[At(node).Parent < 0 ? 0 : node];

    /// <summary>The parent if it is an element, or -1.</summary>
    internal int ParentElement(int node)
    {
        int parent = Parent(node);
        return parent > 0 ? parent : -1;
    }

    /// <summary>Whether the node may stand in an element of this name; where it says no, it does not.</summary>
    internal bool MayStandIn(int node, Tag tag) =>
        (Volatile.Read(ref _ancestors) ?? Once(ref _ancestors, () => new AncestorTags(this))).MayHold(node, tag);

    /// <summary>The first child element, or -1.</summary>
    internal int FirstElement(int node) => FirstElementFrom(node + 1, End(node));

    /// <summary>The element's place among its parent's child elements, counted from 1; 0 for other nodes.</summary>
    internal int ElementIndex(int node) => At(node).Kind == NodeKind.Element ? Siblings.Indexes[node] : 0;

    /// <summary>How many child elements the node has.</summary>
    internal int ElementCount(int node) => At(node).End > node + 1 ? Siblings.Counts[node] : 0;

    /// <summary>
    /// The element's place among its parent's child elements of the same name and kind of markup, counted from 1; 0 for other nodes.
    /// </summary>
    internal int IndexOfType(int node) => At(node).Kind == NodeKind.Element ? Types.Indexes[node] : 0;

    /// <summary>How many child elements of the same name and kind of markup the element's parent has, this one included; 0 for other nodes.</summary>
    internal int CountOfType(int node) => At(node).Kind == NodeKind.Element ? Types.Counts[Types.Groups[node]] : 0;

    /// <summary>
    /// Where the element's start tag begins in the source, line and column counted from 1, or null for other nodes,
    /// for elements the source does not write (an omitted <c>tbody</c>, say), and for pages read without
    /// <see cref="PageReadingOptions.KeepPositions"/>.
    /// </summary>
    internal (int Line, int Column)? Position(int node)
    {
        ref PageNode own = ref At(node);
        return _positions is not null && _positions.TryGetValue(node, out (int, int) position) ? position
            : HasPositions && own.Kind == NodeKind.Element && own.Start >= 0 ? Lines.Of(own.Start)
            : null;
    }

    // What few rules ask for is worked out when the first one does.
    private LinePositions Lines => Volatile.Read(ref _lines) ?? Once(ref _lines, () => new LinePositions(_source));

    private SiblingIndex Siblings => Volatile.Read(ref _siblings) ?? Once(ref _siblings, () => SiblingIndex.Of(this));

    private TypeIndex Types => Volatile.Read(ref _types) ?? Once(ref _types, () => TypeIndex.Of(this));

    private static T Once<T>(ref T? known, Func<T> make)
        where T : class
    {
        T own = make();
        return Interlocked.CompareExchange(ref known, own, null) ?? own;
    }

    private ref PageNode At(int node)
    {
        if ((uint)node >= (uint)Count)
        {
            throw new IndexOutOfRangeException($"The page has no node {node}.");
        }

        return ref _nodes[node];
    }

    // Non-elements have no descendants, so this looks at siblings only.
    private int FirstElementFrom(int node, int end)
    {
        while (node < end && _nodes[node].Kind != NodeKind.Element)
        {
            node++;
        }

        return node < end ? node : -1;
    }

    /// <summary>What a page is made of: nodes, attributes, and texts and values that are not in its source.</summary>
    internal sealed record Tables(
        PooledList<PageNode> Nodes,
        PooledList<MarkupAttribute> Attributes,
        List<string> Texts,
        Dictionary<int, (int Line, int Column)>? Positions);

    /// <summary>Where elements stand among the elements of their parents.</summary>
    private sealed record SiblingIndex(int[] Previous, int[] Indexes, int[] Counts)
    {
        public static SiblingIndex Of(PageDocument page)
        {
            int[] indexes = Cleared(page.Count);
            int[] counts = Cleared(page.Count);
            int[] previous = Cleared(page.Count);
            int[] last = Cleared(page.Count);
            last.AsSpan(0, page.Count).Fill(-1);
            previous[0] = -1;
            for (int node = 1; node < page.Count; node++)
            {
                int parent = page._nodes[node].Parent;
                previous[node] = last[parent];
                if (page._nodes[node].Kind == NodeKind.Element)
                {
                    last[parent] = node;
                    indexes[node] = ++counts[parent];
                }
            }

            ArrayPool<int>.Shared.Return(last);
            return new SiblingIndex(previous, indexes, counts);
        }

        public void Release()
        {
            ArrayPool<int>.Shared.Return(Previous);
            ArrayPool<int>.Shared.Return(Indexes);
            ArrayPool<int>.Shared.Return(Counts);
        }

        private static int[] Cleared(int count)
        {
            int[] numbers = ArrayPool<int>.Shared.Rent(count);
            Array.Clear(numbers, 0, count);
            return numbers;
        }
    }

    /// <summary>Where elements stand among those of their parents that have their name.</summary>
    private sealed record TypeIndex(int[] Indexes, int[] Groups, int[] Counts)
    {
        public static TypeIndex Of(PageDocument page)
        {
            int[] indexes = new int[page.Count];
            int[] groups = new int[page.Count];
            List<int> counts = [];
            Dictionary<(int Parent, int Name, MarkupNamespace Language), int> known = [];
            for (int node = 1; node < page.Count; node++)
            {
                PageNode own = page._nodes[node];
                if (own.Kind == NodeKind.Element)
                {
                    (int, int, MarkupNamespace) key = (own.Parent, own.Name, own.Namespace);
                    if (!known.TryGetValue(key, out int group))
                    {
                        group = counts.Count;
                        known.Add(key, group);
                        counts.Add(0);
                    }

                    groups[node] = group;
                    indexes[node] = ++counts[group];
                }
            }

            return new TypeIndex(indexes, groups, [.. counts]);
        }
    }
}
