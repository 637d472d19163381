namespace NewsTemplates.Markup;

/// <content>Templates (13.2.6.4.4 and 13.2.6.4.16).</content>
internal sealed partial class TreeBuilder
{
    private void StartTemplate()
    {
        if (Value(NameTable.ShadowRootMode) is { } shown && (EqualsWord(shown, "open") || EqualsWord(shown, "closed")))
        {
            HasShadowTree = true;
        }

        _formatting.Add(Marker);
        _isFramesetOk = false;
        _mode = InsertionMode.InTemplate;
        _templateModes.Push(InsertionMode.InTemplate);
        InsertElement();
    }

    private void EndTemplate()
    {
        if (_open.Has(Tag.Template))
        {
            _open.GenerateImpliedEndTags(TagSets.ImpliedThoroughly);
            CloseTemplate();
        }
    }

    private void CloseTemplate()
    {
        _open.PopThrough(Tag.Template);
        ClearToMarker();
        _templateModes.Pop();
        ResetMode();
    }

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
                if (!_open.Has(Tag.Template))
                {
                    Stop();
                    break;
                }

                // All at once: one by one they would close each other as deep as they stand.
                while (_open.Has(Tag.Template))
                {
                    CloseTemplate();
                }

                Dispatch();
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
