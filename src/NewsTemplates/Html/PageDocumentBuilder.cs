using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>Takes a page's nodes in document order and packs them into a <see cref="PageDocument"/>. For one use.</summary>
internal sealed class PageDocumentBuilder
{
    private const int FewestNodes = 1024;

    private readonly PageSource _source;
    private readonly NameTable _names;
    private readonly List<string> _texts = [];
    private PageNode[] _nodes = ArrayPool<PageNode>.Shared.Rent(FewestNodes);
    private MarkupAttribute[] _attributes = ArrayPool<MarkupAttribute>.Shared.Rent(FewestNodes);
    private int _count = 1;
    private int _attributeCount;
    private Dictionary<int, (int Line, int Column)>? _positions;
    private int _open;

    /// <param name="source">Where texts and values stand that are given by their places.</param>
    /// <param name="names">The numbers of the names.</param>
    public PageDocumentBuilder(PageSource source, NameTable names)
    {
        _source = source;
        _names = names;
        _nodes[0] = new PageNode { Kind = NodeKind.Document, Parent = -1, Start = -1 };
    }

    /// <summary>Opens an element below the one that is open; attributes follow, then its content.</summary>
    /// <param name="name">The number of its name.</param>
    /// <param name="language">To what language it belongs.</param>
    /// <param name="start">Where its start tag stands in the source; -1 for one that is not in it.</param>
    public void OpenElement(int name, MarkupNamespace language, int start = -1)
    {
        var node = new PageNode { Kind = NodeKind.Element, Namespace = language, Name = name, First = _attributeCount, Start = start };
        _open = Add(node);
    }

    /// <summary>Opens an element by its name, as it is written or as it is called.</summary>
    public void OpenElement(string name, MarkupNamespace language, (int Line, int Column)? position)
    {
        OpenElement(NumberOf(name), language);
        if (position is { } known)
        {
            (_positions ??= []).Add(_open, known);
        }
    }

    /// <summary>Gives the element just opened an attribute, whose value stands in the source.</summary>
    public void AddAttribute(MarkupAttribute attribute)
    {
        if (_attributeCount == _attributes.Length)
        {
            Grow(ref _attributes);
        }

        _attributes[_attributeCount++] = attribute;
        _nodes[_open].Last++;
    }

    /// <summary>Gives the element just opened an attribute.</summary>
    public void AddAttribute(string name, string value) => AddAttribute(new MarkupAttribute(NumberOf(name), -1, Keep(value)));

    /// <summary>Adds a text that stands in the source.</summary>
    public void AddText(int start, int end, bool isLiteral) =>
        Add(new PageNode { Kind = NodeKind.Text, First = start, Last = end, IsLiteral = isLiteral });

    /// <summary>Adds a text.</summary>
    public void AddText(string text) => Add(new PageNode { Kind = NodeKind.Text, First = -1, Last = Keep(text) });

    /// <summary>Adds a comment that stands in the source.</summary>
    public void AddComment(int start, int end) => Add(new PageNode { Kind = NodeKind.Comment, First = start, Last = end, IsLiteral = true });

    /// <summary>Adds a comment.</summary>
    public void AddComment(string text) => Add(new PageNode { Kind = NodeKind.Comment, First = -1, Last = Keep(text) });

    /// <summary>Closes the element that is open.</summary>
    public void CloseElement()
    {
        _nodes[_open].End = _count;
        _open = _nodes[_open].Parent;
    }

    /// <param name="isQuirks">Whether the page is in quirks mode.</param>
    /// <param name="flattenedAt">The depth below which elements were put beside each other; null where none stood deeper.</param>
    /// <param name="hasPositions">Whether the places of elements in the source may be asked for.</param>
    public PageDocument Build(bool isQuirks = false, int? flattenedAt = null, bool hasPositions = false)
    {
        if (_open != 0)
        {
            throw new InvalidOperationException("An element is still open.");
        }

        _nodes[0].End = _count;
        return new PageDocument(_source, _names, new PageDocument.Tables(_nodes, _count, _attributes, _texts, _positions))
        {
            IsQuirks = isQuirks,
            FlattenedAt = flattenedAt,
            HasPositions = hasPositions,
        };
    }

    private static void Grow<T>(ref T[] items)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
        items.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }

    private int NumberOf(string name) => _names.Of(Encoding.UTF8.GetBytes(name));

    private int Keep(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private int Add(PageNode node)
    {
        if (_count == _nodes.Length)
        {
            Grow(ref _nodes);
        }

        node.Parent = _open;
        node.End = _count + 1;
        _nodes[_count] = node;
        return _count++;
    }
}
