namespace NewsTemplates.Markup;

/// <content>The mode "in body" (13.2.6.4.7): end tags. And the modes after the body.</content>
internal sealed partial class TreeBuilder
{
    private void EndInBody()
    {
        Tag tag = _token.Tag;
        switch (tag)
        {
            case Tag.Template:
                EndTemplate();
                break;
            case Tag.Body or Tag.Html:
                if (_open.HasInScope(Tag.Body, Scope.Default))
                {
                    _mode = InsertionMode.AfterBody;
                    if (tag == Tag.Html)
                    {
                        Dispatch();
                    }
                }

                break;
            case Tag.Address or Tag.Article or Tag.Aside or Tag.Blockquote or Tag.Button or Tag.Center or Tag.Details or Tag.Dialog or Tag.Dir
                or Tag.Div or Tag.Dl or Tag.Fieldset or Tag.Figcaption or Tag.Figure or Tag.Footer or Tag.Header or Tag.Hgroup or Tag.Listing
                or Tag.Main or Tag.Menu or Tag.Nav or Tag.Ol or Tag.Pre or Tag.Search or Tag.Section or Tag.Select or Tag.Summary or Tag.Ul:
                EndBlock(tag, Scope.Default, except: Tag.None);
                break;
            case Tag.Form:
                EndForm();
                break;
            case Tag.P:
                if (!_open.HasInScope(Tag.P, Scope.Button))
                {
                    InsertImplied(Tag.P);
                }

                CloseParagraph();
                break;
            case Tag.Li:
                EndBlock(tag, Scope.ListItem, except: Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                EndBlock(tag, Scope.Default, except: tag);
                break;
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                if (_open.HasInScope(TagSets.HeadingTags, Scope.Default))
                {
                    _open.GenerateImpliedEndTags(TagSets.Implied);
                    _open.PopThrough(TagSets.Headings);
                }

                break;
            case Tag.A or Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.Nobr or Tag.S or Tag.Small or Tag.Strike or Tag.Strong
                or Tag.Tt or Tag.U:
                CloseFormatting(tag);
                break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                if (_open.HasInScope(tag, Scope.Default))
                {
                    EndBlock(tag, Scope.Default, except: Tag.None);
                    ClearToMarker();
                }

                break;
            case Tag.Br:
                ReconstructFormatting();
                InsertImplied(Tag.Br);
                _open.Pop();
                _isFramesetOk = false;
                break;
            default:
                EndOther(_token.Name);
                break;
        }
    }

    private void EndBlock(Tag tag, Scope scope, Tag except)
    {
        if (_open.HasInScope(tag, scope))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except);
            _open.PopThrough(tag);
        }
    }

    private void EndForm()
    {
        if (_open.Has(Tag.Template))
        {
            EndBlock(Tag.Form, Scope.Default, except: Tag.None);
            return;
        }

        int form = _form;
        _form = -1;
        if (form >= 0 && _open.HasInScope(form, Scope.Default))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied);
            _open.Remove(form);
        }
    }

    private void EndOther(Tag tag) => EndOther((int)tag);

    private void EndOther(int name)
    {
        int bound = _open.BoundOf(Scope.Special);
        int index = name <= (int)Tag.Last ? _open.LastIndexOf((Tag)name) : LastIndexOfOther(name, bound);
        if (index >= 0 && index >= bound)
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except: _tree[_open[index]].Tag);
            _open.PopTo(System.Math.Min(index, _open.Count));
        }
    }

    /// <summary>Where the innermost open element stands that has a name which is no <see cref="Tag"/>; -1 without one above the bound.</summary>
    private int LastIndexOfOther(int name, int bound)
    {
        int index = _open.Count - 1;
        while (index > bound && _tree[_open[index]] is var node && (node.Namespace != MarkupNamespace.Html || node.Name != name))
        {
            index--;
        }

        _budget.Spend(_open.Count - index);
        return index > bound ? index : -1;
    }

    // 13.2.6.4.19.
    private void AfterBody()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text when !InsertSpaceOfBody():
                return;
            case TokenKind.Comment:
                InsertComment(_open[0]);
                return;
            case TokenKind.Doctype:
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                return;
            case TokenKind.EndTag when _token.Tag == Tag.Html:
                _mode = _isFragment ? _mode : InsertionMode.AfterAfterBody;
                return;
            case TokenKind.EndOfFile:
                Stop();
                return;
        }

        Reprocess(InsertionMode.InBody);
    }

    // 13.2.6.4.22.
    private void AfterAfterBody()
    {
        switch (_token.Kind)
        {
            case TokenKind.Comment:
                InsertComment(0);
                return;
            case TokenKind.Doctype:
                InBody();
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                return;
            case TokenKind.Text when !InsertSpaceOfBody():
                return;
            case TokenKind.EndOfFile:
                Stop();
                return;
        }

        Reprocess(InsertionMode.InBody);
    }

    // 13.2.6.4.20.
    private void InFrameset()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text:
                InsertSpaces();
                break;
            case TokenKind.Comment:
                InsertComment();
                break;
            case TokenKind.StartTag:
                switch (_token.Tag)
                {
                    case Tag.Html:
                        InBody();
                        break;
                    case Tag.Frameset:
                        InsertElement();
                        break;
                    case Tag.Frame:
                        InsertVoid();
                        break;
                    case Tag.Noframes:
                        StartInHead();
                        break;
                }

                break;
            case TokenKind.EndTag when _token.Tag == Tag.Frameset && _open.Count > 1:
                _open.Pop();
                _mode = !_isFragment && !_open.IsCurrent(Tag.Frameset) ? InsertionMode.AfterFrameset : _mode;
                break;
            case TokenKind.EndOfFile:
                Stop();
                break;
        }
    }

    // 13.2.6.4.21.
    private void AfterFrameset()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text:
                InsertSpaces();
                break;
            case TokenKind.Comment:
                InsertComment();
                break;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                break;
            case TokenKind.StartTag when _token.Tag == Tag.Noframes:
                StartInHead();
                break;
            case TokenKind.EndTag when _token.Tag == Tag.Html:
                _mode = InsertionMode.AfterAfterFrameset;
                break;
            case TokenKind.EndOfFile:
                Stop();
                break;
        }
    }

    // 13.2.6.4.23.
    private void AfterAfterFrameset()
    {
        switch (_token.Kind)
        {
            case TokenKind.Comment:
                InsertComment(0);
                break;
            case TokenKind.Text:
                InsertSpaces();
                break;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                break;
            case TokenKind.StartTag when _token.Tag == Tag.Noframes:
                StartInHead();
                break;
            case TokenKind.EndOfFile:
                Stop();
                break;
        }
    }

    /// <summary>Inserts the white space of a text, and passes over the rest.</summary>
    private void InsertSpaces()
    {
        bool isMore = true;
        while (isMore)
        {
            isMore = InsertSpace();
            _start = isMore ? SourceText.EndOfCharacter(_page, _start, _end, _token.IsLiteral) : _end;
        }
    }
}
