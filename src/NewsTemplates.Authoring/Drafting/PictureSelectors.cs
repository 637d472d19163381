using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Finds the selectors that match the pictures of articles and no others, on all pages together: one, or a few that each have pictures which the
/// others lack.
/// </summary>
internal sealed class PictureSelectors
{
    private const int MostTogether = 4;

    private const int MostExceptions = 3;

    private const int MostOfPage = 12;

    // What a further selector, or an exception, must gain to be worth its place.
    private const double LeastGain = 0.015;

    // So that of equals the selector serves that is likelier to last.
    private const double WeightOfCost = 0.004;

    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal) { "a", "aside", "article", "footer", "header", "li", "nav" };

    private readonly AnalyzedPage[] _pages;
    private readonly ArticleText[] _texts;
    private readonly PagePictures[] _pictures;
    private readonly int[][] _wanted;
    private readonly HashSet<string>[] _addresses;

    /// <summary>Prepares the search.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="texts">Where their text stands.</param>
    /// <param name="pictures">Their pictures.</param>
    /// <param name="wanted">The elements with those that are wanted.</param>
    public PictureSelectors(
        IReadOnlyList<AnalyzedPage> pages,
        IReadOnlyList<ArticleText> texts,
        IReadOnlyList<PagePictures> pictures,
        IReadOnlyList<IReadOnlyList<int>> wanted)
    {
        _pages = [.. pages];
        _texts = [.. texts];
        _pictures = [.. pictures];
        _wanted = [.. wanted.Select(elements => elements.ToArray())];
        _addresses = [.. wanted.Select((elements, i) => new HashSet<string>(elements.Select(element => pictures[i].AddressIn(element)!)))];
    }

    /// <summary>Selectors, the best first; none where the pages have no pictures.</summary>
    public IEnumerable<string> Find()
    {
        Candidate[] candidates = Read([.. Enumerable.Range(0, _pages.Length).SelectMany(Names)]);
        if (candidates.Length == 0)
        {
            yield break;
        }

        var chosen = new List<Candidate>();
        while (chosen.Count < MostTogether)
        {
            Candidate best = candidates.OrderByDescending(candidate => Score([.. chosen, candidate])).First();
            if (chosen.Count > 0 && Score([.. chosen, best]) < Score(chosen) + LeastGain)
            {
                break;
            }

            chosen.Add(best);
        }

        // What was chosen first may have become needless by what came after it.
        foreach (Candidate one in chosen.ToArray())
        {
            Candidate[] others = [.. chosen.Where(other => other != one)];
            if (others.Length > 0 && Score(others) > Score(chosen) - LeastGain)
            {
                chosen.Remove(one);
            }
        }

        yield return Join(Excepted([.. chosen]));
        foreach (Candidate single in candidates.OrderByDescending(candidate => Score([candidate])).Take(5))
        {
            yield return single.Selector;
        }
    }

    private static string Join(IEnumerable<Candidate> candidates) => string.Join(", ", candidates.Select(candidate => candidate.Selector));

    /// <summary>The selectors without what stands in parts of the page that hold none of the wanted pictures.</summary>
    private Candidate[] Excepted(Candidate[] chosen)
    {
        var exceptions = new List<string>();
        Candidate[] best = chosen;
        for (int i = 0; i < MostExceptions && Wrong(best).Any(); i++)
        {
            (string Selector, Candidate[] Left)? next = Wrong(best)
                .Take(MostOfPage)
                .SelectMany(wrong => Parts(wrong.Page, wrong.Element))
                .Distinct()
                .Where(IsNone)
                .Take(MostOfPage)
                .Select(part => ((string, Candidate[])?)(part, Without([.. exceptions, part])))
                .OrderByDescending(left => Score(left!.Value.Item2))
                .FirstOrDefault();
            if (next is not { } found || Score(found.Left) < Score(best) + LeastGain)
            {
                break;
            }

            exceptions.Add(found.Selector);
            best = found.Left;
        }

        return best;

        Candidate[] Without(string[] parts) => Read([.. chosen.Select(candidate => new ElementName(
            candidate.Selector + $":not({string.Join(", ", parts.SelectMany(part => new[] { part, part + " *" }))})", candidate.Cost))]);
    }

    /// <summary>What is matched and is not wanted.</summary>
    private IEnumerable<(int Page, int Element)> Wrong(Candidate[] candidates) =>
        from candidate in candidates
        from page in Enumerable.Range(0, _pages.Length)
        from element in candidate.Elements[page]
        where _pictures[page].AddressIn(element) is { } address && !_addresses[page].Contains(address)
        select (page, element);

    private IEnumerable<string> Parts(int page, int element) => _pages[page].Ancestors(element).Prepend(element)
        .TakeWhile(outer => !_wanted[page].Any(wanted => _pages[page].IsWithin(wanted, outer)))
        .Take(6)
        .SelectMany(outer => ElementNames.Of(_pages[page].Document, outer)
            .Select(name => name.Selector)
            .Concat(new[] { _pages[page].Document.Name(outer) }.Where(Tags.Contains)));

    private bool IsNone(string part) => Enumerable.Range(0, _pages.Length).All(page => PageSelector.Find(_pages[page].Document, part)
        .All(outer => !_wanted[page].Any(wanted => wanted == outer || _pages[page].IsWithin(wanted, outer))));

    /// <summary>The mean over the pages of how well the pictures are met (F1), less what the selectors cost.</summary>
    private double Score(IReadOnlyList<Candidate> candidates)
    {
        double sum = 0;
        for (int page = 0; page < _pages.Length; page++)
        {
            var found = new HashSet<string>(candidates.SelectMany(candidate => candidate.Addresses[page]));
            int met = found.Count(_addresses[page].Contains);
            int repeated = candidates.Sum(candidate => candidate.Elements[page].Count) - found.Count;
            sum += found.Count + _addresses[page].Count == 0 ? 1 : (2.0 * met / (found.Count + _addresses[page].Count)) - (0.001 * repeated);
        }

        return (sum / _pages.Length) - (WeightOfCost * candidates.Sum(candidate => candidate.Cost));
    }

    private Candidate[] Read(IReadOnlyList<ElementName> names)
    {
        ElementName[] distinct = [.. names.GroupBy(name => name.Selector).Select(same => same.OrderBy(name => name.Cost).First())];
        string[] selectors = [.. distinct.Select(name => name.Selector)];
        IReadOnlyList<IReadOnlyList<int>>[] found = [.. _pages.Select(page => PageSelector.Find(page.Document, selectors))];
        return [.. distinct.Select((name, index) =>
        {
            int[][] elements = [.. found.Select((page, i) => page[index].Where(element => _pictures[i].AddressIn(element) is not null).ToArray())];
            return new Candidate(
                name.Selector,
                name.Cost,
                elements,
                [.. elements.Select((inside, i) => new HashSet<string>(inside.Select(element => _pictures[i].AddressIn(element)!)))]);
        })];
    }

    /// <summary>Names of the wanted elements, and of those around them that hold no other picture.</summary>
    private IEnumerable<ElementName> Names(int index)
    {
        AnalyzedPage page = _pages[index];
        foreach (int element in _wanted[index].Take(MostOfPage))
        {
            string tag = page.Document.Name(element);
            yield return new ElementName(tag, 4);
            ElementName[] own = [.. page.Ancestors(element)
                .Prepend(element)
                .TakeWhile(outer => !_wanted[index].Any(other => other != element && page.IsWithin(other, outer))
                    && !_texts[index].Paragraphs.Any(paragraph => page.IsWithin(paragraph, outer)))
                .Take(4)
                .SelectMany(outer => ElementNames.Of(page.Document, outer).Where(name => name.Cost < 5 && !IsOfOne(name.Selector)).Take(4))];
            foreach (ElementName name in own)
            {
                yield return name;
            }

            foreach (ElementName around in page.Ancestors(element).Take(10).SelectMany(outer => ElementNames.Of(page.Document, outer).Take(3)))
            {
                yield return new ElementName($"{around.Selector} {tag}", around.Cost + 0.5);
                foreach (ElementName name in own.Take(3))
                {
                    yield return new ElementName($"{around.Selector} {name.Selector}", around.Cost + name.Cost);
                }
            }
        }
    }

    /// <summary>Whether a name is the id of one element among others of its kind.</summary>
    private static bool IsOfOne(string selector) => selector[0] == '#' && selector.Any(char.IsDigit);

    private sealed record Candidate(
        string Selector, double Cost, IReadOnlyList<IReadOnlyList<int>> Elements, IReadOnlyList<HashSet<string>> Addresses);
}
