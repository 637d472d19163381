using System;
using System.Collections.Generic;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>Takes a page's nodes in document order and packs them into a <see cref="PageDocument"/>. For one use.</summary>
internal sealed class PageDocumentBuilder
{
    private readonly Dictionary<string, int> _nameIds = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _names = [""];
    private readonly Column<NodeKind> _kinds = new();
    private readonly Column<int> _parents = new();
    private readonly Column<int> _ends = new();
    private readonly Column<int> _nodeNames = new();
    private readonly Column<int> _starts = new();
    private readonly Column<int> _lengths = new();
    private readonly Column<int> _attributeNames = new();
    private readonly Column<string> _attributeValues = new();
    private readonly Column<int> _classStarts = new();
    private readonly Column<int> _classes = new();
    private readonly Column<string> _texts = new();
    private readonly HashSet<int> _foreign = [];
    private readonly HashSet<int> _seenClasses = [];
    private Dictionary<int, (int Line, int Column)>? _positions;
    private int _open;

    public PageDocumentBuilder() => Add(NodeKind.Document, "", -1, 0);

    /// <summary>Opens an element below the one that is open; attributes follow, then its content.</summary>
    public void OpenElement(string name, bool isHtml = true, (int Line, int Column)? position = null)
    {
        int node = Add(NodeKind.Element, name, _open, _attributeNames.Count);
        if (!isHtml)
        {
            _foreign.Add(node);
        }

        if (position is { } known)
        {
            (_positions ??= []).Add(node, known);
        }

        _open = node;
    }

    /// <summary>Gives the element just opened an attribute.</summary>
    public void AddAttribute(string name, string value)
    {
        _attributeNames.Add(Intern(name));
        _attributeValues.Add(value);
        _lengths[_open]++;
        if (name == "class")
        {
            AddClasses(value);
        }
    }

    public void AddText(string text) => AddText(NodeKind.Text, text);

    public void AddComment(string text) => AddText(NodeKind.Comment, text);

    public void CloseElement()
    {
        _ends[_open] = _kinds.Count;
        _open = _parents[_open];
    }

    /// <param name="isQuirks">Whether the page is in quirks mode.</param>
    /// <param name="flattenedAt">The depth below which elements were put beside each other; null where none stood deeper.</param>
    public PageDocument Build(bool isQuirks = false, int? flattenedAt = null)
    {
        if (_open != 0)
        {
            throw new InvalidOperationException("An element is still open.");
        }

        _ends[0] = _kinds.Count;
        _classStarts.Add(_classes.Count);
        int[] parents = _parents.ToArray();
        NodeKind[] kinds = _kinds.ToArray();
        int[] indexes = new int[kinds.Length];
        int[] counts = new int[kinds.Length];
        int[] previous = PreviousElements(kinds, parents, indexes, counts);
        Tables tables = new()
        {
            Kinds = kinds,
            Parents = parents,
            Ends = _ends.ToArray(),
            Names = _nodeNames.ToArray(),
            Starts = _starts.ToArray(),
            Lengths = _lengths.ToArray(),
            AttributeNames = _attributeNames.ToArray(),
            AttributeValues = _attributeValues.ToArray(),
            ClassStarts = _classStarts.ToArray(),
            Classes = _classes.ToArray(),
            Texts = _texts.ToArray(),
            PreviousElements = previous,
            ElementIndexes = indexes,
            ElementCounts = counts,
            Foreign = _foreign,
            Positions = _positions,
        };
        return new PageDocument(tables, _nameIds, [.. _names], isQuirks, flattenedAt);
    }

    private static int[] PreviousElements(NodeKind[] kinds, int[] parents, int[] indexes, int[] counts)
    {
        int[] previous = new int[kinds.Length];
        int[] last = new int[kinds.Length];
        last.AsSpan().Fill(-1);
        previous[0] = -1;
        for (int node = 1; node < kinds.Length; node++)
        {
            int parent = parents[node];
            previous[node] = last[parent];
            if (kinds[node] == NodeKind.Element)
            {
                last[parent] = node;
                indexes[node] = ++counts[parent];
            }
        }

        return previous;
    }

    private int Add(NodeKind kind, string name, int parent, int start)
    {
        int node = _kinds.Count;
        _kinds.Add(kind);
        _parents.Add(parent);
        _ends.Add(node + 1);
        _nodeNames.Add(Intern(name));
        _starts.Add(start);
        _lengths.Add(0);
        _classStarts.Add(_classes.Count);
        return node;
    }

    private void AddText(NodeKind kind, string text)
    {
        Add(kind, "", _open, _texts.Count);
        _texts.Add(text);
    }

    private void AddClasses(string value)
    {
        _seenClasses.Clear();
        int position = 0;
        while (position < value.Length)
        {
            int start = position;
            while (position < value.Length && !AsciiText.IsSpace(value[position]))
            {
                position++;
            }

            if (position > start)
            {
                int id = Intern(start == 0 && position == value.Length ? value : value.Substring(start, position - start));
                if (_seenClasses.Add(id))
                {
                    _classes.Add(id);
                }
            }

            position++;
        }
    }

    private int Intern(string name)
    {
        if (!_nameIds.TryGetValue(name, out int id))
        {
            id = _names.Count;
            _nameIds.Add(name, id);
            _names.Add(name);
        }

        return id;
    }

    /// <summary>
    /// The page, one column per property. <c>Starts</c> and <c>Lengths</c> are an element's slice of the attributes; <c>Starts</c> of a
    /// text or comment is its place among the texts, which are the parser's own strings, not copied.
    /// </summary>
    internal sealed class Tables
    {
        public required NodeKind[] Kinds { get; init; }
        public required int[] Parents { get; init; }
        public required int[] Ends { get; init; }
        public required int[] Names { get; init; }
        public required int[] Starts { get; init; }
        public required int[] Lengths { get; init; }
        public required int[] AttributeNames { get; init; }
        public required string[] AttributeValues { get; init; }
        public required int[] ClassStarts { get; init; }
        public required int[] Classes { get; init; }
        public required string[] Texts { get; init; }
        public required int[] PreviousElements { get; init; }
        public required int[] ElementIndexes { get; init; }
        public required int[] ElementCounts { get; init; }
        public required HashSet<int> Foreign { get; init; }
        public required Dictionary<int, (int Line, int Column)>? Positions { get; init; }
    }

    /// <summary>A growing array whose items can be changed in place.</summary>
    private sealed class Column<T>
    {
        private T[] _items = new T[16];

        public int Count { get; private set; }

        public ref T this[int index] => ref _items[index];

        public void Add(T item)
        {
            if (Count == _items.Length)
            {
                Array.Resize(ref _items, Count * 2);
            }

            _items[Count++] = item;
        }

        public T[] ToArray() => _items.AsSpan(0, Count).ToArray();
    }
}
