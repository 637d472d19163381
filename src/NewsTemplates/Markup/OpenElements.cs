using System;

namespace NewsTemplates.Markup;

/// <summary>The stack of open elements (13.2.4.2).</summary>
internal sealed class OpenElements(MarkupTree tree)
{
    // How many elements of HTML of each name are open.
    private readonly int[] _counts = new int[(int)Tag.Last + 1];
    private int[] _elements = new int[64];

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>The one opened last.</summary>
    public int Current => _elements[Count - 1];

    /// <summary>One of them, the outermost first.</summary>
    public int this[int index] => _elements[index];

    /// <summary>Whether the one opened last is an element of HTML of this name.</summary>
    public bool IsCurrent(Tag tag) => tree[Current].IsHtml(tag);

    /// <summary>Opens an element.</summary>
    public void Push(int element) => Insert(Count, element);

    /// <summary>Puts an element at a place.</summary>
    public void Insert(int index, int element)
    {
        if (Count == _elements.Length)
        {
            Array.Resize(ref _elements, Count * 2);
        }

        Array.Copy(_elements, index, _elements, index + 1, Count - index);
        _elements[index] = element;
        Count++;
        CountOf(element)++;
    }

    /// <summary>Closes the one opened last.</summary>
    public int Pop()
    {
        int element = _elements[--Count];
        CountOf(element)--;
        return element;
    }

    /// <summary>Closes elements until so many are left.</summary>
    public void PopTo(int count)
    {
        while (Count > count)
        {
            Pop();
        }
    }

    /// <summary>Takes an element out, wherever it stands.</summary>
    public void Remove(int element)
    {
        int index = IndexOf(element);
        if (index >= 0)
        {
            Array.Copy(_elements, index + 1, _elements, index, Count - index - 1);
            Count--;
            CountOf(element)--;
        }
    }

    /// <summary>Puts an element in the place of another.</summary>
    public void Replace(int index, int element)
    {
        CountOf(_elements[index])--;
        _elements[index] = element;
        CountOf(element)++;
    }

    /// <summary>Where an element stands; -1 where it is not open.</summary>
    public int IndexOf(int element)
    {
        int index = Count - 1;
        while (index >= 0 && _elements[index] != element)
        {
            index--;
        }

        return index;
    }

    /// <summary>Where the innermost element of HTML of this name stands; -1 without one.</summary>
    public int LastIndexOf(Tag tag)
    {
        int index = _counts[(int)tag] == 0 ? -1 : Count - 1;
        while (index >= 0 && !tree[_elements[index]].IsHtml(tag))
        {
            index--;
        }

        return index;
    }

    /// <summary>Whether an element of HTML of this name is open.</summary>
    public bool Has(Tag tag) => _counts[(int)tag] > 0;

    /// <summary>Whether an element of HTML of this name is in a scope.</summary>
    public bool HasInScope(Tag tag, bool[] bounds) => _counts[(int)tag] > 0 && IndexInScope(tag, bounds) >= 0;

    /// <summary>Whether one of several elements is in a scope.</summary>
    public bool HasInScope(bool[] tags, bool[] bounds)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            ref MarkupNode node = ref tree[_elements[i]];
            if (node.IsIn(tags))
            {
                return true;
            }

            if (IsBound(node, bounds))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether this very element is in a scope.</summary>
    public bool HasInScope(int element, bool[] bounds)
    {
        for (int i = Count - 1; i >= 0 && _elements[i] is var other; i--)
        {
            if (other == element)
            {
                return true;
            }

            if (IsBound(tree[other], bounds))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Closes elements up to and with the innermost of this name.</summary>
    public void PopThrough(Tag tag) => PopTo(Math.Max(LastIndexOf(tag), 0));

    /// <summary>Closes elements up to and with the innermost of these names.</summary>
    public void PopThrough(bool[] tags)
    {
        while (Count > 0 && !tree[Pop()].IsIn(tags))
        {
        }
    }

    /// <summary>Closes elements until the innermost is one of these, or <c>template</c> or <c>html</c>.</summary>
    public void PopToContext(bool[] tags)
    {
        while (!tree[Current].IsIn(tags) && !IsCurrent(Tag.Template) && !IsCurrent(Tag.Html))
        {
            Pop();
        }
    }

    /// <summary>Closes elements whose end tags may be left out (13.2.6.3).</summary>
    public void GenerateImpliedEndTags(bool[] implied, Tag except = Tag.None)
    {
        while (tree[Current].IsIn(implied) && (except == Tag.None || !IsCurrent(except)))
        {
            Pop();
        }
    }

    private int IndexInScope(Tag tag, bool[] bounds)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            ref MarkupNode node = ref tree[_elements[i]];
            if (node.IsHtml(tag))
            {
                return i;
            }

            if (IsBound(node, bounds))
            {
                return -1;
            }
        }

        return -1;
    }

    // The scopes but that of tables are bounded by what holds HTML in drawings, too.
    private static bool IsBound(in MarkupNode node, bool[] bounds) => node.Namespace switch
    {
        MarkupNamespace.Html => node.IsIn(bounds),
        MarkupNamespace.MathMl => bounds != TagSets.TableScope
            && node.Tag is (Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext or Tag.AnnotationXml),
        _ => bounds != TagSets.TableScope && node.Tag is (Tag.ForeignObject or Tag.Desc or Tag.Title),
    };

    private ref int CountOf(int element)
    {
        ref MarkupNode node = ref tree[element];
        return ref _counts[node.Namespace == MarkupNamespace.Html ? (int)node.Tag : 0];
    }
}
