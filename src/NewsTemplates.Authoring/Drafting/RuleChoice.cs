using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Rules that together serve on as many pages as can be: each for pages on which those before it do not.</summary>
internal sealed class RuleChoice
{
    private readonly List<int> _chosen = [];
    private readonly bool[] _isServed;

    /// <summary>A choice without rules.</summary>
    /// <param name="pages">The number of pages.</param>
    public RuleChoice(int pages) => _isServed = new bool[pages];

    /// <summary>The indices of the chosen rules in order.</summary>
    public IReadOnlyList<int> Chosen => _chosen;

    /// <summary>Adds of some rules those that serve on further pages, the one that serves on most first.</summary>
    /// <param name="rules">The number of rules, of which the first are the likeliest.</param>
    /// <param name="isRight">Whether the rule of an index finds what it should on the page of another.</param>
    public void Add(int rules, Func<int, int, bool> isRight)
    {
        bool[][] rights = [.. Enumerable.Range(0, rules)
            .Select(rule => Enumerable.Range(0, _isServed.Length).Select(page => isRight(rule, page)).ToArray())];
        while (true)
        {
            int[] gains = [.. rights.Select(right => right.Where((isServed, page) => isServed && !_isServed[page]).Count())];
            int most = gains.DefaultIfEmpty(0).Max();
            if (most == 0)
            {
                return;
            }

            int best = Array.IndexOf(gains, most);
            _chosen.Add(best);
            for (int page = 0; page < _isServed.Length; page++)
            {
                _isServed[page] |= rights[best][page];
            }
        }
    }
}
