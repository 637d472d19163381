using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>
/// Finds the texts of an article in elements: standfirst, headings and paragraphs, merged in document order. Inside an element
/// taken no other is taken; standfirst goes before heading before paragraph; a heading inside a paragraph counts only if it is
/// all of that paragraph's text.
/// </summary>
internal sealed class BodyElements
{
    private readonly SelectorSet _set;
    private readonly Selector? _paragraphs;
    private readonly BodyLines? _lines;
    private readonly Selector? _headings;
    private readonly Exclusion? _except;

    /// <summary>Paragraphs that are elements.</summary>
    /// <param name="paragraphs">The paragraphs; <c>:scope</c> is the body's element.</param>
    /// <param name="headings">The headings, or null.</param>
    /// <param name="except">What is cut out, or null.</param>
    public BodyElements(Selector paragraphs, Selector? headings, Exclusion? except = null)
    {
        _paragraphs = paragraphs;
        _headings = headings;
        _except = except;
        _set = headings is null ? new SelectorSet(paragraphs) : new SelectorSet(paragraphs, headings);
    }

    /// <summary>Paragraphs that are no elements: all text.</summary>
    /// <param name="isLineParagraph">Whether each line is a paragraph; else only an empty line parts them.</param>
    /// <param name="headings">The headings, or null.</param>
    /// <param name="except">What is cut out, or null.</param>
    public BodyElements(bool isLineParagraph, Selector? headings, Exclusion? except = null)
    {
        _lines = new BodyLines(isLineParagraph);
        _headings = headings;
        _except = except;
        _set = headings is null ? new SelectorSet() : new SelectorSet(headings);
    }

    /// <summary>Whether paragraphs are elements.</summary>
    public bool IsOfElements => _lines is null;

    /// <summary>Finds the texts.</summary>
    /// <param name="context">The extraction.</param>
    /// <param name="matching">The page, or a fragment of markup in it.</param>
    /// <param name="regions">The elements that hold the article.</param>
    /// <param name="standfirst">The elements of the standfirst.</param>
    /// <param name="within">Where paragraphs and headings stand.</param>
    public BodyTexts In(
        ExtractionContext context, MatchContext matching, IReadOnlyCollection<int> regions, HashSet<int> standfirst, Region within)
    {
        PageDocument page = matching.Page;
        bool[]? excluded = _except is null ? null : Marks(context, page);
        var candidates = new List<(int Node, BodyPart Part)>(standfirst.Select(node => (node, BodyPart.Summary)));
        var lines = new List<BodyText>();
        int[] bodies = [.. Outermost(page, regions)];
        foreach (int region in regions)
        {
            context.Spend(2 * (page.End(region) - region));
            Mark(context, matching, region + 1, page.End(region), region, excluded);
        }

        foreach (int element in standfirst)
        {
            context.Spend(page.End(element) - element);
            Mark(context, matching, element, page.End(element), 0, excluded);
        }

        Func<int, bool>? isExcluded = excluded is null ? null : node => excluded[node];
        bool IsCut(int node) => isExcluded?.Invoke(node) == true || standfirst.Contains(node);
        foreach (int region in _lines is null ? regions : bodies)
        {
            SelectorMatches matches = _set.Match(matching, region);
            (int Node, BodyPart Part)[] headings =
                [.. _headings is null ? [] : Candidates(page, region, matches, _headings, BodyPart.Heading, within)];
            if (_lines is not null)
            {
                if (standfirst.Any(element => element <= region && region < page.End(element)))
                {
                    continue;
                }

                HashSet<int> headingNodes = [.. headings.Select(heading => heading.Node)];
                lines.AddRange(_lines.Read(page, region, within, headingNodes, IsCut));
                continue;
            }

            candidates.AddRange(headings);
            candidates.AddRange(Candidates(page, region, matches, _paragraphs!, BodyPart.Paragraph, within));
            matches.Release();
        }

        return new BodyTexts(page, bodies, [.. Elements(page, context, candidates, isExcluded)], lines)
        {
            Within = within,
            IsExcluded = isExcluded,
            IsCut = IsCut,
        };
    }

    private static IEnumerable<(int, BodyPart)> Candidates(
        PageDocument page, int region, SelectorMatches matches, Selector selector, BodyPart part, Region within) =>
        matches[selector]
            .Where(node => within.Contains(node, page.End(node)) && !PageText.IsBelowUnseen(page, node, region))
            .Select(node => (node, part));

    private static bool[] Marks(ExtractionContext context, PageDocument page)
    {
        context.Spend(page.Count / 8);
        return new bool[page.Count];
    }

    /// <summary>The elements that are in none of the others, each once.</summary>
    private static IEnumerable<int> Outermost(PageDocument page, IEnumerable<int> elements)
    {
        int end = 0;
        foreach (int element in elements.OrderBy(element => element))
        {
            if (element >= end)
            {
                end = page.End(element);
                yield return element;
            }
        }
    }

    /// <summary>Marks what <c>except</c> cuts out.</summary>
    private void Mark(ExtractionContext context, MatchContext matching, int start, int end, int scope, bool[]? excluded)
    {
        PageDocument page = matching.Page;
        int node = excluded is null ? end : start;
        while (node < end)
        {
            if (!excluded![node] && page.Kind(node) == NodeKind.Element && _except!.Excludes(context, matching, node, scope))
            {
                for (int inside = node; inside < page.End(node); inside++)
                {
                    excluded[inside] = true;
                }
            }

            node = excluded![node] ? page.End(node) : node + 1;
        }
    }

    /// <summary>The texts of elements; those within others that are taken are left out.</summary>
    private static IEnumerable<BodyText> Elements(
        PageDocument page, ExtractionContext context, List<(int Node, BodyPart Part)> candidates, Func<int, bool>? isExcluded)
    {
        List<(int Node, BodyPart Part)> ordered = candidates
            .Where(candidate => isExcluded?.Invoke(candidate.Node) != true)
            .Distinct()
            .OrderBy(candidate => candidate.Node)
            .ThenBy(candidate => candidate.Part)
            .ToList();
        int takenUntil = 0;
        for (int index = 0; index < ordered.Count; index++)
        {
            (int node, BodyPart part) = ordered[index];
            if (node < takenUntil)
            {
                continue;
            }

            string text = TextOf(page, node, isExcluded, context);
            if (part == BodyPart.Paragraph && IsHeadingOnly(page, ordered, index, text, isExcluded, context))
            {
                part = BodyPart.Heading;
            }

            takenUntil = page.End(node);
            yield return new BodyText(node, part, text);
        }
    }

    private static bool IsHeadingOnly(
        PageDocument page, List<(int Node, BodyPart Part)> ordered, int index, string text, Func<int, bool>? isExcluded, ExtractionContext context)
    {
        int end = page.End(ordered[index].Node);
        for (int next = index + 1; next < ordered.Count && ordered[next].Node < end; next++)
        {
            if (ordered[next].Part == BodyPart.Heading
                && string.Equals(TextOf(page, ordered[next].Node, isExcluded, context), text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string TextOf(PageDocument page, int node, Func<int, bool>? isExcluded, ExtractionContext context)
    {
        string text = PageText.Of(page, node, isExcluded);
        context.Spend(page.End(node) - node, text.Length);
        return text;
    }
}
