using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
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
public sealed class PageDocument
{
    private readonly PageDocumentBuilder.Tables _tables;
    private readonly Dictionary<string, int> _nameIds;
    private readonly string[] _names;
    private readonly int _root;
    private readonly int[] _noscripts;
    private TypeIndex? _types;

    internal PageDocument(
        PageDocumentBuilder.Tables tables,
        Dictionary<string, int> nameIds,
        string[] names,
        bool isQuirks,
        int? flattenedAt,
        Encoding? encoding = null)
    {
        _tables = tables;
        _nameIds = nameIds;
        _names = names;
        IsQuirks = isQuirks;
        FlattenedAt = flattenedAt;
        Encoding = encoding ?? Encoding.UTF8;
        _root = FirstElement(0);
        _noscripts = [.. FindNoscripts()];
        BaseHref = FindBaseHref();
    }

    /// <summary>The number of nodes, the document included.</summary>
    internal int Count => _tables.Kinds.Length;

    /// <summary>The root element (<c>html</c>), or -1 if the page has no element at all.</summary>
    internal int Root => _root;

    /// <summary>Whether the page is in quirks mode, where selectors ignore the ASCII case of classes and ids.</summary>
    internal bool IsQuirks { get; }

    /// <summary>The depth at which deeper elements were put beside each other; null for a page that is not so deep.</summary>
    internal int? FlattenedAt { get; }

    /// <summary>The encoding that the page was in; UTF-8 for one that was given as text. The queries of its addresses are sent in it.</summary>
    internal Encoding Encoding { get; }

    /// <summary>
    /// What the page's first <c>base</c> element with an <c>href</c> says, as written (it may be relative, empty or
    /// broken), or null without one.
    /// </summary>
    internal string? BaseHref { get; }

    /// <summary>The page, known to have been in an encoding.</summary>
    internal PageDocument In(Encoding encoding) => new(_tables, _nameIds, _names, IsQuirks, FlattenedAt, encoding);

    /// <summary>What the node is.</summary>
    internal NodeKind Kind(int node) => _tables.Kinds[node];

    /// <summary>The node that contains this one, or -1 for the document.</summary>
    internal int Parent(int node) => _tables.Parents[node];

    /// <summary>The first node after the subtree of this one.</summary>
    internal int End(int node) => _tables.Ends[node];

    /// <summary>An element's local name (HTML: lower case); empty for other nodes.</summary>
    internal string Name(int node) => _names[_tables.Names[node]];

    /// <summary>Whether the node is an element with this local name (compared exactly).</summary>
    internal bool IsElement(int node, string name) =>
        _tables.Kinds[node] == NodeKind.Element && string.Equals(_names[_tables.Names[node]], name, StringComparison.Ordinal);

    /// <summary>
    /// Whether the node is an element of HTML, not of an embedded SVG or MathML drawing, whose names keep their case.
    /// </summary>
    internal bool IsHtml(int node) => _tables.Kinds[node] == NodeKind.Element && !_tables.Foreign.Contains(node);

    /// <summary>
    /// The number by which the page knows a name of an element, an attribute or a class, or -1 for one that occurs
    /// nowhere in it. Two names are equal exactly if their numbers are.
    /// </summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    internal int NameId(string name) => _nameIds.TryGetValue(name, out int id) ? id : -1;

    /// <summary>The number (see <see cref="NameId(string)"/>) of the node's name; nodes without a name share that of the empty name.</summary>
    internal int NameId(int node) => _tables.Names[node];

    /// <summary>Whether the node stands in a <c>noscript</c>, which to a browser that runs scripts holds nothing but a text.</summary>
    internal bool IsInNoscript(int node)
    {
        int place = Array.BinarySearch(_noscripts, node);
        int before = (place < 0 ? ~place : place) - 1;
        return before >= 0 && node < End(_noscripts[before]);
    }

    /// <summary>The text of a text or comment node; empty for other nodes.</summary>
    internal ReadOnlySpan<char> Text(int node) =>
        _tables.Kinds[node] is NodeKind.Text or NodeKind.Comment
            ? _tables.Texts[_tables.Starts[node]].AsSpan()
            : default;

    /// <summary>
    /// An attribute's value (empty if written without one), or null where the element has no such attribute or the
    /// node is no element. Names are compared exactly; in HTML they are lower case.
    /// </summary>
    internal string? Attribute(int node, string name)
    {
        if (_tables.Kinds[node] == NodeKind.Element)
        {
            int start = _tables.Starts[node];
            int end = start + _tables.Lengths[node];
            for (int i = start; i < end; i++)
            {
                if (string.Equals(_names[_tables.AttributeNames[i]], name, StringComparison.Ordinal))
                {
                    return _tables.AttributeValues[i];
                }
            }
        }

        return null;
    }

    /// <summary>How many attributes the element has; 0 for other nodes.</summary>
    internal int AttributeCount(int node) => _tables.Kinds[node] == NodeKind.Element ? _tables.Lengths[node] : 0;

    /// <summary>The element's attributes in source order; none for other nodes.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Attributes(int node)
    {
        if (_tables.Kinds[node] == NodeKind.Element)
        {
            int start = _tables.Starts[node];
            int end = start + _tables.Lengths[node];
            for (int i = start; i < end; i++)
            {
                yield return new KeyValuePair<string, string>(_names[_tables.AttributeNames[i]], _tables.AttributeValues[i]);
            }
        }
    }

    /// <summary>Whether the element's <c>class</c> holds this class, compared exactly (also in quirks mode).</summary>
    internal bool HasClass(int node, string name)
    {
        foreach (int id in ClassIds(node))
        {
            if (string.Equals(_names[id], name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the element's <c>class</c> holds this class, ignoring the case of the letters A to Z, as selectors do in quirks mode.
    /// </summary>
    internal bool HasClassIgnoringCase(int node, string name)
    {
        foreach (int id in ClassIds(node))
        {
            if (AsciiText.EqualsIgnoringCase(_names[id], name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The element's classes, in source order, without repetition; none for other nodes.</summary>
    internal IReadOnlyList<string> Classes(int node)
    {
        ReadOnlySpan<int> ids = ClassIds(node);
        if (ids.IsEmpty)
        {
            return Array.Empty<string>();
        }

        string[] classes = new string[ids.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = _names[ids[i]];
        }

        return classes;
    }

    /// <summary>The numbers (see <see cref="NameId(string)"/>) of the element's classes, as in <see cref="Classes"/>.</summary>
    internal ReadOnlySpan<int> ClassIds(int node)
    {
        int start = _tables.ClassStarts[node];
        return _tables.Classes.AsSpan(start, _tables.ClassStarts[node + 1] - start);
    }

    /// <summary>The next element after this one under the same parent, or -1.</summary>
    internal int NextElement(int node)
    {
        int parent = _tables.Parents[node];
        return parent < 0 ? -1 : FirstElementFrom(_tables.Ends[node], _tables.Ends[parent]);
    }

    /// <summary>The element before this one under the same parent, or -1.</summary>
    internal int PreviousElement(int node) => _tables.PreviousElements[node];

    /// <summary>The parent if it is an element, or -1.</summary>
    internal int ParentElement(int node)
    {
        int parent = _tables.Parents[node];
        return parent > 0 ? parent : -1;
    }

    /// <summary>The first child element, or -1.</summary>
    internal int FirstElement(int node) => FirstElementFrom(node + 1, _tables.Ends[node]);

    /// <summary>The element's place among its parent's child elements, counted from 1; 0 for other nodes.</summary>
    internal int ElementIndex(int node) => _tables.ElementIndexes[node];

    /// <summary>How many child elements the node has.</summary>
    internal int ElementCount(int node) => _tables.ElementCounts[node];

    /// <summary>
    /// The element's place among its parent's child elements of the same name and kind of markup, counted from 1; 0 for other nodes.
    /// </summary>
    internal int IndexOfType(int node) => Types.Indexes[node];

    /// <summary>How many child elements of the same name and kind of markup the element's parent has, this one included; 0 for other nodes.</summary>
    internal int CountOfType(int node) => _tables.Kinds[node] == NodeKind.Element ? Types.Counts[Types.Groups[node]] : 0;

    /// <summary>
    /// Where the element's start tag begins in the source, line and column counted from 1, or null for other nodes,
    /// for elements the source does not write (an omitted <c>tbody</c>, say), and for pages read without
    /// <see cref="PageReadingOptions.KeepPositions"/>.
    /// </summary>
    internal (int Line, int Column)? Position(int node)
    {
        _ = _tables.Kinds[node];
        return _tables.Positions is not null && _tables.Positions.TryGetValue(node, out (int Line, int Column) position)
            ? position
            : null;
    }

    private TypeIndex Types => Volatile.Read(ref _types) ?? BuildTypes();

    // Non-elements have no descendants, so this looks at siblings only.
    private int FirstElementFrom(int node, int end)
    {
        while (node < end && _tables.Kinds[node] != NodeKind.Element)
        {
            node++;
        }

        return node < end ? node : -1;
    }

    /// <summary>The outermost ones.</summary>
    private IEnumerable<int> FindNoscripts()
    {
        int name = NameId("noscript");
        int end = 0;
        for (int node = 1; name >= 0 && node < Count; node++)
        {
            if (node >= end && _tables.Names[node] == name && IsHtml(node))
            {
                end = End(node);
                yield return node;
            }
        }
    }

    private string? FindBaseHref()
    {
        int name = NameId("base");
        for (int node = 1; name >= 0 && node < Count; node++)
        {
            if (_tables.Names[node] == name && IsHtml(node) && !IsInNoscript(node) && Attribute(node, "href") is { } href)
            {
                return href;
            }
        }

        return null;
    }

    private TypeIndex BuildTypes()
    {
        // Few rules ask for a place among elements of a type, so it is worked out only when the first one does.
        int[] indexes = new int[Count];
        int[] groups = new int[Count];
        List<int> counts = [];
        Dictionary<(int Parent, int Name, bool Foreign), int> known = [];
        for (int node = 1; node < Count; node++)
        {
            if (_tables.Kinds[node] == NodeKind.Element)
            {
                (int, int, bool) key = (_tables.Parents[node], _tables.Names[node], !IsHtml(node));
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

        TypeIndex built = new(indexes, groups, [.. counts]);
        return Interlocked.CompareExchange(ref _types, built, null) ?? built;
    }

    private sealed record TypeIndex(int[] Indexes, int[] Groups, int[] Counts);
}
