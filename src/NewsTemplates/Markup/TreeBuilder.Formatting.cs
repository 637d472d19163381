using System.Collections.Generic;

namespace NewsTemplates.Markup;

/// <content>The list of active formatting elements (13.2.4.3) and the adoption agency algorithm (13.2.6.4.7).</content>
internal sealed partial class TreeBuilder
{
    private const int Marker = -1;
    private const int MostAlike = 3;
    private const int MostOuterRounds = 8;
    private const int MostInnerRounds = 3;

    private readonly List<int> _formatting = [];

    private void PushFormatting(int element)
    {
        int alike = 0;
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i] != Marker; i--)
        {
            _budget.Spend(1);
            if (IsAlike(_tree[_formatting[i]], _tree[element]) && ++alike == MostAlike)
            {
                _formatting.RemoveAt(i);
                break;
            }
        }

        _formatting.Add(element);
    }

    private bool IsAlike(in MarkupNode element, in MarkupNode other)
    {
        if (element.Name != other.Name || element.Last != other.Last)
        {
            return false;
        }

        for (int i = 0; i < element.Last && element.First != other.First; i++)
        {
            MarkupAttribute attribute = _token.Attributes[element.First + i];
            int place = IndexOfAttribute(other, attribute.Name);
            if (place < 0 || !_tree.IsSameValue(attribute, _token.Attributes[place]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of an element's attribute of a name; -1 without it.</summary>
    private int IndexOfAttribute(in MarkupNode element, int name)
    {
        int end = element.First + element.Last;
        int place = element.First;
        while (place < end && _token.Attributes[place].Name != name)
        {
            place++;
        }

        _budget.Spend(place - element.First);
        return place < end ? place : -1;
    }

    private void ReconstructFormatting()
    {
        int count = _formatting.Count;
        if (count == 0 || IsMarkerOrOpen(_formatting[count - 1]))
        {
            return;
        }

        int at = count - 1;
        while (at > 0 && !IsMarkerOrOpen(_formatting[at - 1]))
        {
            at--;
        }

        for (; at < count; at++)
        {
            int element = _tree.Create(_tree[_formatting[at]]);
            (int parent, int before) = Place();
            _tree.Insert(element, parent, before);
            _open.Push(element);
            _formatting[at] = element;
        }
    }

    private bool IsMarkerOrOpen(int element) => element == Marker || _tree[element].OpenAt >= 0;

    private void ClearToMarker()
    {
        int marker = _formatting.LastIndexOf(Marker);
        if (marker >= 0)
        {
            _formatting.RemoveRange(marker, _formatting.Count - marker);
        }
        else
        {
            _formatting.Clear();
        }
    }

    /// <summary>The place of the last formatting element of a name after the last marker; -1 without one.</summary>
    private int IndexOfFormatting(Tag tag)
    {
        int place = _formatting.Count - 1;
        while (place >= 0 && _formatting[place] != Marker && !_tree[_formatting[place]].IsHtml(tag))
        {
            place--;
        }

        _budget.Spend(_formatting.Count - place);
        return place >= 0 && _formatting[place] != Marker ? place : -1;
    }

    /// <summary>The place of an element among the formatting elements; -1 without it.</summary>
    private int IndexOfFormatting(int element)
    {
        int place = _formatting.LastIndexOf(element);
        _budget.Spend(_formatting.Count - place);
        return place;
    }

    /// <summary>The adoption agency algorithm; false where the tag is to be treated as any other end tag.</summary>
    private bool Adopt(Tag tag)
    {
        if (_open.IsCurrent(tag) && IndexOfFormatting(_open.Current) < 0)
        {
            _open.Pop();
            return true;
        }

        for (int round = 0; round < MostOuterRounds; round++)
        {
            int place = IndexOfFormatting(tag);
            if (place < 0)
            {
                return false;
            }

            int formatting = _formatting[place];
            int index = _open.IndexOf(formatting);
            if (index < 0)
            {
                _formatting.RemoveAt(place);
                return true;
            }

            if (!_open.HasInScope(formatting, Scope.Default))
            {
                return true;
            }

            int furthest = index + 1;
            while (furthest < _open.Count && !IsSpecial(_open[furthest]))
            {
                furthest++;
            }

            _budget.Spend(furthest - index);
            if (furthest == _open.Count)
            {
                _open.PopTo(index);
                _formatting.RemoveAt(place);
                return true;
            }

            Adopt(formatting, index, _open[furthest], furthest);
        }

        return true;
    }

    private void Adopt(int formatting, int index, int block, int blockIndex)
    {
        int ancestor = _open[index - 1];
        int bookmark = IndexOfFormatting(formatting);
        int last = block;
        int nodeIndex = blockIndex;
        for (int round = 1; ; round++)
        {
            int node = _open[--nodeIndex];
            if (node == formatting)
            {
                break;
            }

            int place = IndexOfFormatting(node);
            if (round > MostInnerRounds && place >= 0)
            {
                _formatting.RemoveAt(place);
                bookmark -= place < bookmark ? 1 : 0;
                place = -1;
            }

            if (place < 0)
            {
                _open.Remove(node);
                continue;
            }

            int copy = _tree.Create(_tree[node]);
            _formatting[place] = copy;
            _open.Replace(nodeIndex, copy);
            if (last == block)
            {
                bookmark = place + 1;
            }

            _tree.Remove(last);
            _tree.Insert(last, copy);
            last = copy;
        }

        _tree.Remove(last);
        (int parent, int before) = PlaceFor(ancestor);
        _tree.Insert(last, parent, before);
        int clone = _tree.Create(_tree[formatting]);
        while (_tree[block].FirstChild is >= 0 and var child)
        {
            _tree.Remove(child);
            _tree.Insert(child, clone);
        }

        _tree.Insert(clone, block);
        int old = IndexOfFormatting(formatting);
        _formatting.RemoveAt(old);
        _formatting.Insert(old < bookmark ? bookmark - 1 : bookmark, clone);
        _open.Remove(formatting);
        _open.Insert(_open.IndexOf(block) + 1, clone);
    }

    private bool IsSpecial(int element) => (ScopeBounds.Of(_tree[element]) & (1 << (int)Scope.Special)) != 0;
}
