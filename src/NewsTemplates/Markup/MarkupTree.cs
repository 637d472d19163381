using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Collections;

namespace NewsTemplates.Markup;

/// <summary>The tree of a page's markup. Node 0 is the document; -1 is no node.</summary>
internal sealed class MarkupTree
{
    private const int FewestNodes = 256;

    private readonly byte[] _page;
    private readonly Dictionary<int, List<TextPiece>> _more = [];
    private readonly PooledList<MarkupNode> _nodes = new(FewestNodes);

    /// <param name="page">The page, UTF-8 with LF for line ends.</param>
    /// <param name="names">The numbers of its names.</param>
    /// <param name="attributes">The attributes of its start tags.</param>
    /// <param name="budget">What the page's tree may take.</param>
    public MarkupTree(byte[] page, NameTable names, PooledList<MarkupAttribute> attributes, MarkupBudget budget)
    {
        _page = page;
        Names = names;
        Attributes = attributes;
        Budget = budget;
        Create(new MarkupNode { Kind = MarkupKind.Document });
    }

    /// <summary>The numbers of the page's names.</summary>
    public NameTable Names { get; }

    /// <summary>What the page's tree may take.</summary>
    public MarkupBudget Budget { get; }

    /// <summary>The attributes of all elements.</summary>
    public PooledList<MarkupAttribute> Attributes { get; }

    /// <summary>Whether the page is in quirks mode.</summary>
    public bool IsQuirks { get; set; }

    /// <summary>How many nodes there are, those too that stand nowhere.</summary>
    public int Count => _nodes.Count;

    /// <summary>A node.</summary>
    public ref MarkupNode this[int node] => ref _nodes[node];

    /// <summary>Makes a node that stands nowhere.</summary>
    public int Create(in MarkupNode node)
    {
        if (node.Kind == MarkupKind.Element)
        {
            Budget.CountElement();
        }

        _nodes.Add(node);
        ref MarkupNode own = ref _nodes[Count - 1];
        own.Parent = own.OpenAt = own.FirstChild = own.LastChild = own.Next = own.Previous = -1;
        return Count - 1;
    }

    /// <summary>Gives the memory of its nodes back, not that of their attributes.</summary>
    public void Release() => _nodes.Release();

    /// <summary>Puts a node that stands nowhere into another, before one of its children, or after all where that is -1.</summary>
    public void Insert(int node, int parent, int before = -1)
    {
        int previous = before < 0 ? _nodes[parent].LastChild : _nodes[before].Previous;
        ref MarkupNode own = ref _nodes[node];
        own.Parent = parent;
        own.Previous = previous;
        own.Next = before;
        if (previous < 0)
        {
            _nodes[parent].FirstChild = node;
        }
        else
        {
            _nodes[previous].Next = node;
        }

        if (before < 0)
        {
            _nodes[parent].LastChild = node;
        }
        else
        {
            _nodes[before].Previous = node;
        }
    }

    /// <summary>Takes a node from where it stands, if it stands anywhere.</summary>
    public void Remove(int node)
    {
        ref MarkupNode own = ref _nodes[node];
        if (own.Parent < 0)
        {
            return;
        }

        if (own.Previous < 0)
        {
            _nodes[own.Parent].FirstChild = own.Next;
        }
        else
        {
            _nodes[own.Previous].Next = own.Next;
        }

        if (own.Next < 0)
        {
            _nodes[own.Parent].LastChild = own.Previous;
        }
        else
        {
            _nodes[own.Next].Previous = own.Previous;
        }

        own.Parent = own.Next = own.Previous = -1;
    }

    /// <summary>Puts a text into a node, before one of its children, or after all; to a text that stands there it is added.</summary>
    public void InsertText(TextPiece piece, int parent, int before)
    {
        int previous = before < 0 ? _nodes[parent].LastChild : _nodes[before].Previous;
        if (previous < 0 || _nodes[previous].Kind != MarkupKind.Text)
        {
            var text = new MarkupNode { Kind = MarkupKind.Text, First = piece.Start, Last = piece.End, IsLiteral = piece.IsLiteral };
            Insert(Create(text), parent, before);
            return;
        }

        ref MarkupNode own = ref _nodes[previous];
        if (own.Last == piece.Start && own.IsLiteral == piece.IsLiteral && piece.Start >= 0 && !_more.ContainsKey(previous))
        {
            own.Last = piece.End;
        }
        else if (_more.TryGetValue(previous, out List<TextPiece>? more))
        {
            more.Add(piece);
        }
        else
        {
            _more.Add(previous, [piece]);
        }
    }

    /// <summary>Whether a text does not stand in the page in one piece.</summary>
    public bool IsInPieces(int text) => _nodes[text].First < 0 || _more.ContainsKey(text);

    /// <summary>The text of a text or comment.</summary>
    public string Text(int node)
    {
        MarkupNode own = _nodes[node];
        bool isComment = own.Kind == MarkupKind.Comment;
        string first = new TextPiece(own.First, own.Last, own.IsLiteral || isComment).In(_page);
        if (isComment || !_more.TryGetValue(node, out List<TextPiece>? more))
        {
            return first;
        }

        var text = new StringBuilder(first);
        foreach (TextPiece piece in more)
        {
            text.Append(piece.In(_page));
        }

        return text.ToString();
    }

    /// <summary>Whether two attributes have one value, however it is written.</summary>
    public bool IsSameValue(MarkupAttribute attribute, MarkupAttribute other)
    {
        ReadOnlySpan<byte> own = _page.AsSpan(attribute.Start, attribute.End - attribute.Start);
        ReadOnlySpan<byte> theirs = _page.AsSpan(other.Start, other.End - other.Start);
        return own.SequenceEqual(theirs)
            || ((own.IndexOf((byte)'&') >= 0 || theirs.IndexOf((byte)'&') >= 0) && Value(attribute) == Value(other));
    }

    /// <summary>The value of an attribute.</summary>
    public string Value(MarkupAttribute attribute) => SourceText.Of(_page, attribute.Start, attribute.End, isAttribute: true);
}

/// <summary>A part of a text: where it stands in the page, and whether it has no character references.</summary>
internal readonly record struct TextPiece(int Start, int End, bool IsLiteral)
{
    /// <summary>The character that stands for what is none.</summary>
    public static TextPiece Replacement { get; } = new(-1, -1, IsLiteral: true);

    /// <summary>What it says.</summary>
    public string In(byte[] page) => Start < 0 ? "\uFFFD" : SourceText.Of(page, Start, End, IsLiteral);
}
