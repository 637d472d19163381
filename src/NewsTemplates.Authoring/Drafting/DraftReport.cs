using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Tells what a drafted layout reads from its pages, and what is left to write.</summary>
internal static class DraftReport
{
    /// <summary>What was found of each field.</summary>
    /// <param name="layout">The drafted layout.</param>
    /// <param name="extractions">What it reads from the pages.</param>
    /// <param name="reasons">Of fields of articles, why they have the rules that they have.</param>
    public static IReadOnlyList<DraftedField> Of(
        Layout layout, IReadOnlyList<Extraction> extractions, IReadOnlyDictionary<string, string> reasons) =>
        [.. layout.Model!.Pages.SelectMany(page =>
            page.Record.Select(field => Of(page, field, [.. extractions.Where(extraction => extraction.Layout.Name == page.Name)], reasons)))];

    /// <summary>Which pages each variant has, and what tells it.</summary>
    public static IReadOnlyList<DraftedVariant> Variants(Layout layout, IReadOnlyList<Sample> samples, IReadOnlyList<Extraction> extractions) =>
        [.. layout.Model!.Pages.SelectMany(page => page.Variants).Where(variant => variant.Name is not null).Select(variant => new DraftedVariant(
            variant.Name!,
            variant.When is { } when ? $"when {when.Text}" : variant.Unless is { } unless ? $"unless {unless.Text}" : null,
            [.. samples
                .Zip(extractions, (sample, extraction) => (sample, extraction))
                .Where(read => read.extraction.Variant == variant.Name)
                .Select(read => read.sample.RelativePath)]))];

    /// <summary>What the extractions report, which is approved for now.</summary>
    public static IEnumerable<string> Issues(IReadOnlyList<Sample> samples, IReadOnlyList<Extraction> extractions) =>
        samples
            .Zip(extractions, (sample, extraction) => extraction.Issues.Select(issue => $"{sample.RelativePath}: {issue}"))
            .SelectMany(issues => issues);

    private static DraftedField Of(
        PageModel page, FieldModel field, Extraction[] extractions, IReadOnlyDictionary<string, string> reasons)
    {
        Extraction? found = Array.Find(extractions, extraction => Value(extraction, field.Name) is not null);
        if (found is null)
        {
            return new DraftedField(page.Name, field.Name, null, null, HintFor(page, field));
        }

        string path = field.IsList ? field.Name + "[0]" : field.Name;
        string? rule = (found.ProvenanceOf(field.Name)
            ?? found.ProvenanceOf(path)
            ?? found.Provenance.FirstOrDefault(entry => entry.Field.StartsWith(field.Name, StringComparison.Ordinal)))?.Rule.Source;
        int missing = extractions.Count(extraction => Value(extraction, field.Name) is null);
        return new DraftedField(
            page.Name,
            field.Name,
            rule,
            Shown(Value(found, field.Name)!),
            missing > 0 ? $"not on {missing} of {extractions.Length} pages"
                : page.Name == "Article" && reasons.TryGetValue(field.Name, out string? reason) ? reason : null);
    }

    private static object? Value(Extraction extraction, string field) =>
        (extraction.Record as LayoutRecord)?[field] is { } value && value is not IReadOnlyList<object> { Count: 0 } ? value : null;

    /// <summary>A value in one line: of a long one its beginning.</summary>
    public static string Shown(object value) => value switch
    {
        IReadOnlyList<object> list => $"{list.Count}: {string.Join(" | ", list.Take(3).Select(Shown))}",
        Body body => $"{body.Paragraphs.Count()} "
            + $"paragraphs{(body.Summary.Count > 0 ? ", standfirst" : "")}"
            + $"{(body.Sections.Count(section => section.Heading is not null) is > 0 and var headings ? $", {headings} headings" : "")}: "
            + $"{body.Paragraphs.First()}",
        Image image => image.Url.AbsoluteUri,
        LayoutRecord record => (record["title"] ?? record["heading"])?.ToString() ?? "",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => value.ToString()!,
    };

    private static string HintFor(PageModel page, FieldModel field) => field.Name switch
    {
        "title" => "write 'title: SELECTOR' with the headline's element",
        "published" => "write 'published: SELECTOR@datetime', or 'published: { from: SELECTOR, format: d MMMM yyyy HH:mm }'",
        "authors" => "if pages name their authors, write 'authors: each SELECTOR'",
        "topics" => "if pages have tags, write 'topics: each SELECTOR'",
        "section" => page.Urls.Any(url => url.Pattern.ToString().Contains("{section}"))
            ? "write 'section: url(section)' if the URL tells it"
            : "write 'section: SELECTOR' if pages show it",
        "images" => "if pages have pictures, write 'images: each SELECTOR'",
        "summary" => "write 'summary: SELECTOR' if pages have one beside the text",
        _ => field.IsOptional ? "pages may lack it" : $"write '{field.Name}: SELECTOR'",
    };
}
