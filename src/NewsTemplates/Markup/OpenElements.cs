using System;
using NewsTemplates.Collections;

namespace NewsTemplates.Markup;

/// <summary>
/// The stack of open elements (13.2.4.2). Where an element of a name stands, and where each scope ends, is known without a search: each
/// element keeps what was so when it was opened.
/// </summary>
internal sealed class OpenElements(MarkupTree tree, MarkupBudget budget)
{
    // Where the innermost element of HTML of each name stands; at 0, what has none of these names.
    private readonly int[] _last = NoneOpen();
    private readonly PooledList<Entry> _entries = new(64);

    /// <summary>How many are open.</summary>
    public int Count => _entries.Count;

    /// <summary>The one opened last.</summary>
    public int Current => _entries[Count - 1].Element;

    /// <summary>One of them, the outermost first.</summary>
    public int this[int index] => _entries[index].Element;

    /// <summary>Whether the one opened last is an element of HTML of this name.</summary>
    public bool IsCurrent(Tag tag) => tree[Current].IsHtml(tag);

    /// <summary>Opens an element.</summary>
    public void Push(int element)
    {
        int index = Count;
        _entries.Add(index == 0 ? Entry.BelowAll : _entries[index - 1]);
        ref MarkupNode node = ref tree[element];
        ref Entry entry = ref _entries[index];
        entry.Element = element;
        int bounds = ScopeBounds.Of(node);
        if (bounds != 0)
        {
            entry.SetBounds(bounds, index);
        }

        ref int last = ref LastOf(node);
        entry.PreviousOfName = last;
        last = index;
        node.OpenAt = index;
    }

    /// <summary>Closes the one opened last.</summary>
    public int Pop()
    {
        ref Entry entry = ref _entries[Count - 1];
        _entries.Truncate(Count - 1);
        ref MarkupNode node = ref tree[entry.Element];
        LastOf(node) = entry.PreviousOfName;
        node.OpenAt = -1;
        return entry.Element;
    }

    /// <summary>Closes elements until so many are left.</summary>
    public void PopTo(int count)
    {
        while (Count > count)
        {
            Pop();
        }
    }

    /// <summary>Gives its memory back; no element is open then.</summary>
    public void Release() => _entries.Release();

    /// <summary>Puts an element at a place.</summary>
    public void Insert(int index, int element) => Change(index, index, element);

    /// <summary>Takes an element out, wherever it stands, if it is open.</summary>
    public void Remove(int element)
    {
        int index = IndexOf(element);
        if (index >= 0)
        {
            Change(index, index + 1, -1);
        }
    }

    /// <summary>Puts an element in the place of another.</summary>
    public void Replace(int index, int element) => Change(index, index + 1, element);

    /// <summary>Where an element stands; -1 where it is not open.</summary>
    public int IndexOf(int element) => tree[element].OpenAt;

    /// <summary>Where the innermost element of HTML of this name stands; -1 without one.</summary>
    public int LastIndexOf(Tag tag) => _last[(int)tag];

    /// <summary>Whether an element of HTML of this name is open.</summary>
    public bool Has(Tag tag) => _last[(int)tag] >= 0;

    /// <summary>Whether an element of HTML of this name is in a scope.</summary>
    public bool HasInScope(Tag tag, Scope scope) => Has(tag) && _last[(int)tag] >= BoundOf(scope);

    /// <summary>Whether an element of HTML of one of these names is in a scope.</summary>
    public bool HasInScope(Tag[] tags, Scope scope) => Array.Exists(tags, tag => HasInScope(tag, scope));

    /// <summary>Whether this very element is in a scope.</summary>
    public bool HasInScope(int element, Scope scope) => IndexOf(element) is >= 0 and var index && index >= BoundOf(scope);

    /// <summary>Where the innermost element stands that bounds a scope; -1 where none does.</summary>
    public int BoundOf(Scope scope) => Count == 0 ? -1 : _entries[Count - 1].BoundOf(scope);

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

    private static int[] NoneOpen()
    {
        int[] last = new int[(int)Tag.Last + 1];
        last.AsSpan().Fill(-1);
        return last;
    }

    /// <summary>Puts an element, if there is one, in the place of those from one place up to another.</summary>
    private void Change(int start, int end, int element)
    {
        budget.Spend(Count - start + 1);
        int[] above = new int[Count - end];
        for (int i = 0; i < above.Length; i++)
        {
            above[i] = this[end + i];
        }

        PopTo(start);
        if (element >= 0)
        {
            Push(element);
        }

        foreach (int other in above)
        {
            Push(other);
        }
    }

    private ref int LastOf(in MarkupNode node) => ref _last[node.Namespace == MarkupNamespace.Html ? (int)node.Tag : 0];

    /// <summary>An open element.</summary>
    private struct Entry
    {
        /// <summary>What is below the outermost.</summary>
        public static readonly Entry BelowAll = new()
        {
            _default = -1, _listItem = -1, _button = -1, _table = -1, _special = -1, _item = -1,
        };

        public int Element;

        /// <summary>Where the next outer one of its name stands.</summary>
        public int PreviousOfName;

        private int _default;
        private int _listItem;
        private int _button;
        private int _table;
        private int _special;
        private int _item;

        public readonly int BoundOf(Scope scope) => scope switch
        {
            Scope.Default => _default,
            Scope.ListItem => _listItem,
            Scope.Button => _button,
            Scope.Table => _table,
            Scope.Special => _special,
            _ => _item,
        };

        public void SetBounds(int bounds, int index)
        {
            _default = IsOf(bounds, Scope.Default) ? index : _default;
            _listItem = IsOf(bounds, Scope.ListItem) ? index : _listItem;
            _button = IsOf(bounds, Scope.Button) ? index : _button;
            _table = IsOf(bounds, Scope.Table) ? index : _table;
            _special = IsOf(bounds, Scope.Special) ? index : _special;
            _item = IsOf(bounds, Scope.Item) ? index : _item;
        }

        private static bool IsOf(int bounds, Scope scope) => (bounds & (1 << (int)scope)) != 0;
    }
}
