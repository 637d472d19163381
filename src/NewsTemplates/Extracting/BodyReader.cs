using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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
    private readonly BodyLines? _lines;
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

    /// <summary>Makes a reader for pages whose paragraphs are no elements: it takes all text.</summary>
    /// <param name="isLineParagraph">Whether each line is a paragraph; else only an empty line parts them.</param>
    /// <param name="headings">The headings, or null.</param>
    /// <param name="except">What is cut out, or null.</param>
    /// <param name="steps">The steps that each text goes through, or null.</param>
    public BodyReader(bool isLineParagraph, Selector? headings, Exclusion? except = null, Func<FoundValues, FoundValues>? steps = null)
    {
        _lines = new BodyLines(isLineParagraph);
        _headings = headings;
        _except = except;
        _steps = steps;
        _set = headings is null ? new SelectorSet() : new SelectorSet(headings);
    }

    /// <summary>Makes a reader for text captures.</summary>
    /// <param name="headings">The lines that are headings, or null.</param>
    /// <param name="steps">The steps that each text goes through, or null.</param>
    public BodyReader(LinePattern? headings, Func<FoundValues, FoundValues>? steps = null)
    {
        _headingLines = headings;
        _steps = steps;
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
        HashSet<int> standfirst = [.. summary?.Items.Select(element => element.Node) ?? []];
        var candidates = new List<(int Node, BodyPart Part)>(standfirst.Select(node => (node, BodyPart.Summary)));
        var lines = new List<BodyText>();
        int[] bodies = [.. Outermost(page, regions.Items.Select(region => region.Node))];
        foreach (FoundValue region in regions.Items)
        {
            field.Context.Spend(2 * (page.End(region.Node) - region.Node));
            Mark(field.Context, region.Node + 1, page.End(region.Node), region.Node, excluded);
        }

        foreach (int element in standfirst)
        {
            field.Context.Spend(page.End(element) - element);
            Mark(field.Context, element, page.End(element), 0, excluded);
        }

        Func<int, bool>? isExcluded = excluded is null ? null : node => excluded[node];
        bool IsCut(int node) => isExcluded?.Invoke(node) == true || standfirst.Contains(node);
        foreach (int region in _lines is null ? regions.Items.Select(region => region.Node) : bodies)
        {
            SelectorMatches matches = _set!.Match(field.Context.Matching!, region);
            (int Node, BodyPart Part)[] headings =
                [.. _headings is null ? [] : Candidates(page, region, matches, _headings, BodyPart.Heading, within)];
            if (_lines is not null)
            {
                HashSet<int> headingNodes = [.. headings.Select(heading => heading.Node)];
                lines.AddRange(_lines.Read(page, region, within, headingNodes, IsCut));
                continue;
            }

            candidates.AddRange(headings);
            candidates.AddRange(Candidates(page, region, matches, _paragraphs!, BodyPart.Paragraph, within));
        }

        var taken = new List<BodyText>(Elements(page, field, candidates, isExcluded));
        body = Build(field, taken.Concat(lines).OrderBy(text => text.Node));
        if (body is not null && _lines is null)
        {
            var coverage = new BodyCoverage(page, taken, within, isExcluded);
            coverage.Report(field, bodies);
            ReportJoined(field, body, taken, IsCut);
        }

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

        var builder = new BodyBuilder();
        int end = Math.Min(region.End, context.Text!.Lines.Count);
        for (int line = region.Start; line < end; line++)
        {
            context.Coverage!.Cover(line, line + 1);
            BodyPart part = headingAt.Contains(line) ? BodyPart.Heading : BodyPart.Paragraph;
            foreach (string text in Texts(field, FoundValue.OfText(context.Text.Lines[line])))
            {
                if (part == BodyPart.Heading)
                {
                    field.RecordPart("headings");
                }

                builder.Add(part, text);
            }
        }

        body = builder.Build();
        return Served(field, Math.Max(0, end - region.Start), body);
    }

    /// <summary>Reports a body whose only paragraph is several as a reader sees them.</summary>
    private static void ReportJoined(FieldReader field, Body body, List<BodyText> taken, Func<int, bool> isCut)
    {
        if (body.Paragraphs.Count == 1 && taken.Where(text => text.Part == BodyPart.Paragraph && text.Text.Length > 0).ToList() is [var only])
        {
            PageDocument page = field.Context.Page!;
            field.Context.Spend(page.End(only.Node) - only.Node);
            int parts = new BodyLines(isLineParagraph: false).Read(page, only.Node, Region.All, [], isCut).Count();
            if (parts > 1)
            {
                string count = parts.ToString(CultureInfo.InvariantCulture);
                string message = $"the only paragraph is {count} texts that empty lines or elements part";
                field.Report(IssueKind.JoinedParagraphs, message, body.Paragraphs[0]);
            }
        }
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

    /// <summary>The texts of elements; those within others that are taken are left out.</summary>
    private static IEnumerable<BodyText> Elements(
        PageDocument page, FieldReader field, List<(int Node, BodyPart Part)> candidates, Func<int, bool>? isExcluded)
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

            string text = TextOf(page, node, isExcluded, field.Context);
            if (part == BodyPart.Paragraph && IsHeadingOnly(page, ordered, index, text, isExcluded, field.Context))
            {
                part = BodyPart.Heading;
            }

            takenUntil = page.End(node);
            yield return new BodyText(node, part, text);
        }
    }

    private Body? Build(FieldReader field, IEnumerable<BodyText> texts)
    {
        var builder = new BodyBuilder();
        foreach (BodyText text in texts.Where(text => text.Text.Length > 0))
        {
            foreach (string value in Texts(field, FoundValue.OfText(text.Text, text.Node)))
            {
                if (text.Part == BodyPart.Paragraph && field.Context.FirstParagraph < 0)
                {
                    field.Context.FirstParagraph = text.Node;
                }

                field.RecordPart(text.Part switch { BodyPart.Summary => "summary", BodyPart.Heading => "headings", _ => "paragraphs" });
                builder.Add(text.Part, value);
            }
        }

        return builder.Build();
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

    private IEnumerable<string> Texts(FieldReader field, FoundValue foundValue)
    {
        FoundValues found = new FoundValues(field.Scope, new List<FoundValue> { foundValue });
        if (_steps is not null)
        {
            found = _steps(found);
            field.ReportGivenUp(found);
        }

        return found.Items.Select(item => item.Text!).Where(text => !field.IsLeaked(text) && !field.IsFiller(text));
    }
}
