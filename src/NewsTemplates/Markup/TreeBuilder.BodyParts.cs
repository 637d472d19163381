namespace NewsTemplates.Markup;

/// <content>The mode "in body" (13.2.6.4.7): start tags that close others, or change what is open.</content>
internal sealed partial class TreeBuilder
{
    private bool HasBody => _open.Count > 1 && _tree[_open[1]].IsHtml(Tag.Body);

    private void AddMissingAttributes(int element)
    {
        (int first, int count) = _token.AttributeRange;
        MarkupNode own = _tree[element];
        int start = _token.Attributes.Count;
        int added = 0;
        for (int i = first; i < first + count; i++)
        {
            if (!HasAttribute(own, _token.Attributes[i].Name))
            {
                added++;
                _token.Attributes.Add(_token.Attributes[i]);
            }
        }

        if (added > 0)
        {
            _token.Attributes.InsertRange(start, _token.Attributes.GetRange(own.First, own.Last));
            _tree[element].First = start;
            _tree[element].Last = own.Last + added;
        }
    }

    private bool HasAttribute(MarkupNode element, int name) =>
        _token.Attributes.FindIndex(element.First, element.Last, attribute => attribute.Name == name) >= 0;

    private void StartFrameset()
    {
        if (HasBody && _isFramesetOk)
        {
            _tree.Remove(_open[1]);
            _open.PopTo(1);
            InsertElement();
            _mode = InsertionMode.InFrameset;
        }
    }

    private void StartForm()
    {
        bool isInTemplate = _open.Has(Tag.Template);
        if (_form < 0 || isInTemplate)
        {
            CloseParagraph();
            int form = InsertElement();
            _form = isInTemplate ? _form : form;
        }
    }

    private void StartItem(Tag tag, Tag other)
    {
        _isFramesetOk = false;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            MarkupNode node = _tree[_open[i]];
            if (node.IsHtml(tag) || node.IsHtml(other))
            {
                _open.GenerateImpliedEndTags(TagSets.Implied, except: node.Tag);
                _open.PopThrough(node.Tag);
                break;
            }

            if (IsSpecial(_open[i]) && !node.IsHtml(Tag.Address) && !node.IsHtml(Tag.Div) && !node.IsHtml(Tag.P))
            {
                break;
            }
        }

        CloseParagraph();
        InsertElement();
    }

    private void StartAnchor()
    {
        int place = IndexOfFormatting(Tag.A);
        if (place >= 0)
        {
            int anchor = _formatting[place];
            CloseFormatting(Tag.A);
            _formatting.Remove(anchor);
            _open.Remove(anchor);
        }

        ReconstructFormatting();
        PushFormatting(InsertElement());
    }

    private void CloseFormatting(Tag tag)
    {
        if (!Adopt(tag))
        {
            EndOther(tag);
        }
    }

    private void StartOption()
    {
        bool isGroup = _token.Tag == Tag.Optgroup;
        if (_open.HasInScope(Tag.Select, TagSets.Scope))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except: isGroup ? Tag.None : Tag.Optgroup);
        }
        else if (_open.IsCurrent(Tag.Option))
        {
            _open.Pop();
        }

        ReconstructFormatting();
        InsertElement();
    }

    private void StartRuby(Tag except)
    {
        if (_open.HasInScope(Tag.Ruby, TagSets.Scope))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except);
        }

        InsertElement();
    }

    private void CloseParagraph()
    {
        if (_open.HasInScope(Tag.P, TagSets.ButtonScope))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except: Tag.P);
            _open.PopThrough(Tag.P);
        }
    }
}
