using System.Linq;

namespace NewsTemplates.Markup;

/// <content>The modes of rows and cells (13.2.6.4.13 to 13.2.6.4.15).</content>
internal sealed partial class TreeBuilder
{
    private static readonly bool[] RowContext = Only(Tag.Tr);
    private static readonly bool[] Cells = [.. Only(Tag.Td).Zip(Only(Tag.Th), (td, th) => td || th)];

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
                if (_open.HasInScope(_token.Tag, Scope.Table))
                {
                    _open.PopToContext(TagSets.RowGroups);
                    _open.Pop();
                    _mode = InsertionMode.InTable;
                }

                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead when isStart:
            case Tag.Table when isEnd:
                if (_open.HasInScope(TagSets.RowGroupTags, Scope.Table))
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
                if (_open.HasInScope(_token.Tag, Scope.Table) && EndRow())
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
        if (!_open.HasInScope(Tag.Tr, Scope.Table))
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
                if (_open.HasInScope(_token.Tag, Scope.Table))
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
                if (_open.HasInScope(_token.Tag, Scope.Table))
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
}
