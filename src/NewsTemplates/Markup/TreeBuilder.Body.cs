namespace NewsTemplates.Markup;

/// <content>The mode "in body" (13.2.6.4.7): texts and start tags.</content>
internal sealed partial class TreeBuilder
{
    private void InBody()
    {
        switch (_token.Kind)
        {
            case TokenKind.Null or TokenKind.Doctype:
                break;
            case TokenKind.Text:
                ReconstructFormatting();
                _isFramesetOk = _isFramesetOk && SourceText.EndOfSpace(_page, _start, _end, _token.IsLiteral) == _end;
                InsertText();
                break;
            case TokenKind.Comment:
                InsertComment();
                break;
            case TokenKind.StartTag:
                StartInBody();
                break;
            case TokenKind.EndTag:
                EndInBody();
                break;
            default:
                if (_templateModes.Count > 0)
                {
                    InTemplate();
                }
                else
                {
                    Stop();
                }

                break;
        }
    }

    private void StartInBody()
    {
        switch (_token.Tag)
        {
            case Tag.Html:
                if (!_open.Has(Tag.Template))
                {
                    AddMissingAttributes(_open[0]);
                }

                break;
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style or Tag.Template
                or Tag.Title:
                StartInHead();
                break;
            case Tag.Body:
                if (HasBody && !_open.Has(Tag.Template))
                {
                    _isFramesetOk = false;
                    AddMissingAttributes(_open[1]);
                }

                break;
            case Tag.Frameset:
                StartFrameset();
                break;
            case Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Center or Tag.Details or Tag.Dialog or Tag.Dir or Tag.Div
                or Tag.Dl or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer or Tag.Header or Tag.Hgroup or Tag.Main or Tag.Menu
                or Tag.Nav or Tag.Ol or Tag.P or Tag.Search or Tag.Section or Tag.Summary or Tag.Ul:
                CloseParagraph();
                InsertElement();
                break;
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                CloseParagraph();
                if (_tree[_open.Current].IsIn(TagSets.Headings))
                {
                    _open.Pop();
                }

                InsertElement();
                break;
            case Tag.Pre or Tag.Listing:
                CloseParagraph();
                InsertElement();
                _token.SkipLineEnd();
                _isFramesetOk = false;
                break;
            case Tag.Form:
                StartForm();
                break;
            case Tag.Li:
                StartItem(Tag.Li, Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                StartItem(Tag.Dd, Tag.Dt);
                break;
            case Tag.Plaintext:
                CloseParagraph();
                InsertElement();
                (int start, int end) = _token.ReadRest();
                if (end > start)
                {
                    ReconstructFormatting();
                    InsertText(new TextPiece(start, end, IsLiteral: true));
                }

                break;
            case Tag.Button:
                if (_open.HasInScope(Tag.Button, Scope.Default))
                {
                    _open.GenerateImpliedEndTags(TagSets.Implied);
                    _open.PopThrough(Tag.Button);
                }

                ReconstructFormatting();
                InsertElement();
                _isFramesetOk = false;
                break;
            case Tag.A:
                StartAnchor();
                break;
            case Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.S or Tag.Small or Tag.Strike or Tag.Strong or Tag.Tt or Tag.U:
                ReconstructFormatting();
                PushFormatting(InsertElement());
                break;
            case Tag.Nobr:
                ReconstructFormatting();
                if (_open.HasInScope(Tag.Nobr, Scope.Default))
                {
                    CloseFormatting(Tag.Nobr);
                    ReconstructFormatting();
                }

                PushFormatting(InsertElement());
                break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                ReconstructFormatting();
                InsertElement();
                _formatting.Add(Marker);
                _isFramesetOk = false;
                break;
            default:
                StartOtherInBody();
                break;
        }
    }

    private void StartOtherInBody()
    {
        switch (_token.Tag)
        {
            case Tag.Table:
                if (!_tree.IsQuirks)
                {
                    CloseParagraph();
                }

                InsertElement();
                _isFramesetOk = false;
                _mode = InsertionMode.InTable;
                break;
            case Tag.Area or Tag.Br or Tag.Embed or Tag.Img or Tag.Keygen or Tag.Wbr:
                ReconstructFormatting();
                InsertVoid();
                _isFramesetOk = false;
                break;
            case Tag.Input:
                if (_open.HasInScope(Tag.Select, Scope.Default))
                {
                    _open.PopThrough(Tag.Select);
                }

                ReconstructFormatting();
                InsertVoid();
                _isFramesetOk = _isFramesetOk && Value(NameTable.Type) is { } type && EqualsWord(type, "hidden");
                break;
            case Tag.Param or Tag.Source or Tag.Track:
                InsertVoid();
                break;
            case Tag.Hr:
                CloseParagraph();
                if (_open.HasInScope(Tag.Select, Scope.Default))
                {
                    _open.GenerateImpliedEndTags(TagSets.Implied);
                }

                InsertVoid();
                _isFramesetOk = false;
                break;
            case Tag.Image:
                _token.Rename(Tag.Img);
                Dispatch();
                break;
            case Tag.Textarea:
                InsertRawText(isLiteral: false);
                _isFramesetOk = false;
                break;
            case Tag.Xmp:
                CloseParagraph();
                ReconstructFormatting();
                _isFramesetOk = false;
                InsertRawText(isLiteral: true);
                break;
            case Tag.Iframe:
                _isFramesetOk = false;
                InsertRawText(isLiteral: true);
                break;
            case Tag.Noembed:
            case Tag.Noscript when !_isFragment:
                InsertRawText(isLiteral: true);
                break;
            case Tag.Select:
                if (_open.HasInScope(Tag.Select, Scope.Default))
                {
                    _open.PopThrough(Tag.Select);
                    break;
                }

                ReconstructFormatting();
                InsertElement();
                _isFramesetOk = false;
                break;
            case Tag.Option or Tag.Optgroup:
                StartOption();
                break;
            case Tag.Rb or Tag.Rtc:
                StartRuby(except: Tag.None);
                break;
            case Tag.Rp or Tag.Rt:
                StartRuby(except: Tag.Rtc);
                break;
            case Tag.Math:
                ReconstructFormatting();
                InsertForeign(MarkupNamespace.MathMl);
                break;
            case Tag.Svg:
                ReconstructFormatting();
                InsertForeign(MarkupNamespace.Svg);
                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Frame or Tag.Head or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr:
                break;
            default:
                ReconstructFormatting();
                InsertElement();
                break;
        }
    }
}
