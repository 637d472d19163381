using System.Collections.Generic;
using System.Linq;

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
            if (IsAlike(_formatting[i], element) && ++alike == MostAlike)
            {
                _formatting.RemoveAt(i);
                break;
            }
        }

        _formatting.Add(element);
    }

    private bool IsAlike(int element, int other)
    {
        MarkupNode own = _tree[element];
        MarkupNode theirs = _tree[other];
        return own.Name == theirs.Name
            && own.Last == theirs.Last
            && (own.First == theirs.First || ValuesOf(own).OrderBy(value => value.Name).SequenceEqual(ValuesOf(theirs).OrderBy(value => value.Name)));
    }

    private IEnumerable<(int Name, string Value)> ValuesOf(MarkupNode element) =>
        _token.Attributes.Skip(element.First).Take(element.Last).Select(attribute => (attribute.Name, _tree.Value(attribute)));

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

    private bool IsMarkerOrOpen(int element) => element == Marker || _open.IndexOf(element) >= 0;

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
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i] != Marker; i--)
        {
            if (_tree[_formatting[i]].IsHtml(tag))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The adoption agency algorithm; false where the tag is to be treated as any other end tag.</summary>
    private bool Adopt(Tag tag)
    {
        if (_open.IsCurrent(tag) && !_formatting.Contains(_open.Current))
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

            if (!_open.HasInScope(formatting, TagSets.Scope))
            {
                return true;
            }

            int furthest = index + 1;
            while (furthest < _open.Count && !IsSpecial(_open[furthest]))
            {
                furthest++;
            }

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
        int bookmark = _formatting.IndexOf(formatting);
        int last = block;
        int nodeIndex = blockIndex;
        for (int round = 1; ; round++)
        {
            int node = _open[--nodeIndex];
            if (node == formatting)
            {
                break;
            }

            int place = _formatting.IndexOf(node);
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
        int old = _formatting.IndexOf(formatting);
        _formatting.RemoveAt(old);
        _formatting.Insert(old < bookmark ? bookmark - 1 : bookmark, clone);
        _open.Remove(formatting);
        _open.Insert(_open.IndexOf(block) + 1, clone);
    }

    private bool IsSpecial(int element)
    {
        MarkupNode node = _tree[element];
        return node.Namespace switch
        {
            MarkupNamespace.Html => node.IsIn(TagSets.Special),
            MarkupNamespace.MathMl => node.Tag is Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext or Tag.AnnotationXml,
            _ => node.Tag is Tag.ForeignObject or Tag.Desc or Tag.Title,
        };
    }
}
