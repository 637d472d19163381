using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.Markup;
using NewsTemplates.Text;

namespace NewsTemplates.Matching;

/// <summary>
/// Selectors that are matched together, in one pass over the page. As in browsers, a selector is tried only on
/// elements that have an id, class or name it asks for. Immutable; safe to share between threads.
/// </summary>
internal sealed class SelectorSet
{
    private readonly Selector[] _selectors;
    private readonly int[] _onScope;
    private readonly Lazy<Buckets> _buckets;
    private readonly Lazy<Buckets> _bucketsInQuirks;

    /// <summary>Joins selectors into a set; results are asked for by their order here.</summary>
    public SelectorSet(params Selector[] selectors)
    {
        _selectors = selectors;
        _onScope = Places(key => key.Kind == SelectorKeyKind.Scope);
        _buckets = new Lazy<Buckets>(() => new Buckets(this, isQuirks: false));
        _bucketsInQuirks = new Lazy<Buckets>(() => new Buckets(this, isQuirks: true));
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

    /// <summary>How many selectors there are.</summary>
    internal int Count => _selectors.Length;

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
        Buckets buckets = (page.IsQuirks ? _bucketsInQuirks : _buckets).Value;
        for (int node = start; node < end; node++)
        {
            if (page.Kind(node) == NodeKind.Element)
            {
                pass.Try(buckets.Always, node);
                if (node == top)
                {
                    pass.Try(_onScope, node);
                }

                pass.Try(buckets.OfName(page, node), node);
                if (buckets.ByClass.Count > 0 && page.TryAttribute(node, NameTable.Class, out ReadOnlySpan<byte> classes))
                {
                    foreach (ReadOnlySpan<byte> name in new AsciiWords(classes))
                    {
                        pass.Try(buckets.ByClass.Find(name) ?? [], node);
                    }
                }

                if (buckets.ById.Count > 0 && page.TryAttribute(node, NameTable.Id, out ReadOnlySpan<byte> id))
                {
                    pass.Try(buckets.ById.Find(id) ?? [], node);
                }
            }
        }

        return pass.Found;
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
        private readonly int[][] _byTag = new int[(int)Tag.Last + 1][];
        private readonly Dictionary<string, int[]> _byOtherName = new(StringComparer.Ordinal);

        public Buckets(SelectorSet set, bool isQuirks)
        {
            // Where case does not count, an id or a class has many spellings; few pages are in quirks mode, so there
            // those selectors are simply tried on all elements.
            bool InAlways(SelectorKey key) =>
                key.Kind == SelectorKeyKind.Any || (isQuirks && key.Kind is SelectorKeyKind.Id or SelectorKeyKind.Class);
            Always = set.Places(InAlways);
            HashSet<int> always = [.. Always];
            for (int i = 0; i < set._selectors.Length; i++)
            {
                if (!always.Contains(i))
                {
                    foreach (SelectorKey key in set._selectors[i].Keys)
                    {
                        Add(key, i);
                    }
                }
            }
        }

        public int[] Always { get; }

        public WordTable<int[]> ByClass { get; } = new();

        public WordTable<int[]> ById { get; } = new();

        public int[] OfName(PageDocument page, int element)
        {
            int number = page.NameNumber(element);
            return number <= (int)Tag.Last ? _byTag[number] ?? []
                : _byOtherName.Count > 0 && _byOtherName.TryGetValue(page.Name(element), out int[]? places) ? places
                : [];
        }

        private static bool IsSpelledSo(string name) =>
            AsciiText.Lower(name) is var lower && (lower == name || ForeignNames.OfElement(MarkupNamespace.Svg, lower) == name);

        private void Add(SelectorKey key, int place)
        {
            switch (key.Kind)
            {
                case SelectorKeyKind.Id:
                    ById.Set(key.Value, [.. ById.Find(Encoding.UTF8.GetBytes(key.Value)) ?? [], place]);
                    break;
                case SelectorKeyKind.Class:
                    ByClass.Set(key.Value, [.. ByClass.Find(Encoding.UTF8.GetBytes(key.Value)) ?? [], place]);
                    break;
                case SelectorKeyKind.Name when NameTable.TagOf(key.Value) is not Tag.None and var tag:
                    if (IsSpelledSo(key.Value))
                    {
                        _byTag[(int)tag] = [.. _byTag[(int)tag] ?? [], place];
                    }

                    break;
                case SelectorKeyKind.Name:
                    _byOtherName[key.Value] = [.. _byOtherName.TryGetValue(key.Value, out int[]? places) ? places : [], place];
                    break;
            }
        }
    }

    /// <summary>One pass over the page.</summary>
    private readonly struct Pass
    {
        private readonly SelectorSet _set;
        private readonly MatchContext _on;
        private readonly int _scope;

        public Pass(SelectorSet set, MatchContext on, int scope)
        {
            _set = set;
            _on = on;
            _scope = scope;
            Found = SelectorMatches.Of(set);
        }

        public PageDocument Page => _on.Page;

        public SelectorMatches Found { get; }

        public void Try(int[] places, int element)
        {
            foreach (int place in places)
            {
                if (_set._selectors[place].Test(_on, element, _scope))
                {
                    Found.Add(place, element);
                }
            }
        }

        public void TryScope(int place)
        {
            if (_set._selectors[place].TestOnScope(_on, _scope, _scope))
            {
                Found.Add(place, _scope);
            }
        }
    }
}
