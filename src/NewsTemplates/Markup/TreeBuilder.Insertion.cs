namespace NewsTemplates.Markup;

/// <content>How nodes come into the tree (13.2.6.1 and 13.2.6.2).</content>
internal sealed partial class TreeBuilder
{
    // 13.2.6.1.
    private (int Parent, int Before) PlaceFor(int target)
    {
        if (!_isFosterParenting || !_tree[target].IsIn(TagSets.TableParts))
        {
            return (target, -1);
        }

        int template = _open.LastIndexOf(Tag.Template);
        int table = _open.LastIndexOf(Tag.Table);
        if (template >= 0 && template > table)
        {
            return (_open[template], -1);
        }

        return table < 0 ? (_open[0], -1)
            : _tree[_open[table]].Parent is >= 0 and var parent ? (parent, _open[table])
            : (_open[table - 1], -1);
    }

    private (int Parent, int Before) Place() => PlaceFor(_open.Current);

    private int Create(Tag tag) => _tree.Create(new MarkupNode { Kind = MarkupKind.Element, Name = (int)tag, Start = -1, First = 0, Last = 0 });

    private int CreateForToken(MarkupNamespace language = MarkupNamespace.Html) => _tree.Create(new MarkupNode
    {
        Kind = MarkupKind.Element,
        Namespace = language,
        Name = _token.Name,
        Start = _token.Start,
        First = _token.AttributeRange.First,
        Last = _token.AttributeRange.Count,
    });

    /// <summary>Inserts the element of a start tag and opens it.</summary>
    private int InsertElement(MarkupNamespace language = MarkupNamespace.Html)
    {
        int element = CreateForToken(language);
        (int parent, int before) = Place();
        _tree.Insert(element, parent, before);
        _open.Push(element);
        return element;
    }

    /// <summary>Inserts an element that the page does not write and opens it.</summary>
    private int InsertImplied(Tag tag)
    {
        int element = Create(tag);
        (int parent, int before) = Place();
        _tree.Insert(element, parent, before);
        _open.Push(element);
        return element;
    }

    /// <summary>Inserts the element of a start tag that holds nothing.</summary>
    private void InsertVoid()
    {
        InsertElement();
        _open.Pop();
    }

    private void InsertText(TextPiece piece)
    {
        if (piece.Start < 0 || piece.End > piece.Start)
        {
            (int parent, int before) = Place();
            if (parent > 0)
            {
                _tree.InsertText(piece, parent, before);
            }
        }
    }

    /// <summary>Inserts the white space at the start of a text, and leaves the rest as the token; whether there is a rest.</summary>
    private bool InsertSpace()
    {
        bool isMore = TakeSpace(out TextPiece space);
        InsertText(space);
        return isMore;
    }

    /// <summary>As <see cref="InsertSpace"/>, by the rules of the body.</summary>
    private bool InsertSpaceOfBody()
    {
        bool isMore = TakeSpace(out TextPiece space);
        if (space.End > space.Start)
        {
            ReconstructFormatting();
            InsertText(space);
        }

        return isMore;
    }

    private void InsertText() => InsertText(new TextPiece(_start, _end, _token.IsLiteral));

    private void InsertComment(int parent, int before = -1) =>
        _tree.Insert(_tree.Create(new MarkupNode { Kind = MarkupKind.Comment, First = _token.Start, Last = _token.End }), parent, before);

    private void InsertComment()
    {
        (int parent, int before) = Place();
        InsertComment(parent, before);
    }

    // 13.2.6.2: what stands in the element is text up to its end tag, which is the next token.
    private void InsertRawText(bool isLiteral, bool isScript = false)
    {
        InsertElement();
        if (_token.Tag == Tag.Textarea)
        {
            _token.SkipLineEnd();
        }

        (int start, int end) = _token.ReadRawText(_token.Name, isScript);
        InsertText(new TextPiece(start, end, isLiteral));
        _originalMode = _mode;
        _mode = InsertionMode.Text;
    }
}
