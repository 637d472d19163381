using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>
/// Tries rules of a layout's own fields out: runs the page with each as a field of its own, so that types, steps, blocks and enums are
/// those of the layout.
/// </summary>
internal sealed class FieldTrial(SiteModel site, PageModel page, IReadOnlyList<FreshPage> pages)
{
    // A page has a limit to the work that one run may take.
    private const int MostAtOnce = 40;

    /// <summary>The page's body, by which pictures are covers or not; null for none.</summary>
    public FieldModel? Body { get; init; }

    /// <summary>The pages.</summary>
    public IReadOnlyList<FreshPage> Pages => pages;

    /// <summary>The culture in which dates are read.</summary>
    public string Culture => site.Culture ?? "en-US";

    /// <summary>The time zone of dates without an offset.</summary>
    public string TimeZone => site.TimeZone ?? "UTC";

    /// <summary>What each field finds on each page, in their orders.</summary>
    public IReadOnlyList<TrialValue[]> Run(IReadOnlyList<FieldModel> fields) =>
        [.. fields.Chunk(MostAtOnce).SelectMany(some => RunSome(some))];

    /// <summary>How like the values of a field are to the known ones, from 0 to 1: the mean of the pages that have such.</summary>
    public double Likeness(string field, IReadOnlyList<TrialValue> values) => values
        .Zip(pages, (value, on) => (value.Value, on.Known))
        .Where(pair => pair.Known?.Has(field) == true)
        .Select(pair => pair.Value is { } value ? pair.Known!.Likeness(field, value) : 0)
        .DefaultIfEmpty()
        .Average();

    /// <summary>The same trials with the page's body.</summary>
    public FieldTrial With(FieldModel? body) => new(site, page, pages) { Body = body };

    /// <summary>The same trials with other blocks, in the place of those of their names.</summary>
    public FieldTrial With(IReadOnlyList<BlockModel> blocks) => new(
        site with { Blocks = [.. site.Blocks.Where(own => blocks.All(block => block.Name != own.Name)), .. blocks] }, page, pages) { Body = Body };

    /// <summary>What fields of a block find in each element that a selector matches.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="on">The page.</param>
    /// <returns>The values by the fields' order, of each element in the order of the page.</returns>
    public IReadOnlyList<LayoutRecord> InEach(string elements, IReadOnlyList<FieldModel> fields, FreshPage on)
    {
        var block = new BlockModel { Name = "RepairedElement", NameSpan = default, Fields = [.. fields.Select(Named)] };
        var each = new FieldModel
        {
            Name = "elements",
            NameSpan = page.NameSpan,
            IsList = true,
            IsOptional = true,
            MinimumCount = 0,
            Type = new BlockType(block.Name),
            Rules = [Rules.From(fields[0].Rules[0] with { Steps = StepsModel.None, Conversion = null, Image = null, Body = null }, elements)],
        };
        return Extract(site with { Blocks = [.. site.Blocks, block] }, [each], on).Record is LayoutRecord record
            && record["elements"] is IReadOnlyList<object> found
                ? [.. found.Cast<LayoutRecord>()]
                : [];
    }

    /// <summary>The name of a field that is tried, by its place.</summary>
    public static string Name(int index) => "rule" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FieldModel Named(FieldModel field, int index) => field with { Name = Name(index), IsOptional = true, IsStandard = false };

    private IEnumerable<TrialValue[]> RunSome(FieldModel[] fields)
    {
        Extraction[] extractions = [.. pages.Select(one => Extract(site, [.. Body is null ? [] : new[] { Body }, .. fields.Select(Named)], one))];
        JsonElement?[] records = [.. extractions.Select(extraction => Json(extraction.Record))];
        return fields.Select((_, index) => records
            .Zip(extractions, (record, extraction) => TrialValue.Of(record, extraction, Name(index)))
            .ToArray());
    }

    private Extraction Extract(SiteModel whole, FieldModel[] fields, FreshPage on)
    {
        PageModel trial = page with
        {
            RecordName = page.Name,
            Contracts = [],
            Record = [.. fields],
            When = null,
            Unless = null,
            Refusals = [],
            Variants = [new VariantModel { Fields = [.. fields] }],
        };
        SiteModel tried = whole with { Pages = [trial], Refusals = [], Samples = [] };
        return new EvaluatedSite(tried).Site.Pages[0].Extract(on.Page.Document, on.Page.Url);
    }

    private static JsonElement? Json(object? record)
    {
        if (record is not LayoutRecord own)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(own.ToString());
        return document.RootElement.Clone();
    }
}
