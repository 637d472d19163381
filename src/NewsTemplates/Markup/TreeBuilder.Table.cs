namespace NewsTemplates.Markup;

/// <content>The modes of tables (13.2.6.4.9 to 13.2.6.4.15) and of templates (13.2.6.4.16).</content>
internal sealed partial class TreeBuilder
{
    private static readonly bool[] TableContext = Only(Tag.Table);
    private static readonly bool[] RowContext = Only(Tag.Tr);

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
        if (!_open.HasInScope(Tag.Table, TagSets.TableScope))
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
            || _token.Tag is not (Tag.Body or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr))
        {
            InBody();
        }
    }

    private bool EndCaption()
    {
        if (!_open.HasInScope(Tag.Caption, TagSets.TableScope))
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
            case TokenKind.Text:
                bool isMore = TakeSpace(out TextPiece space);
                InsertText(space);
                if (!isMore)
                {
                    return;
                }

                break;
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

    // 13.2.6.4.13.
    private void InTableBody()
    {
        bool isStart = _token.Kind == TokenKind.StartTag;
        bool isEnd = _token.Kind == TokenKind.EndTag;
        switch (_token.Tag)
        {
            case Tag.Tr when isStart:
                _open.PopToContext(TagSets.RowGroups);
                InsertElement();
                _mode = InsertionMode.InRow;
                break;
            case Tag.Th or Tag.Td when isStart:
                _open.PopToContext(TagSets.RowGroups);
                InsertImplied(Tag.Tr);
                Reprocess(InsertionMode.InRow);
                break;
            case Tag.Tbody or Tag.Tfoot or Tag.Thead when isEnd:
                if (_open.HasInScope(_token.Tag, TagSets.TableScope))
                {
                    _open.PopToContext(TagSets.RowGroups);
                    _open.Pop();
                    _mode = InsertionMode.InTable;
                }

                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead when isStart:
            case Tag.Table when isEnd:
                if (_open.HasInScope(TagSets.RowGroups, TagSets.TableScope))
                {
                    _open.PopToContext(TagSets.RowGroups);
                    _open.Pop();
                    Reprocess(InsertionMode.InTable);
                }

                break;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Td or Tag.Th or Tag.Tr when isEnd:
                break;
            default:
                InTable();
                break;
        }
    }

    // 13.2.6.4.14.
    private void InRow()
    {
        bool isStart = _token.Kind == TokenKind.StartTag;
        bool isEnd = _token.Kind == TokenKind.EndTag;
        switch (_token.Tag)
        {
            case Tag.Th or Tag.Td when isStart:
                _open.PopToContext(RowContext);
                InsertElement();
                _mode = InsertionMode.InCell;
                _formatting.Add(Marker);
                break;
            case Tag.Tr when isEnd:
                EndRow();
                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr when isStart:
            case Tag.Table when isEnd:
                if (EndRow())
                {
                    Dispatch();
                }

                break;
            case Tag.Tbody or Tag.Tfoot or Tag.Thead when isEnd:
                if (_open.HasInScope(_token.Tag, TagSets.TableScope) && EndRow())
                {
                    Dispatch();
                }

                break;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Td or Tag.Th when isEnd:
                break;
            default:
                InTable();
                break;
        }
    }

    private bool EndRow()
    {
        if (!_open.HasInScope(Tag.Tr, TagSets.TableScope))
        {
            return false;
        }

        _open.PopToContext(RowContext);
        _open.Pop();
        _mode = InsertionMode.InTableBody;
        return true;
    }

    // 13.2.6.4.15.
    private void InCell()
    {
        bool isStart = _token.Kind == TokenKind.StartTag;
        bool isEnd = _token.Kind == TokenKind.EndTag;
        switch (_token.Tag)
        {
            case Tag.Td or Tag.Th when isEnd:
                if (_open.HasInScope(_token.Tag, TagSets.TableScope))
                {
                    _open.GenerateImpliedEndTags(TagSets.Implied);
                    _open.PopThrough(_token.Tag);
                    ClearToMarker();
                    _mode = InsertionMode.InRow;
                }

                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr when isStart:
                CloseCell();
                Dispatch();
                break;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html when isEnd:
                break;
            case Tag.Table or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr when isEnd:
                if (_open.HasInScope(_token.Tag, TagSets.TableScope))
                {
                    CloseCell();
                    Dispatch();
                }

                break;
            default:
                InBody();
                break;
        }
    }

    private void CloseCell()
    {
        _open.GenerateImpliedEndTags(TagSets.Implied);
        _open.PopThrough(Cells);
        ClearToMarker();
        _mode = InsertionMode.InRow;
    }

    private static readonly bool[] Cells = [.. System.Linq.Enumerable.Zip(Only(Tag.Td), Only(Tag.Th), (td, th) => td || th)];

    // 13.2.6.4.16.
    private void InTemplate()
    {
        switch (_token.Kind)
        {
            case TokenKind.StartTag:
                switch (_token.Tag)
                {
                    case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style or Tag.Template
                        or Tag.Title:
                        StartInHead();
                        break;
                    case Tag.Caption or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead:
                        ReprocessTemplate(InsertionMode.InTable);
                        break;
                    case Tag.Col:
                        ReprocessTemplate(InsertionMode.InColumnGroup);
                        break;
                    case Tag.Tr:
                        ReprocessTemplate(InsertionMode.InTableBody);
                        break;
                    case Tag.Td or Tag.Th:
                        ReprocessTemplate(InsertionMode.InRow);
                        break;
                    default:
                        ReprocessTemplate(InsertionMode.InBody);
                        break;
                }

                break;
            case TokenKind.EndTag:
                if (_token.Tag == Tag.Template)
                {
                    EndTemplate();
                }

                break;
            case TokenKind.EndOfFile:
                if (_open.Has(Tag.Template))
                {
                    CloseTemplate();
                    Dispatch();
                }
                else
                {
                    Stop();
                }

                break;
            default:
                InBody();
                break;
        }
    }

    private void ReprocessTemplate(InsertionMode mode)
    {
        _templateModes.Pop();
        _templateModes.Push(mode);
        Reprocess(mode);
    }
}
