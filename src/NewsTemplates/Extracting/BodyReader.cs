using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Html;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>
/// Reads the text of an article: standfirst, headings and paragraphs of one or several elements, merged in document
/// order. Inside an element taken no other is taken; standfirst goes before heading before paragraph; a heading inside
/// a paragraph counts only if it is all of that paragraph's text.
/// </summary>
internal sealed class BodyReader
{
    private readonly SelectorSet? _set;
    private readonly Selector? _paragraphs;
    private readonly Selector? _headings;
    private readonly LinePattern? _headingLines;
    private readonly Exclusion? _except;
    private readonly Func<FoundValues, FoundValues>? _steps;

    /// <summary>Makes a reader for pages.</summary>
    /// <param name="paragraphs">The paragraphs; <c>:scope</c> is the body's element.</param>
    /// <param name="headings">The headings, or null.</param>
    /// <param name="except">What is cut out, or null.</param>
    /// <param name="steps">The steps that each text goes through, or null.</param>
    public BodyReader(Selector paragraphs, Selector? headings, Exclusion? except = null, Func<FoundValues, FoundValues>? steps = null)
    {
        _paragraphs = paragraphs;
        _headings = headings;
        _except = except;
        _steps = steps;
        _set = headings is null ? new SelectorSet(paragraphs) : new SelectorSet(paragraphs, headings);
    }

    /// <summary>Makes a reader for text captures.</summary>
    /// <param name="headings">The lines that are headings, or null.</param>
    /// <param name="steps">The steps that each text goes through, or null.</param>
    public BodyReader(LinePattern? headings, Func<FoundValues, FoundValues>? steps = null)
    {
        _headingLines = headings;
        _steps = steps;
    }

    private enum Part
    {
        Summary,
        Heading,
        Paragraph,
    }

    /// <summary>Reads the body of a page.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule's index.</param>
    /// <param name="regions">The elements that hold the body; the bounds may stand inside them.</param>
    /// <param name="summary">The standfirst's elements anywhere in the page, or null.</param>
    /// <param name="within">Where paragraphs and headings stand.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether there is a paragraph.</returns>
    public bool TryRead(FieldReader field, int rule, FoundValues regions, FoundValues? summary, Region within, [NotNullWhen(true)] out Body? body)
    {
        PageDocument page = field.Context.Page!;
        field.Try(rule);
        bool[]? excluded = _except is null ? null : Marks(field.Context, page);
        var candidates = new List<(int Node, Part Part)>();
        foreach (FoundValue region in regions.Items)
        {
            field.Context.Spend(2 * (page.End(region.Node) - region.Node));
            Mark(field.Context, region.Node + 1, page.End(region.Node), region.Node, excluded);
            SelectorMatches matches = _set!.Match(field.Context.Matching!, region.Node);
            candidates.AddRange(Candidates(page, region.Node, matches, _paragraphs!, Part.Paragraph, within));
            if (_headings is not null)
            {
                candidates.AddRange(Candidates(page, region.Node, matches, _headings, Part.Heading, within));
            }
        }

        foreach (FoundValue element in summary?.Items ?? new List<FoundValue>())
        {
            field.Context.Spend(page.End(element.Node) - element.Node);
            Mark(field.Context, element.Node, page.End(element.Node), 0, excluded);
            candidates.Add((element.Node, Part.Summary));
        }

        body = Merge(page, field, candidates, excluded is null ? null : node => excluded[node]);
        return Served(field, regions.Items.Count, body);
    }

    /// <summary>Reads the body of a text capture.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule's index.</param>
    /// <param name="region">The lines of the body.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether there is a paragraph.</returns>
    public bool TryRead(FieldReader field, int rule, Region region, [NotNullWhen(true)] out Body? body)
    {
        ExtractionContext context = field.Context;
        field.Try(rule);
        var headingAt = new HashSet<int>();
        if (_headingLines is not null)
        {
            foreach (LineMatch match in context.Find(_headingLines, region))
            {
                headingAt.UnionWith(Enumerable.Range(match.FirstLine, match.EndLine - match.FirstLine));
            }
        }

        var builder = new Builder();
        int end = Math.Min(region.End, context.Text!.Lines.Count);
        for (int line = region.Start; line < end; line++)
        {
            context.Coverage!.Cover(line, line + 1);
            Part part = headingAt.Contains(line) ? Part.Heading : Part.Paragraph;
            foreach (string text in Texts(field, FoundValue.OfText(context.Text.Lines[line])))
            {
                if (part == Part.Heading)
                {
                    field.RecordPart("headings");
                }

                builder.Add(part, text);
            }
        }

        body = builder.Build();
        return Served(field, Math.Max(0, end - region.Start), body);
    }

    private static bool Served(FieldReader field, int matches, Body? body)
    {
        if (body is null)
        {
            return false;
        }

        field.RecordProvenance(matches);
        return true;
    }

    private static IEnumerable<(int, Part)> Candidates(
        PageDocument page, int region, SelectorMatches matches, Selector selector, Part part, Region within) =>
        matches[selector]
            .Where(node => within.Contains(node, page.End(node)) && !HiddenElement.IsBelow(page, node, region))
            .Select(node => (node, part));

    private static bool[] Marks(ExtractionContext context, PageDocument page)
    {
        context.Spend(page.Count / 8);
        return new bool[page.Count];
    }

    /// <summary>Marks what <c>except</c> cuts out.</summary>
    private void Mark(ExtractionContext context, int start, int end, int scope, bool[]? excluded)
    {
        PageDocument page = context.Page!;
        int node = excluded is null ? end : start;
        while (node < end)
        {
            if (!excluded![node] && page.Kind(node) == NodeKind.Element && _except!.Excludes(context, node, scope))
            {
                for (int inside = node; inside < page.End(node); inside++)
                {
                    excluded[inside] = true;
                }
            }

            node = excluded![node] ? page.End(node) : node + 1;
        }
    }

    private Body? Merge(PageDocument page, FieldReader field, List<(int Node, Part Part)> candidates, Func<int, bool>? isExcluded)
    {
        List<(int Node, Part Part)> ordered = candidates
            .Where(candidate => isExcluded?.Invoke(candidate.Node) != true)
            .Distinct()
            .OrderBy(candidate => candidate.Node)
            .ThenBy(candidate => candidate.Part)
            .ToList();
        var builder = new Builder();
        int takenUntil = 0;
        for (int index = 0; index < ordered.Count; index++)
        {
            (int node, Part part) = ordered[index];
            if (node < takenUntil)
            {
                continue;
            }

            string text = TextOf(page, node, isExcluded, field.Context);
            if (part == Part.Paragraph && IsHeadingOnly(page, ordered, index, text, isExcluded, field.Context))
            {
                part = Part.Heading;
            }

            takenUntil = page.End(node);
            if (text.Length == 0)
            {
                continue;
            }

            foreach (string value in Texts(field, FoundValue.OfText(text, node)))
            {
                if (part == Part.Paragraph && field.Context.FirstParagraph < 0)
                {
                    field.Context.FirstParagraph = node;
                }

                field.RecordPart(part switch { Part.Summary => "summary", Part.Heading => "headings", _ => "paragraphs" });
                builder.Add(part, value);
            }
        }

        return builder.Build();
    }

    private static bool IsHeadingOnly(
        PageDocument page, List<(int Node, Part Part)> ordered, int index, string text, Func<int, bool>? isExcluded, ExtractionContext context)
    {
        int end = page.End(ordered[index].Node);
        for (int next = index + 1; next < ordered.Count && ordered[next].Node < end; next++)
        {
            if (ordered[next].Part == Part.Heading
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

    private IEnumerable<string> Texts(FieldReader field, FoundValue foundValue)
    {
        FoundValues found = new FoundValues(field.Scope, new List<FoundValue> { foundValue });
        if (_steps is not null)
        {
            found = _steps(found);
            field.ReportGivenUp(found);
        }

        return found.Items.Select(item => item.Text!).Where(text => !field.IsLeaked(text));
    }

    private sealed class Builder
    {
        private readonly List<string> _summary = new();
        private readonly List<(string? Heading, List<string> Paragraphs)> _sections = new();
        private bool _hasParagraph;

        public void Add(Part part, string text)
        {
            switch (part)
            {
                case Part.Summary:
                    _summary.Add(text);
                    break;
                case Part.Heading:
                    _sections.Add((text, new List<string>()));
                    break;
                default:
                    if (_sections.Count == 0)
                    {
                        _sections.Add((null, new List<string>()));
                    }

                    _sections[_sections.Count - 1].Paragraphs.Add(text);
                    _hasParagraph = true;
                    break;
            }
        }

        public Body? Build() =>
            _hasParagraph ? new Body(_summary, _sections.Select(section => new BodySection(section.Heading, section.Paragraphs)).ToArray()) : null;
    }
}
