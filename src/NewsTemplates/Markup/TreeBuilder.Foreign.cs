namespace NewsTemplates.Markup;

/// <content>SVG and MathML in the page (13.2.6.5).</content>
internal sealed partial class TreeBuilder
{
    // 13.2.6, the tree construction dispatcher.
    private bool IsOfForeign()
    {
        MarkupNode node = _tree[_open.Current];
        if (node.Namespace == MarkupNamespace.Html || _token.Kind == TokenKind.EndOfFile)
        {
            return false;
        }

        bool isStart = _token.Kind == TokenKind.StartTag;
        bool isText = _token.Kind is TokenKind.Text or TokenKind.Null;
        if (node.Namespace == MarkupNamespace.MathMl && node.Tag is Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext)
        {
            return !(isText || (isStart && _token.Tag is not (Tag.Mglyph or Tag.Malignmark)));
        }

        if (node.Namespace == MarkupNamespace.MathMl && node.Tag == Tag.AnnotationXml && isStart && _token.Tag == Tag.Svg)
        {
            return false;
        }

        return !((isStart || isText) && IsHtmlIntegrationPoint(node));
    }

    private bool IsHtmlIntegrationPoint(MarkupNode node) => node.Namespace == MarkupNamespace.Svg
        ? node.Tag is Tag.ForeignObject or Tag.Desc or Tag.Title
        : node.Tag == Tag.AnnotationXml && IsOfHtml(node);

    private bool IsOfHtml(MarkupNode annotation)
    {
        for (int i = annotation.First; i < annotation.First + annotation.Last; i++)
        {
            if (_token.Attributes[i].Name == NameTable.EncodingName)
            {
                string encoding = _tree.Value(_token.Attributes[i]);
                return EqualsWord(encoding, "text/html") || EqualsWord(encoding, "application/xhtml+xml");
            }
        }

        return false;
    }

    private void InsertForeign(MarkupNamespace language)
    {
        InsertElement(language);
        if (_token.IsSelfClosing)
        {
            _open.Pop();
        }
    }

    private void ProcessForeign()
    {
        switch (_token.Kind)
        {
            case TokenKind.Null:
                InsertText(TextPiece.Replacement);
                break;
            case TokenKind.Text:
                InsertText();
                _isFramesetOk = _isFramesetOk && SourceText.EndOfSpace(_page, _start, _end, _token.IsLiteral) == _end;
                break;
            case TokenKind.Comment:
                InsertComment();
                break;
            case TokenKind.StartTag:
                StartForeign();
                break;
            case TokenKind.EndTag:
                EndForeign();
                break;
        }
    }

    private void StartForeign()
    {
        if (_token.Tag != Tag.None && TagSets.LeavingForeign[(int)_token.Tag]
            || (_token.Tag == Tag.Font && (Value(NameTable.Color) ?? Value(NameTable.Face) ?? Value(NameTable.Size)) is not null))
        {
            LeaveForeign();
            Process(_mode);
            return;
        }

        InsertForeign(_tree[_open.Current].Namespace);
    }

    private void LeaveForeign()
    {
        while (_tree[_open.Current] is var node
            && node.Namespace != MarkupNamespace.Html
            && !(node.Namespace == MarkupNamespace.MathMl && node.Tag is Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext)
            && !IsHtmlIntegrationPoint(node))
        {
            _open.Pop();
        }
    }

    private void EndForeign()
    {
        if (_token.Tag is Tag.Br or Tag.P)
        {
            LeaveForeign();
            Process(_mode);
            return;
        }

        for (int i = _open.Count - 1; i > 0; i--)
        {
            _budget.Spend(1);
            if (_tree[_open[i]].Name == _token.Name)
            {
                _open.PopTo(i);
                return;
            }

            if (_tree[_open[i - 1]].Namespace == MarkupNamespace.Html)
            {
                Process(_mode);
                return;
            }
        }
    }
}
