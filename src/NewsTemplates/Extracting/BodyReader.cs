using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Extracting;

/// <summary>Reads the text of an article: of one or several elements of a page, of values of its JSON, or of the lines of a capture.</summary>
internal sealed class BodyReader
{
    private readonly BodyElements? _parts;
    private readonly LinePattern? _headingLines;
    private readonly Func<FoundValues, FoundValues>? _steps;

    /// <summary>Makes a reader for pages.</summary>
    /// <param name="parts">What its texts are.</param>
    /// <param name="steps">The steps that each text goes through, or null.</param>
    public BodyReader(BodyElements parts, Func<FoundValues, FoundValues>? steps = null)
    {
        _parts = parts;
        _steps = steps;
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
    /// <param name="regions">The elements that hold the body, in which the bounds may stand; or values of JSON, with its texts.</param>
    /// <param name="summary">The standfirst's elements anywhere in the page, or null.</param>
    /// <param name="within">Where paragraphs and headings stand.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether there is a paragraph.</returns>
    public bool TryRead(FieldReader field, int rule, FoundValues regions, FoundValues? summary, Region within, [NotNullWhen(true)] out Body? body)
    {
        ExtractionContext context = field.Context;
        field.Try(rule);
        HashSet<int> standfirst = [.. summary?.Items.Select(element => element.Node) ?? []];
        int[] elements = [.. regions.Items.Select(region => region.Node).Where(node => node >= 0)];
        BodyTexts page = _parts!.In(context, context.Matching!, elements, standfirst, within);
        BodyTexts own = page;
        IEnumerable<BodyText> all = page.All;
        JsonLdValue[] values = [.. regions.Items.Select(region => region.Json).OfType<JsonLdValue>()];
        if (values.Length > 0 && PageFragment.Of(values, context) is { } fragment)
        {
            own = _parts.In(context, fragment.Matching, [fragment.Body], [], Region.All);
            all = all.Concat(own.All.Select(text => text with { Node = -1 }));
        }

        body = Build(field, all);
        if (body is not null && _parts.IsOfElements)
        {
            own.ReportUncovered(field);
            ReportJoined(field, body, own);
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
    private static void ReportJoined(FieldReader field, Body body, BodyTexts texts)
    {
        if (body.Paragraphs.Count == 1 && texts.PartsOfOnlyParagraph(field.Context) is > 1 and int parts)
        {
            string count = parts.ToString(CultureInfo.InvariantCulture);
            string message = $"the only paragraph is {count} texts that empty lines or elements part";
            field.Report(IssueKind.JoinedParagraphs, message, body.Paragraphs[0]);
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

    private Body? Build(FieldReader field, IEnumerable<BodyText> texts)
    {
        var builder = new BodyBuilder();
        var sections = new List<int>();
        int last = -1;
        foreach (BodyText text in texts.Where(text => text.Text.Length > 0))
        {
            foreach (string value in Texts(field, FoundValue.OfText(text.Text, text.Node)))
            {
                if (text.Part == BodyPart.Paragraph && field.Context.FirstParagraph < 0 && text.Node >= 0)
                {
                    field.Context.FirstParagraph = text.Node;
                }

                field.RecordPart(text.Part switch { BodyPart.Summary => "summary", BodyPart.Heading => "headings", _ => "paragraphs" });
                builder.Add(text.Part, value);
                if (text.Part == BodyPart.Heading || (text.Part == BodyPart.Paragraph && sections.Count == 0))
                {
                    sections.Add(text.Node);
                }

                last = text.Part == BodyPart.Summary ? last : text.Node;
            }
        }

        field.RecordSections(sections, last);
        return builder.Build();
    }

    private IEnumerable<string> Texts(FieldReader field, FoundValue foundValue)
    {
        FoundValues found = FoundValues.Of(field.Scope, foundValue);
        if (_steps is not null)
        {
            found = _steps(found);
            field.ReportGivenUp(found);
        }

        foreach (FoundValue item in found.Items)
        {
            if (!field.IsLeaked(item.Text!) && !field.IsFiller(item.Text!))
            {
                yield return item.Text!;
            }
        }

        found.Release();
    }
}
