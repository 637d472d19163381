namespace NewsTemplates.Markup;

/// <content>The modes of tables (13.2.6.4.9 to 13.2.6.4.12).</content>
internal sealed partial class TreeBuilder
{
    private static readonly bool[] TableContext = Only(Tag.Table);

    private static bool[] Only(Tag tag)
    {
        bool[] tags = new bool[(int)Tag.Last + 1];
        tags[(int)tag] = true;
        return tags;
    }

    // 13.2.6.4.9.
    private void InTable()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text or TokenKind.Null when _tree[_open.Current].IsIn(TagSets.TableParts) || _open.IsCurrent(Tag.Template):
                _tableText.Clear();
                _originalMode = _mode;
                Reprocess(InsertionMode.InTableText);
                return;
            case TokenKind.Comment:
                InsertComment();
                return;
            case TokenKind.Doctype:
                return;
            case TokenKind.StartTag:
                if (StartInTable())
                {
                    return;
                }

                break;
            case TokenKind.EndTag:
                switch (_token.Tag)
                {
                    case Tag.Table:
                        EndTable();
                        return;
                    case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead
                        or Tag.Tr:
                        return;
                    case Tag.Template:
                        EndTemplate();
                        return;
                }

                break;
            case TokenKind.EndOfFile:
                InBody();
                return;
        }

        FosterParent();
    }

    private bool StartInTable()
    {
        switch (_token.Tag)
        {
            case Tag.Caption:
                _open.PopToContext(TableContext);
                _formatting.Add(Marker);
                InsertElement();
                _mode = InsertionMode.InCaption;
                return true;
            case Tag.Colgroup:
                _open.PopToContext(TableContext);
                InsertElement();
                _mode = InsertionMode.InColumnGroup;
                return true;
            case Tag.Col:
                _open.PopToContext(TableContext);
                InsertImplied(Tag.Colgroup);
                Reprocess(InsertionMode.InColumnGroup);
                return true;
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                _open.PopToContext(TableContext);
                InsertElement();
                _mode = InsertionMode.InTableBody;
                return true;
            case Tag.Td or Tag.Th or Tag.Tr:
                _open.PopToContext(TableContext);
                InsertImplied(Tag.Tbody);
                Reprocess(InsertionMode.InTableBody);
                return true;
            case Tag.Table:
                if (EndTable())
                {
                    Dispatch();
                }

                return true;
            case Tag.Style or Tag.Script or Tag.Template:
                StartInHead();
                return true;
            case Tag.Input when Value(NameTable.Type) is { } type && EqualsWord(type, "hidden"):
                InsertVoid();
                return true;
            case Tag.Form:
                if (!_open.Has(Tag.Template) && _form < 0)
                {
                    _form = InsertElement();
                    _open.Pop();
                }

                return true;
            default:
                return false;
        }
    }

    private bool EndTable()
    {
        if (!_open.HasInScope(Tag.Table, Scope.Table))
        {
            return false;
        }

        _open.PopThrough(Tag.Table);
        ResetMode();
        return true;
    }

    private void FosterParent()
    {
        _isFosterParenting = true;
        InBody();
        _isFosterParenting = false;
    }

    // 13.2.6.4.10.
    private void InTableText()
    {
        if (_token.Kind == TokenKind.Null)
        {
            return;
        }

        if (_token.Kind == TokenKind.Text)
        {
            _tableText.Add(new TextPiece(_start, _end, _token.IsLiteral));
            return;
        }

        bool isSpace = _tableText.TrueForAll(piece => SourceText.EndOfSpace(_page, piece.Start, piece.End, piece.IsLiteral) == piece.End);
        foreach (TextPiece piece in _tableText)
        {
            _isFosterParenting = !isSpace;
            if (!isSpace)
            {
                ReconstructFormatting();
                _isFramesetOk = false;
            }

            InsertText(piece);
            _isFosterParenting = false;
        }

        Reprocess(_originalMode);
    }

    // 13.2.6.4.11.
    private void InCaption()
    {
        bool isEnd = _token.Kind == TokenKind.EndTag;
        if (isEnd && _token.Tag == Tag.Caption)
        {
            EndCaption();
        }
        else if (_token.Kind == TokenKind.StartTag
                && _token.Tag is Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr
            || (isEnd && _token.Tag == Tag.Table))
        {
            if (EndCaption())
            {
                Dispatch();
            }
        }
        else if (!isEnd
            || _token.Tag is not
                (Tag.Body or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr))
        {
            InBody();
        }
    }

    private bool EndCaption()
    {
        if (!_open.HasInScope(Tag.Caption, Scope.Table))
        {
            return false;
        }

        _open.GenerateImpliedEndTags(TagSets.Implied);
        _open.PopThrough(Tag.Caption);
        ClearToMarker();
        _mode = InsertionMode.InTable;
        return true;
    }

    // 13.2.6.4.12.
    private void InColumnGroup()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text when !InsertSpace():
                return;
            case TokenKind.Comment:
                InsertComment();
                return;
            case TokenKind.Doctype:
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Col:
                InsertVoid();
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Template:
                StartTemplate();
                return;
            case TokenKind.EndTag when _token.Tag == Tag.Colgroup:
                if (_open.IsCurrent(Tag.Colgroup))
                {
                    _open.Pop();
                    _mode = InsertionMode.InTable;
                }

                return;
            case TokenKind.EndTag when _token.Tag == Tag.Col:
                return;
            case TokenKind.EndTag when _token.Tag == Tag.Template:
                EndTemplate();
                return;
            case TokenKind.EndOfFile:
                InBody();
                return;
        }

        if (_open.IsCurrent(Tag.Colgroup))
        {
            _open.Pop();
            Reprocess(InsertionMode.InTable);
        }
    }
}
