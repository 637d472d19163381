namespace NewsTemplates.Markup;

/// <content>The mode "in body" (13.2.6.4.7): start tags that close others, or change what is open.</content>
internal sealed partial class TreeBuilder
{
    // Attributes that are copied take memory, too.
    private const int WorkOfCopy = 16;

    private bool HasBody => _open.Count > 1 && _tree[_open[1]].IsHtml(Tag.Body);

    private void AddMissingAttributes(int element)
    {
        (int first, int count) = _token.AttributeRange;
        MarkupNode own = _tree[element];
        int start = _token.Attributes.Count;
        _budget.Spend(own.Last * WorkOfCopy);
        for (int i = own.First; i < own.First + own.Last; i++)
        {
            _token.Attributes.Add(_token.Attributes[i]);
        }

        for (int i = first; i < first + count; i++)
        {
            if (IndexOfAttribute(own, _token.Attributes[i].Name) < 0)
            {
                _token.Attributes.Add(_token.Attributes[i]);
            }
        }

        _tree[element].First = start;
        _tree[element].Last = _token.Attributes.Count - start;
    }

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
        int index = System.Math.Max(_open.LastIndexOf(tag), _open.LastIndexOf(other));
        if (index >= 0 && index >= _open.BoundOf(Scope.Item))
        {
            Tag open = _tree[_open[index]].Tag;
            _open.GenerateImpliedEndTags(TagSets.Implied, except: open);
            _open.PopThrough(open);
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
            place = IndexOfFormatting(anchor);
            if (place >= 0)
            {
                _formatting.RemoveAt(place);
            }

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
        if (_open.HasInScope(Tag.Select, Scope.Default))
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
        if (_open.HasInScope(Tag.Ruby, Scope.Default))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except);
        }

        InsertElement();
    }

    private void CloseParagraph()
    {
        if (_open.HasInScope(Tag.P, Scope.Button))
        {
            _open.GenerateImpliedEndTags(TagSets.Implied, except: Tag.P);
            _open.PopThrough(Tag.P);
        }
    }
}
