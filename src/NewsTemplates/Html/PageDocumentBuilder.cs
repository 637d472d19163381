using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Collections;
using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>Takes a page's nodes in document order and packs them into a <see cref="PageDocument"/>. For one use.</summary>
internal sealed class PageDocumentBuilder
{
    private const int FewestNodes = 1024;

    private readonly PageSource _source;
    private readonly NameTable _names;
    private readonly PooledList<MarkupAttribute> _attributes;
    private readonly PooledList<PageNode> _nodes = new(FewestNodes);
    private readonly List<string> _texts = [];
    private Dictionary<int, (int Line, int Column)>? _positions;
    private int _open;

    /// <param name="source">Where texts and values stand that are given by their places.</param>
    /// <param name="names">The numbers of the names.</param>
    /// <param name="attributes">The attributes that are known already.</param>
    public PageDocumentBuilder(PageSource source, NameTable names, PooledList<MarkupAttribute> attributes)
    {
        _source = source;
        _names = names;
        _attributes = attributes;
        _nodes.Add(new PageNode { Kind = NodeKind.Document, Parent = -1, Start = -1 });
    }

    /// <summary>Opens an element below the one that is open; its content follows.</summary>
    /// <param name="name">The number of its name.</param>
    /// <param name="language">To what language it belongs.</param>
    /// <param name="start">Where its start tag stands in the source; -1 for one that is not in it.</param>
    /// <param name="attributes">The first of its attributes, and how many they are.</param>
    public void OpenElement(int name, MarkupNamespace language, int start, (int First, int Count) attributes) => _open = Add(new PageNode
    {
        Kind = NodeKind.Element,
        Namespace = language,
        Name = name,
        First = attributes.First,
        Last = attributes.Count,
        Start = start,
    });

    /// <summary>Opens an element below the one that is open; its attributes follow, then its content.</summary>
    public void OpenElement(string name, MarkupNamespace language, (int Line, int Column)? position)
    {
        OpenElement(NumberOf(name), language, -1, (_attributes.Count, 0));
        if (position is { } known)
        {
            (_positions ??= []).Add(_open, known);
        }
    }

    /// <summary>Gives the element just opened an attribute.</summary>
    public void AddAttribute(string name, string value)
    {
        _attributes.Add(new MarkupAttribute(NumberOf(name), -1, Keep(value)));
        _nodes[_open].Last++;
    }

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
        _nodes[_open].End = _nodes.Count;
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

        _nodes[0].End = _nodes.Count;
        return new PageDocument(_source, _names, new PageDocument.Tables(_nodes, _attributes, _texts, _positions))
        {
            IsQuirks = isQuirks,
            FlattenedAt = flattenedAt,
            HasPositions = hasPositions,
        };
    }

    private int NumberOf(string name) => _names.Find(name) is >= 0 and var number ? number : _names.Of(Encoding.UTF8.GetBytes(name));

    private int Keep(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private int Add(in PageNode node)
    {
        _nodes.Add(node);
        int place = _nodes.Count - 1;
        ref PageNode own = ref _nodes[place];
        own.Parent = _open;
        own.End = place + 1;
        return place;
    }
}
