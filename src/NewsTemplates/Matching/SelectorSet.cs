using System;
using System.Collections.Generic;
using System.Threading;
using NewsTemplates.Html;

namespace NewsTemplates.Matching;

/// <summary>
/// Selectors that are matched together, in one pass over the page. As in browsers, a selector is tried only on
/// elements that have an id, class or name it asks for. Immutable; safe to share between threads.
/// </summary>
internal sealed class SelectorSet
{
    private readonly Selector[] _selectors;
    private readonly int[] _onScope;
    private Buckets? _buckets;

    /// <summary>Joins selectors into a set; results are asked for by their order here.</summary>
    public SelectorSet(params Selector[] selectors)
    {
        _selectors = selectors;
        _onScope = Places(key => key.Kind == SelectorKeyKind.Scope);
    }

    /// <summary>
    /// Finds the elements below the scope that match. The scope's own element is found too, by selectors that can
    /// stand for it, such as <c>:scope</c>.
    /// </summary>
    /// <param name="on">The page.</param>
    /// <param name="scope">An element of the page, or 0 for the whole page.</param>
    public SelectorMatches Match(MatchContext on, int scope)
    {
        Pass pass = new(this, on, scope);
        if (scope > 0)
        {
            foreach (int place in _onScope)
            {
                pass.TryScope(place);
            }
        }

        return Match(pass, scope + 1, on.Page.End(scope), on.Page.Root);
    }

    /// <summary>Finds the elements of a group that match; its opener, which is the scope, is found as all others are.</summary>
    /// <param name="on">The page.</param>
    /// <param name="group">The group.</param>
    public SelectorMatches Match(MatchContext on, SiblingGroup group) =>
        Match(new Pass(this, on, group.Opener), group.Opener, group.End, group.Opener);

    /// <summary>Finds the elements that match on a page of which nothing is known yet, however much work it is.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scope">An element of the page, or 0 for the whole page.</param>
    public SelectorMatches Match(PageDocument page, int scope) => Match(new MatchContext(page), scope);

    internal int PlaceOf(Selector selector)
    {
        int place = Array.IndexOf(_selectors, selector);
        return place >= 0 ? place : throw new ArgumentException($"The selector '{selector}' is not of this set.", nameof(selector));
    }

    /// <param name="pass">The pass.</param>
    /// <param name="start">The first node.</param>
    /// <param name="end">The first node behind the last.</param>
    /// <param name="top">What <c>:scope</c> stands for, if it is one of them.</param>
    private SelectorMatches Match(Pass pass, int start, int end, int top)
    {
        PageDocument page = pass.Page;
        Buckets buckets = BucketsFor(page);
        for (int node = start; node < end; node++)
        {
            if (page.Kind(node) == NodeKind.Element)
            {
                pass.Try(buckets.Always, node);
                if (node == top)
                {
                    pass.Try(_onScope, node);
                }

                if (buckets.ByName.TryGetValue(page.NameId(node), out int[]? named))
                {
                    pass.Try(named, node);
                }

                if (buckets.ByClass.Count > 0)
                {
                    foreach (int id in page.ClassIds(node))
                    {
                        if (buckets.ByClass.TryGetValue(id, out int[]? classed))
                        {
                            pass.Try(classed, node);
                        }
                    }
                }

                if (buckets.ById.Count > 0 && page.Attribute(node, "id") is { } value && buckets.ById.TryGetValue(value, out int[]? identified))
                {
                    pass.Try(identified, node);
                }
            }
        }

        return new SelectorMatches(this, pass.Found);
    }

    // Names are numbers that differ from page to page. A page is mostly asked many times in a row, once for each of
    // its blocks, so the last page's buckets are kept. A race between threads costs time, nothing else.
    private Buckets BucketsFor(PageDocument page)
    {
        Buckets? last = Volatile.Read(ref _buckets);
        if (last is null || !last.IsFor(page))
        {
            last = new Buckets(this, page);
            Volatile.Write(ref _buckets, last);
        }

        return last;
    }

    private int[] Places(Predicate<SelectorKey> holds)
    {
        List<int> places = [];
        for (int i = 0; i < _selectors.Length; i++)
        {
            foreach (SelectorKey key in _selectors[i].Keys)
            {
                if (holds(key))
                {
                    places.Add(i);
                    break;
                }
            }
        }

        return [.. places];
    }

    private sealed class Buckets
    {
        private readonly WeakReference<PageDocument> _page;

        public Buckets(SelectorSet set, PageDocument page)
        {
            _page = new WeakReference<PageDocument>(page);
            // Where case does not count, an id or a class has many spellings; few pages are in quirks mode, so there
            // those selectors are simply tried on all elements.
            bool InAlways(SelectorKey key) =>
                key.Kind == SelectorKeyKind.Any || (page.IsQuirks && key.Kind is SelectorKeyKind.Id or SelectorKeyKind.Class);
            Always = set.Places(InAlways);
            HashSet<int> always = [.. Always];
            for (int i = 0; i < set._selectors.Length; i++)
            {
                if (!always.Contains(i))
                {
                    foreach (SelectorKey key in set._selectors[i].Keys)
                    {
                        Add(page, key, i);
                    }
                }
            }
        }

        public int[] Always { get; }

        public Dictionary<int, int[]> ByName { get; } = [];

        public Dictionary<int, int[]> ByClass { get; } = [];

        public Dictionary<string, int[]> ById { get; } = new(StringComparer.Ordinal);

        public bool IsFor(PageDocument page) => _page.TryGetTarget(out PageDocument? mine) && ReferenceEquals(mine, page);

        private void Add(PageDocument page, SelectorKey key, int place)
        {
            switch (key.Kind)
            {
                case SelectorKeyKind.Id:
                    Add(ById, key.Value, place);
                    break;
                case SelectorKeyKind.Class when page.NameId(key.Value) is >= 0 and int id:
                    Add(ByClass, id, place);
                    break;
                case SelectorKeyKind.Name when page.NameId(key.Value) is >= 0 and int id:
                    Add(ByName, id, place);
                    break;
            }
        }

        private static void Add<T>(Dictionary<T, int[]> buckets, T key, int place)
            where T : notnull =>
            buckets[key] = buckets.TryGetValue(key, out int[]? places) ? [.. places, place] : [place];
    }

    /// <summary>One pass over the page.</summary>
    private readonly struct Pass
    {
        private readonly SelectorSet _set;
        private readonly MatchContext _on;
        private readonly int _scope;
        private readonly int[] _lastTried;

        public Pass(SelectorSet set, MatchContext on, int scope)
        {
            _set = set;
            _on = on;
            _scope = scope;
            _lastTried = new int[set._selectors.Length];
            Found = new List<int>?[set._selectors.Length];
        }

        public PageDocument Page => _on.Page;

        public List<int>?[] Found { get; }

        public void Try(int[] places, int element)
        {
            foreach (int place in places)
            {
                // An element can stand in several buckets of one selector.
                if (_lastTried[place] != element)
                {
                    _lastTried[place] = element;
                    if (_set._selectors[place].Test(_on, element, _scope))
                    {
                        (Found[place] ??= []).Add(element);
                    }
                }
            }
        }

        public void TryScope(int place)
        {
            if (_set._selectors[place].TestOnScope(_on, _scope, _scope))
            {
                (Found[place] ??= []).Add(_scope);
            }
        }
    }
}
